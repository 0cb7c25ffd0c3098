import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** The network, the Hub, and bytes that are not what they should be. */
export type HubErrors = {
  HUB_UNREACHABLE: { host: string; cause: string };
  HUB_CERTIFICATE: { host: string; cause: string };
  HUB_REPO_NOT_FOUND: { host: string; repo: string };
  HUB_FILE_NOT_FOUND: { repo: string; file: string; nearest: readonly string[] };
  HUB_NOT_A_HUB: { host: string; detail: string };
  INTEGRITY_MISMATCH: { file: string; expected: string; actual: string };
  NOT_A_GGUF: { path: string; looksLike: string };
  GGUF_BROKEN: { path: string; detail: string };
};

export const hubErrors: Record<keyof HubErrors, ExitCode> = {
  HUB_UNREACHABLE: exitCodes.network,
  HUB_CERTIFICATE: exitCodes.network,
  HUB_REPO_NOT_FOUND: exitCodes.network,
  HUB_FILE_NOT_FOUND: exitCodes.network,
  HUB_NOT_A_HUB: exitCodes.network,
  INTEGRITY_MISMATCH: exitCodes.integrity,
  NOT_A_GGUF: exitCodes.integrity,
  GGUF_BROKEN: exitCodes.integrity,
};
