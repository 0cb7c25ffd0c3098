import type { SetupError } from "../../core/errors/index.ts";
import { withoutSignIn } from "../../core/private-data.ts";
import type { Host } from "../../host/host.ts";
import { recordRun } from "../../setup/last-run.ts";
import { runLog } from "../../setup/run-log.ts";
import type { Sections } from "../command.ts";
import type { CommandName } from "../command-line/options.ts";
import type { Frame } from "./frame.ts";
import { withoutPrivate } from "./private.ts";
import { version } from "../version.ts";

/** The commands that change something on this computer, or talk to a server. All others write nothing, failing or not. */
const writing = new Set<CommandName>([
  "install",
  "download",
  "rehearse",
  "serve",
  "chat",
  "test",
  "verify",
  "move",
  "uninstall",
]);

/** Failures that only say that nothing has been done yet: they are not worth a file. */
const nothingDone = new Set<string>(["MODEL_MISSING", "NO_SERVER", "NOTHING_TO_VERIFY"]);

interface Ended {
  sections: Sections;
  exitCode: number;
  error: SetupError | null;
  argv: readonly string[];
}

/**
 * Writes down how a run ended, and a log where it failed. Not for wrong usage and for what was judged before anything
 * was done: whoever agreed to nothing finds nothing written. A failure to write is not a second failure.
 */
export async function recordEnd(host: Host, frame: Frame, { sections, exitCode, error, argv }: Ended): Promise<void> {
  const { invocation } = frame;
  if (invocation === null || !writing.has(invocation.command) || invocation.options.dryRun) return;
  const steps = sections.steps ?? [];
  if (error === null && (steps.length === 0 || invocation.command === "rehearse")) return;
  if (error !== null && (exitCode < 3 || saysNothingWasDone(error))) return;
  const { command } = invocation;
  const endedAt = new Date(host.now()).toISOString();
  const run = { command, endedAt, exitCode, code: error?.finding.code ?? null, steps };
  try {
    await recordRun(host, run, error === null ? null : logOf(host, frame, { ...run, error, argv }));
  } catch {
    // A full or read-only disk, most often: that is what the run itself has just said.
  }
}

function saysNothingWasDone({ finding }: SetupError): boolean {
  // Somebody left at a question, or before there was one.
  if (finding.code === "INTERRUPTED") return finding.args.stage === "nothing";
  return nothingDone.has(finding.code);
}

type Failed = Omit<Parameters<typeof runLog>[0], "version" | "system" | "typed" | "message"> &
  Pick<Ended, "argv"> & { error: SetupError };

function logOf(host: Host, { english }: Frame, { argv, ...run }: Failed): string {
  const { platform, arch, release, nodeVersion } = host.system;
  const text = runLog({
    ...run,
    version,
    system: `${platform} ${arch} ${release}, Node ${nodeVersion}`,
    typed: argv.join(" "),
    message: english.say(run.error.finding).what,
  });
  return withoutSignIn(withoutPrivate(host, text), "…@");
}
