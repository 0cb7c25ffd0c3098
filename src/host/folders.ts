import { posix, win32 } from "node:path";
import type { System } from "./host.ts";

/** Where phi4-setup keeps its own things. Absolute paths; nothing is created by asking. */
export interface Folders {
  /** The receipt and what is kept for good. */
  data: string;
  /** The engine: big, and fetched again if it is gone. */
  engine: string;
  /** Python packages for the model: big, and fetched again if they are gone. */
  python: string;
  /** Journals, locks, the state of a detached server. */
  state: string;
  logs: string;
  /** Room for a rehearsal, removed afterwards. */
  scratch: string;
  receipt: string;
}

type Place = Pick<System, "platform" | "env" | "home" | "temporaryFolder">;

/** `PHI4_SETUP_HOME`, else the system's usual places, else (no home at all) the temporary folder. */
export function foldersOf({ platform, env, home, temporaryFolder }: Place): Folders {
  const { join } = platform === "win32" ? win32 : posix;
  const own = env["PHI4_SETUP_HOME"];
  const under = (base: string): Folders => ({
    data: base,
    engine: join(base, "engine"),
    python: join(base, "python"),
    state: join(base, "state"),
    logs: join(base, "logs"),
    scratch: join(base, "scratch"),
    receipt: join(base, "receipt.json"),
  });

  if (own) return under(own);
  if (platform === "win32") {
    const local = env["LOCALAPPDATA"] ?? (home === null ? null : join(home, "AppData", "Local"));
    return under(join(local ?? temporaryFolder, "phi4-setup"));
  }
  if (home === null) return under(join(temporaryFolder, "phi4-setup"));
  if (platform === "darwin") return under(join(home, "Library", "Application Support", "phi4-setup"));

  const xdg = (name: string, ...usual: string[]): string => {
    const given = env[name];
    return join(given && posix.isAbsolute(given) ? given : join(home, ...usual), "phi4-setup");
  };
  const data = xdg("XDG_DATA_HOME", ".local", "share");
  const state = xdg("XDG_STATE_HOME", ".local", "state");
  const cache = xdg("XDG_CACHE_HOME", ".cache");
  return {
    data,
    engine: join(cache, "engine"),
    python: join(data, "python"),
    state,
    logs: join(state, "logs"),
    scratch: join(cache, "scratch"),
    receipt: join(data, "receipt.json"),
  };
}

/** The cache that Python, `hf` and llama.cpp share: `HF_HUB_CACHE` > `HF_HOME`/hub > XDG > `~/.cache/huggingface/hub`. */
export function huggingFaceCache(place: Place): string {
  const { platform, env, home, temporaryFolder } = place;
  const { join } = platform === "win32" ? win32 : posix;
  const expand = (path: string): string =>
    path
      .replace(/^~(?=$|[/\\])/, home ?? "~")
      .replaceAll(/\$(\w+)|\$\{(\w+)\}|%(\w+)%/g, (whole, a, b, c) => env[a ?? b ?? c] ?? whole);
  const given = env["HF_HUB_CACHE"] || env["HUGGINGFACE_HUB_CACHE"];
  if (given) return expand(given);
  const hfHome = env["HF_HOME"];
  if (hfHome) return join(expand(hfHome), "hub");
  const xdg = env["XDG_CACHE_HOME"];
  if (xdg) return join(expand(xdg), "huggingface", "hub");
  return join(home ?? temporaryFolder, ".cache", "huggingface", "hub");
}
