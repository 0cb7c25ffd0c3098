import { posix, win32 } from "node:path";
import { safe } from "../core/safe.ts";
import type { Host } from "../host/host.ts";
import { parseListening } from "./listening.ts";
import { isRecord } from "./probe.ts";

/** Where LM Studio's own API listens, the first that is free. It is not the port it serves models on. */
const usualPorts = [41343, 52993, 16141, 39414, 22931];
const answerMs = 500;

/** `{"package": "…", "version": "0.3.31"}`, as a running LM Studio says of itself. */
export function parseStatus(text: string): string | null {
  try {
    const document: unknown = JSON.parse(text);
    const version = isRecord(document) && typeof document["package"] === "string" ? document["version"] : null;
    return typeof version === "string" && /^\d[\w.+-]{0,40}$/.test(version) ? version : null;
  } catch {
    return null;
  }
}

/** The version of the LM Studio that runs; null when none does. `models` is its folder of models. Loopback only. */
export async function runningVersion(host: Host, models: string): Promise<string | null> {
  const { join, dirname } = host.system.platform === "win32" ? win32 : posix;
  const hint = await host.files.readText(join(dirname(models), ".internal", "http-server.json"), 4096);
  const hinted = Number(/"port"\s*:\s*(\d{1,5})/.exec(hint ?? "")?.[1] ?? 0);
  const ports = new Set([...(hinted > 0 && hinted < 65_536 ? [hinted] : []), ...usualPorts]);
  const versions = await Promise.all((await listening(host, [...ports])).map((port) => ask(host, port)));
  return versions.find((version) => version !== null) ?? null;
}

/** Where the kernel says who listens, nobody else is asked. */
async function listening(host: Host, ports: readonly number[]): Promise<readonly number[]> {
  if (host.system.platform !== "linux") return ports;
  const table = await host.files.readText("/proc/net/tcp");
  return table === null ? ports : ports.filter((port) => parseListening(table, port));
}

async function ask(host: Host, port: number): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(answerMs);
    const response = await host.fetch(`http://127.0.0.1:${port}/lms-status`, { signal, redirect: "manual" });
    return parseStatus(safe((await response.text()).slice(0, 4096), 4096));
  } catch {
    return null;
  }
}
