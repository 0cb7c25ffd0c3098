import type { Report } from "../../core/report.ts";
import type { Look, Section } from "../look.ts";

/** What `uninstall` took away, or would. */
export const removed: Section = {
  pretty: (report, look) => lines(report, look, "  "),
  plain: (report, look) => lines(report, look, ""),
};

function lines({ removed, kept = [], status }: Report, { speech }: Look, margin: string): string | null {
  if (removed === undefined) return null;
  const left = kept.map(({ path, bytes }) => `${margin}${path} (${speech.decimalSize(bytes)})`);
  const others = left.length === 0 ? [] : [speech.ui("uninstall.kept"), ...left];
  if (removed.length === 0) return [speech.ui("uninstall.nothing"), ...others].join("\n");
  const title = speech.ui(status === "ok" ? "uninstall.done" : "uninstall.plan");
  const total = removed.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = removed.map(({ path, bytes }) => `${margin}${path} (${speech.decimalSize(bytes)})`);
  return [title, ...rows, speech.ui("uninstall.total", { total: speech.decimalSize(total) }), ...others].join("\n");
}
