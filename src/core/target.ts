import type { Candidate, Recommendation } from "./report.ts";

export const runtimeIds = ["llama.cpp", "llama-server", "lmstudio", "transformers", "openai"] as const;
export type RuntimeId = (typeof runtimeIds)[number];

/** What the machine is judged for: a runtime and the candidate it would load. */
export interface Target {
  runtime: RuntimeId | "all";
  candidate: Candidate;
}

/** The target a recommendation leads to; null when it has no choice. */
export function targetOf(recommendation: Recommendation, runtime: Target["runtime"]): Target | null {
  return recommendation.choice === null ? null : { runtime, candidate: recommendation.choice };
}
