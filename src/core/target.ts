import type { Candidate, Report } from "./report.ts";

export const runtimeIds = ["llama.cpp", "llama-server", "lmstudio", "transformers", "openai"] as const;
export type RuntimeId = (typeof runtimeIds)[number];

/** What the machine is judged for: a runtime and the candidate it would load. */
export interface Target {
  runtime: RuntimeId | "all";
  candidate: Candidate;
}

/** The target that a recommendation's choice makes; null when nothing was chosen. */
export function targetOf(choice: Candidate | null, runtime: Target["runtime"]): Target | null {
  return choice === null ? null : { runtime, candidate: choice };
}

/** A target as it stands in the report. */
export function reportTarget(target: Target | null, context: number): NonNullable<Report["target"]> | null {
  if (target === null) return null;
  const { quantization, fileBytes } = target.candidate;
  return { runtime: target.runtime, quantization, fileBytes, context };
}
