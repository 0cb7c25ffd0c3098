import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** A llama-server of the person's own. What happens once it runs is named as for the embedded engine. */
export type LlamaServerErrors = {
  LLAMA_SERVER_MISSING: { path: string | null };
  /** It does not start, or is another program. */
  LLAMA_SERVER_UNUSABLE: { path: string; detail: string };
};

export const llamaServerErrors: Record<keyof LlamaServerErrors, ExitCode> = {
  LLAMA_SERVER_MISSING: exitCodes.tool,
  LLAMA_SERVER_UNUSABLE: exitCodes.tool,
};
