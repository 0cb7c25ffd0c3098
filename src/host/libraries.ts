import { posix, win32 } from "node:path";
import type { Host } from "./host.ts";

/** Looks for shared libraries where the system's loader would: by name only, nothing is loaded. */
export interface Libraries {
  /** The first of these names that is there. */
  find(names: readonly string[]): Promise<string | null>;
}

export async function librariesOf(host: Host): Promise<Libraries> {
  return host.system.platform === "win32" ? windowsLibraries(host) : linuxLibraries(host);
}

async function linuxLibraries(host: Host): Promise<Libraries> {
  // The loader's cache is binary, but the names in it are plain text between zero bytes.
  const cache = new Set(((await host.files.readText("/etc/ld.so.cache", 4 * 1024 * 1024)) ?? "").split("\0"));
  const multiarch = host.system.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
  const folders = [
    ...(host.system.env["LD_LIBRARY_PATH"] ?? "").split(":").filter((folder) => posix.isAbsolute(folder)),
    "/usr/lib/wsl/lib",
    "/usr/local/cuda/lib64",
    `/usr/lib/${multiarch}`,
    "/usr/lib64",
    "/usr/lib",
    "/opt/cuda/lib64",
    "/usr/local/nvidia/lib64",
  ];
  return {
    async find(names) {
      const cached = names.find((name) => cache.has(name));
      return cached ?? firstIn(host, folders, names, posix.join);
    },
  };
}

function windowsLibraries(host: Host): Libraries {
  const { env } = host.system;
  const path = (env["PATH"] ?? env["Path"] ?? "").split(";").filter((folder) => win32.isAbsolute(folder));
  const cuda = Object.entries(env)
    .filter(([name, value]) => name.startsWith("CUDA_PATH") && value !== undefined)
    .map(([, value]) => win32.join(value ?? "", "bin"));
  const folders = [`${env["SystemRoot"] ?? "C:\\Windows"}\\System32`, ...cuda, ...path];
  return { find: (names) => firstIn(host, folders, names, win32.join) };
}

async function firstIn(
  host: Host,
  folders: readonly string[],
  names: readonly string[],
  join: (...parts: string[]) => string,
): Promise<string | null> {
  for (const folder of folders) {
    for (const name of names) {
      if ((await host.files.stat(join(folder, name))) !== null) return name;
    }
  }
  return null;
}
