import type { CheckId } from "./requirements.ts";
import type { CommonStep } from "./steps/common.ts";
import type { LlamaCppStep } from "./steps/llama-cpp.ts";
import type { LmStudioStep } from "./steps/lmstudio.ts";
import type { LlamaServerStep } from "./steps/llama-server.ts";
import type { OpenAiStep } from "./steps/openai.ts";
import type { TransformersStep } from "./steps/transformers.ts";

/** A file or a folder of ours. */
export interface MadePath {
  kind: "file" | "folder";
  path: string;
  /** The runtime it was made for; absent for what belongs to none, and in what an earlier version wrote. */
  runtime?: string | undefined;
}

/** What a runtime holds for us in a program that is not ours: a loaded model, a server that was started. */
export interface MadeState {
  kind: "runtime";
  runtime: string;
  /** In words of its own, such as `loaded-model`. */
  what: string;
  args: Record<string, string>;
}

/** How a step is taken back: `uninstall` reads these from the receipt. */
export type Undo = MadePath | MadeState;

/** One step as data: a dry run prints it, a golden file diffs it, an executor of the runtime acts on it. */
export type Step = CommonStep | LlamaCppStep | LlamaServerStep | LmStudioStep | OpenAiStep | TransformersStep;

export type StepKind = Step["kind"];

export interface Plan {
  steps: Step[];
  /** Bytes that all steps together fetch. */
  downloadBytes: number;
  /** Requirements that the steps themselves see to: they do not stand in the way of this plan. */
  brings?: readonly CheckId[];
}

export function planOf(steps: Step[]): Plan {
  return { steps, downloadBytes: steps.reduce((sum, { bytes }) => sum + bytes, 0) };
}
