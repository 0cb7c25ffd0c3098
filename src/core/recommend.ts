import type { Finding } from "./finding.ts";
import type { Backend, MachineProfile } from "./machine.ts";
import { candidateOf } from "./models/candidate.ts";
import { catalogued, type Catalogue, type Subject } from "./models/catalogue.ts";
import { choose, fitsAtAll, type Choice, type Preference, type Row } from "./models/choose.ts";
import { smallerMember, type ModelId } from "./models/family.ts";
import { hardwareOf, type Accelerator, type Hardware } from "./models/hardware.ts";
import type { KvCacheType, LoadSettings } from "./models/memory.ts";
import { bestPlacement, placementsOf } from "./models/placements.ts";
import { reasonsFor } from "./models/reasons.ts";
import { sameName, wholeReasons } from "./models/whole-reasons.ts";
import type { Recommendation, Statement } from "./report.ts";
import type { RuntimeId } from "./target.ts";

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
  /** The shipped catalogue unless given. */
  catalogue?: Catalogue;
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
  const { runtime, model = "phi-4", catalogue = catalogued } = settings;
  const subject = settings.subject ?? catalogue(model, runtime);
  const memory = machine.memory;
  if (subject === null) return nothing(model, settings, [noSource(model, runtime, catalogue)]);
  if (memory.value === null) {
    return nothing(subject.model, settings, [{ code: "REASON_MEMORY_UNKNOWN", args: { detail: memory.detail } }]);
  }
  const hardware = hardwareOf(machine, memory.value, runtime, settings.accelerator, settings.backends);
  const found = judge(subject, hardware, settings);
  const reasons = [...hardware.findings.map((finding) => statement(finding, settings)), ...(found.reasons ?? [])];
  const beside = besides(found, model, hardware, settings);
  return beside === null
    ? { ...found, reasons }
    : { ...found, reasons: [...reasons, ...beside.said], ...beside.fields };
}

/** Bits per weight below which answers become much worse, as the perplexities in `models/quality.ts` show. */
const fewBits = 3.5;

/**
 * What the small member of the family could do, where the model fits nowhere, not now, or only in a form that loses
 * much. Null where it is not asked.
 */
function besides(
  { choice }: Recommendation,
  model: ModelId,
  hardware: Hardware,
  settings: RecommendSettings,
): { said: Statement[]; fields: Pick<Recommendation, "alternative"> } | null {
  if (settings.quantization !== null || settings.subject !== undefined) return null;
  const losesMuch =
    choice?.reasons.some(({ code }) => code === "REASON_CHOSEN_BELOW") && choice.bitsPerWeight < fewBits;
  if (choice !== null && choice.fits.now !== "no" && losesMuch !== true) return null;
  const found = smallerOne(model, hardware, settings);
  const alternative = choice !== null && found?.candidate.fits.now === "no" ? null : found;
  if (alternative === null) return choice === null ? { said: [], fields: { alternative } } : null;
  const code = choice?.fits.now === "no" ? "REASON_FAMILY_FITS_NOW" : "REASON_FAMILY_FITS";
  return { said: [statement(alternativeFinding(code, alternative), settings)], fields: { alternative } };
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
  const choice = chosen(rows, subject, settings);
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
    reasons: wholeReasons(rows, choice, subject, settings).map(says),
  };
}

/** When a model fits nowhere: the small member of its family, which answers worse but answers. */
function smallerOne(
  model: ModelId,
  hardware: Hardware,
  settings: RecommendSettings,
): NonNullable<Recommendation["alternative"]> | null {
  const { runtime, catalogue = catalogued } = settings;
  const smaller = smallerMember[model];
  const subject = smaller === undefined ? null : catalogue(smaller, runtime);
  const choice = subject === null ? null : judge(subject, hardware, settings).choice;
  return subject === null || choice === null ? null : { model: subject.model, candidate: choice };
}

function alternativeFinding(
  code: "REASON_FAMILY_FITS" | "REASON_FAMILY_FITS_NOW",
  { model, candidate }: NonNullable<Recommendation["alternative"]>,
): Finding {
  const { quantization, memory, repo } = candidate;
  return {
    code,
    args: { model, quantization, repo, neededBytes: memory.ramBytes + memory.vramBytes },
  };
}

function noSource(model: ModelId, runtime: RuntimeId, catalogue: Catalogue): Finding {
  return catalogue("phi-4", runtime) === null
    ? { code: "REASON_NOT_SIZED", args: { runtime } }
    : { code: "REASON_NO_SOURCE", args: { model, runtime } };
}

function chosen(rows: readonly Row[], subject: Subject, { quantization, prefer }: RecommendSettings): Choice | null {
  if (quantization !== null) {
    const row = rows.find(({ file }) => sameName(file.quantization, quantization));
    if (row === undefined || !fitsAtAll(row)) return null;
    return { row, why: { code: "REASON_FORCED", args: { quantization: row.file.quantization } } };
  }
  return subject.files.length === 1 ? onlyOne(rows, subject) : choose(rows, prefer);
}

/** Where there is nothing to choose between, no rule of choice is the reason. */
function onlyOne([row]: readonly Row[], { repo }: Subject): Choice | null {
  if (row === undefined || !fitsAtAll(row)) return null;
  const file = row.file.path;
  const why: Finding =
    repo === "" ? { code: "REASON_FILE_NAMED", args: { file } } : { code: "REASON_ONLY_FILE", args: { repo, file } };
  return { row, why };
}

function nothing(model: string, settings: RecommendSettings, findings: readonly Finding[]): Recommendation {
  const { context, kvCache } = settings;
  const reasons = findings.map((finding) => statement(finding, settings));
  return { model, context, kvCache, choice: null, candidates: [], reasons };
}

function statement(finding: Finding, { sayInEnglish }: RecommendSettings): Statement {
  return { code: finding.code, args: { ...finding.args } as Statement["args"], message: sayInEnglish(finding) };
}
