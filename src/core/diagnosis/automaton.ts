// Many words looked for in bytes at once (Aho and Corasick, 1975): one table look-up a byte, however many words there
// are. The same with groups of rare letters as a filter took as long, and one combined expression many times as long.

/** ASCII letters match in either case. The next state is `table[(state << shift) | classOf[byte]]`. */
export interface Automaton {
  table: Uint16Array;
  /** Bytes that no word tells apart are one: a table of 2 MB stays in the cache, where one of 16 MB does not. */
  classOf: Uint8Array;
  shift: number;
  /** The state at the end of a line, and where an escape or a NUL stands within what may be a word. */
  lineEnd: number;
  broken: number;
  /** From `firstEvent` on, by state: the numbers of the words that end there. */
  ends: readonly (readonly number[])[];
}

const lineFeed = 10;
const carriageReturn = 13;
/** States from here on are ends of words or of lines; all others need no look. One bit, so that several are one look. */
export const firstEvent = 2 ** 15;
/** What may stand within a word and is no part of it, behind how many of its letters at least. */
const breaks = [
  { byte: 0x1b, letters: 3 },
  { byte: 0, letters: 1 },
] as const;

/** `words` in lower case, none of them empty. A state for the ends of lines starts every line afresh. */
export function automatonOf(words: readonly string[]): Automaton {
  const spelt = words.map((word) => new TextEncoder().encode(word));
  const { classOf, shift } = classesOf(spelt);
  const trie = trieOf(
    spelt.map((word) => word.map((byte) => classOf[byte] ?? 0)),
    shift,
  );
  const { begun, order } = addFallbacks(trie, shift);
  const { placeOf, ends, lineEnd, broken } = eventsBehind(trie.ends, order);

  const width = 1 << shift;
  const table = new Uint16Array((firstEvent + ends.length) << shift);
  for (let state = 0; state < trie.count; state += 1) {
    const from = state << shift;
    const to = (placeOf[state] as number) << shift;
    for (let kind = 0; kind < width; kind += 1) table[to + kind] = placeOf[trie.go[from + kind] as number] as number;
    for (const byte of [lineFeed, carriageReturn]) table[to + (classOf[byte] ?? 0)] = lineEnd;
    for (const { byte, letters } of breaks) {
      table[to + (classOf[byte] ?? 0)] = (begun[state] ?? 0) >= letters ? broken : 0;
    }
  }
  // Behind both it goes on as at the start.
  for (const state of [lineEnd, broken]) table.copyWithin(state << shift, 0, width);
  return { table, classOf, shift, lineEnd, broken, ends };
}

/**
 * Numbers the states anew, those that are events from `firstEvent` on, with the two that are no word's behind them. In
 * `order`, beginnings of words first: they are what most bytes lead to, and lie together.
 */
function eventsBehind(
  endsOf: readonly (readonly number[] | undefined)[],
  order: readonly number[],
): Pick<Automaton, "ends" | "lineEnd" | "broken"> & {
  placeOf: Uint16Array;
} {
  const ends: (readonly number[])[] = [];
  let others = 0;
  const placeOf = new Uint16Array(order.length);
  for (const state of order) {
    const words = endsOf[state];
    placeOf[state] = words === undefined ? others++ : firstEvent + ends.push(words) - 1;
  }
  const lineEnd = firstEvent + ends.push([]) - 1;
  const broken = firstEvent + ends.push([]) - 1;
  if (others > firstEvent || broken > 2 * firstEvent) throw new Error(`${others} states, at most ${firstEvent}`);
  return { placeOf, ends, lineEnd, broken };
}

/** What was found in some bytes, in their order: where, and the state that was reached there. */
export interface Events {
  places: Int32Array;
  states: Uint16Array;
  count: number;
}

/**
 * Looks through bytes that begin at a line's start. Each step waits for the one before, so four stretches are looked
 * through side by side, which takes little longer than one. What it gives is used again by the next call.
 */
export class Finder {
  readonly #automaton: Automaton;
  readonly #events = [emptyEvents(), emptyEvents(), emptyEvents(), emptyEvents()] as const;

  constructor(automaton: Automaton) {
    this.#automaton = automaton;
  }

  /** Each stretch's events, in the order of the bytes. */
  find(bytes: Uint8Array): readonly Events[] {
    const starts = stretches(bytes);
    const lengths = this.#events.map((events, i) => {
      const length = (starts[i + 1] ?? bytes.length) - (starts[i] ?? 0);
      makeRoom(events, length);
      return length;
    });
    const shared = Math.min(...lengths);
    const states = this.#sideBySide(bytes, starts, shared);
    this.#events.forEach((events, i) => {
      const from = (starts[i] ?? 0) + shared;
      this.#rest(bytes, { from, to: starts[i + 1] ?? bytes.length, state: states[i] ?? 0 }, events);
    });
    return this.#events;
  }

  /** The words in one line. */
  findIn(bytes: Uint8Array, from: number, to: number, found: (at: number, words: readonly number[]) => void): void {
    const { table, classOf, shift, ends } = this.#automaton;
    let state = 0;
    for (let i = from; i < to; i += 1) {
      state = table[(state << shift) | (classOf[bytes[i] as number] as number)] as number;
      if (state >= firstEvent) found(i, ends[state - firstEvent] ?? []);
    }
  }

  #sideBySide(bytes: Uint8Array, [a0 = 0, b0 = 0, c0 = 0, d0 = 0]: readonly number[], length: number): number[] {
    const { table, classOf, shift } = this.#automaton;
    const [eventsA, eventsB, eventsC, eventsD] = this.#events;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < length; i += 1) {
      a = table[(a << shift) | (classOf[bytes[a0 + i] as number] as number)] as number;
      b = table[(b << shift) | (classOf[bytes[b0 + i] as number] as number)] as number;
      c = table[(c << shift) | (classOf[bytes[c0 + i] as number] as number)] as number;
      d = table[(d << shift) | (classOf[bytes[d0 + i] as number] as number)] as number;
      if ((a | b | c | d) < firstEvent) continue;
      if (a >= firstEvent) add(eventsA, a0 + i, a);
      if (b >= firstEvent) add(eventsB, b0 + i, b);
      if (c >= firstEvent) add(eventsC, c0 + i, c);
      if (d >= firstEvent) add(eventsD, d0 + i, d);
    }
    return [a, b, c, d];
  }

  #rest(bytes: Uint8Array, at: { from: number; to: number; state: number }, events: Events): void {
    const { table, classOf, shift } = this.#automaton;
    let { state } = at;
    for (let i = at.from; i < at.to; i += 1) {
      state = table[(state << shift) | (classOf[bytes[i] as number] as number)] as number;
      if (state >= firstEvent) add(events, i, state);
    }
  }
}

