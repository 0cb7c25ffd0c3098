// Why a candidate was or was not taken, as findings: prose is in messages/.
import type { Finding } from "../finding.ts";
import { comfortable, fitsAtAll, fitsNow, fitsWell, type Choice, type Preference, type Row } from "./choose.ts";
import { tightestOf } from "./placements.ts";
import { qualityRank } from "./quantizations.ts";

/** Everything that can be said about a candidate, the verdict first. */
export function reasonsFor(row: Row, choice: Choice | null, prefer: Preference): Finding[] {
  return [verdict(row, choice, prefer), ...placementReasons(row), ...roomReasons(row)];
}

function verdict(row: Row, choice: Choice | null, prefer: Preference): Finding {
  const { quantization } = row.file;
  if (choice?.row === row) return choice.why;
  if (!fitsAtAll(row)) {
    const { where, neededBytes, totalBytes } = tightestOf(row.placement, "totalBytes");
    return { code: "REASON_DOES_NOT_FIT", args: { where, neededBytes, totalBytes } };
  }
  if (choice === null) return { code: "REASON_NOT_ASKED", args: { quantization } };
  const chosen = choice.row.file.quantization;
  if (choice.why.code === "REASON_FORCED") return { code: "REASON_NOT_ASKED", args: { quantization } };
  if (qualityRank(quantization) > qualityRank(chosen)) return { code: "REASON_LESS_QUALITY", args: { chosen } };
  if (!fitsNow(row)) {
    const { where, neededBytes, freeBytes } = tightestOf(row.placement, "freeBytes");
    return { code: "REASON_NOT_FREE", args: { where, neededBytes, freeBytes } };
  }
  if (prefer === "speed") return { code: "REASON_SLOWER", args: { chosen } };
  return betterButNot(row, choice.row);
}

/** It would give better answers and fits: why it is not the one to take all the same. */
function betterButNot(row: Row, chosen: Row): Finding {
  const { kind, speed } = row.placement;
  const args = { chosen: chosen.file.quantization };
  if (kind !== chosen.placement.kind) return { code: "REASON_OTHER_PLACEMENT", args: { ...args, kind } };
  if (qualityRank(row.file.quantization) < qualityRank("Q8_0")) return { code: "REASON_NO_GAIN", args };
  if (!fitsWell(row)) return { code: "REASON_LITTLE_ROOM", args };
  if (speed === null) return { code: "REASON_SPEED_UNKNOWN", args };
  return speed.low < comfortable
    ? { code: "REASON_TOO_SLOW", args: { ...args, low: speed.low, minimum: comfortable } }
    : { code: "REASON_SLOWER", args };
}

function placementReasons({ file, placement }: Row): Finding[] {
  const { kind, gpuLayers, filled } = placement;
  if (kind === "cpu") return [];
  const cards = filled.slice(1).map((pool) => pool.where);
  const totalLayers = file.layout.layers.length + 1;
  return kind === "gpu"
    ? [{ code: "REASON_ALL_ON_GPU", args: { totalLayers, cards } }]
    : [{ code: "REASON_PART_ON_GPU", args: { gpuLayers, totalLayers, cards } }];
}

function roomReasons(row: Row): Finding[] {
  if (!fitsAtAll(row)) return [];
  const { fits } = row.placement;
  if (fits.now === "no") {
    const { where, neededBytes, freeBytes } = tightestOf(row.placement, "freeBytes");
    return [
      { code: "REASON_CLOSE_PROGRAMS", args: { where, neededBytes, freeBytes, missingBytes: neededBytes - freeBytes } },
    ];
  }
  if (fits.now === "tight") {
    const { where, neededBytes, freeBytes } = tightestOf(row.placement, "freeBytes");
    return [{ code: "REASON_TIGHT", args: { where, leftBytes: freeBytes - neededBytes } }];
  }
  return [];
}
