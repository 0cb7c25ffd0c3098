// Looks through bytes with the automaton: one table look-up a byte, however many words there are.
import { firstEvent, lineEnd, lineFeed, type Automaton } from "./automaton.ts";

/**
 * What was found in some bytes, in their order: where, and the state that was reached there. The ends of lines without
 * anything in them are one event, from `places` to `lasts`, with the number of line feeds among them.
 */
export interface Events {
  places: Int32Array;
  states: Uint16Array;
  /** Of the ends of lines only. */
  lasts: Int32Array;
  feeds: Int32Array;
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
      if (a >= firstEvent) add(eventsA, bytes, a0 + i, a);
      if (b >= firstEvent) add(eventsB, bytes, b0 + i, b);
      if (c >= firstEvent) add(eventsC, bytes, c0 + i, c);
      if (d >= firstEvent) add(eventsD, bytes, d0 + i, d);
    }
    return [a, b, c, d];
  }

  #rest(bytes: Uint8Array, at: { from: number; to: number; state: number }, events: Events): void {
    const { table, classOf, shift } = this.#automaton;
    let { state } = at;
    for (let i = at.from; i < at.to; i += 1) {
      state = table[(state << shift) | (classOf[bytes[i] as number] as number)] as number;
      if (state >= firstEvent) add(events, bytes, i, state);
    }
  }
}

function add(events: Events, bytes: Uint8Array, place: number, state: number): void {
  const { count } = events;
  if (state === lineEnd) {
    const feeds = bytes[place] === lineFeed ? 1 : 0;
    if (count > 0 && events.states[count - 1] === lineEnd) {
      events.lasts[count - 1] = place;
      events.feeds[count - 1] = (events.feeds[count - 1] as number) + feeds;
      return;
    }
    events.lasts[count] = place;
    events.feeds[count] = feeds;
  }
  events.places[count] = place;
  events.states[count] = state;
  events.count = count + 1;
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
  return {
    places: new Int32Array(),
    states: new Uint16Array(),
    lasts: new Int32Array(),
    feeds: new Int32Array(),
    count: 0,
  };
}

/** Room for an event at every byte: one may end at each. */
function makeRoom(events: Events, length: number): void {
  if (events.places.length < length) {
    // With room to spare: the next stretch is a little longer or shorter.
    const room = length + (length >> 2);
    events.places = new Int32Array(room);
    events.states = new Uint16Array(room);
    events.lasts = new Int32Array(room);
    events.feeds = new Int32Array(room);
  }
  events.count = 0;
}
