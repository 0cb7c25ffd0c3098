import type { Host } from "../../host/host.ts";

const leastMs = 30_000;
/** How long it is worth saying. */
const toldMs = 60_000;

/**
 * Notices that the computer was asleep, or this process stopped: a tick comes much later than it should. Some systems'
 * monotonic clock stands still meanwhile, others' goes on, so either clock may say it.
 */
export class SleepWatch {
  readonly #host: Pick<Host, "now" | "monotonic">;
  readonly #tickMs: number;
  #before: { wall: number; monotonic: number };
  #slept: { ms: number; until: number } | null = null;

  constructor(host: Pick<Host, "now" | "monotonic">, tickMs: number) {
    this.#host = host;
    this.#tickMs = tickMs;
    this.#before = { wall: host.now(), monotonic: host.monotonic() };
  }

  /** To be called every `tickMs`. True right after a sleep. */
  tick(): boolean {
    const now = { wall: this.#host.now(), monotonic: this.#host.monotonic() };
    const passed = Math.max(now.wall - this.#before.wall, now.monotonic - this.#before.monotonic) - this.#tickMs;
    this.#before = now;
    if (passed < leastMs) return false;
    this.#slept = { ms: passed, until: now.monotonic + toldMs };
    return true;
  }

  /** The last sleep's length while it is worth saying. */
  get sleptMs(): number | null {
    return this.#slept !== null && this.#host.monotonic() < this.#slept.until ? this.#slept.ms : null;
  }
}
