// A log looked through whole, block by block, in memory that does not grow with it.
import { broken, firstEvent, lineEnd } from "./automaton.ts";
import { excerpt } from "./excerpt.ts";
import { Finder } from "./finder.ts";
import { Forms } from "./forms.ts";
import { Hits, type Line } from "./hits.ts";
import { knownCause, knownCauses, suspectFrom } from "./known.ts";
import { isOfOurs } from "./ours.ts";
import { ownErrorIn, suspectOfOwn } from "./own-codes.ts";
import { blankEscapes, joined, Utf8Bytes, type Encoding } from "./plain-bytes.ts";
import type { Pattern } from "./signature.ts";
import type { Evidence, Suspect } from "./suspect.ts";
import { mostTelling, weightOf } from "./telling-lines.ts";
import { unwrapped } from "./unwrapped.ts";
import { anchorLength, vocabularyOnce, type Trial } from "./vocabulary.ts";

export interface Scan {
  file: string;
  bytes: number;
  lines: number;
  encoding: Encoding;
  /** In the order in which they were first seen. */
  suspects: Suspect[];
  /** The lines that say most about a failure, known or not. */
  telling: Evidence[];
  /** The log's end. */
  tail: string;
  /** The log's beginning, its end and what was seen between: enough to tell whose log it is. */
  sample: string;
}

/** Longer lines are looked at around what was found in them. */
const windowBytes = 4096;
/** A line without an end is looked at in pieces of this length; each begins with the end of the one before. */
const pieceBytes = 256 * 1024;
/** Of one of our own messages with all that it quotes. */
const longestMessage = 3000;
const openingBytes = 64;
const sampleBytes = 48 * 1024;
const tailBytes = 32 * 1024;
const keptEvidence = 3;
/** Enough to know that a log is full of it. */
const countedLines = 1000;

/** A line that announces another try: whether the first one mattered shows in what comes after. */
const another = /\bretrying\b|\bwill retry\b|\btrying (?:again|to resume)\b|\breconnecting\b/i;

export class LogScanner {
  readonly #file: string;
  readonly #unwrap: boolean;
  readonly #vocabulary = vocabularyOnce();
  readonly #finder = new Finder(this.#vocabulary.automaton);
  readonly #utf8 = new Utf8Bytes();
  readonly #decoder = new TextDecoder("utf-8");
  readonly #suspects = new Map<string, Suspect>();
  /** Those with a wording that only the programs we know use. */
  readonly #certain = new Set<string>();
  /** Those that speak in a line that is more than an announcement of another try. */
  readonly #failed = new Set<string>();
  readonly #lastLine = new Map<string, number>();
  readonly #hits = new Hits();
  #bytes = 0;
  /** Of the line that is being looked at, from 1. */
  #line = 1;
  #carry: Uint8Array | null = null;
  /** The log's first bytes, until there are enough to tell its encoding. */
  #opening: Uint8Array | null = new Uint8Array();
  #head = "";
  #tail: Uint8Array | null = null;

  /** `unwrap`: whether lines that a terminal may have broken are looked at put together too. */
  constructor(file: string, { unwrap = true }: { unwrap?: boolean } = {}) {
    this.#file = file;
    this.#unwrap = unwrap;
  }

