import type { Speech } from "../core/messages/speak.ts";

interface Range {
  low: number;
  high: number;
}

/** `7.8 tokens/s (5 to 9 predicted)`, or the one of the two that is known. */
export function measuredSpeed(measured: number | null, predicted: Range | null, speech: Speech): string {
  const range = predicted === null ? null : { low: rate(predicted.low, speech), high: rate(predicted.high, speech) };
  if (measured === null) return range === null ? "" : speech.ui("speed.predicted", range);
  const speed = speech.number(measured, measured < 100 ? 1 : 0);
  return range === null ? speech.ui("speed.measured", { speed }) : speech.ui("speed.both", { speed, ...range });
}

/** Tokens a second as precisely as they can be known: whole, but for very few. */
export function rate(tokensPerSecond: number, speech: Speech): string {
  return speech.number(tokensPerSecond, tokensPerSecond < 3 ? 1 : 0);
}
