// The figures of the whole: the tarball, a cold npx of it, a first and a second rehearsal. Prints a table; judges
// nothing.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { coldNpx } from "./cold-npx.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = join(root, "bin", "phi4-setup.js");
const rounds = Number(process.env.ROUNDS ?? 5);
const folder = mkdtempSync(join(tmpdir(), "phi4-bench-"));

function rehearsal() {
  const started = performance.now();
  const env = { ...process.env, PHI4_SETUP_HOME: join(folder, "home") };
  const { status, stderr } = spawnSync(process.execPath, [program, "rehearse", "--json"], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`rehearse ended with ${status}: ${stderr}`);
  return ((performance.now() - started) / 1000).toFixed(2);
}

try {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = { cwd: root, stdio: ["ignore", "pipe", "ignore"], shell: process.platform === "win32" };
  execFileSync(npm, ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], options);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { dependencies = {} } = manifest;
  console.log(`  tarball             ${(statSync(join(folder, tarball)).size / 1e6).toFixed(2)} MB  (at most 1.2)`);
  console.log(`  dependencies        ${Object.keys(dependencies).length}  (none)`);
  const { ours, oneLine } = await coldNpx({ tarball: join(folder, tarball), manifest, folder, rounds });
  const ratio = (ours / oneLine).toFixed(2);
  console.log(
    `  cold npx --help     ${ours.toFixed(0)} ms, a package of one line ${oneLine.toFixed(0)} ms: ${ratio} x  (at most 1.5)`,
  );
  console.log(`  first rehearsal     ${rehearsal()} s, the engine's package fetched`);
  console.log(`  second rehearsal    ${rehearsal()} s  (at most 2)`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
