import type { Report } from "../../core/report.ts";
import { paint, type Look, type Section } from "../look.ts";

/** Code to copy: never wrapped, never indented. */
export const snippets: Section = { pretty: code, plain: code };

/** What has to be there before the code runs. */
const first: Record<string, string> = { python: "pip install openai", javascript: "npm install openai" };

function code({ snippets }: Report, look: Look): string | null {
  if (snippets === undefined) return null;
  const { bold } = paint(look);
  return Object.entries(snippets)
    .map(([language, text]) => {
      const needs = first[language] === undefined ? "" : look.speech.ui("snippet.first", { command: first[language] });
      return `${bold(`# ${language}`)}${needs}\n\n${text.trimEnd()}`;
    })
    .join("\n\n");
}
