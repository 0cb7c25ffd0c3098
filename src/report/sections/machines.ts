import type { JudgedMachine } from "../../core/report.ts";
import { safe } from "../../core/safe.ts";
import { pad, paint, wrap, type Look, type Section } from "../look.ts";

/** Several saved machines, a line each: the verdict, what to take, and the lines of the guide that are not met. */
export const machines: Section = {
  pretty({ machines: judged }, look) {
    if (judged === undefined) return null;
    const names = judged.map(({ name }) => safe(name, 40));
    const nameWidth = Math.min(42, Math.max(...names.map((name) => name.length)) + 2);
    const rows = judged.flatMap((machine, index) => {
      const first = `  ${pad(statusMark(machine, look), 6)}${pad(names[index] ?? "", nameWidth)}${choiceOf(machine, look)}`;
      const codes = codesOf(machine);
      return codes.length === 0 ? [first] : [first, paint(look).dim(wrap(codes.join(", "), look, 8))];
    });
    return [paint(look).bold(look.speech.ui("machines.title")), "", ...rows].join("\n");
  },
  plain({ machines: judged }, look) {
    if (judged === undefined) return null;
    return judged
      .map((machine) => {
        const { status, name } = machine;
        const codes = codesOf(machine);
        return look.speech.ui("machines.line", { status, name, choice: choiceOf(machine, look), codes });
      })
      .join("\n");
  },
};

function choiceOf({ recommendation }: JudgedMachine, { speech }: Look): string {
  const { choice, alternative } = recommendation;
  if (choice === null && alternative != null) {
    const { quantization } = alternative.candidate;
    return speech.ui("machines.instead", { model: alternative.model, quantization });
  }
  return speech.ui("machines.choice", { quantization: choice?.quantization ?? null });
}

/** What binds and is not met. */
function codesOf({ checks }: JudgedMachine): string[] {
  return checks
    .filter(({ status, level }) => level !== "optional" && status !== "pass" && status !== "skip")
    .map(({ code }) => code);
}

function statusMark({ status }: JudgedMachine, look: Look): string {
  const colors = paint(look);
  const { ok, warn, fail } = look.unicode
    ? { ok: "✓", warn: "!", fail: "✗" }
    : { ok: "[ok]", warn: "[!]", fail: "[x]" };
  if (status === "ok") return colors.green(ok);
  if (status === "fail") return colors.red(fail);
  return colors.yellow(status === "warn" ? warn : look.unicode ? "?" : "[?]");
}
