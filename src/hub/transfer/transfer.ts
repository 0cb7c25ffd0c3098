import { setMaxListeners } from "node:events";
import type { IncomingMessage } from "node:http";
import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf } from "../../core/gguf-magic.ts";
import { type HubConnection, interruption, isFinal, statusFailure } from "../connection.ts";
import { askedWaitMs, backoffMs, pause } from "../retries.ts";
import { judge, type Verdict } from "./answers.ts";
import { readBody } from "./body.ts";
import { adapt, backOff, firstConnections, mostConnections, type ConnectionCount } from "./connections.ts";
import type { Link } from "./link.ts";
import { isGguf, notGguf, PartWriter, type PartParts } from "./part-writer.ts";
import type { RateLimit } from "./rate-limit.ts";
import { SegmentQueue, type Segment } from "./segments.ts";
import { FailureCount, givingUp, OddAnswer, StartOver, StatusTrouble } from "./trouble.ts";

export interface TransferParts extends PartParts {
  hub: HubConnection;
  link: Link;
  rateLimit: RateLimit | null;
  /** One connection only: the careful second try. */
  single: boolean;
  signal: AbortSignal;
  onBytes(bytes: number): void;
}

/** What a transfer tells whoever asks. */
export interface TransferState {
  doneBytes: number;
  connections: number;
  /** When the wait the server asked for ends, on the host's clock; null without one. */
  waitUntil: number | null;
}

const measureMs = 200;
const oneConnection: ConnectionCount = { wanted: 1, before: null, settled: true, rest: Infinity };

/** Fetches what a part file lacks: in-order segments over as many connections as help, until every byte is there. */
export class Transfer {
  readonly #parts: TransferParts;
  readonly #writer: PartWriter;
  readonly #queue: SegmentQueue;
  readonly #pool = new Set<Promise<void>>();
  readonly #failures = new FailureCount();
  /** Ends the connections there are: with a failure, or to start over. */
  #halt = newHalt();
  #failure: unknown = null;
  #restart: StartOver | null = null;
  #count: ConnectionCount;
  /** False once the server showed that it does not do ranges: then one connection fetches the whole. */
  #ranged = true;
  #etag: string | null = null;
  #receivedBytes = 0;
  /** The farthest that a whole fetch came: only beyond it is progress. */
  #farthest = 0;
  #oddAnswers = 0;
  #waitUntil: number | null = null;
  #measured: { at: number; bytes: number } | null = null;

  constructor(parts: TransferParts) {
    this.#parts = parts;
    this.#writer = new PartWriter(parts);
    this.#queue = new SegmentQueue(parts.file.bytes, (chunk) => parts.journal.has(chunk));
    this.#count = parts.single ? oneConnection : firstConnections(this.#queue.waitingBytes);
  }

