import type { Fact, UnknownFact } from "./machine.ts";

/** A fact that was learned, with the tool, file or call it came from. */
export function known<T>(value: T, source: string): Fact<T> {
  return { value, source };
}

/** A fact that could not be learned. Never a zero and never an empty list. */
export function unknown(reason: UnknownFact["reason"], detail: string): UnknownFact {
  return { value: null, reason, detail };
}
