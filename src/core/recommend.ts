import type { Finding } from "./finding.ts";
import type { Backend, MachineProfile } from "./machine.ts";
import { candidateOf } from "./models/candidate.ts";
import { catalogued, type Subject } from "./models/catalogue.ts";
import { choose, fitsAtAll, type Choice, type Preference, type Row } from "./models/choose.ts";
import { drivenRuntimes } from "./models/engine-backends.ts";
import type { ModelId } from "./models/family.ts";
import { hardwareOf, type Accelerator, type Hardware } from "./models/hardware.ts";
import type { KvCacheType, LoadSettings } from "./models/memory.ts";
import { bestPlacement, placementsOf, tightestOf } from "./models/placements.ts";
import { reasonsFor } from "./models/reasons.ts";
import type { Recommendation, Statement } from "./report.ts";
import type { RuntimeId } from "./target.ts";

/** Why a candidate was or was not taken, and what the whole recommendation rests on. */
export type ReasonFindings = {
  REASON_CHOSEN: { quantization: string };
  REASON_CHOSEN_ABOVE: { quantization: string; standard: string; low: number };
  REASON_CHOSEN_BELOW: { quantization: string; standard: string };
  REASON_CHOSEN_FOR_SPEED: { quantization: string; standard: string; high: number; minimum: number };
  REASON_CHOSEN_QUALITY: { quantization: string };
  REASON_CHOSEN_SPEED: { quantization: string };
  REASON_FORCED: { quantization: string };
  REASON_NOT_ASKED: { quantization: string };
  REASON_DOES_NOT_FIT: { where: string; neededBytes: number; totalBytes: number };
  REASON_NOT_FREE: { where: string; neededBytes: number; freeBytes: number };
  REASON_CLOSE_PROGRAMS: { where: string; neededBytes: number; freeBytes: number; missingBytes: number };
  REASON_TIGHT: { where: string; leftBytes: number };
  REASON_LITTLE_ROOM: { chosen: string };
  REASON_LESS_QUALITY: { chosen: string };
  REASON_SLOWER: { chosen: string };
  REASON_TOO_SLOW: { chosen: string; low: number; minimum: number };
  REASON_SPEED_UNKNOWN: { chosen: string };
  REASON_NO_GAIN: { chosen: string };
  REASON_OTHER_PLACEMENT: { chosen: string; kind: string };
  REASON_ALL_ON_GPU: { totalLayers: number; cards: readonly string[] };
  REASON_PART_ON_GPU: { gpuLayers: number; totalLayers: number; cards: readonly string[] };
  REASON_GPU_NO_BACKEND: { gpu: string; usable: readonly string[]; engine: readonly string[] };
  REASON_GPU_UNUSABLE: { gpu: string; detail: string | null };
  REASON_GPU_MEMORY_UNKNOWN: { gpu: string };
  REASON_ACCELERATOR_MISSING: { accelerator: string };
  REASON_CONTAINER_LIMIT: { limitBytes: number; by: string; leftBytes: number };
  REASON_CONTEXT_BEYOND_TRAINING: { context: number; trained: number };
  REASON_MEMORY_UNKNOWN: { detail: string };
  REASON_NOTHING_FITS: { model: string; quantization: string; where: string; neededBytes: number; totalBytes: number };
  REASON_NOT_OFFERED: { quantization: string; repo: string; offered: readonly string[] };
  REASON_NOT_SIZED: { runtime: string };
  REASON_FAMILY_FITS: { model: string; quantization: string; repo: string; neededBytes: number };
};

export interface RecommendSettings {
  runtime: RuntimeId;
  /** Tokens. */
  context: number;
  kvCache: KvCacheType;
  prefer: Preference;
  /** This quantization or none; null leaves the choice to the rule. */
  quantization: string | null;
  accelerator: Accelerator;
  /** Null: off, since mapped weights that are repacked are held twice. */
  mmap: boolean | null;
  /** Reports carry every reason's English message. */
  sayInEnglish: (finding: Finding) => string;
  /** A member of the family; Phi-4 unless said otherwise. */
  model?: ModelId;
  /** These files instead of the catalogue's: a GGUF of the person's own, or another repository. */
  subject?: Subject;
  /** Replaces the shipped table of the runtime's back ends. */
  backends?: readonly Backend["name"][];
}

/**
 * Every quantization that the runtime's source offers, judged against a machine, and the one to take. Pure: the same
 * machine and settings give the same recommendation. The choice is null when nothing fits or nothing can be known;
 * `reasons` then say why.
 */
export function recommend(machine: MachineProfile, settings: RecommendSettings): Recommendation {
  const { runtime, model = "phi-4" } = settings;
  const subject = settings.subject ?? catalogued(model, runtime);
  const memory = machine.memory;
  if (subject === null) return nothing(model, settings, [{ code: "REASON_NOT_SIZED", args: { runtime } }]);
  if (memory.value === null) {
    return nothing(subject.model, settings, [{ code: "REASON_MEMORY_UNKNOWN", args: { detail: memory.detail } }]);
  }
  const hardware = hardwareOf(machine, memory.value, runtime, settings.accelerator, settings.backends);
  const found = judge(subject, hardware, settings);
  const says = (finding: Finding): Statement => statement(finding, settings);
  if (found.choice !== null || settings.quantization !== null || settings.subject !== undefined || model !== "phi-4") {
    return { ...found, reasons: [...hardware.findings.map(says), ...(found.reasons ?? [])] };
  }
  const alternative = smallerOne(hardware, settings);
  return {
    ...found,
    reasons: [
      ...hardware.findings.map(says),
      ...(found.reasons ?? []),
      ...(alternative === null ? [] : [says(alternativeFinding(alternative))]),
    ],
    alternative,
  };
}

