import type { Finding } from "../../core/finding.ts";
import { messageOf } from "../../core/messages/message-of.ts";
import { safe } from "../../core/safe.ts";
import type { Command, Diagnosed, Diagnosis, Report } from "../../core/report.ts";
import { labelled, paint, wrap, type Look, type Section } from "../look.ts";

/** What failed and why: each cause with its evidence and its way out, then what came of it. */
export const diagnoses: Section = {
  pretty(report, look) {
    const { diagnoses: all, diagnosed } = report;
    if (report.share !== undefined) return report.share;
    if (all === undefined || diagnosed === undefined) return null;
    const causes = all.filter(({ standing }) => standing === "cause");
    const parts = [
      ...causes.map((diagnosis) => block(diagnosis, diagnosed, look)),
      causes.length === 0 ? nothing(report, diagnosed, look) : null,
      list("diagnose.also", all, "also", diagnosed, look),
      list("diagnose.refuted", all, "refuted", diagnosed, look),
      paint(look).dim(wrap(examined(diagnosed, look), look)),
    ];
    return parts.filter((part) => part !== null).join("\n\n");
  },
  plain(report, look) {
    const { diagnoses: all, diagnosed } = report;
    if (report.share !== undefined) return report.share;
    if (all === undefined || diagnosed === undefined) return null;
    const { speech } = look;
    const causes = all.filter(({ standing }) => standing === "cause");
    const lines = causes.flatMap((diagnosis) => {
      const words = diagnosisWords(diagnosis, diagnosed, look);
      return [
        `${speech.ui("diagnose.what")}: ${words.title} [${diagnosis.id}]`,
        ...(words.cause === "" ? [] : [`${speech.ui("diagnose.why")}: ${words.cause}`]),
        ...here(diagnosis, look).map((text) => `${speech.ui("diagnose.here")}: ${text}`),
        ...evidenceLines(diagnosis, look).map((text) => `${speech.ui("diagnose.seen")}: ${text}`),
        ...(words.advice === "" ? [] : [`${speech.ui("diagnose.do")}: ${words.advice}`]),
        ...words.commands.map(({ line }) => `  ${line}`),
      ];
    });
    const others = all
      .filter(({ standing }) => standing !== "cause")
      .map((diagnosis) => {
        const heading = speech.ui(diagnosis.standing === "also" ? "diagnose.also" : "diagnose.refuted");
        return `${heading} ${diagnosisWords(diagnosis, diagnosed, look).title} [${diagnosis.id}]`;
      });
    const none = causes.length === 0 ? [nothing(report, diagnosed, look)] : [];
    return [...lines, ...none, ...others, examined(diagnosed, look)].join("\n");
  },
};

interface Words {
  title: string;
  cause: string;
  advice: string;
  commands: readonly Command[];
}

/** In the person's language; the commands are the report's, made for the judged system. */
export function diagnosisWords(diagnosis: Diagnosis, { system }: Diagnosed, look: Look): Words {
  const commands = diagnosis.remedy?.commands ?? [];
  const words = look.causeWords?.(diagnosis.id, { platform: system ?? "", self: look.self }) ?? null;
  if (words !== null) return { title: words.title, cause: words.cause, advice: words.remedy.text, commands };
  const { what, why, do: advice } = messageOf({ code: diagnosis.id, args: diagnosis.args } as Finding, look.speech);
  return { title: what, cause: why ?? "", advice: advice ?? "", commands };
}

function block(diagnosis: Diagnosis, diagnosed: Diagnosed, look: Look): string {
  const { speech, self } = look;
  const { bold, dim, red, yellow } = paint(look);
  const { title, cause, advice, commands } = diagnosisWords(diagnosis, diagnosed, look);
  const labels = (["why", "here", "seen", "do", "more"] as const).map((key) => speech.ui(`diagnose.${key}`));
  const { margin, row } = labelled(labels, look);
  const color = diagnosis.severity === "warning" ? yellow : red;
  const mark = diagnosis.severity === "warning" ? "!" : look.unicode ? "✗" : "x";

  const rows = [wrap(`${color(bold(mark))}  ${bold(title)}  ${dim(`[${diagnosis.id}]`)}`, look), ""];
  if (cause !== "") rows.push(row(speech.ui("diagnose.why"), cause));
  for (const text of here(diagnosis, look)) rows.push(row(speech.ui("diagnose.here"), text));
  evidenceLines(diagnosis, look).forEach((text, i) => rows.push(row(i === 0 ? speech.ui("diagnose.seen") : "", text)));
  if (advice !== "" || commands.length > 0) rows.push(row(speech.ui("diagnose.do"), advice));
  rows.push(...commandLines(commands, margin, look));
  rows.push("", row(speech.ui("diagnose.more"), `${self} explain ${diagnosis.id}`));
  return rows.join("\n");
}

