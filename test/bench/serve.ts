// The loopback hub in a process of its own, so that it does not share a thread with what is measured.
import { startLoopbackHub } from "../../src/hub/loopback/hub.ts";

const [folder = "", bytesPerSecond = ""] = process.argv.slice(2);
const limit = Number(bytesPerSecond);
const hub = await startLoopbackHub({
  repos: { "bench/bench": folder },
  faults: ({ kind }) => (kind === "content" && limit > 0 ? { bytesPerSecond: limit } : undefined),
});
process.stdout.write(`${hub.endpoint}\n`);
