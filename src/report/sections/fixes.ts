import type { Finding } from "../../core/finding.ts";
import { safe } from "../../core/safe.ts";
import type { Report } from "../../core/report.ts";
import { paint, wrap, type Look, type Section } from "../look.ts";

/** What was mended, declined, or only offered. */
export const fixes: Section = {
  pretty(report, look) {
    if (report.fixes === undefined) return null;
    const { bold } = paint(look);
    const rows = lines(report, look).map((line) => `   ${wrap(line, look, 3).trimStart()}`);
    return [bold(look.speech.ui("fix.title")), ...rows].join("\n");
  },
  plain(report, look) {
    if (report.fixes === undefined) return null;
    return [look.speech.ui("fix.title"), ...lines(report, look)].join("\n");
  },
};

function lines({ fixes: all = [] }: Report, { speech }: Look): string[] {
  if (all.length === 0) return [speech.ui("fix.none")];
  return all.map(({ code, args, status, detail }) => {
    const { what } = speech.say({ code, args } as Finding);
    return speech.ui("fix.line", { status, what, detail: detail === null ? null : safe(detail) });
  });
}
