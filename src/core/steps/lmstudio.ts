import type { StepOf } from "./step-of.ts";

/** The file that LM Studio is to have. */
type Wanted = { repo: string; file: string; quantization: string; fileBytes: number };

/** Steps that are done with LM Studio. */
export type LmStudioStep =
  | StepOf<"lms-wake", Record<never, never>>
  | StepOf<"lms-engine", Record<never, never>>
  /** It is in LM Studio's folder already. */
  | StepOf<"lms-present", Wanted>
  | StepOf<"lms-get", Wanted & { way: "pinned" | "documented" }>
  /** By us, straight into LM Studio's folder: the cache is on another volume. */
  | StepOf<"lms-fetch", Wanted>
  | StepOf<"lms-link", Wanted>
  | StepOf<"lms-load", { identifier: string; context: number; gpu: string }>
  | StepOf<"lms-serve", { port: number | null; model: string }>;

export type LmStudioStepFindings = {
  STEP_LMS_WAKE: { version: string | null };
  STEP_LMS_ENGINE: Record<never, never>;
  STEP_LMS_PRESENT: { file: string; folder: string };
  STEP_LMS_GET: {
    command: string;
    documented: string;
    way: "pinned" | "documented";
    file: string;
    downloadBytes: number;
    publisher: string;
    licence: string;
    folder: string;
    /** Null where the free space is not known. */
    leftBytes: number | null;
  };
  STEP_LMS_LINK: { file: string; folder: string; copiedBytes: number | null };
  STEP_LMS_LOAD: { identifier: string; context: number; gpu: string };
  STEP_LMS_SERVE: { port: number | null };
};
