import { existsSync } from "node:fs";
import { join } from "node:path";
import type { System } from "../../host/host.ts";
import { version } from "../version.ts";

/** How this very phi4-setup is started again, so that every printed command can be typed as it stands. */
export function selfName({ packageRoot, platform }: Pick<System, "packageRoot" | "platform">): string {
  // PowerShell's default policy refuses npx.ps1, which is what `npx` means to it.
  const npx = platform === "win32" ? "npx.cmd" : "npx";
  if (/[/\\]_npx[/\\]/.test(packageRoot)) return `${npx} phi4-setup@${version.split(".")[0]}`;
  if (existsSync(join(packageRoot, "src", "cli"))) return `${npx} .`;
  // A project's own, which is on nobody's PATH; a global one has no project around it.
  return existsSync(join(packageRoot, "..", "..", "package.json")) ? `${npx} phi4-setup` : "phi4-setup";
}
