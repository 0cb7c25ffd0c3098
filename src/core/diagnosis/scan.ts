// A log looked through whole, block by block, in memory that does not grow with it.
import { automatonOf, type Automaton } from "./automaton.ts";
import { excerpt } from "./excerpt.ts";
import { knownCause, knownCauses } from "./known.ts";
import { ownCodes, ownErrorIn, ownErrorPrefix, phaseOfOwn, priorityOfOwn } from "./own-codes.ts";
import { joined, PlainBytes, type Encoding } from "./plain-bytes.ts";
import type { Evidence, Suspect } from "./suspect.ts";
import { mostTelling, wordsOfFailure } from "./telling-lines.ts";

export interface Scan {
  file: string;
  bytes: number;
  lines: number;
  encoding: Encoding;
  /** In the order in which they were first seen. */
  suspects: Suspect[];
  /** The lines that say most about a failure, known or not. */
  telling: Evidence[];
  /** The log's beginning, its end and what was seen between: enough to tell whose log it is. */
  sample: string;
}

/** Longer lines are looked at around what was found in them. */
const windowBytes = 4096;
/** A line without an end is looked at in pieces of this length; each begins with the end of the one before. */
const pieceBytes = 256 * 1024;
const sampleBytes = 48 * 1024;
const keptEvidence = 3;
/** Enough to know that a log is full of it. */
const countedLines = 1000;
const keptFirst = 60;
const keptLast = 200;

interface Word {
  /** What a line with this word is tried for; null for words of failure in general. */
  patterns: { id: string; regex: RegExp | null }[];
}

interface Vocabulary {
  automaton: Automaton;
  words: readonly Word[];
}

let vocabulary: Vocabulary | null = null;

/** Every anchor of every signature, our own codes and the words of failure: made once, when a log is looked through. */
function vocabularyOnce(): Vocabulary {
  if (vocabulary !== null) return vocabulary;
  const words = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const word = words.get(text) ?? { patterns: [] };
    words.set(text, word);
    return word;
  };
  for (const { id, signature } of knownCauses) {
    for (const { anchor, regex } of signature.patterns) wordOf(anchor).patterns.push({ id, regex });
  }
  for (const code of ownCodes) wordOf(`[${code.toLowerCase()}]`).patterns.push({ id: code, regex: null });
  wordOf(ownErrorPrefix).patterns.push({ id: ownErrorPrefix, regex: null });
  for (const text of wordsOfFailure) wordOf(text);
  vocabulary = { automaton: automatonOf([...words.keys()]), words: [...words.values()] };
  return vocabulary;
}

