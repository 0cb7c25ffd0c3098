import type { Speech } from "../../core/messages/speak.ts";
import type { CommandName } from "../command-line/options.ts";
import type { Invocation, Outlets } from "../command-line/parse.ts";

/** The person's language, and English for reports. */
export interface Voices {
  speech: Speech;
  english: Speech;
}

/** What stays the same from the command line to the report. */
export interface Frame extends Voices {
  invocation: Invocation | null;
  /** The command that was named, where the rest of the command line was wrong. */
  named?: CommandName | null;
  /** What was typed, to be typed again with something more; nothing where it was wrong. */
  typed?: string | null;
  json: boolean;
  /** Where the result goes, if not where the invocation says. */
  outlets?: Outlets;
}
