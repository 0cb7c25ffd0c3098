import { pause } from "../retries.ts";

/** Bytes a second for all connections together, evened out over a quarter of a second. */
export class RateLimit {
  readonly #bytesPerSecond: number;
  readonly #now: () => number;
  #paidUntil = 0;

  constructor(bytesPerSecond: number, now: () => number) {
    this.#bytesPerSecond = bytesPerSecond;
    this.#now = now;
  }

  /** Accounts for bytes received; a promise when the next ones should wait. */
  take(bytes: number, signal: AbortSignal): Promise<void> | null {
    const now = this.#now();
    this.#paidUntil = Math.max(now - 250, this.#paidUntil) + (bytes / this.#bytesPerSecond) * 1000;
    const ahead = this.#paidUntil - now;
    return ahead > 0 ? pause(ahead, signal) : null;
  }
}
