import type { RuntimeId } from "../core/target.ts";
import type { AnyRuntime } from "./runtime.ts";

/** Every runtime this version drives. A new one is its folder and a line here; it loads when it is used. */
const runtimes: Partial<Record<RuntimeId, () => Promise<AnyRuntime>>> = {
  "llama.cpp": async () => (await import("./llama-cpp/index.ts")).llamaCpp,
  lmstudio: async () => (await import("./lmstudio/index.ts")).lmStudio,
  "llama-server": async () => (await import("./llama-server/index.ts")).llamaServer,
  transformers: async () => (await import("./transformers/index.ts")).transformers,
  openai: async () => (await import("./openai/index.ts")).openAi,
};

/** Null for a runtime that this version does not drive. */
export async function runtimeOf(id: string): Promise<AnyRuntime | null> {
  return (await runtimes[id as RuntimeId]?.()) ?? null;
}
