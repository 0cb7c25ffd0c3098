import type { Speech } from "../core/messages/speak.ts";
import type { Invocation } from "./parse.ts";

/** The person's language, and English for reports. */
export interface Voices {
  speech: Speech;
  english: Speech;
}

/** What stays the same from the command line to the report. */
export interface Frame extends Voices {
  invocation: Invocation | null;
  json: boolean;
}
