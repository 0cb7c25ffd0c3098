import type { SetupError } from "../core/errors/index.ts";
import { commandsFor, type Where } from "../core/remedies.ts";
import { safe } from "../core/safe.ts";
import { labelled, paint, wrap, type Look } from "./look.ts";

/** A failure for people: what happened, why, what to do with commands to copy, and the exit code. */
export function renderError(error: SetupError, look: Look & Pick<Where, "osName" | "lms">): string {
  const { speech } = look;
  const { bold, dim, red } = paint(look);
  const { what, why, do: remedy } = speech.say(error.finding);
  const labels = (["why", "do", "more", "exit"] as const).map((name) => speech.ui(`error.${name}`));
  const { margin, row } = labelled(labels, look);

  const rows = [
    wrap(`${red(bold(look.unicode ? "✗" : "x"))}  ${bold(what)}  ${dim(`[${error.finding.code}]`)}`, look),
    "",
  ];
  if (why !== null) rows.push(row(speech.ui("error.why"), why));
  if (remedy !== null) rows.push(row(speech.ui("error.do"), remedy));
  for (const { line } of commandsFor(error.finding, look)) {
    rows.push(`${" ".repeat(margin + 2)}${line}`);
  }
  // What was typed wrongly needs no more words than that.
  if (error.exitCode >= 3 && error.exitCode < 128) {
    rows.push(row(speech.ui("error.more"), `${look.self} explain ${error.finding.code}`));
    rows.push(row("", `${look.self} diagnose`));
  }
  rows.push(row(speech.ui("error.exit"), String(error.exitCode)));
  if (look.verbose && error.cause instanceof Error) rows.push("", safe(error.cause.stack ?? error.cause.message));
  return rows.join("\n");
}
