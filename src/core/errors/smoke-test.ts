import { exitCodes, type ExitCode } from "../exit-codes.ts";

/** The layers of the smoke test, in the order in which they are tried. */
export type SmokeTestErrors = {
  SMOKE_UNREACHABLE: { baseUrl: string; cause: string };
  /** The certificate is not trusted, or not this server's. */
  SMOKE_CERTIFICATE: { baseUrl: string; cause: string };
  /** 401 or 403; `sent`: with the key from the environment. */
  SMOKE_KEY: { baseUrl: string; sent: boolean; detail: string };
  SMOKE_NOT_AN_API: { baseUrl: string; detail: string };
  SMOKE_MODEL_NOT_LISTED: { model: string; listed: readonly string[] };
  SMOKE_NO_ANSWER: { detail: string };
  SMOKE_OTHER_MODEL: { asked: string; answered: string };
  SMOKE_NOT_SANE: { detail: string; answer: string };
};

export const smokeTestErrors: Record<keyof SmokeTestErrors, ExitCode> = {
  SMOKE_UNREACHABLE: exitCodes.smokeTest,
  SMOKE_CERTIFICATE: exitCodes.smokeTest,
  SMOKE_KEY: exitCodes.smokeTest,
  SMOKE_NOT_AN_API: exitCodes.smokeTest,
  SMOKE_MODEL_NOT_LISTED: exitCodes.smokeTest,
  SMOKE_NO_ANSWER: exitCodes.smokeTest,
  SMOKE_OTHER_MODEL: exitCodes.smokeTest,
  SMOKE_NOT_SANE: exitCodes.smokeTest,
};
