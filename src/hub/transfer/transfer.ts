import { setMaxListeners } from "node:events";
import type { EventLoopUtilization } from "node:perf_hooks";
import { type HubConnection, interruption } from "../connection.ts";
import {
  adapt,
  backOff,
  firstConnections,
  mostConnections,
  segmentBytes,
  type ConnectionCount,
} from "./connections.ts";
import { fetchSegment, type Manner } from "./fetch-segment.ts";
import type { Link } from "./link.ts";
import { PartWriter, type PartParts } from "./part-writer.ts";
import type { RateLimit } from "./rate-limit.ts";
import { Recovery } from "./recovery.ts";
import { SegmentQueue, type Segment } from "./segments.ts";
import { type StartOver, StatusTrouble } from "./trouble.ts";

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
  readonly #recovery: Recovery;
  readonly #manner: Manner = { ranged: true, etag: null };
  readonly #pool = new Set<Promise<void>>();
  /** Ends the connections there are: with a failure, or to start over. */
  #halt = newHalt();
  #failure: unknown = null;
  #restart: StartOver | null = null;
  #count: ConnectionCount;
  #receivedBytes = 0;
  /** The farthest that a whole fetch came: only beyond it is progress. */
  #farthest = 0;
  #measured: { at: number; bytes: number; waitedMs: number; loop: EventLoopUtilization } | null = null;

  constructor(parts: TransferParts) {
    this.#parts = parts;
    this.#writer = new PartWriter(parts);
    this.#queue = new SegmentQueue(parts.file.bytes, (chunk) => parts.journal.has(chunk));
    this.#recovery = new Recovery(parts.hub, parts.link, this.#manner, parts.signal);
    this.#count = parts.single ? oneConnection : firstConnections(this.#queue.waitingBytes);
  }

  get state(): TransferState {
    const { waitUntil } = this.#recovery;
    return { doneBytes: this.#writer.doneBytes, connections: this.#pool.size, waitUntil };
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
      const segment = this.#queue.next(this.#parts.single ? 1 : mostConnections, segmentBytes(this.#count));
      if (segment === null) return;
      const startedAt = performance.now();
      try {
        await fetchSegment(this.#parts, this.#manner, segment, (data) => this.#receive(segment, data), signal);
      } catch (error) {
        this.#queue.giveBack(segment);
        await this.#recover(error, startedAt, signal).catch((final: unknown) => this.#fail(final));
      }
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

  async #recover(trouble: unknown, startedAt: number, halt: AbortSignal): Promise<void> {
    if (trouble instanceof StatusTrouble && trouble.status >= 429 && !halt.aborted) this.#count = backOff(this.#count);
    const receivedBytes = this.#receivedBytes;
    const progressBytes = this.#manner.ranged ? receivedBytes : this.#farthest;
    const restart = await this.#recovery.after({ trouble, startedAt, receivedBytes, progressBytes }, halt);
    if (restart === null || halt.aborted) return;
    this.#restart = restart;
    this.#halt.abort(restart);
  }

  /** Forgets everything received, since it belongs to other content or cannot be continued. */
  async #startOver(): Promise<void> {
    const restart = this.#restart;
    if (restart === null) return;
    this.#restart = null;
    this.#manner.etag = null;
    if (!restart.keepRanges) {
      this.#manner.ranged = false;
      this.#count = oneConnection;
    }
    await this.#writer.startOver();
    this.#queue.fill((chunk) => this.#parts.journal.has(chunk), !this.#manner.ranged);
    // Not before: a measurement would set connections to work on what is no more.
    if (this.#failure === null) this.#halt = newHalt();
  }

  #measure(): void {
    const before = this.#measured;
    const loop = performance.eventLoopUtilization();
    const now = { at: performance.now(), bytes: this.#receivedBytes, waitedMs: this.#writer.waitedMs, loop };
    this.#measured = now;
    if (before === null || before.bytes === 0) return;
    const ms = now.at - before.at;
    this.#count = adapt(this.#count, {
      bytesPerSecond: ((now.bytes - before.bytes) / ms) * 1000,
      running: this.#pool.size,
      waiting: (now.waitedMs - before.waitedMs) / ms,
      computing: performance.eventLoopUtilization(loop, before.loop).utilization,
    });
    this.#spawn();
  }
}

/** Every connection listens to it. */
function newHalt(): AbortController {
  const halt = new AbortController();
  setMaxListeners(0, halt.signal);
  return halt;
}
