import type { SetupError } from "../../core/errors/index.ts";
import type { ExitCode } from "../../core/exit-codes.ts";
import { lmsOffPath } from "../../core/lms-command.ts";
import type { Speech } from "../../core/messages/speak.ts";
import { commandsFor, type Where } from "../../core/remedies.ts";
import type { Report } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import type { Sections } from "../command.ts";
import type { Frame } from "./frame.ts";
import { selfName } from "../command-line/self-name.ts";
import { version } from "../version.ts";

/** What a command ended with, before it is a report. */
export interface Result {
  sections: Sections;
  status: Report["status"];
  exitCode: ExitCode;
  error: SetupError | null;
}

/** A result as the document that it is to programs. */
export function reportOf(
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

/** What the commands that mend an error depend on, besides the platform. */
export type Place = Pick<Where, "osName" | "lms" | "typed">;

export async function placeFor(host: Host, result: Result): Promise<Place> {
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
