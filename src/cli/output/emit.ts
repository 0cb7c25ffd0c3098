import type { SetupError } from "../../core/errors/index.ts";
import type { ExitCode } from "../../core/exit-codes.ts";
import type { Speech } from "../../core/messages/speak.ts";
import { commandsFor, type Where } from "../../core/remedies.ts";
import { lmsOffPath } from "../../core/lms-command.ts";
import type { Report } from "../../core/report.ts";
import { causesIn, type LanguageTag } from "../../core/messages/index.ts";
import type { Host } from "../../host/host.ts";
import type { Look } from "../../report/look.ts";
import type { Sections } from "../command.ts";
import type { Frame } from "./frame.ts";
import type { Format } from "../command-line/options.ts";
import { selfName } from "../command-line/self-name.ts";
import { version } from "../version.ts";
import { writeDocument } from "./write-document.ts";

/** What a command ended with, before it is a report. */
export interface Result {
  sections: Sections;
  status: Report["status"];
  exitCode: ExitCode;
  error: SetupError | null;
}

/**
 * The result to stdout (or `--output`) and into every file of `--report`. People's formats have a failure on stderr
 * beside them; a document holds it, so that stdout is that document and nothing else.
 */
export async function emit(host: Host, frame: Frame, result: Result): Promise<void> {
  const place = await placeFor(host, result);
  const report = reportOf(host, frame, result, place);
  const options = frame.invocation?.options;
  const format = frame.json ? "json" : (options?.format ?? "pretty");
  const file = options?.output ?? null;
  await write(host, file, await textIn(format, report, host, frame, file === null ? "stdout" : "file"));
  for (const { format: other, file: path } of options?.report ?? []) {
    await write(host, path, await textIn(other, report, host, frame, "file"));
  }
  if (format === "github" || options?.report.some((one) => one.format === "github")) {
    const { addStepSummary } = await import("./step-summary.ts");
    await addStepSummary(host, () => textIn("markdown", report, host, frame, "file"));
  }
  if (result.error === null || (format !== "pretty" && format !== "plain")) return;
  const { lookFor, renderError } = await import("./people.ts");
  // A list of steps, redrawn until now, is apart from what became of it.
  const gap = host.stderr.isTTY && result.sections.steps !== undefined ? "\n" : "";
  host.stderr.write(`${gap}${renderError(result.error, { ...lookFor(host, frame, "stderr"), ...place })}\n`);
}

/** What the commands that mend an error depend on, besides the platform. */
type Place = Pick<Where, "osName" | "lms" | "typed">;

async function placeFor(host: Host, result: Result): Promise<Place> {
  return result.error === null ? {} : { osName: await osNameFor(host, result), lms: await lmsFor(host, result) };
}

/** Which Linux this is: they differ in how something is installed. */
async function osNameFor(host: Host, { sections: { machine } }: Result): Promise<string | null> {
  if (host.system.platform !== "linux") return null;
  if (machine?.os.value?.platform === "linux") return machine.os.value.name;
  const { parseOsRelease } = await import("../../probes/os.ts");
  return parseOsRelease((await host.files.readText("/etc/os-release")) ?? "").name;
}

/** Where LM Studio's own program has to be typed in full; looked for only where what mends is a command of its. */
async function lmsFor(host: Host, { error, sections: { machine } }: Result): Promise<string | null> {
  if (error === null || !error.finding.code.startsWith("LMS_")) return null;
  if (machine?.os.value?.platform === host.system.platform) return lmsOffPath(machine);
  const { programOffPath } = await import("../../host/lm-studio/places.ts");
  return programOffPath(host);
}

async function textIn(
  format: Format,
  report: Report,
  host: Host,
  frame: Frame,
  where: "stdout" | "file",
): Promise<string> {
  if (format === "json") return `${JSON.stringify(report, null, 2)}\n`;
  const { lookFor, reporters, documents } = await import("./people.ts");
  const look = await withCauses(report, lookFor(host, frame, where));
  const reporter = format === "pretty" || format === "plain" ? reporters[format] : await documents[format]();
  const text = reporter(report, look);
  return text === "" ? "" : `${text}\n`;
}

/** Sections for people, on stderr, in the middle of a command. */
export async function showSections(host: Host, frame: Frame, sections: Sections): Promise<void> {
  const report = reportOf(host, frame, { sections, status: "ok", exitCode: 0, error: null });
  const { lookFor, reporters } = await import("./people.ts");
  const format = frame.invocation?.options.format === "plain" ? "plain" : "pretty";
  host.stderr.write(`${reporters[format](report, lookFor(host, frame, "stderr"))}\n`);
}

/** The causes' words are many: they are there where a report names one. */
async function withCauses(report: Report, look: Look): Promise<Look> {
  if (report.diagnoses === undefined && report.explained === undefined) return look;
  const { causeSpeaker } = await import("../../core/diagnosis/words.ts");
  return { ...look, causeWords: causeSpeaker(await causesIn[look.speech.tag as LanguageTag]()) };
}

function reportOf(
  host: Host,
  { english, invocation, named, typed }: Frame,
  { sections, status, exitCode, error }: Result,
  place: Place = {},
): Report {
  return {
    schemaVersion: 1,
    tool: { name: "phi4-setup", version },
    command: invocation?.command ?? named ?? "unknown",
    status,
    exitCode,
    ...sections,
    error: error === null ? null : errorSection(host, english, error, { ...place, typed: typed ?? null }),
  };
}

function errorSection(
  host: Host,
  english: Speech,
  { finding }: SetupError,
  place: Place,
): NonNullable<Report["error"]> {
  const message = english.say(finding);
  const commands = commandsFor(finding, { platform: host.system.platform, self: selfName(host.system), ...place });
  return {
    code: finding.code,
    args: finding.args as NonNullable<Report["error"]>["args"],
    message: message.what,
    remedy: message.do === null && commands.length === 0 ? null : { text: message.do ?? "", commands },
  };
}

async function write(host: Host, file: string | null, text: string): Promise<void> {
  if (text === "") return;
  if (file === null) {
    host.stdout.write(text);
    return;
  }
  await writeDocument(host, file, text, 0o666);
}
