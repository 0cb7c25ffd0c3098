import { spawn } from "node:child_process";
import type { Host } from "./host.ts";

/** The programs that open an address in the person's browser, by Node's platform name. */
const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  // `start` is a word of cmd, which would read the address's `&` as its own.
  win32: ["rundll32.exe", "url.dll,FileProtocolHandler"],
  linux: ["xdg-open"],
};

/**
 * Opens a page of ours in the person's browser; false where nothing can. The one child process that outlives us: it may
 * be the browser itself.
 */
export async function openPage({ system, which }: Host, page: string): Promise<boolean> {
  const { platform, env } = system;
  const [name, ...args] = openers[platform] ?? ["xdg-open"];
  const screen = platform === "darwin" || platform === "win32" || env["DISPLAY"] || env["WAYLAND_DISPLAY"];
  const program = screen ? await which(name) : null;
  if (program === null) return false;
  return new Promise((resolve) => {
    const child = spawn(program, [...args, page], { detached: true, stdio: "ignore", env });
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
    child.once("error", () => resolve(false));
  });
}
