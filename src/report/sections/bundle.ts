import { safe } from "../../core/safe.ts";
import type { Report } from "../../core/report.ts";
import { wrap, type Look, type Section } from "../look.ts";

/** Where the file for helpers is, and what was taken out of it. */
export const bundle: Section = {
  pretty: (report, look) => said(report, look),
  plain: (report, look) => said(report, look),
};

function said({ bundle: written }: Report, look: Look): string | null {
  if (written === undefined) return null;
  const { path, bytes, removed } = written;
  const { speech } = look;
  return [
    wrap(speech.ui("bundle.written", { path: safe(path), size: speech.decimalSize(bytes) }), look),
    wrap(speech.ui("bundle.removed", { ...removed }), look),
    wrap(speech.ui("bundle.read", { command: `${look.self} diagnose`, path: safe(path) }), look),
  ].join("\n");
}
