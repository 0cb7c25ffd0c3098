import { exitCodes, type ExitCode } from "../core/exit-codes.ts";
import { SetupError, toSetupError } from "../core/errors/index.ts";
import { languages } from "../core/messages/index.ts";
import { nodeHost } from "../host/node-host.ts";
import type { Host } from "../host/host.ts";
import type { CommandContext, Outcome, Sections } from "./command.ts";
import { loadCommand } from "./commands/index.ts";
import type { Frame, Voices } from "./output/frame.ts";
import { languageFor } from "./command-line/language.ts";
import { commandNamed, outletsIn, parse, type Invocation } from "./command-line/parse.ts";
import type { recordEnd } from "./output/record-run.ts";
import type { Result } from "./output/report-of.ts";
import { selfName } from "./command-line/self-name.ts";
import { exitCodeOfSignal, listenToSignals } from "./signals.ts";
import { showsUnicode } from "./output/terminal.ts";
import { typedAgain } from "./command-line/typed-again.ts";

/** The whole program: argv → command → report → exit code. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  return runIn(nodeHost(listenToSignals()), argv);
}

/** The same in another outside world. */
export async function runIn(host: Host, argv: readonly string[]): Promise<ExitCode> {
  const [english, usual] = await Promise.all([languages.en(), languages[await languageFor(host, argv)]()]);
  let invocation: Invocation | null = null;
  let refused: unknown = null;
  try {
    invocation = await parse(argv, { ui: usual.ui, host });
    if (invocation === null) return exitCodes.done;
  } catch (error) {
    refused = error;
  }
  // The command line's language is known already; a configuration's is not before it was read.
  const configured = invocation?.options.lang ?? null;
  const language = configured === null || configured === usual.tag ? usual : await languages[configured]();
  // Messages with plurals and choices take a parser to speak, which help does without.
  const { speak } = await import("../core/messages/speak.ts");
  const ascii = !showsUnicode(host.system);
  const voices = { english: speak(english), speech: speak(language, { ascii }) };
  if (invocation !== null) return runCommand(host, invocation, voices, argv);
  const outlets = outletsIn(argv);
  const frame = { ...voices, invocation, named: commandNamed(argv), json: outlets.format === "json", outlets };
  return fail(host, frame, { sections: {}, keptBytes: 0, argv }, refused);
}

async function runCommand(
  host: Host,
  invocation: Invocation,
  voices: Voices,
  argv: readonly string[],
): Promise<ExitCode> {
  const sections: Sections = {};
  const kept = { bytes: 0 };
  const typed = typedAgain(argv, invocation.command, host.system.platform);
  const frame = { ...voices, invocation, typed, json: invocation.options.format === "json" };
  try {
    const run = await loadCommand(invocation.command);
    const outcome = await run(contextOf(host, frame, invocation, sections, kept));
    if (host.interrupted.aborted && outcome.rendered !== true) throw host.interrupted.reason;
    await succeed(host, frame, sections, outcome);
    await record(host, frame, { sections, argv, exitCode: outcome.exitCode, error: null });
    return outcome.exitCode;
  } catch (error) {
    return fail(host, frame, { sections, keptBytes: kept.bytes, argv }, error);
  }
}

async function succeed(host: Host, frame: Frame, sections: Sections, outcome: Outcome): Promise<void> {
  if (outcome.rendered === true) return;
  const { emit } = await import("./output/emit.ts");
  await emit(host, frame, { sections, status: outcome.status, exitCode: outcome.exitCode, error: null });
}

/** How it ended, for `status` and `diagnose`: what only reads and judges needs none of it. */
async function record(host: Host, frame: Frame, ended: Parameters<typeof recordEnd>[2]): Promise<void> {
  const { command } = frame.invocation ?? {};
  if (command === undefined || command === "check" || command === "recommend" || ended.exitCode === exitCodes.usage)
    return;
  const { recordEnd } = await import("./output/record-run.ts");
  await recordEnd(host, frame, ended);
}

interface Sofar {
  sections: Sections;
  keptBytes: number;
  argv: readonly string[];
}

async function fail(host: Host, frame: Frame, sofar: Sofar, thrown: unknown): Promise<ExitCode> {
  const { sections, argv } = sofar;
  const { aborted, reason } = host.interrupted;
  const named = toSetupError(aborted ? interruption(reason) : thrown);
  const error = named.finding.code === "INTERRUPTED" ? interruption(named.finding.args.signal, sofar) : named;
  const exitCode = aborted ? exitCodeOfSignal(reason) : error.exitCode;
  const result: Result = { sections, status: "fail", exitCode, error };
  await record(host, frame, { sections, argv, exitCode, error });
  try {
    const { emit } = await import("./output/emit.ts");
    await emit(host, frame, result);
    return exitCode;
  } catch (unwritable) {
    // A result that cannot be rendered is a bug of ours, which is said in its place.
    const problem = toSetupError(unwritable);
    host.stderr.write(`${frame.speech.say(problem.finding).what}  [${problem.finding.code}]\n`);
    return problem.exitCode;
  }
}

/** Says how far it had come, which is what somebody who stopped it wants to know. */
function interruption(signal: unknown, sofar: Sofar = { sections: {}, keptBytes: 0, argv: [] }): SetupError {
  const { sections, keptBytes } = sofar;
  const begun = sections.steps !== undefined || keptBytes > 0;
  const stage = sections.installed !== undefined ? "installed" : begun ? "begun" : "nothing";
  const args = { signal: String(signal), stage, keptBytes: keptBytes > 0 ? keptBytes : null } as const;
  return new SetupError({ code: "INTERRUPTED", args });
}

function contextOf(
  host: Host,
  frame: Frame,
  invocation: Invocation,
  sections: Sections,
  kept: CommandContext["kept"],
): CommandContext {
  const { speech, english } = frame;
  const { options, operands } = invocation;
  const human = options.format !== "json";
  return {
    host,
    options,
    operands,
    speech,
    english,
    self: selfName(host.system),
    sections,
    note: (text) => {
      if (!options.quiet) host.stderr.write(`${text}\n`);
    },
    show: async (shown, command = invocation.command) => {
      const { showSections } = await import("./output/emit.ts");
      await showSections(host, { ...frame, invocation: { ...invocation, command }, json: false }, shown);
    },
    look: async () => (await import("./output/people.ts")).lookFor(host, frame, "stderr"),
    kept,
    load: loadCommand,
    // Whether there is a terminal is asked of the system, by those only who want to know.
    get interactive() {
      return human && !options.quiet && host.stdinIsTTY && host.stderr.isTTY;
    },
  };
}
