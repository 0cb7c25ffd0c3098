import type { Speech } from "../../core/messages/speak.ts";
import type { Report } from "../../core/report.ts";
import type { Look, Section } from "../look.ts";

/** What `uninstall` took away, or would. */
export const removed: Section = {
  pretty: (report, look) => lines(report, look, "  "),
  plain: (report, look) => lines(report, look, ""),
};

/** Where it is and what it takes; a link, or what a program holds, takes nothing. */
export function thingInWords({ path, bytes }: { path: string; bytes: number }, speech: Speech): string {
  return bytes === 0 ? path : `${path} (${speech.decimalSize(bytes)})`;
}

function lines({ removed, kept = [], status }: Report, { speech }: Look, margin: string): string | null {
  if (removed === undefined) return null;
  const left = kept.map((one) => margin + thingInWords(one, speech));
  const others = left.length === 0 ? [] : [speech.ui("uninstall.kept"), ...left];
  if (removed.length === 0) return [speech.ui("uninstall.nothing"), ...others].join("\n");
  const title = speech.ui(status === "ok" ? "uninstall.done" : "uninstall.plan");
  const total = removed.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = removed.map((one) => margin + thingInWords(one, speech));
  return [title, ...rows, speech.ui("uninstall.total", { total: speech.decimalSize(total) }), ...others].join("\n");
}
