import type { CommonStepFindings } from "./steps/common.ts";
import type { LlamaCppStepFindings } from "./steps/llama-cpp.ts";
import type { LlamaServerStepFindings } from "./steps/llama-server.ts";
import type { LmStudioStepFindings } from "./steps/lmstudio.ts";
import type { OpenAiStepFindings } from "./steps/openai.ts";
import type { TransformersStepFindings } from "./steps/transformers.ts";

/** The titles of the plan's steps, with all that a person wants to know before agreeing to them. */
export type StepFindings = CommonStepFindings &
  LlamaCppStepFindings &
  LlamaServerStepFindings &
  LmStudioStepFindings &
  OpenAiStepFindings &
  TransformersStepFindings;
