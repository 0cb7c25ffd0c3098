import type { Finding } from "../../core/finding.ts";
import type { Remedy } from "../../core/report.ts";
import type { Look } from "../look.ts";

interface Mendable {
  code: string;
  args: object;
  remedy: Remedy | null;
}

/** What to do about a finding, in the person's language, and the commands as they are typed, a line each. */
export function remedyLines({ code, args, remedy }: Mendable, { speech }: Look): string[] {
  if (remedy === null) return [];
  const text = speech.say({ code, args } as Finding).do;
  return [...(text === null ? [] : [text]), ...remedy.commands.map(({ line }) => `  ${line}`)];
}
