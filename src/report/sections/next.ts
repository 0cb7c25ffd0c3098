import type { Report } from "../../core/report.ts";
import { pad, paint, wrap, type Look, type Section } from "../look.ts";

/** After an installation: what to type now and tomorrow. An address only where something answers there now. */
export const next: Section = {
  pretty(report, look) {
    if (!isInstalled(report)) return null;
    const { bold, green } = paint(look);
    const rows = rowsOf(report, look);
    const width = Math.max(...rows.map(([label]) => label.length)) + 3;
    // Commands and paths stay whole: they are there to be copied.
    const lines = rows.map(([label, text]) => `  ${pad(label, width)}${text}`);
    return [green(bold(look.speech.ui("next.ready"))), "", ...lines, ...proxyLines(report, look)].join("\n");
  },
  plain(report, look) {
    if (!isInstalled(report)) return null;
    const rows = rowsOf(report, look).map((row) => row.join(": "));
    return [look.speech.ui("next.ready"), ...rows, ...proxyLines(report, look)].join("\n");
  },
};

function isInstalled({ command, installed, error }: Report): boolean {
  return command === "install" && installed !== undefined && error === null;
}

function rowsOf({ server, next }: Report, { speech, self }: Look): [string, string][] {
  const on: [string, string][] =
    server == null
      ? [[speech.ui("next.talk"), `${self} chat`]]
      : [
          [speech.ui("next.on"), speech.ui("next.onHow", { url: server.baseUrl, model: server.model })],
          [speech.ui("next.talk"), `${self} chat`],
          [speech.ui("next.code"), `${self} snippet`],
          [speech.ui("next.stop"), `${self} stop`],
        ];
  const off: [string, string][] = server == null ? [[speech.ui("next.serve"), `${self} serve --detach`]] : [];
  return [
    ...on,
    ...off,
    [speech.ui("next.remove"), `${self} uninstall`],
    ...(next === undefined ? [] : [[speech.ui("next.receipt"), next.receipt] as [string, string]]),
  ];
}

/** The lines that a program on this computer needs where a proxy is set. */
function proxyLines({ next }: Report, look: Look): string[] {
  if (next === undefined || next.noProxy.length === 0) return [];
  return ["", wrap(look.speech.ui("next.proxy"), look, 2), ...next.noProxy.map((line) => `    ${line}`)];
}
