import type { Finding } from "../../core/finding.ts";
import { safe } from "../../core/safe.ts";
import type { CheckResult, Report } from "../../core/report.ts";
import stringWidth from "fast-string-width";
import { pad, paint, wrap, type Look, type Section } from "../look.ts";
import { remedyLines } from "./remedy.ts";

/** The documented requirements, one a line: status, what was found, what is asked, and below them what mends it. */
export const checksSection: Section = {
  pretty(report, look) {
    if (report.checks === undefined) return null;
    const { checks } = report;
    const parts = [
      heading(look),
      checks.map((check) => row(check, report, look)).join("\n"),
      ...checks.filter(isWanting).map((check) => trouble(check, look)),
      verdict(report, checks, look),
      look.verbose ? probes(report, look) : null,
    ];
    return parts.filter((part) => part !== null && part !== "").join("\n\n");
  },
  plain(report, look) {
    if (report.checks === undefined) return null;
    const { speech } = look;
    const { checks } = report;
    const lines = checks.flatMap((check) => {
      const { what, why } = spoken(check, look);
      const asked = speech.ui("check.asked", { asked: speech.requirement(check.id).asked });
      const code = check.status === "pass" || check.status === "skip" ? "" : ` [${check.code}]`;
      const first = `${statusWord(check, look)}: ${what}, ${asked}${code}`;
      return isWanting(check) ? [first, ...(why === null ? [] : [why]), ...remedyLines(check, look)] : [first];
    });
    return [...lines, `${counts(checks, look)}. ${result(report, checks, look)}`].join("\n");
  },
};

/** What binds and is not met, a line each: for a screen that is about something else. */
export function wantingLines(checks: readonly CheckResult[], look: Look, inWords: boolean): string[] {
  return checks.filter(isWanting).map((check) => {
    const { what } = spoken(check, look);
    if (inWords) return `${statusWord(check, look)}: ${what}`;
    return `  ${mark(check, look)}${wrap(what, look, labelAt).trimStart()}`;
  });
}

const labelAt = 8;
const valueAt = 24;
const askedAt = 58;

function heading(look: Look): string {
  const title = look.speech.ui("check.title");
  return `${paint(look).bold(pad(title, 49))}${look.speech.ui("check.source")}`;
}

function row(check: CheckResult, report: Report, look: Look): string {
  const colors = paint(look);
  const { label, asked } = look.speech.requirement(check.id);
  const value = valueOf(check, look);
  const width = askedAt - valueAt - 2;
  const lines = wrap(value, { width }, 0).split("\n");
  const first = `  ${mark(check, look)}${pad(label, valueAt - labelAt)}${pad(lines[0] ?? "", askedAt - valueAt)}${asked}`;
  const rest = [...lines.slice(1), ...details(check, report, look)];
  const code = isWanting(check) || check.status === "fail" || check.status === "unknown" ? `[${check.code}]` : null;
  const more = rest.map((line) => `${" ".repeat(valueAt)}${line}`);
  if (code === null) return [first.trimEnd(), ...more].join("\n");
  const last = more.at(-1);
  const room = look.width - stringWidth(code);
  if (last !== undefined && stringWidth(last) + 2 <= room) {
    more[more.length - 1] = `${pad(last, room)}${colors.dim(code)}`;
  } else {
    more.push(`${" ".repeat(Math.max(valueAt, room))}${colors.dim(code)}`);
  }
  return [first.trimEnd(), ...more].join("\n");
}

/** What stands after the colon: the label has a column of its own. */
function valueOf(check: CheckResult, look: Look): string {
  if (check.status === "skip") return statusWord(check, look);
  const { what } = spoken(check, look);
  const colon = what.indexOf(": ");
  return colon < 0 ? what : what.slice(colon + 2);
}

/** Which back ends the cards can be used by. */
function details(check: CheckResult, report: Report, look: Look): string[] {
  const gpus = check.id === "gpu" && check.status !== "skip" ? (report.machine?.gpus.value ?? []) : [];
  const width = look.width - valueAt;
  return gpus.flatMap((gpu) => {
    if (gpu.backends.length === 0) return [];
    const backends = gpu.backends
      .map(({ name, usable }) => look.speech.ui("check.backend", { name: backendNames[name], usable: String(usable) }))
      .join(", ");
    const text = look.speech.ui("check.backends", { backends });
    return wrap(gpus.length > 1 ? `${safe(gpu.name)}, ${text}` : text, { width }).split("\n");
  });
}

