/** The titles of the plan's steps, with all that a person wants to know before agreeing to them. */
export type StepFindings = {
  STEP_INSTALL_ENGINE: { package: string; version: string; downloadBytes: number; folder: string };
  STEP_ENGINE_PRESENT: { package: string; version: string };
  STEP_PREFLIGHT: {
    accelerator: string;
    /** What would be fetched at most if the card refuses; null where there is nothing left to try. */
    fallbackBytes: number | null;
  };
  STEP_DOWNLOAD: {
    file: string;
    downloadBytes: number;
    publisher: string;
    licence: string;
    repo: string;
    host: string;
    revision: string;
    folder: string;
    /** Null where the free space is not known. */
    leftBytes: number | null;
  };
  STEP_MODEL_PRESENT: { file: string; folder: string };
  STEP_USE_FILE: { file: string; fileBytes: number };
  STEP_LOAD: { file: string; context: number };
  STEP_SERVE: { port: number | null };
  STEP_SMOKE_TEST: Record<never, never>;
};
