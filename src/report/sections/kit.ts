import { quoted } from "../../core/quote.ts";
import type { Report } from "../../core/report.ts";
import type { Look, Section } from "../look.ts";

/** What to do with a kit that was just made. */
export const kit: Section = { pretty: made, plain: made };

function made({ kit, error }: Report, { speech, platform }: Look): string | null {
  if (kit === undefined || error !== null) return null;
  const { folder, packages } = kit;
  const line = `node ${quoted(`${folder}/phi4-setup/bin/phi4-setup.js`, platform)} install --kit ${quoted(folder, platform)} --offline`;
  return [speech.ui("kit.made", { folder, packages: packages.join(", ") }), speech.ui("kit.how"), `  ${line}`].join(
    "\n",
  );
}
