import type { RuntimeId } from "../core/target.ts";
import { llamaCpp } from "./llama-cpp/index.ts";
import type { Runtime } from "./runtime.ts";

/** Every runtime this version drives. A new one is its folder and a line here. */
export const runtimes: Partial<Record<RuntimeId, Runtime>> = { "llama.cpp": llamaCpp };
