import { posix, win32 } from "node:path";
import type { Host } from "../host/host.ts";

/** LM Studio's folder of models: below the home its pointer file names, else its old one, else its usual one. */
export async function lmStudioModels(host: Host): Promise<string> {
  const { platform, home, temporaryFolder } = host.system;
  const { join, isAbsolute } = platform === "win32" ? win32 : posix;
  const base = home ?? temporaryFolder;
  const pointer = (await host.files.readText(join(base, ".lmstudio-home-pointer"), 4096))?.trim();
  if (pointer && isAbsolute(pointer)) return join(pointer, "models");
  const old = join(base, ".cache", "lm-studio");
  return join((await host.files.stat(old)) === null ? join(base, ".lmstudio") : old, "models");
}
