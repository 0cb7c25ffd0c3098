import { loopback } from "../ports.ts";
import type { LoadChoices } from "../runtime.ts";
import type { LlamaServer } from "./program.ts";

export interface ServerStart extends Pick<LoadChoices, "context" | "kvCache" | "mmap" | "accelerator"> {
  modelPath: string;
  port: number;
  /** What clients ask for. */
  model: string;
  /** Null: as many as the server thinks right. */
  gpuLayers: number | null;
}

/** The command line for this build: what it does not have is left out, or said as it says it. */
export function serverArguments(
  { options, quiet }: Pick<LlamaServer, "options" | "quiet">,
  start: ServerStart,
): string[] {
  const { modelPath, port, model, context, kvCache, mmap, accelerator } = start;
  const gpuLayers = accelerator === "cpu" ? 0 : start.gpuLayers;
  const args = ["--model", modelPath, "--host", loopback, "--port", String(port), "--ctx-size", String(context)];
  const add = (name: string, ...values: string[]): void => {
    if (options.has(name)) args.push(name, ...values);
  };
  add("--alias", model);
  // One conversation with the whole context, instead of several with a part of it each.
  add("--parallel", "1");
  if (gpuLayers !== null) add("--n-gpu-layers", String(gpuLayers));
  if (accelerator === "cpu") add("--device", "none");
  if (mmap === false || (mmap === null && gpuLayers === 0)) add("--no-mmap");
  if (kvCache !== "f16") {
    add("--cache-type-k", kvCache);
    add("--cache-type-v", kvCache);
    // A quantized cache of values needs it: a switch at first, a choice since.
    if (/on|auto/.test(options.get("--flash-attn") ?? "")) args.push("--flash-attn", "on");
    else add("--flash-attn");
  }
  // It must neither look for anything on the network nor have a page for browsers.
  add("--offline");
  if (options.has("--no-webui")) add("--no-webui");
  else add("--no-ui");
  if (quiet) add("--log-verbosity", "4");
  return args;
}