/** One model's files against the hardware. */
function judge(subject: Subject, hardware: Hardware, settings: RecommendSettings): Recommendation {
  const { accelerator, context, kvCache, runtime } = settings;
  const { processOverhead } = subject;
  const load: LoadSettings = {
    context,
    kvCache,
    mmap: settings.mmap ?? false,
    repacked: hardware.repacked,
    ...(processOverhead === undefined ? {} : { processOverhead }),
  };
  const rows = subject.files.flatMap((file): Row[] => {
    const placement = bestPlacement(placementsOf(file.layout, hardware, load, accelerator));
    return placement === undefined ? [] : [{ file, placement }];
  });
  const choice = chosen(rows, settings);
  const says = (finding: Finding): Statement => statement(finding, settings);
  const candidates = rows.map((row) => {
    const reasons = reasonsFor(row, choice, settings.prefer).map(says);
    return { row, candidate: candidateOf(row, subject, runtime, reasons) };
  });
  return {
    model: subject.model,
    context,
    kvCache,
    choice: candidates.find(({ row }) => row === choice?.row)?.candidate ?? null,
    candidates: candidates.map(({ candidate }) => candidate),
    reasons: overall(rows, choice, subject, settings).map(says),
  };
}

/** When Phi-4 fits nowhere: the best of the small member of its family, which answers worse but answers. */
function smallerOne(
  hardware: Hardware,
  settings: RecommendSettings,
): NonNullable<Recommendation["alternative"]> | null {
  const subject = catalogued("phi-4-mini-instruct", settings.runtime);
  const choice = subject === null ? null : judge(subject, hardware, settings).choice;
  return subject === null || choice === null ? null : { model: subject.model, candidate: choice };
}

function alternativeFinding({ model, candidate }: NonNullable<Recommendation["alternative"]>): Finding {
  const { quantization, memory, repo } = candidate;
  return {
    code: "REASON_FAMILY_FITS",
    args: { model, quantization, repo, neededBytes: memory.ramBytes + memory.vramBytes },
  };
}

/** The runtime `auto` stands for, among those this version drives; LM Studio first, where it can be used at all. */
export function resolveRuntime(
  machine: MachineProfile,
  asked: RuntimeId | "auto",
  { proxyOrMirror }: { proxyOrMirror: boolean },
): RuntimeId {
  if (asked !== "auto") return asked;
  const installed = machine.runtimes.value?.lmstudio !== null && machine.runtimes.value !== null;
  // LM Studio needs AVX2, and fetches past any proxy or mirror.
  const avx2 = machine.os.value?.arch === "arm64" || machine.cpu.value?.features.avx2 === true;
  const lmStudio = drivenRuntimes.includes("lmstudio") && installed && avx2 && !proxyOrMirror;
  return lmStudio ? "lmstudio" : "llama.cpp";
}

/** The quantizations that a runtime's source offers, the best first; empty where we do not choose the file. */
export function offeredQuantizations(runtime: RuntimeId): string[] {
  return catalogued("phi-4", runtime)?.files.map((file) => file.quantization) ?? [];
}

function chosen(rows: readonly Row[], { quantization, prefer }: RecommendSettings): Choice | null {
  if (quantization === null) return choose(rows, prefer);
  const row = rows.find(({ file }) => sameName(file.quantization, quantization));
  if (row === undefined || !fitsAtAll(row)) return null;
  return { row, why: { code: "REASON_FORCED", args: { quantization: row.file.quantization } } };
}

/** What is to be said about the whole: limits of the model, and why there is no choice. */
function overall(
  rows: readonly Row[],
  choice: Choice | null,
  { model, trainedContext, files, repo }: Subject,
  { quantization, context, accelerator }: RecommendSettings,
): Finding[] {
  const findings: Finding[] = [];
  if (context > trainedContext) {
    findings.push({ code: "REASON_CONTEXT_BEYOND_TRAINING", args: { context, trained: trainedContext } });
  }
  const offered = files.map((file) => file.quantization);
  if (quantization !== null && !offered.some((name) => sameName(name, quantization))) {
    findings.push({ code: "REASON_NOT_OFFERED", args: { quantization, repo, offered } });
  } else if (rows.length === 0) {
    findings.push({ code: "REASON_ACCELERATOR_MISSING", args: { accelerator } });
  } else if (choice === null) {
    findings.push(
      nothingFits(
        model,
        rows.filter((row) => quantization === null || sameName(row.file.quantization, quantization)),
      ),
    );
  }
  return findings;
}

function nothingFits(model: string, rows: readonly Row[]): Finding {
  const smallest = rows.reduce((least, row) => (row.file.layout.bytes < least.file.layout.bytes ? row : least));
  const { where, neededBytes, totalBytes } = tightestOf(smallest.placement, "totalBytes");
  const { quantization } = smallest.file;
  return { code: "REASON_NOTHING_FITS", args: { model, quantization, where, neededBytes, totalBytes } };
}

function nothing(model: string, settings: RecommendSettings, findings: readonly Finding[]): Recommendation {
  const { context, kvCache } = settings;
  const reasons = findings.map((finding) => statement(finding, settings));
  return { model, context, kvCache, choice: null, candidates: [], reasons };
}

function statement(finding: Finding, { sayInEnglish }: RecommendSettings): Statement {
  return { code: finding.code, args: { ...finding.args } as Statement["args"], message: sayInEnglish(finding) };
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
