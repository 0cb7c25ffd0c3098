// How fast and how economical a download is, against other programs, the same server and the same disk in one run:
//   plain line    2 GiB: ours (SHA-256 and sync included) against `curl && sync -f`
//   limited line  200 MiB at 20 MB/s a connection: ours against eight parallel ranges of curl, and against `hf download`
//   many          400 MiB at 5 MB/s a connection, so that sixteen are used: the memory that takes
//   kills         1 GiB at 40 MB/s a connection, killed a hundred times: what the server sent beyond the file
// The server is an nginx of our own on loopback, the programs take turns, and walls are medians: on a machine that
// others use too they are noise, and CPU seconds are the figure to look at. `hf` is looked for in PATH and in HF.
// Ends with 1 when a goal is missed.
// Usage: node test/bench/download.js [rounds, default 5] [plain|limited|many|kills ...] [--write test/bench/download.md]
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { cpus, loadavg, release, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pipeline } from "node:stream/promises";
import { rolldown } from "rolldown";
import { hasNginx, makeFile, startNginx } from "./download/nginx.js";

const MiB = 1024 * 1024;
const { values: options, positionals } = parseArgs({ options: { write: { type: "string" } }, allowPositionals: true });
const [given = "5", ...asked] = positionals;
const rounds = Number(given);
const wanted = (name) => asked.length === 0 || asked.includes(name);
const folder = mkdtempSync(join(tmpdir(), "phi4-bench-"));
// nginx started as root reads as somebody else.
chmodSync(folder, 0o755);
const cache = join(folder, "cache");
const once = join(folder, "once", "main.js");
const hf = process.env.HF ?? "hf";
const servers = [];
/** What was to be reached and what was: the table. */
const rows = [];
if (!hasNginx()) throw new Error("needs nginx in PATH (Debian: apt-get install nginx-light)");
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    cleanUp();
    process.kill(process.pid, signal);
  });
}
try {
  const bundle = await rolldown({ input: "test/bench/download/once.ts", platform: "node" });
  await bundle.write({ dir: join(folder, "once"), entryFileNames: "main.js", format: "esm" });
  await bundle.close();
  if (wanted("plain")) await plainLine();
  if (wanted("limited")) await limitedLine();
  if (wanted("many")) await manyConnections();
  if (wanted("kills")) await kills();
  report();
} finally {
  cleanUp();
}

function cleanUp() {
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
  compare("2 GiB, hash and sync included, against `curl && sync -f`", runs.ours, runs.curl, 1.3);
  peaks(runs.ours);
  const lags = runs.ours.map(({ hashLagMs }) => hashLagMs);
  row("the hash ends after the last byte", `${lags.join(", ")} ms`, "100 ms", Math.max(...lags) <= 100);
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
  compare("200 MiB at 20 MB/s a connection, against eight ranges of curl", runs.ours, runs.curl, 1.3);
  if (hasHf) compare("the same, against `hf download` over HTTP", runs.ours, runs.hf, 0.2);
  else row("the same, against `hf download` over HTTP", "no hf here: set HF to one", "0.2", false);
  peaks(runs.ours);
}

async function manyConnections() {
  const served = await serve(400, 5_000_000);
  const runs = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    fresh();
    runs.push(ours(served));
  }
  const most = Math.max(...runs.map(({ connections }) => connections));
  row("connections where each has 5 MB/s", String(most), "16 reached", most === 16);
  peaks(runs);
}

/** Downloads of 1 GiB, each killed at up to five random moments and then let through, until there were a hundred. */
async function kills() {
  const served = await serve(1024, 40_000_000);
  const [wantedKills, killsEach] = [100, 5];
  const beyond = [];
  for (let total = 0; total < wantedKills;) {
    rmSync(cache, { recursive: true, force: true });
    const before = served.sent();
    let killed = 0;
    while (killed < Math.min(killsEach, wantedKills - total) && (await isKilled(served))) killed += 1;
    execFileSync(process.execPath, [once, served.endpoint, cache], { stdio: "ignore" });
    if ((await hashOfBlob(served.sha256)) !== served.sha256) throw new Error("WRONG FILE");
    // nginx writes a line when it notices that the other end is gone.
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    total += killed;
    beyond.push({ killed, bytes: served.sent() - before - 1024 * MiB });
  }
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  const over = beyond.filter(({ killed, bytes }) => bytes > 0.05 * 1024 * MiB + killed * 8 * MiB);
  const each = beyond.map(({ killed, bytes }) => `${(bytes / MiB).toFixed(0)} (${killed})`).join(", ");
  const mean = sum(beyond.map(({ bytes }) => bytes)) / sum(beyond.map(({ killed }) => killed)) / MiB;
  row(
    "100 kills of 1 GiB at 40 MB/s a connection, right every time: MiB sent beyond each file (kills)",
    `${each}; ${mean.toFixed(1)} a kill`,
    "5 % + 8 MiB a kill",
    over.length === 0,
  );
}

