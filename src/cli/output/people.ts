// How people see a result. A program that asked for JSON does not wait for any of this to load.
import type { Host } from "../../host/host.ts";
import { widest, type Look } from "../../report/look.ts";
import type { Frame } from "./frame.ts";
import { selfName } from "../command-line/self-name.ts";
import { isDumb, showsUnicode } from "./terminal.ts";

export { renderError } from "../../report/error.ts";
export { documents, reporters } from "../../report/index.ts";

/** What can be shown where the text goes. */
export function lookFor(host: Host, frame: Frame, where: "stdout" | "stderr" | "file"): Look {
  const options = frame.invocation?.options;
  const stream = where === "file" ? null : host[where];
  return {
    speech: frame.speech,
    self: selfName(host.system),
    ...(frame.typed === undefined ? {} : { typed: frame.typed }),
    platform: host.system.platform,
    width: Math.min(stream?.columns ?? 80, widest),
    color: stream !== null && colorOn(host, stream.isTTY, frame),
    unicode: showsUnicode(host.system),
    verbose: options?.verbose ?? false,
    explain: options?.explain ?? false,
  };
}

/** `--no-color` and NO_COLOR turn it off, FORCE_COLOR on; else a terminal has colour. https://no-color.org */
function colorOn(host: Host, isTTY: boolean, { invocation }: Frame): boolean {
  const { env } = host.system;
  const { color = true, format = null } = invocation?.options ?? {};
  if (!color || format === "plain" || env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0";
  return isTTY && !isDumb(host.system);
}
