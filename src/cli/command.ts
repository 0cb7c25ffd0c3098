import type { Speech } from "../core/messages/speak.ts";
import type { Report } from "../core/report.ts";
import type { ExitCode } from "../core/exit-codes.ts";
import type { Host } from "../host/host.ts";
import type { Look } from "../report/look.ts";
import type { Serving } from "../runtimes/runtime.ts";
import type { CommandName, Options } from "./command-line/options.ts";

/** The sections a command fills; version, command, exit code and error are added for it. */
export type Sections = Omit<Report, "schemaVersion" | "tool" | "command" | "status" | "exitCode" | "error">;

export interface CommandContext {
  host: Host;
  options: Options;
  /** What stands on the command line beside options. */
  operands: readonly string[];
  /** The person's language. The report's messages are always English: see `english`. */
  speech: Speech;
  english: Speech;
  /** How phi4-setup is started here, for printed commands: `npx phi4-setup`, `npx .`, `npx.cmd phi4-setup@1`, … */
  self: string;
  /** Filled as the command goes, so that a failure reports what was found before it. */
  sections: Sections;
  /** A line to people, on stderr. Never data. */
  note(text: string): void;
  /** Shows sections to people at once, on stderr, where the command goes on afterwards; as another command would. */
  show(sections: Sections, command?: CommandName): Promise<void>;
  /** What the terminal that people look at can show. */
  look(): Promise<Look>;
  /** What came over the network for files that are kept if this run ends now. Counted up by whoever fetches. */
  kept: { bytes: number };
  /** A model that answers already, which a command is to use instead of starting one. */
  serving?: Pick<Serving, "baseUrl" | "model" | "access">;
  /** Another command, where one leads to the next. */
  load(name: CommandName): Promise<Run>;
  /** True when stdin and stderr are a terminal and nobody asked for silence or for JSON. */
  interactive: boolean;
}

export interface Outcome {
  status: Report["status"];
  exitCode: ExitCode;
  /** The command wrote its own output to stdout as it went (`serve`, `chat`): do not render a report. */
  rendered?: boolean;
}

/** One command. It throws a SetupError to fail. */
export type Run = (context: CommandContext) => Promise<Outcome>;
