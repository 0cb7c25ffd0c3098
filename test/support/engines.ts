import { inject } from "vitest";
import { startEngine, type Engine, type LoadRequest } from "../../src/runtimes/llama-cpp/engine.ts";
import { installEngine } from "../../src/runtimes/llama-cpp/install-engine.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { hostIn } from "./hosts.ts";

export const tinyFile = "src/rehearsal/tiny.gguf";

export const documentedPrompt = [
  { role: "system", content: "Always answer in rhymes." },
  { role: "user", content: "Introduce yourself." },
] as const;

/** The real engine, its package fetched once a run. Ends with the test's block. */
export async function realEngine(): Promise<Engine & AsyncDisposable> {
  const host = hostIn(inject("engineHome"));
  const { signal } = new AbortController();
  const installed = await installEngine(host, { accelerator: "cpu", signal, progress: () => {} });
  const engine = await startEngine(host, installed, { signal });
  return Object.assign(engine, { [Symbol.asyncDispose]: () => engine.dispose() });
}

export async function tinyEngine(options: Partial<LoadRequest> = {}): Promise<Engine & AsyncDisposable> {
  const engine = await realEngine();
  await engine.load({ path: tinyFile, context: tinyModel.context, ...options });
  return engine;
}
