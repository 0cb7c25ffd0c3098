// Others' predictions beside ours, the engine's own and LM Studio's: more ways to the same figure, and what to say where
// they part.
import type { Finding } from "../finding.ts";
import type { Candidate } from "../report.ts";
import { opinionBytes, opinionShare } from "./constants.ts";

/** Weights, KV cache and the whole compute buffer as somebody else predicts them, in all memories together. */
export interface Opinion {
  /** Whose it is, with the version where it tells one. */
  by: string;
  bytes: number;
}

/**
 * A candidate with the other prediction, and a reason where the two differ by more than the tolerance. What both leave
 * out is not compared: the process itself, the driver's context, and second copies of mapped weights.
 */
export function withOpinion(
  candidate: Candidate,
  { by, bytes }: Opinion,
  stated: (finding: Finding) => Candidate["reasons"][number],
  whose: "secondOpinion" | "lmStudioOpinion" = "secondOpinion",
): Candidate {
  const { weightsBytes, kvCacheBytes, computeBytes, untouchedBytes = 0 } = candidate.memory;
  const oursBytes = weightsBytes + kvCacheBytes + computeBytes + untouchedBytes;
  const opinion = { by, bytes, oursBytes };
  const differenceBytes = Math.abs(bytes - oursBytes);
  if (differenceBytes <= Math.max(opinionBytes, opinionShare * bytes)) return { ...candidate, [whose]: opinion };
  const reason = stated({
    code: "REASON_OPINIONS_DIFFER",
    args: { by, theirsBytes: bytes, oursBytes, differenceBytes },
  });
  return { ...candidate, [whose]: opinion, reasons: [...candidate.reasons, reason] };
}
