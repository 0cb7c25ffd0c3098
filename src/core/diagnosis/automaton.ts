// Many words looked for in bytes at once (Aho and Corasick, 1975). The same with groups of rare letters as a filter took
// as long, and one combined expression many times as long.

/** ASCII letters match in either case. The next state is `table[(state << shift) | classOf[byte]]`. */
export interface Automaton {
  table: Uint16Array;
  /** Bytes that no word tells apart are one: a table of 2 MB stays in the cache, where one of 16 MB does not. */
  classOf: Uint8Array;
  shift: number;
  /** From `firstEvent` on, by state: the numbers of the words that end there. */
  ends: readonly (readonly number[])[];
}

export const lineFeed = 10;
const carriageReturn = 13;
/** States from here on are ends of words or of lines; all others need no look. One bit, so that several are one look. */
export const firstEvent = 2 ** 15;
/** The state at the end of a line, and where an escape or a NUL stands within what may be a word. */
export const [lineEnd, broken] = [firstEvent, firstEvent + 1];
/** What may stand within a word and is no part of it, behind how many of its letters at least. */
const breaks = [
  { byte: 0x1b, letters: 4 },
  { byte: 0, letters: 1 },
] as const;

/** `words` in lower case, none of them empty. A state for the ends of lines starts every line afresh. */
export function automatonOf(words: readonly string[]): Automaton {
  const encoder = new TextEncoder();
  const spelt = words.map((word) => encoder.encode(word));
  const { classOf, shift } = classesOf(spelt);
  const trie = trieOf(spelt, classOf);
  return { ...tableOf(trie, classOf, shift), classOf, shift };
}

const kinds = 64;

/**
 * Letters in either case, digits, the ends of lines and what is no text are told apart, and all else shares the numbers
 * that are left: who finds a word looks at the line itself. 0 is for what stands in no word.
 */
function classesOf(words: readonly Uint8Array[]): { classOf: Uint8Array; shift: number } {
  const classOf = new Uint8Array(256);
  const seen = new Uint8Array(256);
  for (const word of words) for (let i = 0; i < word.length; i += 1) seen[word[i] as number] = 1;
  const used = [...seen.keys()].filter((byte) => seen[byte] === 1);
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

/** The words by their beginnings: each node's children as a list, since most have one. Node 0 is the empty beginning. */
interface Trie {
  firstChild: Uint16Array;
  nextSibling: Uint16Array;
  /** The class of the byte that leads to each node. */
  kindOf: Uint8Array;
  /** The numbers of the words that end in each node. */
  ends: (number[] | undefined)[];
  count: number;
}

function trieOf(words: readonly Uint8Array[], classOf: Uint8Array): Trie {
  const most = words.reduce((sum, word) => sum + word.length, 1);
  const firstChild = new Uint16Array(most);
  const nextSibling = new Uint16Array(most);
  const kindOf = new Uint8Array(most);
  const ends: Trie["ends"] = [];
  let count = 1;
  words.forEach((word, number) => {
    let node = 0;
    for (let i = 0; i < word.length; i += 1) {
      const kind = classOf[word[i] as number] as number;
      let child = firstChild[node] as number;
      while (child !== 0 && kindOf[child] !== kind) child = nextSibling[child] as number;
      if (child === 0) {
        if (count === firstEvent) throw new Error(`more than ${firstEvent} beginnings of words`);
        child = count++;
        kindOf[child] = kind;
        nextSibling[child] = firstChild[node] as number;
        firstChild[node] = child;
      }
      node = child;
    }
    (ends[node] ??= []).push(number);
  });
  return { firstChild, nextSibling, kindOf, ends, count };
}

/**
 * Every node's row: where its own children do not lead on, that of the longest ending that begins another word. Nodes
 * get their numbers as they are come by, the shortest beginnings first: they are what most bytes lead to, and lie together.
 */
function tableOf(
  { firstChild, nextSibling, kindOf, ends: endsOf, count }: Trie,
  classOf: Uint8Array,
  shift: number,
): Pick<Automaton, "table" | "ends"> {
  const width = 1 << shift;
  const ends: (readonly number[])[] = [[], []];
  const table = new Uint16Array((firstEvent + ends.length + count) << shift);
  const states = new Uint16Array(count);
  const fallback = new Uint16Array(count);
  const depth = new Uint8Array(count);
  /** How many letters of a longer word stand in a node. */
  const begun = new Uint8Array(count);
  const nodeOf = new Uint16Array(firstEvent + ends.length + count);
  const breakAt = breaks.map(({ byte, letters }) => ({ at: classOf[byte] as number, letters }));
  let others = 1;
  for (const byte of [lineFeed, carriageReturn]) table[classOf[byte] as number] = lineEnd;

  const queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    const node = queue[head] as number;
    const back = fallback[node] as number;
    const row = (states[node] as number) << shift;
    const backRow = (states[back] as number) << shift;
    if (node !== 0) table.copyWithin(row, backRow, backRow + width);
    begun[node] = (firstChild[node] === 0 ? begun[back] : depth[node]) as number;
    for (let i = 0; i < breakAt.length; i += 1) {
      const { at, letters } = breakAt[i] as (typeof breakAt)[number];
      table[row + at] = (begun[node] as number) >= letters ? broken : 0;
    }
    for (let child = firstChild[node] as number; child !== 0; child = nextSibling[child] as number) {
      const at = kindOf[child] as number;
      const otherwise = node === 0 ? 0 : (nodeOf[table[backRow + at] as number] as number);
      const shorter = endsOf[otherwise];
      if (shorter !== undefined) endsOf[child] = [...(endsOf[child] ?? []), ...shorter];
      const words = endsOf[child];
      const state = words === undefined ? others++ : firstEvent + ends.push(words) - 1;
      table[row + at] = state;
      states[child] = state;
      nodeOf[state] = child;
      fallback[child] = otherwise;
      depth[child] = (depth[node] as number) + 1;
      queue.push(child);
    }
  }
  // Behind both it goes on as at the start.
  for (const state of [lineEnd, broken]) table.copyWithin(state << shift, 0, width);
  return { table, ends };
}