export class LogScanner {
  readonly #file: string;
  readonly #vocabulary = vocabularyOnce();
  readonly #plain = new PlainBytes();
  readonly #decoder = new TextDecoder("utf-8");
  readonly #suspects = new Map<string, Suspect>();
  readonly #first: Kept[] = [];
  readonly #last: Kept[] = [];
  #general = 0;
  #bytes = 0;
  /** Of the line that is being looked at, from 1. */
  #line = 1;
  #carry: Uint8Array | null = null;
  #head = "";
  #tail: Uint8Array | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** The next bytes of the log. They may be used for something else afterwards. */
  push(block: Uint8Array): void {
    if (block.length === 0) return;
    this.#bytes += block.length;
    const plain = this.#plain.plain(block);
    const bytes = this.#carry === null ? plain : joined(this.#carry, plain);
    const end = Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(13)) + 1;
    if (end > 0) this.#look(bytes.subarray(0, end));
    let open = bytes.subarray(end);
    if (open.length >= pieceBytes) {
      this.#look(open);
      open = open.subarray(-windowBytes);
    }
    this.#carry = open.length === 0 ? null : open.slice();
  }

  end(): Scan {
    const open = this.#carry !== null && this.#carry.length > 0;
    if (this.#carry !== null) this.#look(this.#carry);
    const kept = [...this.#first, ...this.#last].sort((a, b) => a.line - b.line);
    const telling = kept.map((one) => this.#evidenceOf(one));
    const tail = this.#tail === null ? "" : this.#decoder.decode(this.#tail);
    const suspects = [...this.#suspects.values()];
    const seen = suspects.flatMap(({ evidence }) => evidence).concat(telling);
    const most = mostTelling(telling);
    return {
      file: this.#file,
      bytes: this.#bytes,
      lines: open ? this.#line : this.#line - 1,
      encoding: this.#plain.encoding ?? "utf-8",
      suspects,
      telling: most.length > 0 ? most : this.#lastLines(tail),
      sample: [this.#head, ...seen.map(({ text }) => text), tail].join("\n"),
    };
  }

  #look(bytes: Uint8Array): void {
    const { table, firstEvent, ends } = this.#vocabulary.automaton;
    if (this.#head.length < sampleBytes) this.#head += this.#decoder.decode(bytes.subarray(0, sampleBytes));
    this.#tail = bytes.slice(-sampleBytes / 4);
    let state = 0;
    let lineStart = 0;
    let hits: number[] = [];
    let place = 0;
    for (let i = 0; i < bytes.length; i += 1) {
      state = table[state | (bytes[i] as number)] as number;
      if (state < firstEvent) continue;
      const ended = ends[state >> 8];
      if (ended === null || ended === undefined) {
        if (hits.length > 0) {
          this.#hit(bytes, lineStart, i, place, hits);
          hits = [];
        }
        lineStart = i + 1;
        if (bytes[i] === 10) this.#line += 1;
        continue;
      }
      // In a very long line each place is looked at by itself.
      if (hits.length > 0 && i - place > windowBytes / 2) {
        this.#hit(bytes, lineStart, bytes.length, place, hits);
        hits = [];
      }
      if (hits.length === 0) place = i;
      hits.push(...ended);
    }
    if (hits.length > 0) this.#hit(bytes, lineStart, bytes.length, place, hits);
  }

  /** A line, from `start` to `end`, with words in it, the first of which ends at `place`. */
  #hit(bytes: Uint8Array, start: number, end: number, place: number, hits: readonly number[]): void {
    const from = end - start <= windowBytes ? start : Math.max(start, place - windowBytes / 4);
    const to = Math.min(end, from + windowBytes, lineEndAfter(bytes, place, from + windowBytes));
    const tried = new Set<string>();
    let text: string | null = null;
    for (const number of new Set(hits)) {
      for (const { id, regex } of this.#vocabulary.words[number]?.patterns ?? []) {
        if (tried.has(id) || (this.#suspects.get(id)?.count ?? 0) >= countedLines) continue;
        text ??= this.#decoder.decode(bytes.subarray(from, to));
        const found = regex === null ? this.#ownIn(text) : this.#signatureIn(id, regex, text);
        if (found) tried.add(id);
      }
    }
    const near = Math.max(from, place - 200);
    this.#keep({ bytes, from: near, to: Math.min(to, near + 600), line: this.#line });
  }

  #signatureIn(id: string, regex: RegExp, text: string): boolean {
    const match = regex.exec(text);
    const known = match === null ? null : knownCause(id);
    if (match === null || known === null) return false;
    const { severity, priority, platforms, witness } = known.signature;
    this.#record(
      {
        id,
        args: {},
        severity,
        priority,
        phase: known.phase,
        ...(platforms === undefined ? {} : { platforms }),
        ...(witness === undefined ? {} : { witness }),
      },
      excerpt(text, match.index, match[0].length),
    );
    return true;
  }

  #ownIn(text: string): boolean {
    const own = ownErrorIn(text);
    if (own === null) return false;
    const { code: id, args } = own;
    const known = this.#suspects.get(id);
    // Our own log has the arguments that a message in a terminal has not.
    if (known !== undefined && Object.keys(known.args).length === 0) known.args = args;
    const found = { id, args, severity: "fatal", priority: priorityOfOwn(id), phase: phaseOfOwn(id) } as const;
    this.#record(found, excerpt(text));
    return true;
  }

  #record(found: Omit<Suspect, "evidence" | "count">, text: string): void {
    const suspect = this.#suspects.get(found.id) ?? { ...found, evidence: [], count: 0 };
    this.#suspects.set(found.id, suspect);
    const last = suspect.evidence.at(-1);
    // The end of a piece of a long line is looked at twice.
    if (last?.line === this.#line && last.text === text) return;
    suspect.count += 1;
    if (suspect.evidence.length < keptEvidence) suspect.evidence.push({ file: this.#file, line: this.#line, text });
  }

  #keep({ bytes, from, to, line }: Kept): void {
    const kept = (): Kept => ({ bytes: bytes.slice(from, to), from: 0, to: to - from, line });
    if (this.#first.length < keptFirst) this.#first.push(kept());
    else this.#last[this.#general % keptLast] = kept();
    this.#general += 1;
  }

  #evidenceOf({ bytes, line }: Kept): Evidence {
    return { file: this.#file, line, text: excerpt(this.#decoder.decode(bytes)) };
  }

  /** What was written last, where no line speaks of a failure. */
  #lastLines(tail: string): Evidence[] {
    const lines = tail.split(/[\r\n]+/).filter((line) => line.trim() !== "");
    return lines.slice(-2).map((line) => ({ file: this.#file, line: Math.max(1, this.#line), text: excerpt(line) }));
  }
}

/** Bytes of a line that may not stay where they are. */
interface Kept {
  bytes: Uint8Array;
  from: number;
  to: number;
  line: number;
}

function lineEndAfter(bytes: Uint8Array, place: number, before: number): number {
  for (let i = place; i < before && i < bytes.length; i += 1) if (bytes[i] === 10 || bytes[i] === 13) return i;
  return bytes.length;
}
