import { quoted } from "../../core/quote.ts";
import type { Report } from "../../core/report.ts";
import type { Look, Section } from "../look.ts";

/** What `move` moved, or would, and what other programs need to find it there. */
export const moved: Section = {
  pretty: (report, look) => lines(report, look, "  "),
  plain: (report, look) => lines(report, look, ""),
};

function lines({ moved }: Report, { speech, platform }: Look, margin: string): string | null {
  if (moved === undefined) return null;
  const { done, to, models } = moved;
  if (models.length === 0) return speech.ui("move.nothing", { folder: to });
  const rows = models.flatMap(({ model, quantization, bytes, from }) => [
    `${margin}${model} ${quantization} (${speech.decimalSize(bytes)})`,
    `${margin}  ${speech.ui("move.from", { folder: from })}`,
    `${margin}  ${speech.ui("move.to", { folder: to })}`,
  ]);
  const set = platform === "win32" ? "setx HF_HUB_CACHE " : "export HF_HUB_CACHE=";
  const others = done ? ["", speech.ui("move.others"), `${margin}${set}${quoted(to, platform)}`] : [];
  return [speech.ui(done ? "move.done" : "move.plan"), ...rows, ...others].join("\n");
}
