import { wordingsOf, type NotFound } from "./not-found.ts";
import type { Pattern, Signatures } from "./signature.ts";

/** In what was built, all the patterns of these wordings. */
export interface Abbreviated {
  wordings: NotFound;
  name: string;
  general?: true;
}

/**
 * The same signatures, whose expressions are compiled when they are first asked for: the build writes them as text, see
 * build/signatures-as-json.ts.
 */
export function withPatterns<S extends Signatures>(signatures: S): S {
  const compiled = Object.entries(signatures).map(([id, signature]) => {
    const patterns = signature.patterns.flatMap(writtenOut).map((one) => new WrittenPattern(one));
    return [id, { ...signature, patterns }] as const;
  });
  return Object.fromEntries(compiled) as unknown as S;
}

function writtenOut(pattern: Pattern | Abbreviated): readonly Pattern[] {
  return "wordings" in pattern ? wordingsOf(pattern.wordings, pattern.name, pattern.general) : [pattern];
}

class WrittenPattern implements Pattern {
  readonly anchor: string;
  readonly seenOn?: string;
  readonly general?: true;
  /** In what was built `i` stands for no flags, see build/signatures-as-json.ts. */
  readonly #written: { source: string; flags?: string };
  #compiled: RegExp | null = null;

  constructor({ anchor, regex, seenOn, general }: Pattern) {
    this.anchor = anchor;
    this.#written = regex;
    if (seenOn !== undefined) this.seenOn = seenOn;
    if (general !== undefined) this.general = general;
  }

  get regex(): RegExp {
    return (this.#compiled ??= new RegExp(this.#written.source, this.#written.flags ?? "i"));
  }
}
