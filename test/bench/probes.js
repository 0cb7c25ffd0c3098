// All probes together against what peers need to look at the same machine: each its own warm process, alternating in
// one run. Prints a table; judges nothing. Programs that are not installed are left out.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const rounds = Number(process.env.ROUNDS ?? 7);
const peer = at("node_modules/node-llama-cpp/dist/cli/cli.js");

const commands = [
  ["check --json", process.execPath, [at("bin/phi4-setup.js"), "check", "--json"]],
  ["hf env", "hf", ["env"]],
  ...(existsSync(peer) ? [["node-llama-cpp inspect gpu", process.execPath, [peer, "inspect", "gpu"]]] : []),
];

const times = new Map();
// The first round warms up and shows what is there.
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, program, args] of commands) {
    const started = performance.now();
    const { status, error } = spawnSync(program, args, { stdio: "ignore", timeout: 60_000 });
    if (error !== undefined || (status !== 0 && status !== 1)) continue;
    if (round > 0) times.set(name, [...(times.get(name) ?? []), performance.now() - started]);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const own = median(times.get("check --json"));
console.log(`looking at the machine, median of ${rounds}, Node ${process.versions.node}`);
for (const [name, values] of times) {
  const ms = median(values);
  console.log(`  ${name.padEnd(27)} ${ms.toFixed(0).padStart(6)} ms   check takes ${(own / ms).toFixed(2)} of it`);
}
