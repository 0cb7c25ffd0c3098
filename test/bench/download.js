// How fast and how economical a download is, against other programs, the same server and the same disk in one run:
//   plain line    2 GiB: ours (SHA-256 and sync included) against `curl && sync -f`
//   limited line  200 MiB at 20 MB/s a connection: ours against eight parallel ranges of curl, and against `hf download`
//   kills         1 GiB at 40 MB/s a connection, killed fifty times: what the server sent beyond the file
// The server is an nginx of our own on loopback. Walls are medians; on a machine that others use too
// they are noise, and CPU seconds are the figure to look at. `hf` is looked for in PATH and in HF.
// Usage: node test/bench/download.js [rounds, default 5] [plain|limited|kills ...]
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { rolldown } from "rolldown";
import { hasNginx, makeFile, startNginx } from "./download/nginx.js";

const MiB = 1024 * 1024;
const [given = "5", ...asked] = process.argv.slice(2);
const rounds = Number(given);
const wanted = (name) => asked.length === 0 || asked.includes(name);
const folder = mkdtempSync(join(tmpdir(), "phi4-bench-"));
// nginx started as root reads as somebody else.
chmodSync(folder, 0o755);
const cache = join(folder, "cache");
const once = join(folder, "once", "main.js");
const hf = process.env.HF ?? "hf";
const servers = [];
if (!hasNginx()) throw new Error("needs nginx in PATH (Debian: apt-get install nginx-light)");
try {
  const bundle = await rolldown({ input: "test/bench/download/once.ts", platform: "node" });
  await bundle.write({ dir: join(folder, "once"), entryFileNames: "main.js", format: "esm" });
  await bundle.close();
  if (wanted("plain")) await plainLine();
  if (wanted("limited")) await limitedLine();
  if (wanted("kills")) await kills();
} finally {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function plainLine() {
  const served = await serve(2048, 0);
  const to = join(folder, "curl.bin");
  const command = `curl -sfL -o ${to} ${served.url} && sync -f ${to}`;
  const runs = { ours: [], curl: [] };
  for (let round = 0; round < rounds; round += 1) {
    fresh();
    runs.ours.push(ours(served));
    fresh();
    runs.curl.push(timed("sh", ["-c", command]));
  }
  say("plain line, 2 GiB", runs, 1.3);
  const few = runs.ours.filter(({ connections }) => connections <= 4);
  const peak = (some) => (some.length === 0 ? "none" : `${Math.max(...some.map(({ peakMB }) => peakMB))} MB`);
  const many = runs.ours.filter(({ connections }) => connections > 4);
  line(`  peak RSS: up to 4 connections ${peak(few)} (<= 160 MB), more ${peak(many)} (<= 260 MB)`);
  line(`  the hash ends ${runs.ours.map(({ hashLagMs }) => hashLagMs).join(", ")} ms after the last byte (<= 100 ms)`);
}

async function limitedLine() {
  const served = await serve(200, 20_000_000);
  const size = (200 * MiB) / 8;
  const ranges = Array.from({ length: 8 }, (_, i) => `${i * size}-${(i + 1) * size - 1}`);
  const parallel = ranges.map((range, i) => `curl -sfL -r ${range} -o ${join(folder, `c${i}`)} ${served.url} &`);
  const runs = { ours: [], curl: [], hf: [] };
  const hasHf = spawnSync(hf, ["version"], { stdio: "ignore" }).status === 0;
  const env = { ...process.env, HF_ENDPOINT: served.endpoint, HF_HUB_DISABLE_XET: "1", HF_HUB_CACHE: cache };
  for (let round = 0; round < rounds; round += 1) {
    fresh();
    runs.ours.push(ours(served));
    fresh();
    runs.curl.push(timed("sh", ["-c", `${parallel.join(" ")} wait`]));
    fresh();
    if (hasHf) runs.hf.push(timed(hf, ["download", "bench/bench", "bench.bin"], env));
  }
  say("20 MB/s a connection, 200 MiB, curl x 8", runs, 1.3);
  const peak = Math.max(...runs.ours.map(({ peakMB }) => peakMB));
  line(
    `  peak RSS ${peak} MB (<= 260 MB) with ${runs.ours.map(({ connections }) => connections).join(", ")} connections`,
  );
  if (!hasHf) return line("  NO hf TO COMPARE WITH: set HF to one");
  const ratio = median(runs.ours, "seconds") / median(runs.hf, "seconds");
  line(`  hf download ${median(runs.hf, "seconds").toFixed(2)} s: ratio ${ratio.toFixed(2)} (<= 0.2)`);
}

/** Ten downloads, each killed at five moments, then let through: fifty kills. */
async function kills() {
  const served = await serve(1024, 40_000_000);
  const [downloads, killsEach] = [10, 5];
  const beyond = [];
  for (let download = 0; download < downloads; download += 1) {
    rmSync(cache, { recursive: true, force: true });
    const before = served.sent();
    let killed = 0;
    while (killed < killsEach) {
      const child = spawn(process.execPath, [once, served.endpoint, cache], { stdio: "ignore" });
      const ended = new Promise((resolve) => {
        child.once("exit", (_, signal) => resolve(signal));
      });
      const timer = setTimeout(() => child.kill("SIGKILL"), 300 + Math.random() * 900);
      const signal = await ended;
      clearTimeout(timer);
      if (signal === null) break;
      killed += 1;
    }
    execFileSync(process.execPath, [once, served.endpoint, cache], { stdio: "ignore" });
    if ((await hashOfBlob(served.sha256)) !== served.sha256) throw new Error("WRONG FILE");
    // nginx writes a line when it notices that the other end is gone.
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    beyond.push({ killed, bytes: served.sent() - before - 1024 * MiB });
  }
  const total = beyond.reduce((sum, { killed }) => sum + killed, 0);
  const bad = beyond.filter(({ killed, bytes }) => bytes > 0.05 * 1024 * MiB + killed * 8 * MiB);
  const said = beyond.map(({ killed, bytes }) => `${(bytes / MiB).toFixed(1)} (${killed} kills)`).join(", ");
  line(`kills: ${total} in ${downloads} downloads of 1 GiB, right every time`);
  line(`  MiB sent beyond the file: ${said}; over 5 % + 8 MiB a kill: ${bad.length}`);
}

async function serve(mebibytes, limit) {
  const www = join(folder, "www");
  mkdirSync(www, { recursive: true });
  const file = join(www, `${mebibytes}.bin`);
  const sha256 = makeFile(file, mebibytes);
  const name = join(folder, `nginx-${mebibytes}`);
  const server = await startNginx(name, { file, bytes: mebibytes * MiB, sha256, limit });
  servers.push(server);
  return { ...server, sha256 };
}

/** A cold target and a disk at rest. */
function fresh() {
  rmSync(cache, { recursive: true, force: true });
  for (const name of readdirSync(folder).filter((one) => /^c\d$|^curl/.test(one))) rmSync(join(folder, name));
  execFileSync("sync");
}

function ours({ endpoint }) {
  const started = performance.now();
  const told = JSON.parse(execFileSync(process.execPath, [once, endpoint, cache], { encoding: "utf8" }));
  return { ...told, seconds: (performance.now() - started) / 1000 };
}

/** Wall and CPU seconds of a command and its children. */
function timed(file, args, env = process.env) {
  const started = performance.now();
  const time = existsSync("/usr/bin/time")
    ? ["/usr/bin/time", "-f", "%U %S"]
    : ["bash", "-c", 'TIMEFORMAT="%U %S"; time "$@"', "-"];
  const { stderr, status } = spawnSync(time[0], [...time.slice(1), file, ...args], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
  const [user = 0, system = 0] = (/([\d.]+) ([\d.]+)\s*$/.exec(stderr) ?? []).slice(1).map(Number);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: user + system };
}

function say(name, { ours: mine, curl }, most) {
  const ratio = median(mine, "seconds") / median(curl, "seconds");
  const cpu = `CPU ${median(mine, "cpuSeconds").toFixed(2)} s against ${median(curl, "cpuSeconds").toFixed(2)} s`;
  const wall = `${median(mine, "seconds").toFixed(2)} s against ${median(curl, "seconds").toFixed(2)} s`;
  line(`${name}: ${wall}, ratio ${ratio.toFixed(2)} (<= ${most}); ${cpu}; load ${loadavg()[0].toFixed(1)}`);
  line(
    `  each: ${mine.map(({ seconds }) => seconds.toFixed(1)).join(" ")} | ${curl.map(({ seconds }) => seconds.toFixed(1)).join(" ")}`,
  );
}

async function hashOfBlob(name) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(cache, "models--bench--bench", "blobs", name)), hash);
  return hash.digest("hex");
}

function median(values, key) {
  return values.map((value) => value[key]).toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function line(text) {
  process.stdout.write(`${text}\n`);
}
