import { safe } from "../../core/safe.ts";
import type { RunOptions, RunResult } from "../host.ts";

/** What a program called `lms` turned out to be. */
export type Identity =
  | { is: "lms" }
  | { is: "other" | "silent" | "late"; said: string }
  /** The processor cannot run it: SIGILL, or Windows' word for it. */
  | { is: "illegal"; said: string };

type Run = (args: readonly string[], options: Pick<RunOptions, "env">) => Promise<RunResult>;

/** chalk looks at FORCE_COLOR alone. */
export const plainOutput = { FORCE_COLOR: "0", NO_COLOR: "1" };

const illegalInstruction = 0xc000_001d;

/** Asks a program who it is, as every generation of `lms` answers: with its version, in JSON or in a sentence. */
export async function identify(run: Run): Promise<Identity> {
  const asked = judge(await run(["version", "--json"], { env: plainOutput }));
  // Before it had --json it had --version.
  return asked.is === "other" ? judge(await run(["--version"], { env: plainOutput })) : asked;
}

function judge({ status, exitCode, signal, stdout, stderr }: RunResult): Identity {
  const text = `${stdout}\n${stderr}`;
  const said = safe(text, 160).trim().split("\n")[0] ?? "";
  if (signal === "SIGILL" || exitCode === 132 || exitCode === illegalInstruction)
    return { is: "illegal", said: "SIGILL" };
  if (status === "timeout") return { is: "late", said };
  if (status === "absent") return { is: "other", said: "ENOENT" };
  if (text.trim() === "") return { is: "silent", said: exitCode === null ? (signal ?? "") : `exit code ${exitCode}` };
  return isLms(text) ? { is: "lms" } : { is: "other", said };
}

/** `{"version":"07b7252"}`, `CLI commit: 07b7252`, `lms - LM Studio CLI - v0.0.47`. */
function isLms(text: string): boolean {
  const clean = safe(text, 1000);
  if (/CLI commit: *[0-9a-f]{6,40}\b|LM Studio CLI|\blms is LM Studio/i.test(clean)) return true;
  return /^\s*\{\s*"version"\s*:\s*"v?[0-9a-f][\w.+-]{2,40}"\s*\}\s*$/m.test(clean);
}
