// Start-up against a bare Node, alternating in one run: medians, and their ratio. Prints a table; judges nothing.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../bin/phi4-setup.js", import.meta.url));
const machine = fileURLToPath(new URL("../fixtures/machines/laptop-16gb.json", import.meta.url));
const rounds = Number(process.env.ROUNDS ?? 9);

const commands = [
  ["node -e 0", ["-e", "0"], null],
  ["--version", [program, "--version"], 1.5],
  ["--help", [program, "--help"], 1.5],
  ["check --json", [program, "check", "--json"], 3],
  ["recommend --machine", [program, "recommend", "--machine", machine], 2],
  ["the same as JSON", [program, "recommend", "--json", "--machine", machine], 2],
  ["recommend --json", [program, "recommend", "--json"], null],
];

const times = new Map(commands.map(([name]) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, args] of commands) {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
    if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}`);
    times.get(name).push(performance.now() - started);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const bare = median(times.get("node -e 0"));
console.log(`start-up, median of ${rounds}, Node ${process.versions.node}`);
for (const [name, , limit] of commands) {
  const ms = median(times.get(name));
  const against = limit === null ? "" : `  (at most ${limit})`;
  console.log(`  ${name.padEnd(18)} ${ms.toFixed(0).padStart(5)} ms   ${(ms / bare).toFixed(2)} x node${against}`);
}
