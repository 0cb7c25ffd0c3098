import type { RuntimeId } from "../core/target.ts";
import type { Runtime } from "./runtime.ts";

/** Every runtime this version drives. A new one is its folder and a line here; it loads when it is used. */
const runtimes: Partial<Record<RuntimeId, () => Promise<Runtime>>> = {
  "llama.cpp": async () => (await import("./llama-cpp/index.ts")).llamaCpp,
};

/** Null for a runtime that this version does not drive. */
export async function runtimeOf(id: string): Promise<Runtime | null> {
  return (await runtimes[id as RuntimeId]?.()) ?? null;
}
