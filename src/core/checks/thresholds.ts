import type { FindingOf } from "../finding-of.ts";
import { requirements, type CheckId, type Requirement } from "../requirements.ts";

/** What a pipeline asks for in the place of the guide's figures; null leaves the guide's. */
export interface Thresholds {
  ramBytes: number | null;
  /** Free where the model's files go. */
  diskBytes: number | null;
  /** Logical cores. */
  cores: number | null;
  /** `3.11` */
  python: string | null;
}

export const noThresholds: Thresholds = { ramBytes: null, diskBytes: null, cores: null, python: null };

export type ThresholdFindings = {
  BELOW_THRESHOLD: { check: string; found: string; minimum: string; option: string };
  BELOW_THRESHOLD_SIZE: { check: string; foundBytes: number; minimumBytes: number; option: string };
};

/** A line of the guide with the figure that was asked for, and where that stands. */
export function requirementFor(id: CheckId, thresholds: Thresholds): Requirement {
  const requirement = requirements[id];
  const asked = askedOf(id, thresholds);
  if (asked === null) return requirement as Requirement;
  const source = { document: asked.option, text: String(asked.value) };
  return { ...requirement, value: { ...requirement.value, ...asked.replaces }, source } as Requirement;
}

type Verdict = { status: string; code: string; args: Record<string, unknown> };

/** What was found against what was asked for: below it the line fails, in words that do not speak of the guide. */
export function withThreshold<V extends Verdict>(id: CheckId, verdict: V, thresholds: Thresholds): V {
  const asked = askedOf(id, thresholds);
  if (asked?.code !== verdict.code) return verdict;
  const { option, value } = asked;
  const found = verdict.args[asked.found];
  const finding: FindingOf<ThresholdFindings> =
    typeof value === "number" && asked.found.endsWith("Bytes")
      ? {
          code: "BELOW_THRESHOLD_SIZE",
          args: { check: id, foundBytes: Number(found), minimumBytes: value, option },
        }
      : { code: "BELOW_THRESHOLD", args: { check: id, found: String(found), minimum: String(value), option } };
  return { ...verdict, status: "fail", ...finding };
}

interface Asked {
  option: string;
  value: number | string;
  /** The figures of the requirement it takes the place of. */
  replaces: Record<string, unknown>;
  /** The code of a line below it, and its argument that says what was found. */
  code: string;
  found: string;
}

function askedOf(id: CheckId, { ramBytes, diskBytes, cores, python }: Thresholds): Asked | null {
  if (id === "memory" && ramBytes !== null) {
    const replaces = { minimumBytes: ramBytes };
    return { option: "--min-ram", value: ramBytes, replaces, code: "MEMORY_BELOW_MINIMUM", found: "totalBytes" };
  }
  if (id === "disk" && diskBytes !== null) {
    const replaces = { recommendedBytes: diskBytes };
    return { option: "--min-disk", value: diskBytes, replaces, code: "DISK_BELOW_RECOMMENDED", found: "freeBytes" };
  }
  if (id === "cpu" && cores !== null) {
    return {
      option: "--min-cores",
      value: cores,
      replaces: { logicalCores: cores },
      code: "CPU_FEW_CORES",
      found: "cores",
    };
  }
  if (id === "python" && python !== null) {
    // `3.11` is asked for, `3.11.0` is compared.
    const minimum = python.split(".").length < 3 ? `${python}.0` : python;
    const replaces = { minimum, supported: minimum };
    return { option: "--min-python", value: python, replaces, code: "PYTHON_TOO_OLD", found: "version" };
  }
  return null;
}
