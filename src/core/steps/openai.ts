import type { StepOf } from "./step-of.ts";

/** Steps towards a server that somebody else looks after. */
export type OpenAiStep = StepOf<OpenAiStepFindings, "use-server", { baseUrl: string }>;

export type OpenAiStepFindings = {
  STEP_USE_SERVER: { baseUrl: string; keyed: boolean };
};
