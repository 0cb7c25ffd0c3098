import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** The network, the Hub, and bytes that are not what they should be. */
export type HubErrors = {
  HUB_UNREACHABLE: { host: string; cause: string };
  HUB_CERTIFICATE: { host: string; cause: string };
  HUB_PROXY_AUTHENTICATION: { proxy: string };
  HUB_TOKEN_REJECTED: { host: string };
  /** 401: nobody is signed in. */
  HUB_GATED_SIGN_IN: { repo: string; page: string };
  /** 403: signed in, but the licence is not accepted or access not yet granted. */
  HUB_GATED_NO_ACCESS: { repo: string; page: string };
  HUB_RATE_LIMITED: { host: string; waitMs: number | null };
  HUB_STATUS: { host: string; status: number };
  HUB_REDIRECT_REFUSED: { host: string; target: string; reason: "downgrade" | "scheme" | "private" | "tooMany" };
  HUB_REPO_NOT_FOUND: { host: string; repo: string; nearest: readonly string[] };
  HUB_REPO_INVALID: { given: string };
  HUB_REVISION_NOT_FOUND: { repo: string; revision: string };
  HUB_FILE_NOT_FOUND: { repo: string; file: string; nearest: readonly string[] };
  HUB_NOTHING_SELECTED: { repo: string; patterns: readonly string[] };
  HUB_NOT_A_HUB: { host: string; detail: string };
  HUB_UNSAFE_NAME: { repo: string; file: string };
  HUB_NAMES_CLASH: { repo: string; files: readonly string[] };
  /** Pickles: loading one may run whatever its author wrote into it. */
  HUB_RUNS_CODE: { repo: string; files: readonly string[] };
  HUB_OFFLINE: { repo: string; file: string };
  NETWORK_SETTING_INVALID: { setting: string; given: string };
  INTEGRITY_MISMATCH: { file: string; algorithm: string; expected: string; actual: string };
  KIT_INVALID: { path: string; detail: string };
  KIT_LACKS_ENGINE: { path: string; package: string; has: readonly string[] };
  FILES_DAMAGED: { files: readonly string[] };
  NOTHING_TO_VERIFY: { where: string };
  NOT_A_GGUF: { path: string; looksLike: string };
  GGUF_BROKEN: { path: string; detail: string };
};

export const hubErrors: Record<keyof HubErrors, ExitCode> = {
  HUB_UNREACHABLE: exitCodes.network,
  HUB_CERTIFICATE: exitCodes.network,
  HUB_PROXY_AUTHENTICATION: exitCodes.network,
  HUB_TOKEN_REJECTED: exitCodes.network,
  HUB_GATED_SIGN_IN: exitCodes.network,
  HUB_GATED_NO_ACCESS: exitCodes.network,
  HUB_RATE_LIMITED: exitCodes.network,
  HUB_STATUS: exitCodes.network,
  HUB_REDIRECT_REFUSED: exitCodes.network,
  HUB_REPO_NOT_FOUND: exitCodes.network,
  HUB_REPO_INVALID: exitCodes.usage,
  HUB_REVISION_NOT_FOUND: exitCodes.network,
  HUB_FILE_NOT_FOUND: exitCodes.network,
  HUB_NOTHING_SELECTED: exitCodes.usage,
  HUB_NOT_A_HUB: exitCodes.network,
  HUB_UNSAFE_NAME: exitCodes.integrity,
  HUB_NAMES_CLASH: exitCodes.integrity,
  HUB_RUNS_CODE: exitCodes.integrity,
  HUB_OFFLINE: exitCodes.network,
  NETWORK_SETTING_INVALID: exitCodes.usage,
  INTEGRITY_MISMATCH: exitCodes.integrity,
  KIT_INVALID: exitCodes.integrity,
  KIT_LACKS_ENGINE: exitCodes.tool,
  FILES_DAMAGED: exitCodes.integrity,
  NOTHING_TO_VERIFY: exitCodes.tool,
  NOT_A_GGUF: exitCodes.integrity,
  GGUF_BROKEN: exitCodes.integrity,
};
