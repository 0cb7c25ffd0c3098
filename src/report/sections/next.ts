import type { Report } from "../../core/report.ts";
import { pad, paint, type Look, type Section } from "../look.ts";

/** After an installation: what to type now and tomorrow. No address, since nothing is running at this moment. */
export const next: Section = {
  pretty(report, look) {
    if (!isInstalled(report)) return null;
    const { bold, green } = paint(look);
    const rows = commands(report, look);
    const width = Math.max(...rows.map(([label]) => label.length)) + 3;
    const lines = rows.map(([label, command]) => `  ${pad(label, width)}${command}`);
    return [green(bold(ready(report, look))), "", ...lines].join("\n");
  },
  plain(report, look) {
    if (!isInstalled(report)) return null;
    return [ready(report, look), ...commands(report, look).map((row) => row.join(": "))].join("\n");
  },
};

function isInstalled({ command, installed, error }: Report): boolean {
  return command === "install" && installed !== undefined && error === null;
}

/** Somebody else's server is not on this computer, or not ours to serve. */
function isElsewhere({ installed }: Report): boolean {
  return installed?.[0]?.baseUrl !== undefined;
}

function ready(report: Report, { speech }: Look): string {
  return speech.ui(isElsewhere(report) ? "next.readyElsewhere" : "next.ready");
}

function commands(report: Report, { speech, self }: Look): [string, string][] {
  return [
    [speech.ui("next.talk"), `${self} chat`],
    ...(isElsewhere(report) ? [] : [[speech.ui("next.serve"), `${self} serve`] as [string, string]]),
    [speech.ui("next.code"), `${self} snippet`],
    [speech.ui("next.remove"), `${self} uninstall`],
  ];
}
