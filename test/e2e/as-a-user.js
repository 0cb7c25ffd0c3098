// Runs the installed package as a user would, with whatever Node is first in PATH. Plain JavaScript without a test
// runner, so that the oldest Node the package names can run it.
//   node test/e2e/as-a-user.js PREFIX HOME
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const [prefix, home] = process.argv.slice(2);
const installed =
  process.platform === "win32"
    ? join(prefix, "node_modules", "phi4-setup")
    : join(prefix, "lib", "node_modules", "phi4-setup");
const program = join(installed, "bin", "phi4-setup.js");
const env = { ...process.env, PHI4_SETUP_HOME: home, LC_ALL: "C", NO_COLOR: "1" };
const counts = { passed: 0, failed: 0 };

function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: "utf8",
    timeout: 180_000,
    input: "",
  });
  return { args, status, stdout, stderr };
}

function expect(what, result, holds) {
  const good = holds(result);
  counts[good ? "passed" : "failed"] += 1;
  console.log(`${good ? "ok  " : "FAIL"} ${what}`);
  if (!good)
    console.log(`     phi4-setup ${result.args.join(" ")}: exit ${result.status}\n${result.stdout}\n${result.stderr}`);
}

const document = ({ stdout }) => JSON.parse(stdout);

console.log(`phi4-setup as a user, Node ${process.versions.node}`);
expect("has no dependencies", { args: [], stdout: "", stderr: "" }, () => !existsSync(join(installed, "node_modules")));
expect(
  "--version is a version",
  run("--version"),
  ({ status, stdout }) => status === 0 && /^\d+\.\d+\.\d+\n$/.test(stdout),
);
expect("--help lists the commands", run("--help"), ({ status, stdout }) => status === 0 && stdout.includes("rehearse"));
expect("check prints one document", run("check", "--json"), (result) => {
  const { checks, exitCode, error } = document(result);
  return checks.length === 8 && exitCode === result.status && error === null;
});
expect("recommend prints one document", run("recommend", "--json"), (result) => {
  const { recommendation } = document(result);
  return recommendation.candidates.length > 5 && [0, 1].includes(result.status);
});
expect(
  "install without consent prints the plan and stops",
  run("install", "--accept", "memory,disk,cpu"),
  ({ status, stdout }) => {
    return status === 2 && stdout.includes("phi-4-");
  },
);
expect("rehearse ends with an answer", run("rehearse", "--json"), (result) => {
  const { smokeTest, error } = document(result);
  return result.status === 0 && error === null && smokeTest.answer.length > 20;
});
expect("a second rehearsal fetches nothing", run("rehearse", "--json"), (result) => {
  return result.status === 0 && document(result).plan.downloadBytes === 0;
});
expect("status says that nothing is installed", run("status", "--json"), (result) => {
  return result.status === 0 && document(result).installed.length === 0;
});
expect("an unknown command is named with the nearest one", run("chekc"), ({ status, stderr }) => {
  return status === 2 && stderr.includes("check");
});

console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
