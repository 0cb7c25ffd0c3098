import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** What `diagnose` and `explain` are given and cannot use, and what they find in a model file. */
export type DiagnosisErrors = {
  LOG_NOT_FOUND: { path: string };
  LOG_IS_FOLDER: { path: string; newest: string | null };
  LOG_EMPTY: { path: string };
  LOG_NOT_TEXT: { path: string; looksLike: string };
  LOG_UNREADABLE: { path: string; cause: string };
  CODE_UNKNOWN: { given: string; nearest: readonly string[] };
  MODEL_FILE_SHORT: { path: string; fileBytes: number; neededBytes: number };
  MODEL_FILE_HOLLOW: { path: string; atByte: number };
  SAFETENSORS_BROKEN: { path: string; detail: string };
};

export const diagnosisErrors: Record<keyof DiagnosisErrors, ExitCode> = {
  LOG_NOT_FOUND: exitCodes.usage,
  LOG_IS_FOLDER: exitCodes.usage,
  LOG_EMPTY: exitCodes.usage,
  LOG_NOT_TEXT: exitCodes.usage,
  LOG_UNREADABLE: exitCodes.machine,
  CODE_UNKNOWN: exitCodes.usage,
  MODEL_FILE_SHORT: exitCodes.integrity,
  MODEL_FILE_HOLLOW: exitCodes.integrity,
  SAFETENSORS_BROKEN: exitCodes.integrity,
};
