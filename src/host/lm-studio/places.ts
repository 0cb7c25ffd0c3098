import { posix, win32 } from "node:path";
import type { Host } from "../host.ts";
import { identify } from "./identity.ts";

type Outside = Pick<Host, "system" | "files" | "which">;

/** Where LM Studio keeps its things: absolute paths. */
export interface LmStudioPlaces {
  /** Its home: the one its pointer file names, else its old one where there is one, else its usual one. */
  home: string;
  /** Where its models are: what its settings say, else below the home. */
  models: string;
}

export async function lmStudioPlaces(host: Outside): Promise<LmStudioPlaces> {
  const { join } = pathsOf(host);
  const home = await homeOf(host);
  return { home, models: (await downloadsFolder(host, home)) ?? join(home, "models") };
}

/**
 * Every place where its program may be, in the order to try them: PATH first, then below each of its homes. Another
 * program can have the same name, so whoever runs one asks it who it is.
 */
export async function lmsPrograms(host: Outside): Promise<{ found: string[]; looked: string[] }> {
  const { join } = pathsOf(host);
  const name = host.system.platform === "win32" ? "lms.exe" : "lms";
  const onPath = await host.which("lms");
  const homes = new Set([await homeOf(host), ...usualHomes(host)]);
  const below = [...homes].map((home) => join(home, "bin", name));
  const there = await Promise.all(below.map((path) => host.files.isExecutable(path)));
  const found = [...(onPath === null ? [] : [onPath]), ...below.filter((_, index) => there[index])];
  return { found: [...new Set(found)], looked: ["PATH", ...below.map((path) => path.slice(0, -name.length - 1))] };
}

/**
 * The program's path where its name alone does not do, because PATH has none or another program of that name; null where
 * it does, or where there is none. Whether it is LM Studio's is asked only where there is a choice.
 */
export async function programOffPath(host: Outside & Pick<Host, "run" | "interrupted">): Promise<string | null> {
  const onPath = await host.which("lms");
  const { found } = await lmsPrograms(host);
  if (onPath === null) return found[0] ?? null;
  for (const path of found.length > 1 ? found : []) {
    const limits = { timeout: identityMs, signal: host.interrupted };
    const { is } = await identify((args, options) => host.run(path, args, { ...options, ...limits }));
    if (is === "lms") return path === onPath ? null : path;
  }
  return null;
}

const identityMs = 5_000;

async function homeOf(host: Outside): Promise<string> {
  const { isAbsolute } = pathsOf(host);
  const pointer = (await host.files.readText(pathsOf(host).join(baseOf(host), ".lmstudio-home-pointer"), 4096))?.trim();
  if (pointer && isAbsolute(pointer)) return pointer;
  const [usual = "", old = usual] = usualHomes(host);
  return (await host.files.stat(old)) === null ? usual : old;
}

function usualHomes(host: Outside): string[] {
  const { join } = pathsOf(host);
  const base = baseOf(host);
  return [join(base, ".lmstudio"), join(base, ".cache", "lm-studio")];
}

/** Null where its settings name none, or nothing that is a folder's absolute path. */
async function downloadsFolder(host: Outside, home: string): Promise<string | null> {
  const { join, isAbsolute } = pathsOf(host);
  try {
    const settings: unknown = JSON.parse((await host.files.readText(join(home, "settings.json"))) ?? "");
    const folder = (settings as { downloadsFolder?: unknown } | null)?.downloadsFolder;
    return typeof folder === "string" && isAbsolute(folder) ? folder : null;
  } catch {
    return null;
  }
}

function baseOf({ system }: Outside): string {
  return system.home ?? system.temporaryFolder;
}

function pathsOf({ system }: Outside): typeof posix {
  return system.platform === "win32" ? win32 : posix;
}
