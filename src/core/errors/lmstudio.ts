import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** What LM Studio's program or server said, one line of it. */
type Said = { said: string };

/** LM Studio: finding it, waking it, fetching and loading with its `lms`, and its server. */
export type LmStudioErrors = {
  LMS_NOT_FOUND: { looked: readonly string[] };
  /** A program of that name that is not LM Studio's. */
  LMS_OTHER_PROGRAM: Said & { path: string };
  LMS_SILENT: { path: string };
  LMS_CPU_UNSUPPORTED: Said;
  LMS_TIMEOUT: { command: string; limitMs: number };
  LMS_ASKS: { command: string; question: string };
  /** Anything it fails with that has no name here. */
  LMS_FAILED: Said & { command: string };
  /** It decides this itself: there is no way to tell it. */
  LMS_ITS_OWN_CHOICE: { option: string };
  LMS_TOO_OLD: { version: string; needed: string };
  LMS_APP_MISSING: Said;
  LMS_START_TIMEOUT: Said;
  LMS_OTHER_INSTALL: Said;
  LMS_INCOMPATIBLE: Said;
  LMS_SANDBOX: Said;
  LMS_FUSE: Said;
  LMS_LIBATOMIC: Said;
  LMS_SHARED_HOME: Said;
  LMS_HOME_DENIED: Said;
  LMS_BROKEN_STATE: Said;
  LMS_NOT_OFFERED: Said;
  LMS_GRAMMAR: Said;
  LMS_HUB_LIMITED: Said;
  LMS_HUB_UNREACHABLE: Said;
  LMS_HUB_TOKEN: Said;
  LMS_STALLED: Said;
  LMS_CORRUPT: Said;
  LMS_FINALIZING: Said;
  LMS_GONE: Said;
  LMS_FETCHED_OTHER: { asked: string; got: readonly string[] };
  LMS_NOT_INDEXED: { path: string };
  LMS_NO_ENGINE: Said;
  LMS_GUARDRAIL: Said & { neededBytes: number | null; loaded: readonly string[] };
  LMS_GPU_MEMORY: Said;
  LMS_ENGINE_CRASHED: Said;
  LMS_KEY_UNKNOWN: Said;
  LMS_LOADED_OTHER: { asked: string; loaded: readonly string[] };
  LMS_IDENTIFIER_TAKEN: { identifier: string; by: string };
  LMS_SERVER_NOT_UP: Said & { port: number };
  /** It has one server only: another port would take it from whoever uses this one. */
  LMS_SERVER_ELSEWHERE: { port: number; asked: number };
  PORT_RESERVED: { port: number };
  LMS_API_KEY_NEEDED: { baseUrl: string };
  LMS_API_KEY_REJECTED: { baseUrl: string };
  LMS_NOT_LOADED: Said;
  LMS_MODEL_UNKNOWN: Said;
  LMS_TEMPLATE: Said;
  LMS_STILL_THERE: { what: "model" | "server" | "service"; said: string };
};

export const lmStudioErrors: Record<keyof LmStudioErrors, ExitCode> = {
  LMS_NOT_FOUND: exitCodes.tool,
  LMS_OTHER_PROGRAM: exitCodes.tool,
  LMS_SILENT: exitCodes.tool,
  LMS_CPU_UNSUPPORTED: exitCodes.tool,
  LMS_TIMEOUT: exitCodes.tool,
  LMS_ASKS: exitCodes.tool,
  LMS_FAILED: exitCodes.tool,
  LMS_ITS_OWN_CHOICE: exitCodes.usage,
  LMS_TOO_OLD: exitCodes.tool,
  LMS_APP_MISSING: exitCodes.tool,
  LMS_START_TIMEOUT: exitCodes.tool,
  LMS_OTHER_INSTALL: exitCodes.tool,
  LMS_INCOMPATIBLE: exitCodes.tool,
  LMS_SANDBOX: exitCodes.tool,
  LMS_FUSE: exitCodes.tool,
  LMS_LIBATOMIC: exitCodes.tool,
  LMS_SHARED_HOME: exitCodes.tool,
  LMS_HOME_DENIED: exitCodes.machine,
  LMS_BROKEN_STATE: exitCodes.tool,
  LMS_NOT_OFFERED: exitCodes.network,
  LMS_GRAMMAR: exitCodes.tool,
  LMS_HUB_LIMITED: exitCodes.network,
  LMS_HUB_UNREACHABLE: exitCodes.network,
  LMS_HUB_TOKEN: exitCodes.network,
  LMS_STALLED: exitCodes.network,
  LMS_CORRUPT: exitCodes.integrity,
  LMS_FINALIZING: exitCodes.tool,
  LMS_GONE: exitCodes.tool,
  LMS_FETCHED_OTHER: exitCodes.tool,
  LMS_NOT_INDEXED: exitCodes.tool,
  LMS_NO_ENGINE: exitCodes.tool,
  LMS_GUARDRAIL: exitCodes.machine,
  LMS_GPU_MEMORY: exitCodes.machine,
  LMS_ENGINE_CRASHED: exitCodes.tool,
  LMS_KEY_UNKNOWN: exitCodes.tool,
  LMS_LOADED_OTHER: exitCodes.tool,
  LMS_IDENTIFIER_TAKEN: exitCodes.tool,
  LMS_SERVER_NOT_UP: exitCodes.tool,
  LMS_SERVER_ELSEWHERE: exitCodes.tool,
  PORT_RESERVED: exitCodes.tool,
  LMS_API_KEY_NEEDED: exitCodes.tool,
  LMS_API_KEY_REJECTED: exitCodes.tool,
  LMS_NOT_LOADED: exitCodes.smokeTest,
  LMS_MODEL_UNKNOWN: exitCodes.smokeTest,
  LMS_TEMPLATE: exitCodes.smokeTest,
  LMS_STILL_THERE: exitCodes.tool,
};
