import isUnicodeSupported from "is-unicode-supported";
import { SetupError } from "../core/errors/index.ts";
import type { ExitCode } from "../core/exit-codes.ts";
import type { Speech } from "../core/messages/speak.ts";
import { commandsFor } from "../core/remedies.ts";
import type { Report } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { renderError } from "../report/error.ts";
import { reporters } from "../report/index.ts";
import type { Look } from "../report/look.ts";
import type { Sections } from "./command.ts";
import type { Invocation } from "./parse.ts";
import { selfName } from "./self-name.ts";
import { version } from "./version.ts";

/** What a command ended with, before it is a report. */
export interface Result {
  sections: Sections;
  status: Report["status"];
  exitCode: ExitCode;
  error: SetupError | null;
}

interface Frame {
  speech: Speech;
  english: Speech;
  invocation: Invocation | null;
  json: boolean;
}

/** Data to stdout (or `--output`), a failure to stderr. With JSON, one document on stdout and nothing else. */
export async function emit(host: Host, frame: Frame, result: Result): Promise<void> {
  const report = reportOf(host, frame, result);
  const look = lookOf(host, frame);
  const format = frame.json ? "json" : (frame.invocation?.options.format ?? "pretty");
  const text = reporters[format](report, look);
  if (text !== "") await write(host, frame.invocation?.options.output ?? null, `${text}\n`);
  if (result.error !== null && !frame.json) {
    host.stderr.write(
      `${renderError(result.error, { ...look, color: colorOn(host, host.stderr.isTTY, frame) }, host.system.platform)}\n`,
    );
  }
}

/** Sections for people, on stderr, in the middle of a command. */
export function showSections(host: Host, frame: Frame, sections: Sections): void {
  const report = reportOf(host, frame, { sections, status: "ok", exitCode: 0, error: null });
  const look = { ...lookOf(host, frame), color: colorOn(host, host.stderr.isTTY, frame) };
  host.stderr.write(`${reporters.pretty(report, look)}\n`);
}

function reportOf(host: Host, { english, invocation }: Frame, { sections, status, exitCode, error }: Result): Report {
  return {
    schemaVersion: 1,
    tool: { name: "phi4-setup", version },
    command: invocation?.command ?? "unknown",
    status,
    exitCode,
    ...sections,
    error: error === null ? null : errorSection(host, english, error),
  };
}

function errorSection(host: Host, english: Speech, { finding }: SetupError): NonNullable<Report["error"]> {
  const message = english.say(finding);
  const commands = commandsFor(finding, { platform: host.system.platform, self: selfName(host.system) });
  return {
    code: finding.code,
    args: finding.args as NonNullable<Report["error"]>["args"],
    message: message.what,
    remedy: message.do === null && commands.length === 0 ? null : { text: message.do ?? "", commands },
  };
}

function lookOf(host: Host, frame: Frame): Look {
  const options = frame.invocation?.options;
  const toFile = options?.output != null;
  return {
    speech: frame.speech,
    self: selfName(host.system),
    width: Math.min(toFile ? 80 : host.stdout.columns, 100),
    color: !toFile && colorOn(host, host.stdout.isTTY, frame),
    unicode: isUnicodeSupported(),
    verbose: options?.verbose ?? false,
    explain: options?.explain ?? false,
  };
}

/** `--no-color` and NO_COLOR turn it off, FORCE_COLOR on; else a terminal has colour. https://no-color.org */
function colorOn(host: Host, isTTY: boolean, { invocation }: Frame): boolean {
  const { env } = host.system;
  if (invocation?.options.color === false || env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0";
  return isTTY && env["TERM"] !== "dumb";
}

async function write(host: Host, file: string | null, text: string): Promise<void> {
  if (file === null) {
    host.stdout.write(text);
    return;
  }
  try {
    await host.files.writeAtomic(file, text);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new SetupError({ code: "DISK_NOT_WRITABLE", args: { path: file, cause } }, { cause: error });
  }
}
