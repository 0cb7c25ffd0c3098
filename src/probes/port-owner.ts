import { win32 } from "node:path";
import { safe } from "../core/safe.ts";
import type { Host } from "../host/host.ts";

const limitMs = 3000;

/** Which program listens on a port of this computer, as far as this user may see it; null where nobody says. */
export async function portOwner(host: Host, port: number): Promise<string | null> {
  const { platform } = host.system;
  const name =
    platform === "win32"
      ? await windowsOwner(host, port)
      : platform === "darwin"
        ? parseLsof((await run(host, "/usr/sbin/lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fc"])) ?? "")
        : parseSs((await run(host, "ss", ["-ltnpH", `sport = :${port}`])) ?? "");
  return name === null ? null : safe(name, 60);
}

/** The ports that Windows keeps for Hyper-V, WSL and its own: nobody listens there and nobody may. */
export async function isKeptByWindows(host: Host, port: number): Promise<boolean> {
  if (host.system.platform !== "win32") return false;
  const args = ["interface", "ipv4", "show", "excludedportrange", "protocol=tcp"];
  const ranges = parseExcludedRanges((await run(host, inSystem32(host, "netsh.exe"), args)) ?? "");
  return ranges.some(({ from, to }) => port >= from && port <= to);
}

/** `users:(("node",pid=123,fd=18))` at the end of a line of `ss -p`. */
export function parseSs(text: string): string | null {
  const [, name, pid] = /users:\(\("([^"]{1,60})",pid=(\d+)/.exec(text) ?? [];
  return name === undefined ? null : `${name} (${pid})`;
}

/** `p123` and `cnode`, a line each, of `lsof -Fc`. */
export function parseLsof(text: string): string | null {
  const [, name] = /^c(.{1,60})$/m.exec(text) ?? [];
  const [, pid] = /^p(\d+)$/m.exec(text) ?? [];
  return name === undefined ? null : `${name} (${pid ?? "?"})`;
}

/** The process of the line `TCP 127.0.0.1:1234 0.0.0.0:0 STATE 123` of `netstat -ano`: STATE is translated. */
export function parseNetstat(text: string, port: number): number | null {
  const line = new RegExp(`^\\s*TCP\\s+\\S+:${port}\\s+(?:0\\.0\\.0\\.0|\\[::\\]):0\\s+\\S.*?\\s(\\d+)\\s*$`, "m");
  const pid = Number(line.exec(text)?.[1] ?? Number.NaN);
  return Number.isInteger(pid) ? pid : null;
}

/** `"node.exe","123","Console","1","40.000 K"` of `tasklist /FO CSV /NH`. */
export function parseTasklist(text: string): string | null {
  return /^"([^"]{1,60})","\d+"/m.exec(text)?.[1] ?? null;
}

/** Two numbers a line, and a star behind what an administrator added. */
export function parseExcludedRanges(text: string): { from: number; to: number }[] {
  const rows = text.matchAll(/^\s*(\d{1,5})\s+(\d{1,5})\s*\*?\s*$/gm);
  return [...rows].map(([, from, to]) => ({ from: Number(from), to: Number(to) })).filter(({ from, to }) => from <= to);
}

async function windowsOwner(host: Host, port: number): Promise<string | null> {
  const table = await run(host, inSystem32(host, "netstat.exe"), ["-ano", "-p", "TCP"]);
  const pid = parseNetstat(table ?? "", port);
  if (pid === null) return null;
  const tasks = await run(host, inSystem32(host, "tasklist.exe"), ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"]);
  const name = parseTasklist(tasks ?? "");
  return name === null ? `PID ${pid}` : `${name} (${pid})`;
}

function inSystem32({ system: { env } }: Host, program: string): string {
  return win32.join(env["SystemRoot"] ?? "C:\\Windows", "System32", program);
}

async function run(host: Host, file: string, args: readonly string[]): Promise<string | null> {
  const { status, stdout } = await host.run(file, args, { timeout: limitMs });
  return status === "ok" ? stdout : null;
}
