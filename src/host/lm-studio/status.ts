import { posix, win32 } from "node:path";
import { safe } from "../../core/safe.ts";
import type { Host } from "../host.ts";
import { parseListening } from "../network/listening.ts";

/** Where LM Studio's own API listens, the first that is free. It is not the port it serves models on. */
const usualPorts = [41343, 52993, 16141, 39414, 22931];
const answerMs = 500;

/** A running LM Studio, as it says of itself. */
export interface RunningLmStudio {
  version: string;
  /** The app, its service without a window, or one of its kin: what is not known is as good. */
  package: string;
  /** Of its own API, which `lms --port` takes. */
  port: number;
}

/** `{"package": "…", "version": "0.3.31"}`; null for anything else. */
export function parseStatus(text: string): Pick<RunningLmStudio, "version" | "package"> | null {
  try {
    const document = JSON.parse(text) as { package?: unknown; version?: unknown } | null;
    const { package: name, version } = document ?? {};
    if (typeof name !== "string" || typeof version !== "string") return null;
    return /^\d[\w.+-]{0,40}$/.test(version) ? { version, package: safe(name, 40) } : null;
  } catch {
    return null;
  }
}

/** The LM Studio that runs, found without its `lms`; null when none does. `home` is its home. Loopback only. */
export async function runningLmStudio(host: Host, home: string): Promise<RunningLmStudio | null> {
  const { join } = host.system.platform === "win32" ? win32 : posix;
  const hint = await host.files.readText(join(home, ".internal", "http-server.json"), 4096);
  const hinted = Number(/"port"\s*:\s*(\d{1,5})\b/.exec(hint ?? "")?.[1] ?? 0);
  const ports = new Set([...(hinted > 0 && hinted < 65_536 ? [hinted] : []), ...usualPorts]);
  const answers = await Promise.all((await listening(host, [...ports])).map((port) => ask(host, port)));
  return answers.find((answer) => answer !== null) ?? null;
}

/** Where the kernel says who listens, nobody else is asked. */
async function listening(host: Host, ports: readonly number[]): Promise<readonly number[]> {
  if (host.system.platform !== "linux") return ports;
  const table = await host.files.readText("/proc/net/tcp");
  return table === null ? ports : ports.filter((port) => parseListening(table, port));
}

async function ask(host: Host, port: number): Promise<RunningLmStudio | null> {
  try {
    const signal = AbortSignal.timeout(answerMs);
    const response = await host.fetch(`http://127.0.0.1:${port}/lms-status`, { signal, redirect: "manual" });
    const status = parseStatus(safe((await response.text()).slice(0, 4096), 4096));
    return status === null ? null : { ...status, port };
  } catch {
    return null;
  }
}
