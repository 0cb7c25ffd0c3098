import { exitCodes } from "../exit-codes.ts";
import type { Finding } from "../finding.ts";
import type { MachineProfile } from "../machine.ts";
import type { Speech } from "../messages/speak.ts";
import { commandsFor, type Where } from "../remedies.ts";
import type { CheckResult, Remedy, Report } from "../report.ts";
import { requirements, type CheckId, type Level } from "../requirements.ts";
import type { Target } from "../target.ts";
import type { Check, FactName, Verdict } from "./check.ts";
import { checks, type CheckFindings } from "./index.ts";
import { noThresholds, requirementFor, withThreshold, type Thresholds } from "./thresholds.ts";

export interface CheckSettings {
  /** What the machine is judged for: some lines bind for some runtimes only. */
  runtime: string;
  /** Only these; empty for all. */
  only: readonly CheckId[];
  skip: readonly CheckId[];
  /** These must pass, whatever their level. */
  require: readonly CheckId[];
  /** In the place of the guide's figures. */
  thresholds?: Thresholds;
  /** The report's messages are English. */
  english: Speech;
  where: Where;
}

/** Every documented requirement against a machine, in the guide's order. It never throws. */
export function runChecks(machine: MachineProfile, target: Target | null, settings: CheckSettings): CheckResult[] {
  const { only, skip, thresholds = noThresholds } = settings;
  return checks.map((check) => {
    const left = skip.includes(check.id) || (only.length > 0 && !only.includes(check.id));
    const verdict = left
      ? skipped(check.id)
      : withThreshold(check.id, judged(check, machine, target, thresholds), thresholds);
    return resultOf(check.id, verdict, settings);
  });
}

/** By which rules the lines are judged. */
export interface JudgeSettings {
  failOn: "fail" | "warn";
  strict: boolean;
  require: readonly CheckId[];
}

/** What the lines come to. Only a required line binds; what was asked for with `--require` must pass outright. */
export function judge(
  results: readonly CheckResult[],
  settings: JudgeSettings,
): { status: Report["status"]; exitCode: 0 | 1 | 8 } {
  const { failOn, strict, require } = settings;
  const binding = results.filter(({ level }) => level !== "optional");
  const required = results.filter(({ level }) => level === "required");
  const insisted = results.filter(({ id, status }) => require.includes(id) && status !== "pass");
  const failed =
    required.some(({ status }) => status === "fail") || insisted.some(({ status }) => status !== "unknown");
  const unknown = required.some(({ status }) => status === "unknown");
  const warned = binding.some(({ status }) => status === "warn" || status === "fail");

  const status = failed ? "fail" : unknown ? "unknown" : warned ? "warn" : "ok";
  if (failed || insisted.length > 0 || (failOn === "warn" && warned)) return { status, exitCode: exitCodes.wanting };
  return { status, exitCode: strict && unknown ? exitCodes.undetermined : exitCodes.done };
}

/** The lines with those marked that the exit code is owed to: each of them alone would bring it about. */
export function withDecisive(results: readonly CheckResult[], settings: JudgeSettings): CheckResult[] {
  const { exitCode } = judge(results, settings);
  if (exitCode === exitCodes.done) return [...results];
  return results.map((result) =>
    judge([result], settings).exitCode === exitCode ? { ...result, decisive: true } : result,
  );
}

/** A check of any kind, its own types forgotten: the runner only hands its verdict on. */
type AnyCheck = Check<CheckFindings, CheckId, FactName>;
type AnyVerdict =
  | Verdict<CheckFindings>
  | { status: "skip"; code: "CHECK_SKIPPED"; args: { check: string }; measured: {} };

function judged(
  typed: (typeof checks)[number],
  machine: MachineProfile,
  target: Target | null,
  thresholds: Thresholds,
): AnyVerdict {
  const check = typed as unknown as AnyCheck;
  const requirement = requirementFor(check.id, thresholds);
  try {
    for (const name of check.needs) {
      const fact = machine[name];
      if (fact.value !== null) continue;
      const { reason, detail } = fact as Extract<typeof fact, { value: null }>;
      const told = check.unknown?.({ value: null, reason, detail }, requirement) ?? null;
      return told ?? { status: "unknown", code: "FACT_UNKNOWN", args: { fact: name, reason, detail }, measured: {} };
    }
    return check.run(knownOf(machine), requirement, target);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { status: "unknown", code: "CHECK_CRASHED", args: { check: check.id, detail }, measured: {} };
  }
}

function knownOf(machine: MachineProfile): Parameters<AnyCheck["run"]>[0] {
  const facts = Object.entries(machine).filter(
    ([name, fact]) => name !== "probes" && !Array.isArray(fact) && fact.value !== null,
  );
  return Object.fromEntries(facts.map(([name, fact]) => [name, (fact as { value: unknown }).value])) as Parameters<
    AnyCheck["run"]
  >[0];
}

function skipped(check: CheckId): AnyVerdict {
  return { status: "skip", code: "CHECK_SKIPPED", args: { check }, measured: {} };
}

function resultOf(id: CheckId, { status, code, args, measured }: AnyVerdict, settings: CheckSettings): CheckResult {
  const { value, source } = requirementFor(id, settings.thresholds ?? noThresholds);
  const finding = { code, args } as Finding;
  return {
    id,
    status,
    level: levelOf(id, settings),
    code,
    args: args as CheckResult["args"],
    measured: measured as CheckResult["measured"],
    required: { ...value } as CheckResult["required"],
    message: settings.english.say(finding).what,
    source: { ...source },
    remedy: status === "pass" || status === "skip" ? null : remedyOf(finding, settings),
  };
}

function levelOf(id: CheckId, { runtime, require }: CheckSettings): Level {
  const { level, requiredFor } = requirements[id];
  return require.includes(id) || requiredFor.includes(runtime) ? "required" : level;
}

function remedyOf(finding: Finding, { english, where }: CheckSettings): Remedy | null {
  const text = english.say(finding).do;
  const commands = commandsFor(finding, where);
  return text === null && commands.length === 0 ? null : { text: text ?? "", commands };
}
