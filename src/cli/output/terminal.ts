import isUnicodeSupported from "is-unicode-supported";
import type { System } from "../../host/host.ts";

type Place = Pick<System, "platform" | "env">;

/**
 * Whether more than ASCII comes out as it should. Where there are locales, theirs says which characters are written;
 * macOS without one writes UTF-8. Windows and old consoles are known by their terminal.
 */
export function showsUnicode({ platform, env }: Place): boolean {
  if (platform === "win32") return isUnicodeSupported();
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || (platform === "darwin" ? "UTF-8" : "C");
  return /utf-?8/i.test(locale) && env["TERM"] !== "linux";
}

/** A terminal that can only write one line after the other. */
export function isDumb({ env }: Pick<System, "env">): boolean {
  return env["TERM"] === "dumb";
}
