import { isAbsolute } from "node:path";
import type { Finding } from "../../core/finding.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Candidate, Recommendation, Statement } from "../../core/report.ts";
import { withOpinion, type Opinion } from "../../core/models/second-opinion.ts";
import { hubSettings } from "../../hub/settings.ts";
import { startEngine } from "../../runtimes/llama-cpp/engine.ts";
import { engineAsInstalled } from "../../runtimes/llama-cpp/install-engine.ts";
import { modelInCache } from "../../runtimes/model-in-cache.ts";
import type { CommandContext } from "../command.ts";
import { ownFile } from "../asked/settings.ts";

const usualLimitMs = 5000;

/**
 * The recommendation with others' predictions for what is to be taken: the engine's own, where it and the model's file
 * are there already, and LM Studio's, where it is running and has the model. Nothing is fetched, started or written; who
 * fails or is late (after `limitMs`) has no opinion.
 */
export async function withSecondOpinion(
  context: CommandContext,
  machine: MachineProfile,
  found: Recommendation,
  limitMs = usualLimitMs,
): Promise<Recommendation> {
  const { options, english } = context;
  const one = found.choice ?? (options.file === null ? null : (found.candidates[0] ?? null));
  if (one === null || options.machine.length > 0) return found;
  const [engine, lmStudio] = await Promise.all([
    engineOn(context, one, limitMs).catch(() => null),
    lmStudioOn(context, machine, one, limitMs).catch(() => null),
  ]);
  const stated = (finding: Finding): Statement => ({
    code: finding.code,
    args: { ...finding.args } as Statement["args"],
    message: english.say(finding).what,
  });
  let weighed = one;
  if (engine !== null) weighed = withOpinion(weighed, engine, stated);
  if (lmStudio !== null) weighed = withOpinion(weighed, lmStudio, stated, "lmStudioOpinion");
  return {
    ...found,
    choice: found.choice === one ? weighed : found.choice,
    candidates: found.candidates.map((candidate) => (candidate === one ? weighed : candidate)),
  };
}

/** LM Studio runs the files of both; the type of its cache is a setting of its own, f16 unless somebody changed it. */
async function lmStudioOn(
  { host, options }: CommandContext,
  machine: MachineProfile,
  candidate: Candidate,
  limitMs: number,
): Promise<Opinion | null> {
  const shown = machine.runtimes.value?.lmstudio?.path;
  const itsFiles = candidate.runtime === "llama.cpp" || candidate.runtime === "lmstudio";
  if (shown === undefined || !itsFiles || options.kvCache !== "f16") return null;
  // A machine to judge has `~` for the home.
  const lms = shown.replace(/^~(?=[/\\])/, () => host.system.home ?? "~");
  if (!isAbsolute(lms) || !(await host.files.isExecutable(lms))) return null;
  const { askLmStudio } = await import("../../runtimes/lmstudio/ask-estimate.ts");
  const { gpuLayers, totalLayers } = candidate.placement;
  const gpuShare = gpuLayers / totalLayers;
  return askLmStudio(host, { lms, wanted: candidate, context: options.context, gpuShare, limitMs });
}

async function engineOn(context: CommandContext, candidate: Candidate, limitMs: number): Promise<Opinion | null> {
  if (candidate.runtime !== "llama.cpp") return null;
  const { host, options } = context;
  const installed = await engineAsInstalled(host, options.accelerator);
  if (installed === null) return null;
  const path = ownFile(context) ?? (await presentModel(context, candidate));
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

async function presentModel({ host, options }: CommandContext, candidate: Candidate): Promise<string | null> {
  const { cacheDir } = await hubSettings(host, options);
  return modelInCache(host, candidate, { cacheDir, revision: options.revision ?? "main" });
}
