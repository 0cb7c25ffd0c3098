import { SetupError } from "../../core/errors/index.ts";
import table from "./engine-packages.json" with { type: "json" };
import type { Rung } from "../../core/engine-word.ts";

/** What the engine computes on. `auto` is Metal where there is Metal, else the processor. */
export type Accelerator = "auto" | "cpu" | "metal" | "vulkan" | "cuda";

export interface EnginePackage {
  /** Its name on the registry. */
  name: string;
  version: string;
  /** What is fetched, in bytes. */
  tarballBytes: number;
  /** Of the tarball, as npm writes it: `sha512-` and base64. */
  integrity: string;
  /** What it computes on when it is asked to use everything it has. */
  accelerator: Exclude<Accelerator, "auto">;
}

export const engineVersion = table.version;

/** Every package there is, for every system. */
export const enginePackages: readonly Omit<EnginePackage, "accelerator">[] = Object.entries(table.packages).map(
  ([name, { tarballBytes, integrity }]) => ({ name, version: table.version, tarballBytes, integrity }),
);

/** What one rung of the ladder needs, first the package the engine is in. Throws ENGINE_UNSUPPORTED. */
export function enginePackagesFor(
  os: string,
  arch: string,
  libc: "glibc" | "musl" | null,
  rung: Rung | "auto",
): [EnginePackage, ...EnginePackage[]] {
  if (rung !== "cuda-12") return [enginePackageFor(os, arch, libc, rung)];
  const base = enginePackageFor(os, arch, libc, "cuda");
  // The package itself is linked against CUDA 13; the same for CUDA 12 is published beside it.
  const name = `${base.name}-ext`;
  const found = (table.packages as Record<string, { tarballBytes: number; integrity: string }>)[name];
  if (found === undefined) throw new SetupError({ code: "ENGINE_UNSUPPORTED", args: { platform: os, arch, libc } });
  return [base, { ...base, name, ...found }];
}

const shortNames: Record<string, string> = { linux: "linux", darwin: "mac", win32: "win" };

type Sums = Record<string, { tarballBytes: number; integrity: string } | undefined>;
const sums: Sums = table.packages;

/** The packages there are, as `linux-x64` or `win-x64-cuda`. */
export const enginePackageNames: readonly string[] = Object.keys(sums).map((name) => name.slice(name.indexOf("/") + 1));

/** The package of one of those names. */
export function enginePackage(short: string): EnginePackage {
  const name = `@node-llama-cpp/${short}`;
  const found = sums[name];
  if (found === undefined)
    throw new SetupError({ code: "ENGINE_UNSUPPORTED", args: { platform: short, arch: "", libc: null } });
  const accelerator = (["cuda", "vulkan", "metal"] as const).find((one) => short.endsWith(one)) ?? "cpu";
  return { name, version: table.version, ...found, accelerator };
}

/**
 * The one package a machine needs. `os` and `arch` are Node's names, `libc` is `musl` or anything else.
 * Throws ENGINE_UNSUPPORTED where none is published.
 */
export function enginePackageFor(
  os: string,
  arch: string,
  libc: "glibc" | "musl" | null,
  accelerator: Accelerator,
): EnginePackage {
  const system = `${shortNames[os] ?? os}-${arch}`;
  const metal = system === "mac-arm64";
  const suffix = metal ? "-metal" : accelerator === "cuda" || accelerator === "vulkan" ? `-${accelerator}` : "";
  const name = `@node-llama-cpp/${system}${suffix}`;
  const found = sums[name];
  const missing = metal ? accelerator === "cuda" || accelerator === "vulkan" : accelerator === "metal";
  if (found === undefined || missing || libc === "musl") {
    throw new SetupError({ code: "ENGINE_UNSUPPORTED", args: { platform: os, arch, libc } });
  }
  const used = accelerator === "auto" ? (metal ? "metal" : "cpu") : accelerator;
  return { name, version: table.version, ...found, accelerator: used };
}
