import type { Report } from "../../core/report.ts";
import { paint, type Look, type Section } from "../look.ts";

/** Code to copy: never wrapped, never indented. */
export const snippets: Section = { pretty: code, plain: code };

function code({ snippets }: Report, look: Look): string | null {
  if (snippets === undefined) return null;
  const { bold } = paint(look);
  return Object.entries(snippets)
    .map(([language, text]) => `${bold(`# ${language}`)}\n\n${text.trimEnd()}`)
    .join("\n\n");
}
