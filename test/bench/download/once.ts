// One download in a process of its own, for the bench. Arguments: endpoint, cache folder. Prints what it cost.
import { nodeHost } from "../../../src/host/node-host.ts";
import { download } from "../../../src/hub/download.ts";
import { hubSettings } from "../../../src/hub/settings.ts";
import { DownloadProgress } from "../../../src/hub/transfer/download-progress.ts";
import { Follower } from "../../../src/hub/transfer/follower.ts";

const [endpoint = "", cacheDir = ""] = process.argv.slice(2);
const { signal } = new AbortController();
const host = nodeHost(signal);
const settings = await hubSettings(host, { endpoint, proxy: null, caFile: null, offline: false, cacheDir });
const request = {
  repo: "bench/bench",
  revision: "main",
  selection: { kind: "file", path: "bench.bin" } as const,
  settings,
  localDir: null,
  limitBytesPerSecond: null,
};

// When the last byte came and when the hash had it, seen from outside.
let lastByteAt = 0;
const { received } = DownloadProgress.prototype;
DownloadProgress.prototype.received = function (bytes) {
  lastByteAt = performance.now();
  received.call(this, bytes);
};
let follower: Follower | null = null;
const { start } = Follower.prototype;
Follower.prototype.start = function (...given) {
  // oxlint-disable-next-line typescript/no-this-alias -- to be asked how far it is
  follower = this;
  start.apply(this, given);
};
let connections = 0;
const progress = (told: { connections?: number; totalBytes?: number }): void => {
  connections = Math.max(connections, told.connections ?? 0);
};
// The system's own peak counts what the process was before it became this one.
let peak = 0;
let ticks = 0;
let hashed = { bytes: 0, at: 0 };
const watching = setInterval(() => {
  ticks += 1;
  if (ticks % 10 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  const bytes = follower?.hashedBytes ?? 0;
  if (bytes > hashed.bytes) hashed = { bytes, at: performance.now() };
}, 5);
const started = performance.now();
await download(host, request, { signal, progress });
clearInterval(watching);
const { user, system } = process.cpuUsage();
process.stdout.write(
  `${JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    peakMB: Math.round(peak / 1e6),
    connections,
    hashLagMs: Math.max(0, Math.round(hashed.at - lastByteAt)),
  })}\n`,
);