  /** The next bytes of the log. They may be used for something else afterwards. */
  push(block: Uint8Array): void {
    if (block.length === 0) return;
    this.#bytes += block.length;
    if (this.#opening === null) {
      this.#take(block);
      return;
    }
    const opening = joined(this.#opening, block);
    this.#opening = opening.length < openingBytes ? opening : null;
    if (this.#opening === null) this.#take(opening);
  }

  end(): Scan {
    if (this.#opening !== null && this.#opening.length > 0) this.#take(this.#opening);
    const open = this.#carry !== null && this.#carry.length > 0;
    if (this.#carry !== null) this.#look(this.#carry);
    const telling = this.#hits.kept().map(({ text, line }) => this.#evidenceOf(text, line));
    const tail = this.#tail === null ? "" : this.#textOf(this.#tail);
    const seen = [...this.#suspects.values()].flatMap(({ evidence }) => evidence).concat(telling);
    const sample = [this.#head, ...seen.map(({ text }) => text), tail].join("\n");
    const suspects = this.#thoseOf(sample).filter((suspect) => !this.#gotOver(suspect, telling));
    const most = mostTelling(telling);
    return {
      file: this.#file,
      bytes: this.#bytes,
      lines: open ? this.#line : this.#line - 1,
      encoding: this.#utf8.encoding ?? "utf-8",
      suspects: suspects.concat(this.#acrossWraps()),
      telling: most.length > 0 ? most : this.#lastLines(tail),
      tail,
      sample,
    };
  }

  #take(block: Uint8Array): void {
    let bytes = this.#utf8.utf8(block);
    if (this.#carry !== null) {
      // The line that was begun, with its end: the rest of the block stays where it is.
      const lineEnd = bytes.indexOf(10) + 1 || bytes.length;
      bytes = this.#withLineBegun(this.#carry, bytes, lineEnd);
    }
    const end = bytes.lastIndexOf(10) + 1 || bytes.lastIndexOf(13) + 1;
    if (end > 0) this.#look(bytes.subarray(0, end));
    let open = bytes.subarray(end);
    if (open.length >= pieceBytes) {
      this.#look(open);
      open = open.subarray(-windowBytes);
    }
    this.#carry = open.length === 0 ? null : open.slice();
  }

  #withLineBegun(carry: Uint8Array, bytes: Uint8Array, lineEnd: number): Uint8Array {
    const line = joined(carry, bytes.subarray(0, lineEnd));
    if (lineEnd === bytes.length) return line;
    this.#look(line);
    return bytes.subarray(lineEnd);
  }

  #look(given: Uint8Array): void {
    const bytes = this.#lookAt(given);
    if (this.#head.length < sampleBytes) this.#head += this.#decoder.decode(bytes.subarray(0, sampleBytes));
    const whole = bytes.length >= tailBytes || this.#tail === null ? bytes : joined(this.#tail, bytes);
    this.#tail = whole.slice(-tailBytes);
  }

  /** Looks at each line with words in it. The same bytes, or a copy without what is no text. */
  #lookAt(given: Uint8Array): Uint8Array {
    const { automaton, firstGeneral } = this.#vocabulary;
    const { ends } = automaton;
    let bytes = given;
    let start = 0;
    /** Where the first word in this line ends, and where one may be broken by what is no text; -1 before there is one. */
    let place = -1;
    let brokenAt = -1;
    let known: number[] = [];
    let general = false;
    const note = (at: number, words: readonly number[]): void => {
      if (place < 0) place = at;
      for (const word of words) {
        if (word >= firstGeneral) general = true;
        else if (!known.includes(word)) known.push(word);
      }
    };
    const ended = (end: number): void => {
      if (brokenAt >= 0) {
        // The rest of it once more, as a person sees it.
        if (bytes === given) bytes = given.slice();
        blankEscapes(bytes, brokenAt, end);
        this.#finder.findIn(bytes, Math.max(start, brokenAt - anchorLength), end, note);
        brokenAt = -1;
      }
      if (place < 0) return;
      const line = { start, end, place };
      const matched = known.length > 0 && this.#tried(bytes, line, known);
      if (general || matched) this.#hits.add(line, this.#line);
      place = -1;
      general = false;
      if (known.length > 0) known = [];
    };
    for (const { places, states, lasts, feeds, count } of this.#finder.find(given)) {
      for (let event = 0; event < count; event += 1) {
        const at = places[event] as number;
        const state = states[event] as number;
        if (state === lineEnd) {
          if (place >= 0 || brokenAt >= 0) ended(at);
          start = (lasts[event] as number) + 1;
          this.#line += feeds[event] as number;
          continue;
        }
        if (brokenAt >= 0) continue;
        if (state === broken) {
          brokenAt = at;
          continue;
        }
        // In a very long line each place is looked at by itself.
        if (place >= 0 && at - place > windowBytes / 2) ended(bytes.length);
        note(at, ends[state - firstEvent] ?? []);
      }
    }
    ended(bytes.length);
    this.#hits.copyFrom(bytes);
    return bytes;
  }

  /** Tries a line for the signatures whose words are in it. Whether one matches. */
  #tried(bytes: Uint8Array, line: Line, known: readonly number[]): boolean {
    const { start, end, place } = line;
    const isShort = end - start <= windowBytes;
    const from = isShort ? start : Math.max(start, place - windowBytes / 4);
    const to = isShort ? end : Math.min(end, from + windowBytes, lineEndAfter(bytes, place, from + windowBytes));
    const forms = new Forms(this.#textOf(bytes.subarray(from, to)));
    const found = new Set<string>();
    const { words } = this.#vocabulary;
    // A wording of any program last: that one matches must not keep a certain one from being tried.
    for (const kind of ["certain", "general"] as const) {
      for (const number of known) {
        for (const trial of words[number]?.[kind] ?? []) {
          if (found.has(trial.id) || !forms.mayHold(trial.anchor)) continue;
          if ((this.#suspects.get(trial.id)?.count ?? 0) >= countedLines) continue;
          if (!this.#isFound(trial, forms)) continue;
          found.add(trial.id);
          if (trial.pattern === null) this.#messageBefore(bytes, to);
        }
      }
    }
    return found.size > 0;
  }

  #isFound({ id, pattern }: Trial, forms: Forms): boolean {
    if (pattern === null) return !forms.isConversation && this.#ownIn(forms.text);
    // Compiled when it is asked for.
    const { regex } = pattern;
    const form = forms.thoseFor(regex).find((one) => regex.test(one));
    return form !== undefined && !forms.isConversation && this.#signatureIn(id, pattern, form);
  }

  #textOf(bytes: Uint8Array): string {
    if (!bytes.includes(0x1b) && !bytes.includes(0)) return this.#decoder.decode(bytes);
    const plain = bytes.slice();
    blankEscapes(plain, 0, plain.length);
    return this.#decoder.decode(plain);
  }

  #signatureIn(id: string, { regex, general }: Pattern, text: string): boolean {
    const match = regex.exec(text);
    const known = match === null ? null : knownCause(id);
    if (match === null || known === null) return false;
    if (general !== true) this.#certain.add(id);
    this.#record(suspectFrom(known), excerpt(text, match.index, match[0].length));
    return true;
  }

  #ownIn(text: string): boolean {
    const own = ownErrorIn(text);
    if (own === null) return false;
    const { code: id, args } = own;
    const known = this.#suspects.get(id);
    // Our own log has the arguments that a message in a terminal has not.
    if (known !== undefined && Object.keys(known.args).length === 0) known.args = args;
    this.#certain.add(id);
    this.#record(suspectOfOwn(id, args), excerpt(text));
    return true;
  }

  /** A message of ours was wrapped for the terminal it was copied from: what it quotes is put together again. */
  #messageBefore(bytes: Uint8Array, end: number): void {
    const here = bytes.subarray(Math.max(0, end - longestMessage), end);
    const whole = end >= longestMessage || this.#tail === null ? here : joined(this.#tail.slice(-longestMessage), here);
    const lines = this.#textOf(whole).split("\n");
    const first = lines.findLastIndex((line) => /^\s{0,3}(?:✗|x|\[x\])\s{1,3}\S/.test(line));
    if (first < 0 || first === lines.length - 1) return;
    const message = lines
      .slice(first)
      .map((line) => line.trim())
      .join(" ");
    const lower = message.toLowerCase();
    for (const { id, signature } of knownCauses) {
      const pattern = signature.patterns.find(({ anchor, regex }) => lower.includes(anchor) && regex.test(message));
      if (pattern !== undefined) this.#signatureIn(id, pattern, message);
    }
  }

  #record(found: Omit<Suspect, "evidence" | "count">, text: string): void {
    const suspect = this.#suspects.get(found.id) ?? { ...found, evidence: [], count: 0 };
    this.#suspects.set(found.id, suspect);
    if (!another.test(text)) this.#failed.add(found.id);
    this.#lastLine.set(found.id, this.#line);
    const last = suspect.evidence.at(-1);
    // The end of a piece of a long line is looked at twice.
    if (last?.line === this.#line && last.text === text) return;
    suspect.count += 1;
    if (suspect.evidence.length < keptEvidence) suspect.evidence.push({ file: this.#file, line: this.#line, text });
  }

  /** Without those that only a wording of any program speaks for, where the log is of none that we know. */
  #thoseOf(sample: string): Suspect[] {
    const found = [...this.#suspects.values()];
    return isOfOurs(sample) ? found : found.filter(({ id }) => this.#certain.has(id));
  }

  /** What shows only in lines that a terminal broke at its width, put together again. */
  #acrossWraps(): Suspect[] {
    const whole = this.#unwrap && this.#bytes <= sampleBytes ? unwrapped(this.#head) : null;
    if (whole === null) return [];
    const scanner = new LogScanner(this.#file, { unwrap: false });
    scanner.push(new TextEncoder().encode(whole.text));
    const { suspects } = scanner.end();
    return suspects
      .filter(({ id }) => !this.#suspects.has(id))
      .map((suspect) => ({
        ...suspect,
        evidence: suspect.evidence.map((one) => ({ ...one, line: whole.lineOf(one.line) })),
      }));
  }

  /** Another try is announced, in its own lines or right after the last, and the log goes on without a failure. */
  #gotOver({ id }: Suspect, telling: readonly Evidence[]): boolean {
    const last = this.#lastLine.get(id) ?? 0;
    const announced = telling.some(({ line, text }) => line > last && line <= last + 3 && another.test(text));
    if ((this.#failed.has(id) && !announced) || this.#line <= last + 1) return false;
    return !telling.some(({ line, text }) => line > last && weightOf(text) > 0 && !another.test(text));
  }

  #evidenceOf(text: Uint8Array, line: number): Evidence {
    return { file: this.#file, line, text: excerpt(this.#textOf(text)) };
  }

  /** What was written last, where no line speaks of a failure. */
  #lastLines(tail: string): Evidence[] {
    // The last of them has no end, or is empty.
    const numbered = tail
      .split("\n")
      .toReversed()
      .map((text, up) => ({ text, line: this.#line - up }));
    const filled = numbered.filter(({ text }) => text.trim() !== "").slice(0, 2);
    return filled.toReversed().map(({ text, line }) => ({ file: this.#file, line, text: excerpt(text) }));
  }
}

function lineEndAfter(bytes: Uint8Array, place: number, before: number): number {
  for (let i = place; i < before && i < bytes.length; i += 1) if (bytes[i] === 10 || bytes[i] === 13) return i;
  return bytes.length;
}
