// One download in a process of its own, for the bench. Arguments: endpoint, cache folder. Prints bytes and peak memory.
import { nodeHost } from "../../src/host/node-host.ts";
import { download } from "../../src/hub/download.ts";
import { hubSettings } from "../../src/hub/settings.ts";

const [endpoint = "", cacheDir = ""] = process.argv.slice(2);
const { signal } = new AbortController();
const host = nodeHost(signal);
const settings = await hubSettings(host, { endpoint, proxy: null, caFile: null, offline: false, cacheDir });
const selection = { kind: "file", path: "bench.bin" } as const;
const request = {
  repo: "bench/bench",
  revision: "main",
  selection,
  settings,
  localDir: null,
  limitBytesPerSecond: null,
};
let connections = 0;
const progress = (told: { connections?: number }): void => {
  connections = Math.max(connections, told.connections ?? 0);
};
// The system's own peak counts what the process was before it became this one.
let peak = 0;
const watching = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
await download(host, request, { signal, progress });
clearInterval(watching);
process.stdout.write(`${JSON.stringify({ peakMB: Math.round(peak / 1e6), connections })}\n`);
