import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** The embedded engine: getting it, starting it, loading a model, serving it. */
export type EngineErrors = {
  ENGINE_UNSUPPORTED: { platform: string; arch: string; libc: string | null };
  ACCELERATOR_UNUSABLE: {
    accelerator: "cpu" | "cuda" | "metal" | "vulkan";
    /** There is no card that could have it, no engine for this system that has it, or the engine failed on it. */
    reason: "card" | "engine" | "failed";
    detail: string;
  };
  /** The plan counted on a card that the engine then could not use. */
  PLAN_OUTDATED: { planned: string; used: string; detail: string };
  ENGINE_REGISTRY_UNREACHABLE: { registry: string; cause: string };
  ENGINE_NOT_HERE: { package: string };
  ENGINE_PACKAGE_MISSING: { registry: string; package: string; status: number };
  ENGINE_PACKAGE_CORRUPT: { package: string; expected: string; actual: string };
  ENGINE_CRASHED: { detail: string };
  ENGINE_GARBLES: { expected: string; answer: string };
  ENGINE_TIMEOUT: { phase: string; limitMs: number };
  MODEL_LOAD_FAILED: { path: string; detail: string };
  CONTEXT_TOO_SMALL: { detail: string };
  MODEL_MISSING: Record<never, never>;
  PORT_TAKEN: { port: number; by: string | null };
  /** Below 1024, and we are not the administrator. */
  PORT_PRIVILEGED: { port: number };
  NO_SERVER: { port: number };
};

export const engineErrors: Record<keyof EngineErrors, ExitCode> = {
  ENGINE_UNSUPPORTED: exitCodes.tool,
  ACCELERATOR_UNUSABLE: exitCodes.tool,
  PLAN_OUTDATED: exitCodes.tool,
  ENGINE_REGISTRY_UNREACHABLE: exitCodes.network,
  ENGINE_NOT_HERE: exitCodes.network,
  ENGINE_PACKAGE_MISSING: exitCodes.network,
  ENGINE_PACKAGE_CORRUPT: exitCodes.integrity,
  ENGINE_CRASHED: exitCodes.tool,
  ENGINE_GARBLES: exitCodes.tool,
  ENGINE_TIMEOUT: exitCodes.tool,
  MODEL_LOAD_FAILED: exitCodes.tool,
  CONTEXT_TOO_SMALL: exitCodes.tool,
  MODEL_MISSING: exitCodes.tool,
  PORT_TAKEN: exitCodes.tool,
  PORT_PRIVILEGED: exitCodes.tool,
  NO_SERVER: exitCodes.tool,
};
