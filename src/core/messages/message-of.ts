import type { Finding } from "../finding.ts";
import type { Message, Speech } from "./speak.ts";

/** With what the log says; arguments that are missing or of another version's make it general. */
export function messageOf(finding: Finding, speech: Speech): Message {
  if (Object.keys(finding.args).length === 0) return speech.general(finding.code);
  try {
    return speech.say(finding);
  } catch {
    return speech.general(finding.code);
  }
}
