import type { Installed, Report } from "../../core/report.ts";
import { safe } from "../../core/safe.ts";
import { pad, wrap, paint, type Look, type Section } from "../look.ts";
import { measuredSpeed } from "../speed.ts";

/** What the receipt says is on this computer. */
export const installed: Section = {
  pretty(report, look) {
    if (report.command !== "status" || report.installed === undefined) return null;
    const { bold } = paint(look);
    const { speech, self } = look;
    const last = lastRunLines(report, look).map((line) => wrap(line.trim(), look, line.search(/\S|$/)));
    if (report.installed.length === 0) return [speech.ui("status.nothing", { command: self }), ...last].join("\n");
    const rows = report.installed.flatMap((one) => [bold(nameOf(one)), ...facts(one, look), ""]);
    return [...rows, serverLine(report, look), ...last].join("\n");
  },
  plain(report, look) {
    if (report.command !== "status" || report.installed === undefined) return null;
    const { speech, self } = look;
    const last = lastRunLines(report, look).map((line) => line.trim());
    if (report.installed.length === 0) return [speech.ui("status.nothing", { command: self }), ...last].join("\n");
    const said = report.installed.map(
      (one) =>
        `${nameOf(one)}: ${facts(one, look)
          .map((line) => line.trim().replace(/\s+/, ": "))
          .join("; ")}`,
    );
    return [...said, serverLine(report, look), ...last].join("\n");
  },
};

function nameOf({ model, quantization }: Installed): string {
  return safe(`${model} ${quantization}`.trim());
}

function facts(installed: Installed, { speech }: Look): string[] {
  const { runtime, repo, commit, context, installedAt, tokensPerSecond, files, baseUrl } = installed;
  const speed = measuredSpeed(tokensPerSecond?.measured ?? null, tokensPerSecond?.predicted ?? null, speech);
  const rows: [string, string][] = [
    [speech.ui("status.runtime"), runtime],
    ...(repo === ""
      ? []
      : [[speech.ui("status.from"), commit === "" ? repo : `${repo} @ ${commit.slice(0, 7)}`] as [string, string]]),
    // Somebody else's server has a context of its own.
    baseUrl === undefined
      ? [speech.ui("status.context"), `${speech.number(context)} tokens`]
      : [speech.ui("status.address"), safe(baseUrl)],
    ...(speed === "" ? [] : [[speech.ui("status.speed"), speed] as [string, string]]),
    [speech.ui("status.since"), installedAt.slice(0, 10)],
    ...files.map(({ path, bytes }): [string, string] => [
      speech.ui("status.file"),
      `${path} (${speech.decimalSize(bytes)})`,
    ]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length)) + 2;
  return rows.map(([label, value]) => `  ${pad(label, width)}${value}`);
}

function serverLine({ server, unloaded }: Report, { speech, self }: Look): string {
  if (unloaded !== undefined) {
    const { baseUrl: url, model } = unloaded;
    return speech.ui("status.unloaded", { url, model, command: `${self} serve --detach` });
  }
  return server == null
    ? speech.ui("status.notRunning", { command: `${self} serve` })
    : speech.ui("status.running", { url: server.baseUrl, model: server.model });
}

/** What was done last, its steps and how it ended; where it failed, what says why. */
function lastRunLines({ lastRun }: Report, { speech, self }: Look): string[] {
  if (lastRun == null) return [];
  const { command, endedAt, exitCode, code, steps } = lastRun;
  const date = endedAt.slice(0, 16).replace("T", " ");
  const done = steps.map(({ id, status, ms }) => speech.ui("status.step", { id, status, time: speech.duration(ms) }));
  return [
    "",
    speech.ui("status.lastRun", { command, date, code, exitCode }),
    ...(done.length === 0 ? [] : [`  ${speech.ui("status.steps", { steps: done })}`]),
    ...(code === null ? [] : [`  ${speech.ui("status.why", { command: `${self} diagnose` })}`]),
  ];
}