/** Kills a download at a random moment of it; false when it had ended before. */
async function isKilled({ endpoint }) {
  const child = spawn(process.execPath, [once, endpoint, cache], { stdio: "ignore" });
  const ended = new Promise((resolve) => {
    child.once("exit", (_, signal) => resolve(signal));
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 300 + Math.random() * 900);
  const signal = await ended;
  clearTimeout(timer);
  return signal !== null;
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

/** A cold target, and a machine at rest: a virtual one goes on giving freed memory back for seconds. */
function fresh() {
  rmSync(cache, { recursive: true, force: true });
  for (const name of readdirSync(folder).filter((one) => /^c\d$|^curl/.test(one))) rmSync(join(folder, name));
  execFileSync("sync");
  execFileSync("sleep", ["5"]);
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

function compare(name, mine, other, most) {
  const ratio = median(mine, "seconds") / median(other, "seconds");
  const all = (runs) => runs.map(({ seconds }) => seconds.toFixed(1)).join(" ");
  const figures = (runs) => `${median(runs, "seconds").toFixed(2)} s, CPU ${median(runs, "cpuSeconds").toFixed(2)} s`;
  row(
    name,
    `${ratio.toFixed(2)} (${figures(mine)}; ${figures(other)}; each ${all(mine)}; ${all(other)})`,
    `${most} x`,
    ratio <= most,
  );
}

function peaks(runs) {
  for (const [name, some, most] of [
    ["up to 4 connections", runs.filter(({ connections }) => connections <= 4), 160],
    ["more connections", runs.filter(({ connections }) => connections > 4), 260],
  ]) {
    if (some.length === 0) continue;
    const peak = Math.max(...some.map(({ peakMB }) => peakMB));
    const counts = some.map(({ connections }) => connections).join(", ");
    row(`peak RSS with ${name} (${counts})`, `${peak} MB`, `${most} MB`, peak <= most);
  }
}

/** A line of the table, said at once too: the whole takes minutes. */
function row(what, measured, most, reached) {
  rows.push({ what, measured, most, reached });
  line(`${reached ? "ok    " : "MISSED"} ${what}: ${measured} (at most ${most}); load ${loadavg()[0].toFixed(1)}`);
}

function report() {
  if (rows.some(({ reached }) => !reached)) process.exitCode = 1;
  if (options.write === undefined) return;
  const [cpu] = cpus();
  const nginx = spawnSync("nginx", ["-v"], { encoding: "utf8" }).stderr.trim();
  const tools = [`Node ${process.version}`, nginx, versionOf("curl", ["--version"]), versionOf(hf, ["version"])];
  const machine = `${cpus().length} x ${cpu?.model ?? "unknown"}, ${release()}; ${tools.join("; ")}`;
  const load = loadavg().map((one) => one.toFixed(1));
  const table = rows.map(
    ({ what, measured, most, reached }) => `| ${what} | ${measured} | ${most} | ${reached ? "yes" : "**no**"} |`,
  );
  const text = `# Downloads, measured

Written by \`node test/bench/download.js ${rounds} --write test/bench/download.md\`: medians of ${rounds} runs, the programs taking turns.

Machine: ${machine}. Load of the last 1, 5 and 15 minutes at the end: ${load.join(", ")}.

| what | measured | at most | reached |
| ---- | -------- | ------- | ------- |
${table.join("\n")}
`;
  writeFileSync(options.write, text);
}

function versionOf(program, args) {
  const { stdout } = spawnSync(program, args, { encoding: "utf8" });
  return `${program.split("/").at(-1)} ${/\d+\.\d+[\d.]*/.exec(stdout ?? "")?.[0] ?? "absent"}`;
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
