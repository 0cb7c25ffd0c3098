import type { IncomingMessage } from "node:http";
import { SetupError } from "../../core/errors/index.ts";
import { type HubConnection, statusFailure } from "../connection.ts";
import { ConnectionTrouble } from "./body.ts";

/** What is there cannot be continued. */
export class StartOver extends Error {
  /** Whether the server can still be asked for parts. */
  readonly keepRanges: boolean;

  constructor(why: string, keepRanges: boolean) {
    super(why);
    this.keepRanges = keepRanges;
  }
}

/** An answer that nothing can be done with; its message says what was odd. */
export class OddAnswer extends Error {}

/** A status that may pass, or that a new address mends. */
export class StatusTrouble extends Error {
  readonly response: IncomingMessage;
  readonly status: number;

  constructor(response: IncomingMessage, status: number) {
    super(`HTTP ${status}`);
    this.response = response;
    this.status = status;
  }
}

/** Counts failures in a row without progress between them. Connections that fail together fail once. */
export class FailureCount {
  #failures = 0;
  #last = { at: -1, progress: 0 };

  /** One more: of a connection begun at `startedAt`, when so much had been achieved. Returns how many in a row. */
  add(trouble: unknown, startedAt: number, progress: number): number {
    const tooSlow = trouble instanceof ConnectionTrouble && trouble.code === "TOO_SLOW";
    const progressed = progress > this.#last.progress && !tooSlow && !(trouble instanceof StartOver);
    if (progressed) this.#failures = 0;
    if (progressed || startedAt > this.#last.at) this.#failures += 1;
    this.#last = { at: performance.now(), progress };
    return this.#failures;
  }
}

/** The failure to end with, from the last trouble there was. */
export function givingUp(
  trouble: unknown,
  { hub, url, signal, waitMs }: { hub: HubConnection; url: URL; signal: AbortSignal; waitMs: number | null },
): SetupError {
  if (trouble instanceof StatusTrouble) return statusFailure(url, trouble.status, waitMs);
  if (trouble instanceof OddAnswer || trouble instanceof StartOver) {
    return new SetupError({ code: "HUB_NOT_A_HUB", args: { host: url.host, detail: trouble.message } });
  }
  return hub.failure(trouble, url, signal);
}