/** Each on a line of its own, whole: they are there to be copied. What they do to the system stands above them. */
function commandLines(commands: readonly Command[], margin: number, look: Look): string[] {
  const { dim } = paint(look);
  const lines: string[] = commands.length > 0 ? [""] : [];
  let said: Command["effect"] = "safe";
  for (const { line, effect } of commands) {
    if (effect !== said && effect !== "safe") {
      const key = effect === "admin" ? "diagnose.admin" : "diagnose.changesSystem";
      lines.push(dim(`${" ".repeat(margin)}${look.speech.ui(key)}`));
    } else if (effect !== said) {
      // What stands above ends here.
      lines.push("");
    }
    said = effect;
    lines.push(`${" ".repeat(margin + 2)}${line}`);
  }
  return lines;
}

/** What this computer says to it, in one line or none. */
function here({ witness }: Diagnosis, { speech }: Look): string[] {
  if (witness === null) return [];
  const { what } = speech.say({ code: witness.code, args: witness.args } as Finding);
  if (witness.verdict === "confirmed") return [speech.ui("diagnose.confirmed", { what })];
  return [witness.verdict === "notNow" ? speech.ui("diagnose.notNow", { what }) : what];
}

/** Where it was seen, and the lines themselves. */
export function evidenceLines({ evidence, lines }: Diagnosis, look: Look): string[] {
  const shown = look.verbose ? evidence : evidence.slice(0, 2);
  const said = shown.map((one) => `${place(one)}  ${safe(one.text)}`);
  const more = lines - shown.length;
  const last = said.at(-1);
  if (more <= 0 || last === undefined) return said;
  return [...said.slice(0, -1), `${last}  (${look.speech.ui("diagnose.times", { count: more })})`];
}

function place({ file, line }: Diagnosis["evidence"][number]): string {
  return `${safe(file.split(/[\\/]/).at(-1) ?? file)}:${line}`;
}

function list(
  heading: "diagnose.also" | "diagnose.refuted",
  all: readonly Diagnosis[],
  standing: Diagnosis["standing"],
  diagnosed: Diagnosed,
  look: Look,
): string | null {
  const found = all.filter((diagnosis) => diagnosis.standing === standing);
  if (found.length === 0) return null;
  const { dim } = paint(look);
  const rows = found.map((diagnosis) => {
    const [first] = diagnosis.evidence;
    const at = first === undefined ? "" : `  ${place(first)}`;
    const head = wrap(`${diagnosisWords(diagnosis, diagnosed, look).title}  ${dim(`[${diagnosis.id}]`)}${at}`, look, 5);
    const said = standing === "refuted" ? here(diagnosis, look).map((text) => wrap(text, look, 5)) : [];
    return [`   - ${head.trimStart()}`, ...said].join("\n");
  });
  return [wrap(look.speech.ui(heading), look), ...rows].join("\n");
}

/** Nothing known: said so, with the lines that say most and where to take them. */
function nothing({ command }: Report, diagnosed: Diagnosed, look: Look): string {
  const { speech, self } = look;
  const logs = diagnosed.examined.filter(({ kind }) => kind === "log");
  if (diagnosed.examined.every(({ kind }) => kind === "model")) return wrap(speech.ui("diagnose.soundModel"), look);
  if (logs.length === 0 || diagnosed.telling.length === 0) {
    const example = `${self} ${command} LOG`;
    return [
      wrap(speech.ui("diagnose.nothingHere"), look),
      wrap(speech.ui("diagnose.giveLog", { command: example }), look),
    ].join("\n");
  }
  const rows = diagnosed.telling.map((one) => wrap(`${place(one)}  ${safe(one.text)}`, look, 3));
  return [
    paint(look).bold(wrap(speech.ui("diagnose.nothing"), look)),
    "",
    wrap(speech.ui("diagnose.nothingHow"), look),
    "",
    ...rows,
    "",
    wrap(speech.ui("diagnose.ask", { command: `${self} diagnose --share` }), look),
  ].join("\n");
}

function examined({ examined: all }: Diagnosed, { speech }: Look): string {
  const named = all.map(({ kind, name, bytes, lines }) => {
    const file = safe(name);
    if (kind === "machine" && name === "this computer") return speech.ui("diagnose.examinedMachine");
    if (lines !== undefined) return speech.ui("diagnose.examinedLog", { file, lines });
    return bytes === undefined ? file : speech.ui("diagnose.examinedModel", { file, size: speech.decimalSize(bytes) });
  });
  return speech.ui("diagnose.examined", { what: named.join(", ") });
}
