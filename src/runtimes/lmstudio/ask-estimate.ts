import { posix, win32 } from "node:path";
import type { Host } from "../../host/host.ts";
import { plainOutput } from "../../host/lm-studio/identity.ts";
import { greets } from "./api.ts";
import { inLibrary, parseLibrary, parseLmsEstimate } from "./estimate.ts";

/** What LM Studio is asked about. */
export interface EstimateRequest {
  /** The absolute path of `lms`. */
  lms: string;
  wanted: { repo: string; file: string; quantization: string; fileBytes: number };
  /** Tokens. */
  context: number;
  /** How much of the model stands on the graphics card, 0 to 1. */
  gpuShare: number;
  /** Milliseconds for all of it. */
  limitMs: number;
}

/**
 * LM Studio's own estimate of a model in its library, in bytes of all memories; null where it is not running, does not
 * have the model, or has no answer in time. Nothing is started or loaded: `lms` gets the port of the instance that
 * answers, and with one it never wakes another. Exit codes are not believed, only figures about the model asked for.
 */
export async function askLmStudio(
  host: Host,
  { lms, wanted, context, gpuShare, limitMs }: EstimateRequest,
): Promise<{ by: string; bytes: number } | null> {
  const started = host.monotonic();
  const port = await runningAt(host, lms, limitMs * greetingShare);
  if (port === null) return null;
  const ask = (args: readonly string[]): ReturnType<Host["run"]> => {
    const timeout = Math.max(1, limitMs - (host.monotonic() - started));
    return host.run(lms, [...args, "--port", String(port)], { timeout, env: plainOutput, signal: host.interrupted });
  };
  const library = await ask(["ls", "--json"]);
  if (library.status !== "ok") return null;
  const model = inLibrary(parseLibrary(library.stdout), wanted);
  if (model === null) return null;
  const gpu = gpuShare <= 0 ? "off" : gpuShare >= 1 ? "max" : gpuShare.toFixed(2);
  // By its path, whole: a key is compared loosely, and another model would be estimated in its place.
  const how = ["--estimate-only", "--context-length", String(context), "--gpu", gpu, "--yes"];
  const { status, stdout, stderr } = await ask(["load", "--exact", model.path, ...how]);
  if (status !== "ok") return null;
  const estimate = parseLmsEstimate(`${stdout}\n${stderr}`);
  if (estimate === null) return null;
  if (estimate.model !== null && estimate.model !== model.path && estimate.model !== model.key) return null;
  return { by: "LM Studio", bytes: estimate.totalBytes };
}

/** Where LM Studio's API listens, one of these in turn, and the port of its server for other programs. */
const apiPorts = [41_343, 52_993, 16_141, 39_414, 22_931];
const serverPort = 1234;
/** Of all the time: who listens greets at once. */
const greetingShare = 0.1;

/** The port of a running LM Studio: the one it noted, else the first of the usual ones that greets. */
async function runningAt(host: Host, lms: string, limitMs: number): Promise<number | null> {
  const noted = await notedPort(host, lms);
  const ports = [...(noted === null ? [] : [noted]), ...apiPorts, serverPort];
  const { interrupted: signal } = host;
  const asked = ports.map((port) => greets({ host, port, limitMs, signal }).catch(() => false));
  const greeted = await Promise.all(asked);
  return ports[greeted.indexOf(true)] ?? null;
}

async function notedPort(host: Host, lms: string): Promise<number | null> {
  const { dirname, join } = host.system.platform === "win32" ? win32 : posix;
  const real = (await host.files.realPath(lms)) ?? lms;
  const text = await host.files.readText(join(dirname(dirname(real)), ".internal", "http-server.json"), 4096);
  const port = Number(/"port"\s*:\s*(\d{1,5})\b/.exec(text ?? "")?.[1]);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}
