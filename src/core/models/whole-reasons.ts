// What is to be said about a recommendation as a whole: limits of the model, and why there is no choice.
import type { Finding } from "../finding.ts";
import type { Subject } from "./catalogue.ts";
import type { Choice, Row } from "./choose.ts";
import type { Accelerator } from "./hardware.ts";
import { tightestOf } from "./placements.ts";

interface Asked {
  /** Null: the rule decides. */
  quantization: string | null;
  /** Tokens. */
  context: number;
  accelerator: Accelerator;
}

/** `rows`: the files that the machine has a place for, fitting or not. */
export function wholeReasons(
  rows: readonly Row[],
  choice: Choice | null,
  { model, trainedContext, files, repo }: Subject,
  { quantization, context, accelerator }: Asked,
): Finding[] {
  const findings: Finding[] = [];
  if (context > trainedContext) {
    findings.push({ code: "REASON_CONTEXT_BEYOND_TRAINING", args: { context, trained: trainedContext } });
  }
  const offered = files.map((file) => file.quantization);
  const asked = rows.filter((row) => quantization === null || sameName(row.file.quantization, quantization));
  if (quantization !== null && !offered.some((name) => sameName(name, quantization))) {
    // A file of one's own is its own source.
    const source = repo === "" ? (files[0]?.path ?? "") : repo;
    findings.push({ code: "REASON_NOT_OFFERED", args: { quantization, repo: source, offered } });
  } else if (rows.length === 0) {
    findings.push({ code: "REASON_ACCELERATOR_MISSING", args: { accelerator } });
  } else if (choice === null) {
    findings.push(nothingFits(model, asked));
  }
  return findings;
}

export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function nothingFits(model: string, rows: readonly Row[]): Finding {
  const smallest = rows.reduce((least, row) => (row.file.layout.bytes < least.file.layout.bytes ? row : least));
  const { where, neededBytes, totalBytes } = tightestOf(smallest.placement, "totalBytes");
  const { quantization } = smallest.file;
  return { code: "REASON_NOTHING_FITS", args: { model, quantization, where, neededBytes, totalBytes } };
}
