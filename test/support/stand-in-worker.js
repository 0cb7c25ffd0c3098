// A stand-in for the engine's process, for what no test machine has: cards that answer, refuse, crash and hang.
// It speaks src/runtimes/llama-cpp/protocol.ts. STAND_IN says what each back end does, as JSON; TINY_ANSWER is the text.
import { writeFileSync } from "node:fs";

const accelerator = process.argv[2];
const does = JSON.parse(process.env.STAND_IN)[accelerator] ?? "refuses";
const send = (reply) => process.send(reply);
const die = (signal) => {
  process.kill(process.pid, signal);
  hang();
};
const hang = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

if (process.env.STARTED) writeFileSync(`${process.env.STARTED}/${accelerator}`, process.env.HOME ?? "");
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.on("message", ({ id, kind, options }) => {
  // The tiny model is what the ladder asks with; under another name it is the person's.
  if (kind === "load" && does === "crashes on the model" && !options.path.startsWith(process.env.OWN_TINY))
    die("SIGSEGV");
  if (kind === "load") load(id);
  if (kind === "estimate") send({ id, kind: "failed", failure: { reason: "other", message: "no", logged: null } });
  if (kind === "chat") {
    const said = answer();
    for (const text of said.text.split(/(?<=\n)/)) send({ id, kind: "token", text });
    send({ id, kind: "answer", answer: said });
  }
});
if (does === "crashes at once") die("SIGSEGV");
send({ kind: "ready" });

function load(id) {
  switch (does) {
    case "crashes":
      process.stderr.write("ggml_cuda_init: error: the driver is older than the runtime\n", () => die("SIGSEGV"));
      break;
    case "meets an unknown instruction":
      die("SIGILL");
      break;
    case "hangs":
      hang();
      break;
    case "refuses":
      send({
        id,
        kind: "failed",
        failure: { reason: "load", message: "NoBinaryFoundError", logged: "no such device" },
      });
      break;
    case "runs out of memory":
      send({ id, kind: "failed", failure: { reason: "memory", message: "a VRAM of 0 bytes", logged: null } });
      break;
    default: {
      const device = does === "computes on the processor" ? "cpu" : accelerator;
      const deviceNames = device === "cpu" ? [] : [`Stand-in ${accelerator} card`];
      const gpuLayers = device === "cpu" ? 0 : 3;
      send({
        id,
        kind: "loaded",
        loaded: { device, deviceNames, gpuLayers, totalLayers: 3, context: 1024, threads: 1 },
      });
    }
  }
}

function answer() {
  const text = does === "garbles" ? "@@@@ ))) 00 @@" : process.env.TINY_ANSWER;
  return { text, promptTokens: 1, tokens: 2, tokensPerSecond: 1, timeToFirstTokenMs: 1, finishReason: "stop" };
}
