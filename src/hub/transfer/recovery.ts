import { type HubConnection, isFinal } from "../connection.ts";
import { askedWaitMs, backoffMs, pause } from "../retries.ts";
import type { Manner } from "./fetch-segment.ts";
import type { Link } from "./link.ts";
import { FailureCount, givingUp, OddAnswer, StartOver, StatusTrouble } from "./trouble.ts";

export interface Failed {
  trouble: unknown;
  /** When the connection was begun, as `performance.now()` has it. */
  startedAt: number;
  /** Bytes received so far, and the same where nothing counts but what came farther than ever before. */
  receivedBytes: number;
  progressBytes: number;
}

/** Decides what becomes of a transfer after a failed connection. */
export class Recovery {
  readonly #hub: HubConnection;
  readonly #link: Link;
  readonly #manner: Manner;
  readonly #signal: AbortSignal;
  readonly #failures = new FailureCount();
  #oddAnswers = 0;
  #waitUntil: number | null = null;

  /** `signal`: whoever ends the download. */
  constructor(hub: HubConnection, link: Link, manner: Manner, signal: AbortSignal) {
    this.#hub = hub;
    this.#link = link;
    this.#manner = manner;
    this.#signal = signal;
  }

  /** When the wait the server asked for ends, on the host's clock; null without one. */
  get waitUntil(): number | null {
    return this.#waitUntil;
  }

  /**
   * Waits as long as is right, or until `halt`. Returns null when the connection may go on, or why everything has to
   * begin again. Throws what ends the transfer.
   */
  async after(failed: Failed, halt: AbortSignal): Promise<StartOver | null> {
    const hub = this.#hub;
    const { trouble, startedAt, receivedBytes, progressBytes } = failed;
    if (halt.aborted) return null;
    const url = this.#link.lasting;
    if (isFinal(trouble)) throw hub.failure(trouble, url, halt);
    const attempt = this.#failures.add(trouble, startedAt, progressBytes);
    const { limits } = hub;
    const asked = trouble instanceof StatusTrouble ? askedWaitMs(trouble.response.headers, hub.now()) : null;
    const tooLong = asked !== null && asked > limits.longestWaitMs;
    if (tooLong || attempt >= (receivedBytes > 0 ? limits.attempts : limits.firstAttempts)) {
      throw givingUp(trouble, { hub, url, signal: this.#signal, waitMs: asked });
    }
    if (asked !== null) this.#waitUntil = hub.now() + asked;
    // The first time, go on at once: a cut connection is not a sign of a server in need.
    const soon = attempt === 1 && !(trouble instanceof StatusTrouble);
    await pause(asked ?? (soon ? 0 : backoffMs(attempt, limits)), halt).catch(() => undefined);
    this.#waitUntil = null;
    return this.#restartAfter(trouble);
  }

  #restartAfter(trouble: unknown): StartOver | null {
    if (trouble instanceof OddAnswer) this.#oddAnswers += 1;
    const { ranged } = this.#manner;
    // A server that answers ranges wrongly may still send the whole.
    if (ranged && this.#oddAnswers >= 2) return new StartOver("RANGES_ANSWERED_WRONGLY", false);
    if (trouble instanceof StartOver) return trouble;
    return ranged ? null : new StartOver("CUT_SHORT", false);
  }
}
