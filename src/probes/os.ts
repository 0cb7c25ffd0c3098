import { known } from "../core/fact.ts";
import type { OperatingSystem } from "../core/machine.ts";
import type { Host } from "../host/host.ts";
import type { Probe } from "./probe.ts";
import { askWindows } from "./windows.ts";

/** Reads os-release: `KEY=VALUE` lines, values perhaps quoted. */
export function parseOsRelease(text: string): { name: string | null; version: string | null } {
  const values = new Map<string, string>();
  for (const line of text.split("\n")) {
    const match = /^([A-Z_]+)=(.*)$/.exec(line.trim());
    if (match === null) continue;
    const [, key = "", raw = ""] = match;
    values.set(key, raw.replace(/^(["'])(.*)\1$/, "$2").replaceAll(/\\(.)/g, "$1"));
  }
  return { name: values.get("NAME") || null, version: values.get("VERSION_ID") || null };
}

/** `ProductVersion` of macOS's SystemVersion.plist. */
export function parseSystemVersion(plist: string): string | null {
  return /<key>ProductVersion<\/key>\s*<string>([^<]{1,40})<\/string>/.exec(plist)?.[1] ?? null;
}

/** Windows calls itself 10.0 since 2015: from build 22000 on it is sold as 11. */
export function parseWindowsRelease(release: string): { name: string; version: string } {
  const build = Number(/^10\.0\.(\d+)/.exec(release)?.[1] ?? Number.NaN);
  const name = Number.isNaN(build) ? "Windows" : build >= 22000 ? "Windows 11" : "Windows 10";
  return { name, version: release };
}

/** The kind of container this process is in, from `/proc/self/cgroup` alone; null when it does not show. */
export function parseContainer(cgroup: string): string | null {
  for (const kind of ["kubepods", "docker", "podman", "libpod", "containerd", "lxc"]) {
    if (new RegExp(`[/:.-]${kind}|^${kind}`, "m").test(cgroup)) return names[kind] ?? kind;
  }
  return null;
}

export const probeOs: Probe<OperatingSystem> = async (probing) => {
  const { host } = probing;
  const { platform, arch, release } = host.system;
  const base = { platform, arch, libc: null, wsl: false, container: null, rosetta: false };
  if (platform === "linux") return known(await linux(host, base), "/etc/os-release");
  if (platform === "win32") {
    const told = (await askWindows(probing))?.os ?? { caption: null, version: null };
    const { name, version } = parseWindowsRelease(release);
    const source = told.caption === null ? "os.release" : "Win32_OperatingSystem";
    return known({ ...base, name: told.caption ?? name, version: told.version ?? version }, source);
  }
  if (platform === "darwin") {
    const plist = await host.files.readText("/System/Library/CoreServices/SystemVersion.plist");
    const version = plist === null ? null : parseSystemVersion(plist);
    // Only an x64 Node can be a translated one.
    const translated =
      arch === "x64" ? await probing.run("sysctl", "/usr/sbin/sysctl", ["-n", "sysctl.proc_translated"]) : null;
    return known(
      { ...base, name: "macOS", version, rosetta: translated?.stdout.trim() === "1" },
      "SystemVersion.plist",
    );
  }
  return known({ ...base, name: platform, version: release }, "os.release");
};

const names: Record<string, string> = { kubepods: "kubernetes", libpod: "podman" };

type Base = Omit<OperatingSystem, "name" | "version">;

async function linux(host: Host, base: Base): Promise<OperatingSystem> {
  const { env, release } = host.system;
  const [etc, usr, kernel, libc, container] = await Promise.all([
    host.files.readText("/etc/os-release"),
    host.files.readText("/usr/lib/os-release"),
    host.files.readText("/proc/sys/kernel/osrelease", 256),
    libcOf(host),
    containerOf(host),
  ]);
  const { name, version } = parseOsRelease(etc ?? usr ?? "");
  const wsl = /microsoft/i.test(kernel ?? release) || Boolean(env["WSL_DISTRO_NAME"]);
  return { ...base, name: name ?? "Linux", version, libc, wsl, container };
}

async function libcOf(host: Host): Promise<string | null> {
  const glibc = host.glibcVersion();
  if (glibc !== null) return `glibc ${glibc}`;
  const musl = (await host.files.list("/lib")).some((name) => name.startsWith("ld-musl-"));
  return musl ? "musl" : null;
}

async function containerOf(host: Host): Promise<string | null> {
  const { env } = host.system;
  const [docker, podman, declared, cgroup] = await Promise.all([
    host.files.stat("/.dockerenv"),
    host.files.stat("/run/.containerenv"),
    host.files.readText("/run/systemd/container", 64),
    host.files.readText("/proc/self/cgroup"),
  ]);
  if (env["KUBERNETES_SERVICE_HOST"]) return "kubernetes";
  if (docker !== null) return "docker";
  if (podman !== null) return "podman";
  // WSL's own systemd declares itself as a container too.
  const kind = declared?.trim() || parseContainer(cgroup ?? "");
  return kind === "wsl" || kind === "" ? null : kind;
}
