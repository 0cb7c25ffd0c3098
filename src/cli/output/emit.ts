import { toSetupError, type SetupError } from "../../core/errors/index.ts";
import type { Report } from "../../core/report.ts";
import { causesIn, type LanguageTag } from "../../core/messages/index.ts";
import type { Host } from "../../host/host.ts";
import type { Look } from "../../report/look.ts";
import type { Sections } from "../command.ts";
import type { Format } from "../command-line/options.ts";
import type { Frame } from "./frame.ts";
import { placeFor, reportOf, type Place, type Result } from "./report-of.ts";
import { writeDocument } from "./write-document.ts";

/**
 * The result to stdout (or `--output`) and into every file of `--report`. People's formats have a failure on stderr
 * beside them; a document holds it, so that stdout is that document and nothing else. What cannot be written
 * makes a failure of a run that was none, and is thrown before stdout has anything; beside a failure it is said.
 */
export async function emit(host: Host, frame: Frame, result: Result): Promise<void> {
  const place = await placeFor(host, result);
  const report = reportOf(host, frame, result, place);
  const outlets = frame.invocation?.options ?? frame.outlets;
  const format = frame.json ? "json" : (outlets?.format ?? "pretty");
  const output = outlets?.output ?? null;
  const text = async (one: Format, where: "stdout" | "file"): Promise<string> => {
    const body = await textIn(one, report, host, frame, where);
    return where === "file" && isForPeople(one) ? body + (await errorText(host, frame, result, place, where)) : body;
  };
  const files = [...(output === null ? [] : [{ format, file: output }]), ...(outlets?.report ?? [])];
  const unwritten: Unwritten[] = [];
  for (const { format: one, file } of files) {
    const content = await text(one, "file");
    if (content !== "") await attempt(unwritten, file, () => writeDocument(host, file, content, 0o666));
  }
  if (unwritten.length === 0 && [format, ...(outlets?.report ?? []).map((one) => one.format)].includes("github")) {
    const { addStepSummary } = await import("./step-summary.ts");
    await attempt(unwritten, null, () => addStepSummary(host, () => text("markdown", "file")));
  }
  const [first] = unwritten;
  if (first !== undefined && result.error === null) throw first.problem;
  if (output === null) host.stdout.write(await text(format, "stdout"));
  const isSeen = isForPeople(format) || !unwritten.some(({ file }) => file !== null && file === output);
  for (const { problem } of unwritten) {
    if (isSeen && isSame(problem, result.error)) continue;
    host.stderr.write(`${frame.speech.say(problem.finding).what}  [${problem.finding.code}]\n`);
  }
  if (isForPeople(format)) host.stderr.write(await errorText(host, frame, result, place, "stderr"));
}

/** A file that could not be written: null for the job's summary, which has no name on the command line. */
interface Unwritten {
  file: string | null;
  problem: SetupError;
}

async function attempt(unwritten: Unwritten[], file: string | null, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    unwritten.push({ file, problem: toSetupError(error) });
  }
}

function isSame({ finding }: SetupError, error: SetupError | null): boolean {
  return error !== null && JSON.stringify(finding) === JSON.stringify(error.finding);
}

function isForPeople(format: Format): format is "pretty" | "plain" {
  return format === "pretty" || format === "plain";
}

/** What it failed with, for people; empty where it did not. */
async function errorText(
  host: Host,
  frame: Frame,
  { error, sections }: Result,
  place: Place,
  where: "stderr" | "file",
): Promise<string> {
  if (error === null) return "";
  const { lookFor, renderError } = await import("./people.ts");
  // A list of steps, redrawn until now, is apart from what became of it.
  const gap = where === "stderr" && host.stderr.isTTY && sections.steps !== undefined ? "\n" : "";
  return `${gap}${renderError(error, { ...lookFor(host, frame, where), ...place })}\n`;
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
  const reporter = isForPeople(format) ? reporters[format] : await documents[format]();
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