const backendNames = { cuda: "CUDA", vulkan: "Vulkan", metal: "Metal", rocm: "ROCm", sycl: "SYCL" } as const;

/** The reason and the remedy of a line that binds and is not met. */
function trouble(check: CheckResult, look: Look): string {
  const { what, why } = spoken(check, look);
  const first = `  ${mark(check, look)}${wrap(what, look, labelAt).trimStart()}`;
  const lines = [first, ...(why === null ? [] : [wrap(why, look, labelAt)])];
  // Commands are indented and stay whole: they are there to be copied.
  const remedies = remedyLines(check, look).map((line) =>
    line.startsWith("  ") ? " ".repeat(labelAt) + line : wrap(line, look, labelAt),
  );
  return [...lines, ...remedies].join("\n");
}

function verdict(report: Report, checks: readonly CheckResult[], look: Look): string {
  const lines = [wrap(counts(checks, look), look, 2), wrap(result(report, checks, look), look, 2)];
  if (report.target) {
    const { quantization, runtime } = report.target;
    lines.unshift(wrap(look.speech.ui("check.target", { quantization, runtime }), look, 2));
  }
  return lines.join("\n");
}

function counts(checks: readonly CheckResult[], { speech }: Look): string {
  const count = (wanted: string): number => checks.filter((check) => standing(check) === wanted).length;
  return speech.ui("check.counts", {
    ok: count("pass"),
    warnings: count("warn"),
    failed: count("fail"),
    unknown: count("unknown"),
    optional: count("optional"),
    skipped: count("skip"),
  });
}

function result({ command, status, exitCode }: Report, checks: readonly CheckResult[], { speech }: Look): string {
  // The report of an installation is about more than its checks.
  if (command !== "check") return speech.ui("check.result", { status: statusOf(checks) });
  return `${speech.ui("check.result", { status })} ${speech.ui("check.exit", { exitCode })}`;
}

function statusOf(checks: readonly CheckResult[]): Report["status"] {
  const standings = new Set(checks.filter(({ level }) => level === "required").map(({ status }) => status));
  if (standings.has("fail")) return "fail";
  if (standings.has("unknown")) return "unknown";
  return checks.some((check) => standing(check) === "warn") ? "warn" : "ok";
}

function probes(report: Report, look: Look): string | null {
  if (report.machine === undefined) return null;
  const rows = report.machine.probes.map(({ id, status, ms, evidence }) => {
    const line = `${pad(id, 20)}${pad(status, 9)}${pad(look.speech.duration(ms), 9)}${safe(evidence).replaceAll("\n", " ")}`;
    return `  ${line.length > look.width - 2 ? `${line.slice(0, look.width - 5)}...` : line}`;
  });
  return [paint(look).bold(look.speech.ui("check.probes")), ...rows].join("\n");
}

/** A line that does not bind is "not required" as long as it is not met, whatever the reason. */
function standing({ status, level }: CheckResult): CheckResult["status"] | "optional" {
  return level === "optional" && status !== "pass" && status !== "skip" ? "optional" : status;
}

function isWanting(check: CheckResult): boolean {
  return ["warn", "fail", "unknown"].includes(standing(check));
}

function mark(check: CheckResult, look: Look): string {
  const colors = paint(look);
  const paints = { pass: colors.green, warn: colors.yellow, fail: colors.red, unknown: colors.yellow };
  const state = standing(check);
  const text = (look.unicode ? marks : asciiMarks)[state];
  const color = state === "skip" || state === "optional" ? colors.dim : paints[state];
  return color(pad(text, labelAt - 2));
}

const marks = { pass: "✓", warn: "!", fail: "✗", unknown: "?", skip: "-", optional: "-" };
const asciiMarks = { pass: "[ok]", warn: "[!]", fail: "[x]", unknown: "[?]", skip: "[-]", optional: "[-]" };

function statusWord(check: CheckResult, { speech }: Look): string {
  return speech.ui("check.status", { status: standing(check) });
}

function spoken(check: CheckResult, { speech }: Look): ReturnType<Look["speech"]["say"]> {
  return speech.say({ code: check.code, args: check.args } as Finding);
}
