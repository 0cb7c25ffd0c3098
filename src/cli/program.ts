import { exitCodes, type ExitCode } from "../core/exit-codes.ts";
import { SetupError, toSetupError } from "../core/errors/index.ts";
import { chooseLanguage, languages, type LanguageTag } from "../core/messages/index.ts";
import { nodeHost } from "../host/node-host.ts";
import type { Host } from "../host/host.ts";
import type { CommandContext, Outcome, Sections } from "./command.ts";
import { loadCommand } from "./commands/index.ts";
import type { Result } from "./emit.ts";
import type { Frame, Voices } from "./frame.ts";
import type { recordEnd } from "./record-run.ts";
import { parse, wantsJson, type Invocation } from "./parse.ts";
import { selfName } from "./self-name.ts";
import { exitCodeOfSignal, listenToSignals } from "./signals.ts";

/** The whole program: argv → command → report → exit code. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  return runCommandLine(nodeHost(listenToSignals()), argv);
}

async function runCommandLine(host: Host, argv: readonly string[]): Promise<ExitCode> {
  const [english, language] = await Promise.all([languages.en(), languages[languageFor(host, argv)]()]);
  let invocation: Invocation | null = null;
  let refused: unknown = null;
  try {
    invocation = await parse(argv, { ui: language.ui, host });
    if (invocation === null) return exitCodes.done;
  } catch (error) {
    refused = error;
  }
  // Messages with plurals and choices take a parser to speak, which help does without.
  const { speak } = await import("../core/messages/speak.ts");
  const inEnglish = speak(english);
  const voices = { english: inEnglish, speech: language === english ? inEnglish : speak(language) };
  return invocation === null
    ? fail(host, { ...voices, invocation: null, json: wantsJson(argv) }, { sections: {}, argv }, refused)
    : runCommand(host, invocation, voices, argv);
}

async function runCommand(
  host: Host,
  invocation: Invocation,
  voices: Voices,
  argv: readonly string[],
): Promise<ExitCode> {
  const sections: Sections = {};
  const frame = { ...voices, invocation, json: invocation.options.format === "json" };
  try {
    const run = await loadCommand(invocation.command);
    const outcome = await run(contextOf(host, invocation, voices, sections));
    if (host.interrupted.aborted && outcome.rendered !== true) throw host.interrupted.reason;
    await succeed(host, frame, sections, outcome);
    await record(host, frame, { sections, argv, exitCode: outcome.exitCode, error: null });
    return outcome.exitCode;
  } catch (error) {
    return fail(host, frame, { sections, argv }, error);
  }
}

async function succeed(host: Host, frame: Frame, sections: Sections, outcome: Outcome): Promise<void> {
  if (outcome.rendered === true) return;
  const { emit } = await import("./emit.ts");
  await emit(host, frame, { sections, status: outcome.status, exitCode: outcome.exitCode, error: null });
}

/** How it ended, for `status` and `diagnose`: what only reads and judges needs none of it. */
async function record(host: Host, frame: Frame, ended: Parameters<typeof recordEnd>[2]): Promise<void> {
  const { command } = frame.invocation ?? {};
  if (command === undefined || command === "check" || command === "recommend" || ended.exitCode === exitCodes.usage)
    return;
  const { recordEnd } = await import("./record-run.ts");
  await recordEnd(host, frame, ended);
}

async function fail(
  host: Host,
  frame: Frame,
  { sections, argv }: { sections: Sections; argv: readonly string[] },
  thrown: unknown,
): Promise<ExitCode> {
  const error = host.interrupted.aborted
    ? new SetupError({ code: "INTERRUPTED", args: { signal: String(host.interrupted.reason) } })
    : toSetupError(thrown);
  const exitCode = host.interrupted.aborted ? exitCodeOfSignal(host.interrupted.reason) : error.exitCode;
  const result: Result = { sections, status: "fail", exitCode, error };
  await record(host, frame, { sections, argv, exitCode, error });
  try {
    const { emit } = await import("./emit.ts");
    await emit(host, frame, result);
    return exitCode;
  } catch (unwritable) {
    // The output file could not be written: say that, on stderr, in place of the result.
    const problem = toSetupError(unwritable);
    host.stderr.write(`${frame.speech.say(problem.finding).what}  [${problem.finding.code}]\n`);
    return problem.exitCode;
  }
}

function contextOf(
  host: Host,
  invocation: Invocation,
  { speech, english }: Voices,
  sections: Sections,
): CommandContext {
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
      const { showSections } = await import("./emit.ts");
      await showSections(host, { speech, english, invocation: { ...invocation, command }, json: false }, shown);
    },
    load: loadCommand,
    interactive: human && !options.quiet && host.stdinIsTTY && host.stderr.isTTY && host.system.env["TERM"] !== "dumb",
  };
}

function languageFor(host: Host, argv: readonly string[]): LanguageTag {
  const { env } = host.system;
  const asked = argv[argv.indexOf("--lang") + 1];
  const inline = argv.find((part) => part.startsWith("--lang="))?.slice("--lang=".length);
  const given = argv.includes("--lang") ? asked : inline;
  const posix = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"];
  // Windows and macOS say it through Intl, which takes milliseconds to ask; Linux says it above or not at all.
  const system = host.system.platform === "linux" ? undefined : Intl.DateTimeFormat().resolvedOptions().locale;
  return chooseLanguage([given, posix ?? system]);
}