function add(events: Events, place: number, state: number): void {
  events.places[events.count] = place;
  events.states[events.count] = state;
  events.count += 1;
}

/** Where each quarter begins, at the start of a line; fewer where there are not enough lines. */
function stretches(bytes: Uint8Array): number[] {
  const quarter = bytes.length >> 2;
  const starts = [0];
  for (const at of [quarter, 2 * quarter, 3 * quarter]) {
    const lineStart = quarter < 1024 ? 0 : bytes.indexOf(lineFeed, Math.max(at, starts.at(-1) ?? 0)) + 1;
    starts.push(lineStart === 0 ? bytes.length : lineStart);
  }
  return starts;
}

function emptyEvents(): Events {
  return { places: new Int32Array(), states: new Uint16Array(), count: 0 };
}

/** Room for an event at every byte: there are logs of nothing but line ends. */
function makeRoom(events: Events, length: number): void {
  if (events.places.length < length) {
    // With room to spare: the next stretch is a little longer or shorter.
    events.places = new Int32Array(length + (length >> 2));
    events.states = new Uint16Array(length + (length >> 2));
  }
  events.count = 0;
}

const kinds = 64;

/**
 * Letters in either case, digits, the ends of lines and what is no text are told apart, and all else shares the numbers
 * that are left: who finds a word looks at the line itself. 0 is for what stands in no word.
 */
function classesOf(words: readonly Uint8Array[]): { classOf: Uint8Array; shift: number } {
  const classOf = new Uint8Array(256);
  const used = [...new Set(words.flatMap((word) => [...word]))].toSorted((a, b) => a - b);
  const isOwn = (byte: number): boolean => byte <= 0x20 || /[a-z0-9]/.test(String.fromCharCode(byte));
  let classes = 1;
  for (const byte of [lineFeed, carriageReturn, ...breaks.map(({ byte }) => byte), ...used.filter(isOwn)]) {
    classOf[byte] = classes;
    classes += 1;
  }
  const shared = used.filter((byte) => !isOwn(byte));
  shared.forEach((byte, place) => (classOf[byte] = classes + (place % (kinds - classes))));
  for (let upper = 65; upper <= 90; upper += 1) classOf[upper] = classOf[upper + 32] ?? 0;
  return { classOf, shift: Math.log2(kinds) };
}

/** Every state's way on for every class, 0 where there is none; and the words that end in each state. */
interface Trie {
  go: Uint16Array;
  ends: (number[] | undefined)[];
  /** How many states there are. */
  count: number;
}

function trieOf(words: readonly Uint8Array[], shift: number): Trie {
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const go = new Uint16Array((letters + 1) << shift);
  const ends: Trie["ends"] = [];
  let count = 1;
  words.forEach((word, number) => {
    let state = 0;
    for (const kind of word) {
      const at = (state << shift) | kind;
      if (go[at] === 0) go[at] = count++;
      state = go[at] as number;
    }
    (ends[state] ??= []).push(number);
  });
  return { go, ends, count };
}

/**
 * Gives every state that has no way on for a class that of the longest ending that begins another word. By state: how
 * many letters of a word stand there that is longer; and the states, the shortest beginnings first.
 */
function addFallbacks({ go, ends, count }: Trie, shift: number): { begun: Uint16Array; order: readonly number[] } {
  const width = 1 << shift;
  const fallback = new Uint16Array(count);
  const depth = new Uint16Array(count);
  const begun = new Uint16Array(count);
  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const state = queue[head] as number;
    const back = fallback[state] as number;
    const shorter = ends[back];
    if (state !== 0 && shorter !== undefined) ends[state] = [...(ends[state] ?? []), ...shorter];
    begun[state] = begun[back] as number;
    for (let kind = 0; kind < width; kind += 1) {
      const at = (state << shift) | kind;
      const to = go[at] as number;
      const otherwise = state === 0 ? 0 : (go[(back << shift) | kind] as number);
      if (to === 0) {
        go[at] = otherwise;
        continue;
      }
      begun[state] = depth[state] as number;
      depth[to] = (depth[state] as number) + 1;
      fallback[to] = otherwise;
      queue.push(to);
    }
  }
  return { begun, order: queue };
}
