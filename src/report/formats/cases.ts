import type { Finding } from "../../core/finding.ts";
import { messageOf } from "../../core/messages/message-of.ts";
import type {
  CheckResult,
  Command,
  Diagnosed,
  Diagnosis,
  Report,
  SmokeTestLayer,
  Verified,
} from "../../core/report.ts";
import { safe, safeLine } from "../../core/safe.ts";
import type { Look } from "../look.ts";
import { diagnosisWords, evidenceLines } from "../sections/diagnoses.ts";
import { verifiedWords } from "../sections/verified.ts";

/** One thing a report has a verdict on, in words: what lists of results are made of, whatever their format. */
export interface Case {
  /** Which part of the report it is from. */
  group: "check" | "smoke-test" | "file" | "diagnosis" | "error";
  /** Of several judged machines, whose. */
  machine: string | null;
  id: string;
  /** What was looked at. */
  label: string;
  status: "pass" | "warn" | "fail" | "unknown" | "skip";
  /** It counts: without it the exit code would be another. */
  decisive: boolean;
  code: string | null;
  what: string;
  why: string | null;
  advice: string | null;
  commands: readonly Command[];
  /** Lines of a log that show it. */
  evidence: readonly string[];
}

/** Every verdict of a report, in the order in which people read it. */
export function casesOf(report: Report, look: Look): Case[] {
  const { diagnosed } = report;
  const ofMachines = (report.machines ?? []).flatMap(({ name, checks }) =>
    checks.map((check) => checkCase(check, safeLine(name), look)),
  );
  return [
    ...ofMachines,
    ...(report.checks ?? []).map((check) => checkCase(check, null, look)),
    ...(report.verified?.files ?? []).map((file) => fileCase(file, look)),
    ...(report.smokeTest?.layers ?? []).map((layer) => layerCase(layer, look)),
    ...(diagnosed === undefined ? [] : causes(report).map((one) => diagnosisCase(one, diagnosed, look))),
    ...(report.error === null ? [] : [errorCase(report.error, look)]),
  ];
}

function causes({ diagnoses = [] }: Report): Diagnosis[] {
  return diagnoses.filter(({ standing }) => standing === "cause");
}

/** `memory: 15.4 GiB (16.6 GB)`, with the code where there is something to say. */
export function headline({ label, what, code, status }: Case): string {
  const text = what.startsWith(`${label}: `) || what === label ? what : `${label}: ${what}`;
  return code === null || status === "pass" ? text : `${text} [${code}]`;
}

/** What was found, where the label stands in a column of its own: nothing where the label says it all. */
export function found({ label, what }: Case): string {
  if (what === label) return "";
  return what.startsWith(`${label}: `) ? what.slice(label.length + 2) : what;
}

function checkCase(check: CheckResult, machine: string | null, look: Look): Case {
  const words = messageOf({ code: check.code, args: check.args } as Finding, look.speech);
  return {
    group: "check",
    machine,
    id: check.id,
    label: look.speech.requirement(check.id).label,
    // A line that does not bind for this target is no failure, whatever was found.
    status: check.level === "optional" && check.status !== "pass" ? "skip" : check.status,
    decisive: check.decisive ?? false,
    code: check.code,
    what: words.what,
    why: words.why,
    advice: check.remedy === null ? null : words.do,
    commands: check.remedy?.commands ?? [],
    evidence: [],
  };
}

function fileCase(file: Verified["files"][number], look: Look): Case {
  const status = ({ right: "pass", repaired: "pass", unknown: "unknown" } as Partial<Record<string, Case["status"]>>)[
    file.status
  ];
  return {
    ...nothingMore,
    group: "file",
    id: file.file,
    label: safeLine(file.file),
    status: status ?? "fail",
    decisive: status === undefined,
    what: verifiedWords(file, look),
  };
}

function layerCase(layer: SmokeTestLayer, { speech }: Look): Case {
  return {
    ...nothingMore,
    group: "smoke-test",
    id: layer.id,
    label: speech.ui(`smoke.layer.${layer.id}`),
    status: layer.status,
    decisive: layer.status === "fail",
    what: layer.detail === "" ? speech.ui(`smoke.${layer.status}`) : safe(layer.detail),
  };
}

function diagnosisCase(diagnosis: Diagnosis, diagnosed: Diagnosed, look: Look): Case {
  const { title, cause, advice, commands } = diagnosisWords(diagnosis, diagnosed, look);
  return {
    ...nothingMore,
    group: "diagnosis",
    id: diagnosis.id,
    label: title,
    status: diagnosis.severity === "warning" ? "warn" : "fail",
    decisive: true,
    code: diagnosis.id,
    what: title,
    why: cause === "" ? null : cause,
    advice: advice === "" ? null : advice,
    commands,
    evidence: evidenceLines(diagnosis, look),
  };
}

function errorCase(error: NonNullable<Report["error"]>, { speech }: Look): Case {
  const words = messageOf({ code: error.code, args: error.args } as Finding, speech);
  return {
    ...nothingMore,
    group: "error",
    id: error.code,
    label: words.what,
    status: "fail",
    decisive: true,
    code: error.code,
    what: words.what,
    why: words.why,
    advice: words.do,
    commands: error.remedy?.commands ?? [],
  };
}

const nothingMore = { machine: null, code: null, why: null, advice: null, commands: [], evidence: [] } as const;
