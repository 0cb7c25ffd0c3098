import type { CommonStepFindings } from "./common.ts";
import type { StepOf } from "./step-of.ts";

type Titles = CommonStepFindings & LmStudioStepFindings;

/** The file that LM Studio is to have. */
type Wanted = { repo: string; file: string; quantization: string; fileBytes: number };

/** Steps that are done with LM Studio. */
export type LmStudioStep =
  | StepOf<Titles, "lms-wake", Record<never, never>>
  | StepOf<Titles, "lms-engine", Record<never, never>>
  /** It is in LM Studio's folder already. */
  | StepOf<Titles, "lms-present", Wanted>
  | StepOf<Titles, "lms-get", Wanted & { way: "pinned" | "documented" }>
  /** By us, straight into LM Studio's folder: the cache is on another volume. */
  | StepOf<Titles, "lms-fetch", Wanted>
  | StepOf<Titles, "lms-link", Wanted>
  | StepOf<Titles, "lms-load", { identifier: string; context: number; gpu: string }>
  | StepOf<Titles, "lms-serve", { port: number | null; model: string }>;

export type LmStudioStepFindings = {
  STEP_LMS_WAKE: { version: string | null };
  STEP_LMS_ENGINE: { list: string; fetch: string };
  STEP_LMS_PRESENT: { file: string; folder: string };
  STEP_LMS_GET: {
    /** What is called. */
    command: string;
    /** The guide's own, and what names the very file: one of them is called. */
    documented: string;
    pinned: string;
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
