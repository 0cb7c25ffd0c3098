import type { Speech } from "../core/messages/speak.ts";
import type { Invocation } from "./parse.ts";

/** What stays the same from the command line to the report. */
export interface Frame {
  speech: Speech;
  english: Speech;
  invocation: Invocation | null;
  json: boolean;
}
