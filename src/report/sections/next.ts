import type { Report } from "../../core/report.ts";
import { pad, paint, type Look, type Section } from "../look.ts";

/** After an installation: what to type now and tomorrow. No address, since nothing is running at this moment. */
export const next: Section = {
  pretty(report, look) {
    if (!isInstalled(report)) return null;
    const { bold, green } = paint(look);
    const rows = commands(look);
    const width = Math.max(...rows.map(([label]) => label.length)) + 3;
    const lines = rows.map(([label, command]) => `  ${pad(label, width)}${command}`);
    return [green(bold(look.speech.ui("next.ready"))), "", ...lines].join("\n");
  },
  plain(report, look) {
    if (!isInstalled(report)) return null;
    return [look.speech.ui("next.ready"), ...commands(look).map((row) => row.join(": "))].join("\n");
  },
};

function isInstalled({ command, installed, error }: Report): boolean {
  return command === "install" && installed !== undefined && error === null;
}

function commands({ speech, self }: Look): [string, string][] {
  return [
    [speech.ui("next.talk"), `${self} chat`],
    [speech.ui("next.serve"), `${self} serve`],
    [speech.ui("next.code"), `${self} snippet`],
    [speech.ui("next.remove"), `${self} uninstall`],
  ];
}
