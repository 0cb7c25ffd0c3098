import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** Python, its packages, and a model in it. */
export type TransformersErrors = {
  PYTHON_NOT_HERE: { path: string | null; detail: string | null };
  /** Too old, or of 32 bits: no release of PyTorch that knows the model is for it. */
  PYTHON_UNFIT: { path: string; version: string; bits: number; minimum: string };
  /** An environment that was named: nothing is ever installed into it. */
  PYTHON_LACKS: { path: string; torch: string | null; transformers: string | null };
  VENV_IMPOSSIBLE: { path: string; detail: string | null };
  PIP_UNREACHABLE: { detail: string };
  PIP_FAILED: { command: string; detail: string };
  NOT_FOR_TRANSFORMERS: { file: string };
  /** A repository of safetensors of another model, or in numbers of another kind. */
  WEIGHTS_UNKNOWN: { repo: string; detail: string };
};

export const transformersErrors: Record<keyof TransformersErrors, ExitCode> = {
  PYTHON_NOT_HERE: exitCodes.tool,
  PYTHON_UNFIT: exitCodes.tool,
  PYTHON_LACKS: exitCodes.tool,
  VENV_IMPOSSIBLE: exitCodes.tool,
  PIP_UNREACHABLE: exitCodes.network,
  PIP_FAILED: exitCodes.tool,
  NOT_FOR_TRANSFORMERS: exitCodes.usage,
  WEIGHTS_UNKNOWN: exitCodes.usage,
};
