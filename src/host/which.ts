import { posix, win32 } from "node:path";
import type { Files, System } from "./host.ts";

/**
 * The absolute path of a program, from PATH's absolute entries only: a program planted in the current folder is
 * never run. On Windows with the endings PATHEXT names, but no scripts, which would need a shell.
 */
export async function which(system: System, files: Files, name: string): Promise<string | null> {
  const windows = system.platform === "win32";
  const { delimiter, isAbsolute, join, relative } = windows ? win32 : posix;
  const endings = windows && !/\.(?:exe|com)$/i.test(name) ? [".exe", ".com"] : [""];
  const path = system.env["PATH"] ?? system.env["Path"] ?? "";
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder) || relative(system.cwd, folder) === "") continue;
    for (const ending of endings) {
      const candidate = join(folder, name + ending);
      if (await files.isExecutable(candidate)) return candidate;
    }
  }
  return null;
}
