import type { Report } from "../../core/report.ts";
import { pad, paint, wrap, type Look, type Section } from "../look.ts";

/** After an installation or its rehearsal: what to type now. An address only where something answers there now. */
export const next: Section = {
  pretty(report, look) {
    const { bold, green } = paint(look);
    if (isRehearsed(report)) return green(bold(wrap(rehearsed(look), look)));
    if (!isInstalled(report)) return null;
    const rows = rowsOf(report, look);
    const width = Math.max(...rows.map(([label]) => label.length)) + 3;
    // Commands and paths stay whole: they are there to be copied.
    const lines = rows.map(([label, text]) => `  ${pad(label, width)}${text}`);
    return [green(bold(ready(report, look))), "", ...lines, ...proxyLines(report, look)].join("\n");
  },
  plain(report, look) {
    if (isRehearsed(report)) return rehearsed(look);
    if (!isInstalled(report)) return null;
    const rows = rowsOf(report, look).map((row) => row.join(": "));
    return [ready(report, look), ...rows, ...proxyLines(report, look)].join("\n");
  },
};

function isRehearsed({ command, smokeTest, error }: Report): boolean {
  return command === "rehearse" && smokeTest !== undefined && error === null;
}

function rehearsed({ speech, self }: Look): string {
  return speech.ui("next.rehearsed", { command: self });
}

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

function rowsOf(report: Report, { speech, self }: Look): [string, string][] {
  const { server, next } = report;
  const on: [string, string][] =
    server == null
      ? []
      : [[speech.ui("next.on"), speech.ui("next.onHow", { url: server.baseUrl, model: server.model })]];
  const power: [string, string][] = isElsewhere(report)
    ? []
    : server == null
      ? [[speech.ui("next.serve"), `${self} serve --detach`]]
      : [[speech.ui("next.stop"), `${self} stop`]];
  return [
    ...on,
    [speech.ui("next.talk"), `${self} chat`],
    // The code needs something to answer it.
    ...(server == null && !isElsewhere(report)
      ? []
      : [[speech.ui("next.code"), `${self} snippet`] as [string, string]]),
    ...power,
    [speech.ui("next.remove"), `${self} uninstall`],
    ...(next === undefined ? [] : [[speech.ui("next.receipt"), next.receipt] as [string, string]]),
  ];
}

/** The lines that a program on this computer needs where a proxy is set. */
function proxyLines({ next }: Report, look: Look): string[] {
  if (next === undefined || next.noProxy.length === 0) return [];
  return ["", wrap(look.speech.ui("next.proxy"), look, 2), ...next.noProxy.map((line) => `    ${line}`)];
}
