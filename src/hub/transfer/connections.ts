/** How many connections to use: plain data, moved on by `adapt`. */
export interface ConnectionCount {
  wanted: number;
  /** Bytes a second before the last increase; null before anything was measured. */
  before: number | null;
  /** Adding more did not help. */
  settled: boolean;
}

export const mostConnections = 16;

export function firstConnections(bytes: number): ConnectionCount {
  return { wanted: bytes >= 16 * 1024 * 1024 ? 2 : 1, before: null, settled: false };
}

/**
 * One measurement further: doubles while that makes the whole clearly faster, and goes back when it did nothing. One
 * connection of a fast line carries everything; a server that limits each one needs many.
 */
export function adapt(count: ConnectionCount, bytesPerSecond: number, running: number): ConnectionCount {
  if (count.settled || running < count.wanted) return count;
  const { wanted, before } = count;
  if (before !== null && bytesPerSecond < before * 1.1) {
    return { wanted: Math.max(1, wanted / 2), before, settled: true };
  }
  if (before !== null && bytesPerSecond < before * 1.35) return { ...count, settled: true };
  if (wanted >= mostConnections) return { ...count, settled: true };
  return { wanted: Math.min(mostConnections, wanted * 2), before: bytesPerSecond, settled: false };
}

/** A server in trouble, or one that says "too many": half of them, and no more later. */
export function backOff(count: ConnectionCount): ConnectionCount {
  return { wanted: Math.max(1, Math.floor(count.wanted / 2)), before: null, settled: true };
}
