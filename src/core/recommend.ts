/** Why a candidate was or was not taken. */
export type ReasonFindings = {
  REASON_CHOSEN: { quantization: string };
};
