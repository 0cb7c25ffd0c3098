import type { RuntimeId } from "../../core/target.ts";
import type { Options } from "../command-line/options.ts";

/** The runtime that was asked for, by its name or by what only one of them has. */
export function askedRuntime({
  runtime,
  baseUrl,
  llamaServer,
}: Pick<Options, "runtime" | "baseUrl" | "llamaServer">): RuntimeId | "auto" | "all" {
  if (runtime !== "auto") return runtime;
  if (baseUrl !== null) return "openai";
  return llamaServer === null ? "auto" : "llama-server";
}