  get state(): TransferState {
    return { doneBytes: this.#writer.doneBytes, connections: this.#pool.size, waitUntil: this.#waitUntil };
  }

  /** Bytes received over the network in this run. */
  get receivedBytes(): number {
    return this.#receivedBytes;
  }

  /** Resolves when the part file is complete and synced. Throws a SetupError; what arrived is kept. */
  async run(): Promise<void> {
    const { signal } = this.#parts;
    const interrupt = (): void => this.#fail(interruption(signal));
    signal.addEventListener("abort", interrupt, { once: true });
    if (signal.aborted) interrupt();
    const measuring = setInterval(() => this.#measure(), measureMs);
    try {
      await this.#writer.begin();
      do {
        await this.#startOver();
        this.#spawn();
        while (this.#pool.size > 0) await Promise.race(this.#pool);
        await this.#writer.written().catch((error: unknown) => this.#fail(error));
      } while (this.#restart !== null && this.#failure === null);
      if (this.#failure !== null) throw this.#failure;
    } finally {
      clearInterval(measuring);
      signal.removeEventListener("abort", interrupt);
      await this.#writer.end();
    }
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#halt.abort(this.#failure);
  }

  /** Keeps as many connections as are wanted busy until nothing is left. */
  #spawn(): void {
    while (this.#pool.size < this.#count.wanted && this.#queue.waitingBytes > 0 && !this.#halt.signal.aborted) {
      const work = this.#work().finally(() => {
        this.#pool.delete(work);
        this.#spawn();
      });
      this.#pool.add(work);
    }
  }

  /** One connection's life. It never throws: what ends everything goes to `#fail`. */
  async #work(): Promise<void> {
    const { signal } = this.#halt;
    while (!signal.aborted && this.#pool.size <= this.#count.wanted) {
      const segment = this.#queue.next(this.#parts.single ? 1 : mostConnections);
      if (segment === null) return;
      const startedAt = performance.now();
      try {
        await this.#fetch(segment, signal);
      } catch (error) {
        this.#queue.giveBack(segment);
        await this.#recover(error, startedAt, signal).catch((final: unknown) => this.#fail(final));
      }
    }
  }

  async #fetch(segment: Segment, signal: AbortSignal): Promise<void> {
    const { hub, link, file } = this.#parts;
    const located = await link.locate(signal);
    const ranged = this.#ranged;
    const headers: Record<string, string> = {};
    if (ranged) headers["range"] = `bytes=${segment.position}-${segment.end - 1}`;
    if (ranged && this.#etag !== null) headers["if-range"] = this.#etag;
    const { response } = await hub.ask(located.url, { headers, signal });
    try {
      const { position: start, end } = segment;
      const asked = { start, end, bytes: file.bytes, ranged, etag: this.#etag };
      const verdict = judge(response.statusCode ?? 0, response.headers, asked);
      await this.#accept(verdict, segment, response, located.generation);
      await readBody(response, end - start, hub.limits.stallMs, (data) => this.#receive(segment, data));
    } finally {
      if (!response.complete) response.destroy();
    }
  }

  /** Returns when the body that follows is the segment's; throws what it is otherwise. */
  async #accept(verdict: Verdict, segment: Segment, response: IncomingMessage, generation: number): Promise<void> {
    const { file, link } = this.#parts;
    switch (verdict.kind) {
      case "bytes":
        this.#etag ??= verdict.etag;
        return;
      case "whole":
        this.#etag = verdict.etag;
        if (segment.position === 0 && segment.end === file.bytes) return;
        throw new StartOver("RANGE_IGNORED", false);
      case "changed":
        throw new StartOver("CONTENT_CHANGED", true);
      case "expired":
        link.expire(generation);
        throw new StatusTrouble(response, verdict.status);
      case "transient":
        throw new StatusTrouble(response, verdict.status);
      case "lasting":
        throw statusFailure(link.lasting, verdict.status, null);
      case "nonsense":
        await this.#sniff(response);
        throw new OddAnswer(verdict.detail);
    }
  }

  /** Takes bytes of a body; a promise when the next ones should wait. */
  #receive(segment: Segment, data: Buffer): Promise<void> | null {
    this.#receivedBytes += data.length;
    this.#parts.onBytes(data.length);
    const written = this.#writer.take(segment, data);
    this.#farthest = Math.max(this.#farthest, segment.position);
    const limited = this.#parts.rateLimit?.take(data.length, this.#halt.signal) ?? null;
    return limited === null ? written : Promise.all([written, limited]).then(() => undefined);
  }

  /** An answer of the wrong size in a model's place: says so if it is a page, and else leaves it to the retries. */
  async #sniff(response: IncomingMessage): Promise<void> {
    const { file, hub } = this.#parts;
    if (response.statusCode !== 200 || !isGguf(file.path) || response.headers["content-encoding"] !== undefined) return;
    const timer = setTimeout(() => response.destroy(), hub.limits.stallMs);
    try {
      for await (const data of response as AsyncIterable<Buffer>) {
        const looksLike = looksUnlikeGguf(data.subarray(0, ggufHeadBytes));
        if (looksLike === null || looksLike === "unknown" || looksLike === "zeros") return;
        throw notGguf(file, looksLike);
      }
    } catch (error) {
      if (error instanceof SetupError) throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Decides after a failed connection: go on, go on later, start over; or throws what ends the transfer. */
  async #recover(trouble: unknown, startedAt: number, signal: AbortSignal): Promise<void> {
    const { hub, link } = this.#parts;
    if (signal.aborted) return;
    const url = link.lasting;
    if (isFinal(trouble)) throw hub.failure(trouble, url, signal);
    const attempt = this.#failures.add(trouble, startedAt, this.#ranged ? this.#receivedBytes : this.#farthest);
    const { limits } = hub;
    const asked = trouble instanceof StatusTrouble ? askedWaitMs(trouble.response.headers, hub.now()) : null;
    const tooLong = asked !== null && asked > limits.longestWaitMs;
    if (tooLong || attempt >= (this.#receivedBytes > 0 ? limits.attempts : limits.firstAttempts)) {
      throw givingUp(trouble, { hub, url, signal: this.#parts.signal, waitMs: asked });
    }
    if (trouble instanceof StatusTrouble && trouble.status >= 429) this.#count = backOff(this.#count);
    if (asked !== null) this.#waitUntil = hub.now() + asked;
    // The first time, go on at once: a cut connection is not a sign of a server in need.
    const soon = attempt === 1 && !(trouble instanceof StatusTrouble);
    await pause(asked ?? (soon ? 0 : backoffMs(attempt, limits)), signal).catch(() => undefined);
    this.#waitUntil = null;
    this.#restartAfter(trouble);
  }

  /** Whether what is there can be continued after this; if not, all connections end and everything begins again. */
  #restartAfter(trouble: unknown): void {
    if (trouble instanceof OddAnswer) this.#oddAnswers += 1;
    let restart = trouble instanceof StartOver ? trouble : null;
    // A server that answers ranges wrongly may still send the whole.
    if (this.#ranged && this.#oddAnswers >= 2) restart = new StartOver("RANGES_ANSWERED_WRONGLY", false);
    if (!this.#ranged) restart ??= new StartOver("CUT_SHORT", false);
    if (restart === null) return;
    this.#restart = restart;
    this.#halt.abort(restart);
  }

  /** Forgets everything received, since it belongs to other content or cannot be continued. */
  async #startOver(): Promise<void> {
    const restart = this.#restart;
    if (restart === null) return;
    this.#restart = null;
    this.#halt = newHalt();
    this.#etag = null;
    if (!restart.keepRanges) {
      this.#ranged = false;
      this.#count = oneConnection;
    }
    await this.#writer.startOver();
    this.#queue.fill((chunk) => this.#parts.journal.has(chunk), !this.#ranged);
  }

  #measure(): void {
    const before = this.#measured;
    this.#measured = { at: performance.now(), bytes: this.#receivedBytes };
    if (before === null || before.bytes === 0) return;
    const rate = ((this.#measured.bytes - before.bytes) / (this.#measured.at - before.at)) * 1000;
    this.#count = adapt(this.#count, rate, this.#pool.size);
    this.#spawn();
  }
}

/** Every connection listens to it. */
function newHalt(): AbortController {
  const halt = new AbortController();
  setMaxListeners(0, halt.signal);
  return halt;
}
