import { readReason } from "../../core/backends.ts";
import type { Report } from "../../core/report.ts";
import { safe } from "../../core/safe.ts";
import { paint, wrap, type Look, type Section } from "../look.ts";

/** Which back end the engine answers on, and why not a better one; nothing where there was only the processor. */
export const engine: Section = {
  pretty(report, look) {
    const lines = linesOf(report, look);
    if (lines.length === 0) return null;
    const body = lines.map((line) => wrap(line, look, 2));
    return [paint(look).bold(look.speech.ui("engine.title")), "", ...body].join("\n");
  },
  plain(report, look) {
    const lines = linesOf(report, look);
    return lines.length === 0 ? null : [look.speech.ui("engine.title"), ...lines].join("\n");
  },
};

function linesOf({ engine }: Report, { speech }: Look): string[] {
  const attempts = engine?.attempts ?? [];
  if (attempts.every(({ accelerator }) => accelerator === "cpu")) return [];
  return attempts.map(({ accelerator: device, usable, deviceNames, reason }) => {
    if (!usable)
      return speech.ui("engine.failed", { device, detail: safe(readReason(reason)?.args.detail ?? "", 300) });
    const names = deviceNames.length === 0 ? null : safe(deviceNames.join(", "), 120);
    return speech.ui("engine.answers", { device, names });
  });
}
