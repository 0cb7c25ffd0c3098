/** How long to wait for what. All in milliseconds; tests pass small ones. */
export interface Limits {
  /** Until the response's headers are here. */
  firstByteMs: number;
  /** Without a byte, after which a connection is given up. */
  stallMs: number;
  /** Tries in a row without any progress before giving up, once something was received. */
  attempts: number;
  /** The same before anything was received: a Hub that cannot be reached is said in seconds. */
  firstAttempts: number;
  backoffMs: { first: number; most: number };
  /** The longest wait a server may ask for that is waited for. */
  longestWaitMs: number;
  /** How often progress is told while nothing happens. */
  tickMs: number;
}

export const usualLimits: Limits = {
  firstByteMs: 15_000,
  stallMs: 20_000,
  attempts: 8,
  firstAttempts: 3,
  backoffMs: { first: 1000, most: 30_000 },
  longestWaitMs: 300_000,
  tickMs: 500,
};

/** Full jitter: anything between nothing and the doubled limit, so that many clients do not come back at once. */
export function backoffMs(attempt: number, { backoffMs: { first, most } }: Limits, random = Math.random): number {
  return Math.round(Math.min(most, first * 2 ** Math.max(0, attempt - 1)) * (0.5 + random() / 2));
}

interface Headers {
  [name: string]: string | string[] | undefined;
}

/** The wait a server asks for, in milliseconds: `Retry-After` in seconds or as a date, or `RateLimit: …;t=30`. */
export function askedWaitMs(headers: Headers, nowMs: number): number | null {
  const after = firstHeader(headers["retry-after"]);
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1000;
  const date = after === null ? Number.NaN : Date.parse(after);
  if (!Number.isNaN(date)) return Math.max(0, date - nowMs);
  const left = /;\s*t=(\d+)/.exec(firstHeader(headers["ratelimit"]) ?? "")?.[1];
  // The window ends within that second.
  return left === undefined ? null : (Number(left) + 1) * 1000;
}

/** Statuses that pass by themselves. */
export function isTransientStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Causes that no second try mends. */
export function isLasting(code: string): boolean {
  return /^(?:ENOTFOUND|EPROTO|ERR_INVALID|ERR_TLS|ERR_SSL|ERR_UNESCAPED|HPE_)/.test(code) || code === "EACCES";
}

/** Waits, and ends early (throwing the signal's reason) when the signal is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error(String(signal.reason)));
    };
    signal.addEventListener("abort", stop, { once: true });
  });
}

/** The first of a header that may have come several times. */
export function firstHeader(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? null;
}
