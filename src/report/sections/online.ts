import type { Finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import { paint, wrap, type Look, type Section } from "../look.ts";

/** The way to the Hub, a line a step. */
export const online: Section = {
  pretty(report, look) {
    if (report.online === undefined || report.share !== undefined) return null;
    const { bold, green, red, dim } = paint(look);
    const marks = { ok: green("ok"), failed: red("x "), skipped: dim("- ") };
    const rows = steps(report, look).map(
      ({ status, text }) => `  ${marks[status]}  ${wrap(text, look, 6).trimStart()}`,
    );
    return [bold(look.speech.ui("online.title")), "", ...rows].join("\n");
  },
  plain(report, look) {
    if (report.online === undefined || report.share !== undefined) return null;
    return [
      look.speech.ui("online.title"),
      ...steps(report, look).map(({ status, text }) => `${status}: ${text}`),
    ].join("\n");
  },
};

type Step = { status: "ok" | "failed" | "skipped"; text: string };

function steps({ online: all = [] }: Report, { speech }: Look): Step[] {
  return all.map(({ status, code, args }) => ({ status, text: speech.say({ code, args } as Finding).what }));
}
