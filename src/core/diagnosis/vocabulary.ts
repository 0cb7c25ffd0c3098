// All that a log is looked through for, as words of one automaton.
import { automatonOf, type Automaton } from "./automaton.ts";
import { knownCauses } from "./known.ts";
import { ownCodes, ownErrorPrefix } from "./own-codes.ts";
import type { Pattern } from "./signature.ts";
import { wordsOfFailure } from "./telling-lines.ts";

/** What a line with an anchor's beginning is tried for. */
export interface Trial {
  id: string;
  anchor: string;
  /** Null for our own codes, which need no expression. */
  pattern: Pattern | null;
}

/** The beginning of an anchor, as it is looked for in a log. */
interface Word {
  certain: Trial[];
  /** Wordings of any program. */
  general: Trial[];
}

export interface Vocabulary {
  automaton: Automaton;
  words: readonly Word[];
  /** Words from this number on are those of failure in general. */
  firstGeneral: number;
}

/** Prefixes are enough to tell which lines to try, and keep the table small. */
export const anchorLength = 14;
let vocabulary: Vocabulary | null = null;

/** Every anchor of every signature, our own codes and the words of failure: made once, when a log is looked through. */
export function vocabularyOnce(): Vocabulary {
  if (vocabulary !== null) return vocabulary;
  const words = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const word = words.get(text) ?? { certain: [], general: [] };
    words.set(text, word);
    return word;
  };
  for (const { id, signature } of knownCauses) {
    for (const pattern of signature.patterns) {
      const { anchor, general = false } = pattern;
      const trial = { id, anchor, pattern };
      const kind = general ? "general" : "certain";
      wordOf(anchor.slice(0, anchorLength))[kind].push(trial);
      // As structured logs write it.
      if (anchor.includes('"')) wordOf(anchor.replaceAll('"', '\\"').slice(0, anchorLength))[kind].push(trial);
    }
  }
  for (const code of ownCodes) {
    const anchor = `[${code.toLowerCase()}]`;
    wordOf(anchor.slice(0, anchorLength)).certain.push({ id: code, anchor, pattern: null });
  }
  wordOf(ownErrorPrefix).certain.push({ id: ownErrorPrefix, anchor: ownErrorPrefix, pattern: null });
  const firstGeneral = words.size;
  for (const text of wordsOfFailure) wordOf(text);
  vocabulary = { automaton: automatonOf([...words.keys()]), words: [...words.values()], firstGeneral };
  return vocabulary;
}
