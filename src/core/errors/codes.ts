import type { ExitCode } from "../exit-codes.ts";
import { cliErrors, type CliErrors } from "./cli.ts";
import { diagnosisErrors, type DiagnosisErrors } from "./diagnosis.ts";
import { engineErrors, type EngineErrors } from "./engine.ts";
import { hubErrors, type HubErrors } from "./hub.ts";
import { lmStudioErrors, type LmStudioErrors } from "./lmstudio.ts";
import { llamaServerErrors, type LlamaServerErrors } from "./llama-server.ts";
import { machineErrors, type MachineErrors } from "./machine.ts";
import { smokeTestErrors, type SmokeTestErrors } from "./smoke-test.ts";
import { transformersErrors, type TransformersErrors } from "./transformers.ts";

export type ErrorFindings = CliErrors &
  DiagnosisErrors &
  EngineErrors &
  HubErrors &
  LmStudioErrors &
  LlamaServerErrors &
  MachineErrors &
  SmokeTestErrors &
  TransformersErrors;
export type ErrorCode = keyof ErrorFindings;

/** What the process ends with for each. */
export const exitCodeOf: Record<ErrorCode, ExitCode> = {
  ...cliErrors,
  ...diagnosisErrors,
  ...engineErrors,
  ...hubErrors,
  ...lmStudioErrors,
  ...llamaServerErrors,
  ...machineErrors,
  ...smokeTestErrors,
  ...transformersErrors,
};
