import { resolve } from "node:path";
import type { Finding } from "../core/finding.ts";
import type { Candidate, Recommendation, Statement } from "../core/report.ts";
import { withOpinion, type Opinion } from "../core/models/second-opinion.ts";
import { startEngine } from "../runtimes/llama-cpp/engine.ts";
import { engineAsInstalled } from "../runtimes/llama-cpp/install-engine.ts";
import type { CommandContext } from "./command.ts";
import { presentModel } from "./present.ts";

const limitMs = 5000;

/**
 * The recommendation with the engine's own prediction for what is to be taken, where the engine and the model's file
 * are there already. Nothing is fetched and nothing written; an engine that fails or is late has no opinion.
 */
export async function withSecondOpinion(context: CommandContext, found: Recommendation): Promise<Recommendation> {
  const { options, english } = context;
  const one = found.choice ?? (options.file === null ? null : (found.candidates[0] ?? null));
  if (one === null || one.runtime !== "llama.cpp" || options.machine.length > 0) return found;
  const opinion = await opinionOn(context, one).catch(() => null);
  if (opinion === null) return found;
  const stated = (finding: Finding): Statement => ({
    code: finding.code,
    args: { ...finding.args } as Statement["args"],
    message: english.say(finding).what,
  });
  const weighed = withOpinion(one, opinion, stated);
  return {
    ...found,
    choice: found.choice === one ? weighed : found.choice,
    candidates: found.candidates.map((candidate) => (candidate === one ? weighed : candidate)),
  };
}

async function opinionOn(context: CommandContext, candidate: Candidate): Promise<Opinion | null> {
  const { host, options } = context;
  const installed = await engineAsInstalled(host, options.accelerator);
  if (installed === null) return null;
  const own = options.file === null ? null : resolve(host.system.cwd, options.file);
  const path = own ?? (await presentModel(context, candidate));
  if (path === null) return null;
  const signal = AbortSignal.any([host.interrupted, AbortSignal.timeout(limitMs)]);
  const engine = await startEngine(host, installed, { signal });
  try {
    const { kvCache, mmap, context: tokens } = options;
    const { gpuLayers } = candidate.placement;
    const load = { path, context: tokens, gpuLayers, kvCache, mmap: mmap === "on" };
    const estimate = await engine.estimate(load, { signal });
    // An engine without this GPU simulates another placement: nothing to compare.
    if (estimate.gpuLayers !== gpuLayers) return null;
    return { by: `node-llama-cpp ${installed.package.version}`, bytes: estimate.ramBytes + estimate.vramBytes };
  } finally {
    await engine.dispose();
  }
}
