import type { Finding } from "../../core/finding.ts";
import type { Report } from "../../core/report.ts";
import type { Speech } from "../../core/messages/speak.ts";
import { paint, wrap, type Look, type Section } from "../look.ts";
import { roughly } from "../progress.ts";

/** What is about to be done, and that nothing has been done yet. */
export const plan: Section = {
  pretty(report, look) {
    const ahead = planAhead(report);
    if (ahead === null) return null;
    const { bold, dim } = paint(look);
    const lines = [`${bold(look.speech.ui("plan.title"))}  ${dim(look.speech.ui("plan.nothingDone"))}`, ""];
    for (const [index, step] of ahead.steps.entries()) {
      const { what, why } = look.speech.say(step as unknown as Finding);
      lines.push(`  ${index + 1}. ${wrap(what, look, 5).trimStart()}`);
      if (why !== null) lines.push(dim(wrap(why, look, 5)));
    }
    return [...lines, "", wrap(footer(ahead, look), look, 2)].join("\n");
  },
  plain(report, look) {
    const ahead = planAhead(report);
    if (ahead === null) return null;
    const said = ahead.steps.map((step) => {
      const { what, why } = look.speech.say(step as unknown as Finding);
      return why === null ? what : `${what}. ${why}`;
    });
    return [look.speech.ui("plan.title"), ...said, footer(ahead, look)].join("\n");
  },
};

/** The steps that are ahead, each in words; none once they were carried out. */
export function planSteps(report: Report, { speech }: Look): { what: string; why: string | null }[] {
  return (planAhead(report)?.steps ?? []).map((step) => speech.say(step as unknown as Finding));
}

/** The plan without what only the curious read: for a screen that shows that when it is asked to. */
export function briefPlan(plan: PlanSection, look: Look): string {
  const { speech } = look;
  const { bold, dim } = paint(look);
  const lines = plan.steps.flatMap((step, index) => {
    const { what } = speech.say(step as unknown as Finding);
    const own = `  ${index + 1}. ${wrap(what, look, 5).trimStart()}`;
    const { publisher, licence, folder, leftBytes = null } = step.args;
    if (typeof publisher !== "string" || typeof licence !== "string" || typeof folder !== "string") return [own];
    const source = dim(wrap(speech.ui("plan.source", { publisher, licence, folder, leftBytes }), look, 5));
    return [own, source, ...waysToGet(step, look)];
  });
  const title = `${bold(speech.ui("plan.title"))}  ${dim(speech.ui("plan.nothingDone"))}`;
  return [title, "", ...lines, "", wrap(footer(plan, look), look, 2)].join("\n");
}

/** LM Studio's command in full, beside the other one that it could be, and why. */
function waysToGet({ args }: PlanSection["steps"][number], look: Look): string[] {
  const { command, documented, pinned, way } = args;
  if ([command, documented, pinned, way].some((one) => typeof one !== "string")) return [];
  const { dim } = paint(look);
  const why = look.speech.ui("plan.lmsGet", { way, documented, pinned } as Record<string, string>);
  return [`     ${String(command)}`, dim(wrap(why, look, 5))];
}

/** What stands behind each step, in technical terms. */
export function planDetails({ steps }: PlanSection, { speech }: Look): string {
  return steps
    .flatMap((step, index) => {
      const { why } = speech.say(step as unknown as Finding);
      return why === null ? [] : [`${index + 1}. ${why}`];
    })
    .join("\n");
}

type PlanSection = NonNullable<Report["plan"]>;

/** Once steps were carried out the plan is history: the result is what people want to see. */
function planAhead({ plan, steps }: Report): PlanSection | null {
  return steps === undefined ? (plan ?? null) : null;
}

function footer({ downloadBytes, time }: PlanSection, { speech, self }: Look): string {
  const parts = [
    downloadBytes === 0
      ? speech.ui("plan.nothingToDownload")
      : speech.ui("plan.total", { total: speech.decimalSize(downloadBytes) }),
    ...(time === undefined
      ? []
      : [
          speech.ui(time.measured ? "plan.timeMeasured" : "plan.time", {
            time: roughly(time.ms),
            rate: rateOf(time, speech),
          }),
        ]),
  ];
  return `${parts.join(` ${speech.dot} `)}\n${speech.ui("plan.undo", { command: `${self} uninstall` })}`;
}

/** Lines are sold in megabits; what was measured is said as it is shown while it downloads. */
function rateOf({ measured, bytesPerSecond }: NonNullable<PlanSection["time"]>, speech: Speech): string {
  return measured ? `${speech.decimalSize(bytesPerSecond)}/s` : `${speech.number((bytesPerSecond * 8) / 1e6)} Mbit/s`;
}
