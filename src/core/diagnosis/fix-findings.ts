/** What `diagnose --fix` offers: nothing that cannot be made again by running a command of ours. */
export type FixFindings = {
  FIX_REMOVE_LOCK: { path: string; ageMs: number };
  FIX_REMOVE_HALF_FILE: { path: string; fileBytes: number };
  FIX_REPAIR_FILES: { files: readonly string[] };
  FIX_START_SERVER: { port: number };
  FIX_OTHER_PORT: { taken: number; port: number };
};

export type FixCode = keyof FixFindings;
