import type { SetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { isLoopback } from "../../host/network/addresses.ts";
import { greets } from "./api.ts";
import { failureIn } from "./failures.ts";
import { errorOf } from "./studio.ts";

/** What its server says where there is no answer, status 200 or not. */
const ofItsServer = new Set(["LMS_NOT_LOADED", "LMS_MODEL_UNKNOWN", "LMS_TEMPLATE"]);
const greetingMs = 2_000;

/** The cause that a server's words give away, where the server is LM Studio's; else the error as it is. */
export async function causeInLmStudio(
  host: Host,
  baseUrl: string,
  error: SetupError,
  signal: AbortSignal,
): Promise<SetupError> {
  const { finding } = error;
  const failure = finding.code === "SMOKE_NO_ANSWER" ? failureIn(finding.args.detail) : null;
  if (failure === null || !ofItsServer.has(failure.code)) return error;
  const { hostname, port } = new URL(baseUrl);
  if (!isLoopback(hostname)) return error;
  const its = await greets({ host, port: Number(port || 80), limitMs: greetingMs, signal }).catch(() => false);
  return its ? errorOf(failure) : error;
}
