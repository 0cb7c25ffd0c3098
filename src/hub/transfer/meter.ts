/** How fast bytes come, over the last seconds, on a clock that never goes back. */
export class Meter {
  readonly #windowMs: number;
  #samples: { at: number; bytes: number }[];
  #bytes = 0;
  #lastAt: number;

  constructor(now: number, windowMs = 10_000) {
    this.#windowMs = windowMs;
    this.#samples = [{ at: now, bytes: 0 }];
    this.#lastAt = now;
  }

  /** Forgets what was measured: the line is another one now. */
  restart(now: number): void {
    this.#samples = [{ at: now, bytes: this.#bytes }];
    this.#lastAt = now;
  }

  add(bytes: number, now: number): void {
    // The time before the first byte went into asking, not into the line.
    if (this.#bytes === 0) this.#samples = [{ at: now, bytes }];
    this.#bytes += bytes;
    if (bytes > 0) this.#lastAt = now;
    const last = this.#samples.at(-1);
    // Ten samples a second are enough, whatever the number of pieces.
    if (last !== undefined && now - last.at < 100 && this.#samples.length > 1) last.bytes = this.#bytes;
    else this.#samples.push({ at: now, bytes: this.#bytes });
    while (this.#samples.length > 2 && now - (this.#samples[1]?.at ?? now) > this.#windowMs) this.#samples.shift();
  }

  /** Bytes a second; null while nothing arrives. */
  rate(now: number): number | null {
    if (this.silentMs(now) >= 3000) return null;
    const first = this.#samples[0];
    if (first === undefined || this.#bytes === first.bytes || now <= first.at) return null;
    return ((this.#bytes - first.bytes) / (now - first.at)) * 1000;
  }

  silentMs(now: number): number {
    return now - this.#lastAt;
  }
}
