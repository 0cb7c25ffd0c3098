// How the execution of a plan is shown: a list rewritten in place, lines, JSON events, or nothing. Always on stderr.
import type { Speech } from "../../core/messages/speak.ts";
import type { Look } from "../../report/look.ts";
import type { Step } from "../../core/plan.ts";
import type { Progress } from "../../core/progress.ts";
import type { Host } from "../../host/host.ts";
import { progressLine, stepTitle } from "../../report/progress.ts";
import type { StepObserver, StepOutcome } from "../../setup/execute.ts";
import type { Options } from "../command-line/options.ts";
import { isDumb } from "../output/terminal.ts";

export type ProgressKind = "list" | "plain" | "json" | "none";

/** `--progress`, resolved: a list only where it can be rewritten in place. */
export function progressKind(
  asked: "auto" | "plain" | "json" | "none",
  host: Host,
  options: Pick<Options, "quiet" | "format">,
): ProgressKind {
  if (asked !== "auto") return asked;
  if (options.quiet) return "none";
  const rewritable = host.stderr.isTTY && !isDumb(host.system);
  return rewritable && options.format !== "json" && options.format !== "plain" ? "list" : "plain";
}

/** The observer for one plan. `close` leaves the terminal as it was found. */
export async function showProgress(
  kind: ProgressKind,
  steps: readonly Step[],
  { host, look }: { host: Host; look: Look },
): Promise<{ observer: StepObserver; close(failed: boolean): Promise<void> }> {
  if (kind === "list") return (await import("./progress-list.ts")).progressList(steps, look);
  const { speech } = look;
  const observer = { plain: () => plainObserver(host, speech), json: () => jsonObserver(host), none: () => silent };
  return { observer: observer[kind](), close: async () => undefined };
}

const silent: StepObserver = { started: () => undefined, progressed: () => undefined, ended: () => undefined };

/** A line as each step starts and ends, and one every ten seconds between. */
function plainObserver(host: Host, speech: Speech): StepObserver {
  let lastLine = 0;
  const line = (text: string): void => {
    lastLine = host.monotonic();
    host.stderr.write(`${new Date(host.now()).toISOString().slice(11, 19)} ${text}\n`);
  };
  return {
    started: (step) => line(`.. ${stepTitle(step, speech)}`),
    progressed(_, progress) {
      if (host.monotonic() - lastLine >= 10_000) line(`   ${progressLine(progress, speech)}`);
    },
    ended: (step, { status, ms }) => line(`${marks[status]} ${stepTitle(step, speech)} (${speech.duration(ms)})`),
  };
}

const marks: Record<StepOutcome["status"], string> = { done: "ok", skipped: "--", failed: "x " };

/** One JSON object a line, for programs. Progress at most four times a second. */
function jsonObserver(host: Host): StepObserver {
  let lastProgress = -Infinity;
  const event = (type: string, step: Step, more: object = {}): void =>
    host.stderr.write(`${JSON.stringify({ event: type, step: step.id, ...more })}\n`);
  return {
    started: (step) => event("started", step),
    progressed(step, progress: Progress) {
      if (host.monotonic() - lastProgress < 250) return;
      lastProgress = host.monotonic();
      event("progress", step, progress);
    },
    ended: (step, { status, ms }) => event("ended", step, { status, ms }),
  };
}
