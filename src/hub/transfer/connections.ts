import { largeSegment, smallSegment } from "./segments.ts";

/** How many connections to use: plain data, moved on by `adapt`. */
export interface ConnectionCount {
  wanted: number;
  /** Bytes a second before the last increase; null before anything was measured. */
  before: number | null;
  /** Adding more did not help. */
  settled: boolean;
  /** Measurements until it is tried again: a line changes. */
  rest?: number;
  /** Settled since these few are fast: until they are not. */
  fast?: boolean;
  /** This computer is what holds things up: what it asked for waits in the system's buffers. */
  busy?: boolean;
}

const restAfterSettling = 150;
const restAfterTrouble = 600;
/** Nobody limits a connection to so much: more of them would only cost. */
const fastBytesPerSecond = 100e6;
/** No disk and no processor is glad of more than this, whoever limits what. */
const plentyBytesPerSecond = 250e6;

export const mostConnections = 16;

export function firstConnections(bytes: number): ConnectionCount {
  return { wanted: bytes >= 16 * 1024 * 1024 ? 2 : 1, before: null, settled: false };
}

/**
 * How much to ask for at once: little until the line is known to be the slow part, and the same all the while that
 * connections are added, since servers send the first bytes of an answer faster than the rest.
 */
export function segmentBytes({ settled, fast, busy }: ConnectionCount): number {
  return settled && fast !== true && busy !== true ? largeSegment : smallSegment;
}

/** What was seen since the last measurement. */
export interface Measured {
  bytesPerSecond: number;
  /** Connections at work. */
  running: number;
  /** The share of the time in which they waited for the disk. */
  waiting: number;
  /** The share of the time in which this process was computing. */
  computing: number;
}

const busyShare = 0.8;

/**
 * One measurement further: doubles while that makes the whole clearly faster, and goes back when it did nothing. One
 * connection of a fast line carries everything; a server that limits each one needs many.
 */
export function adapt(count: ConnectionCount, measured: Measured): ConnectionCount {
  const busy = Math.max(measured.waiting, measured.computing) > busyShare;
  return { ...counted(count, measured), busy };
}

function counted(count: ConnectionCount, { bytesPerSecond, running, waiting }: Measured): ConnectionCount {
  if (running < count.wanted) return count;
  // A processor that others use soon has time again, and a server that limits connections is as slow meanwhile. But
  // where the disk is the slow part, more of them do nothing.
  if (waiting > busyShare) return { ...fewer(count), rest: restAfterSettling };
  if (count.settled) return rested(count, bytesPerSecond);
  const { wanted, before } = count;
  if (before !== null && bytesPerSecond < before * 1.1) {
    return { wanted: Math.max(1, wanted / 2), before, settled: true };
  }
  const enough = before !== null && bytesPerSecond < before * 1.35;
  const fast = bytesPerSecond > fastRate(wanted);
  if (enough || fast || wanted >= mostConnections) {
    return { ...count, settled: true, rest: restAfterSettling, fast };
  }
  return { wanted: Math.min(mostConnections, wanted * 2), before: bytesPerSecond, settled: false };
}

function fastRate(connections: number): number {
  return Math.min(plentyBytesPerSecond, fastBytesPerSecond * connections);
}

function rested(count: ConnectionCount, bytesPerSecond: number): ConnectionCount {
  // Many servers let the first seconds through at any speed.
  if (count.fast === true && bytesPerSecond < fastRate(count.wanted) / 2) {
    return { wanted: count.wanted, before: null, settled: false };
  }
  const rest = (count.rest ?? restAfterSettling) - 1;
  return rest > 0 ? { ...count, rest } : { wanted: count.wanted, before: null, settled: false };
}

/** A server in trouble, or one that says "too many": half of them, and no more for a while. */
export function backOff(count: ConnectionCount): ConnectionCount {
  return { ...fewer(count), rest: restAfterTrouble };
}

function fewer({ wanted }: ConnectionCount): ConnectionCount {
  return { wanted: Math.max(1, Math.floor(wanted / 2)), before: null, settled: true };
}
