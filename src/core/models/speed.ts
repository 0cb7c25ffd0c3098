// Decoding reads all weights once a token, so its speed is the memory's bandwidth divided by the bytes read.
import { cachedBytes, speedSpread } from "./constants.ts";
import type { Layout } from "./layout.ts";
import type { MemoryNeed } from "./memory.ts";

/** How fast a place reads its memory: bytes a second, and the share of it that decoding reaches. Null: unknown. */
export interface Reader {
  bandwidth: number | null;
  efficiency: number;
}

export interface TokensPerSecond {
  low: number;
  high: number;
}

/**
 * The range to expect, one decimal: the high end with an empty context, the low end with a full one, widened as the
 * published runs spread. Null when the bandwidth of any place that holds weights is unknown, and for a
 * model so small that caches hold it.
 */
export function tokensPerSecond(
  layout: Layout,
  need: MemoryNeed,
  host: Reader,
  device: (id: string) => Reader,
): TokensPerSecond | null {
  const places = [
    // Of the embeddings only the token's own row is read, unless they are the output layer too.
    { ...need.host, weights: need.host.weights - layout.tokenEmbd.bytes + tiedOutput(layout, need), reader: host },
    ...need.devices.map((share) => ({ ...share, reader: device(share.id) })),
  ].filter((place) => place.weights > 0);

  if (layout.bytes < cachedBytes) return null;
  let empty = 0;
  let full = 0;
  for (const { weights, kvCache, reader } of places) {
    if (reader.bandwidth === null) return null;
    const rate = reader.bandwidth * reader.efficiency;
    empty += weights / rate;
    full += (weights + kvCache) / rate;
  }
  return { low: oneDecimal(speedSpread.low / full), high: oneDecimal(speedSpread.high / empty) };
}

function tiedOutput(layout: Layout, need: MemoryNeed): number {
  return layout.architecture.tiedEmbeddings && need.devices.length === 0 ? layout.tokenEmbd.bytes : 0;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
