// All probes together against what peers need to look at the same machine: each its own warm process, alternating in
// one run. Prints a table; judges nothing. Programs that are not installed are left out.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const rounds = Number(process.env.ROUNDS ?? 7);
const peer = at("node_modules/node-llama-cpp/dist/cli/cli.js");

const own = "check --json";
const alone = "  of it the probes";
const commands = [
  [own, process.execPath, [at("bin/phi4-setup.js"), "check", "--json"]],
  ["hf env", "hf", ["env"]],
  ...(existsSync(peer) ? [["node-llama-cpp inspect gpu", process.execPath, [peer, "inspect", "gpu"]]] : []),
];

const times = new Map();
// The first round warms up and shows what is there.
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, program, args] of commands) {
    const started = performance.now();
    const { status, error, stdout } = spawnSync(program, args, {
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 64 * 1024 * 1024,
      timeout: 60_000,
    });
    const ms = performance.now() - started;
    if (error !== undefined || (status !== 0 && status !== 1) || round === 0) continue;
    times.set(name, [...(times.get(name) ?? []), ms]);
    if (name !== own) continue;
    // They run side by side: the longest is how long all of them take.
    const { probes } = JSON.parse(stdout).machine;
    times.set(alone, [...(times.get(alone) ?? []), Math.max(...probes.map((probe) => probe.ms))]);
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
console.log(`looking at the machine, median of ${rounds}, Node ${process.versions.node}`);
for (const [name, values] of times) {
  const ms = median(values);
  const share = (row) => (median(times.get(row)) / ms).toFixed(2);
  const ours = name === own || name === alone;
  const shares = ours ? "" : `   check takes ${share(own)} of it, the probes ${share(alone)}`;
  console.log(`  ${name.padEnd(27)} ${ms.toFixed(0).padStart(6)} ms${shares}`);
}
