// How fast a download is, as ratios to curl against the same server on the same disk in the same run:
//   plain line: ours (SHA-256 and sync included) against `curl` and `sync -f`
//   limited line: 20 MB/s a connection, ours against eight parallel ranges of curl
// Usage: node test/bench/download.js [MiB on the plain line, default 1024] [rounds, default 5]
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, mkdtempSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";

const [mebibytes = 1024, rounds = 5] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "phi4-bench-"));
const children = [];
try {
  for (const name of ["download-once", "serve"]) {
    const bundle = await rolldown({ input: `test/bench/${name}.ts`, platform: "node" });
    await bundle.write({ dir: join(folder, name), entryFileNames: "main.js", format: "esm" });
    await bundle.close();
  }
  await measure("plain line", mebibytes, 0, (url) => {
    const to = join(folder, "curl.bin");
    rmSync(to, { force: true });
    execFileSync("curl", ["-sfL", "-o", to, url]);
    execFileSync("sync", ["-f", to]);
  });
  await measure("20 MB/s a connection", 200, 20_000_000, async (url) => {
    const size = (200 * 1024 * 1024) / 8;
    const ranges = Array.from({ length: 8 }, (_, i) => `${i * size}-${(i + 1) * size - 1}`);
    const ended = ranges.map((range, i) => end(spawn("curl", ["-sfL", "-r", range, "-o", join(folder, `c${i}`), url])));
    await Promise.all(ended);
  });
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(name, size, limit, curl) {
  const served = join(folder, `served-${size}`);
  mkdirSync(served);
  const file = openSync(join(served, "bench.bin"), "w");
  for (let i = 0; i < size; i += 1) writeSync(file, randomBytes(1024 * 1024));
  closeSync(file);
  const server = spawn(process.execPath, [join(folder, "serve", "main.js"), served, String(limit)]);
  children.push(server);
  const endpoint = await new Promise((resolve) => {
    server.stdout.once("data", (text) => resolve(String(text).trim()));
  });
  const url = `${endpoint}/bench/bench/resolve/main/bench.bin`;
  const times = { ours: [], curl: [] };
  let told = "";
  for (let round = 0; round < rounds; round += 1) {
    const cache = join(folder, "cache");
    rmSync(cache, { recursive: true, force: true });
    execFileSync("sync");
    times.ours.push(
      await seconds(() => {
        told = execFileSync(process.execPath, [join(folder, "download-once", "main.js"), endpoint, cache], {
          encoding: "utf8",
        });
      }),
    );
    rmSync(cache, { recursive: true, force: true });
    execFileSync("sync");
    times.curl.push(await seconds(() => curl(url)));
  }
  server.kill();
  const [ours, theirs] = [median(times.ours), median(times.curl)];
  const line = `${name}, ${size} MiB: ours ${ours.toFixed(2)} s, curl ${theirs.toFixed(2)} s, ratio ${(ours / theirs).toFixed(2)}`;
  process.stdout.write(`${line}  ${told}`);
}

async function seconds(act) {
  const started = performance.now();
  await act();
  return (performance.now() - started) / 1000;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function end(child) {
  return new Promise((resolve) => {
    child.once("exit", resolve);
  });
}
