import type { FileHandle } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf } from "../../core/gguf-magic.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { type HubConnection, interruption, isFinal, statusFailure } from "../connection.ts";
import { diskFailure } from "../disk.ts";
import type { RepoFile } from "../metadata.ts";
import { askedWaitMs, backoffMs, pause } from "../retries.ts";
import { judge, type Verdict } from "./answers.ts";
import { ConnectionTrouble, readBody } from "./body.ts";
import { adapt, backOff, firstConnections, mostConnections, type ConnectionCount } from "./connections.ts";
import type { Follower } from "./follower.ts";
import { chunkBytes, type Journal } from "./journal.ts";
import type { Link } from "./link.ts";
import type { RateLimit } from "./rate-limit.ts";
import { SegmentQueue, type Segment } from "./segments.ts";

export interface TransferParts {
  hub: HubConnection;
  link: Link;
  file: RepoFile;
  partPath: string;
  part: FileHandle;
  journal: Journal;
  follower: Follower;
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
const syncEveryChunks = 64;

/** Fetches what a part file lacks: in-order segments over as many connections as help, until every byte is there. */
export class Transfer {
  readonly #parts: TransferParts;
  readonly #queue: SegmentQueue;
  readonly #pool = new Set<Promise<void>>();
  /** Ends the connections there are: with a failure, or to start over. */
  #halt = new AbortController();
  #failure: unknown = null;
  #restart: StartOver | null = null;
  #count: ConnectionCount;
  /** False once the server showed that it does not do ranges: then one connection fetches the whole. */
  #ranged = true;
  #etag: string | null = null;
  #contiguousChunks = 0;
  #receivedBytes = 0;
  /** The farthest that a whole fetch came: only beyond it is progress. */
  #farthest = 0;
  #failures = 0;
  #lastFailure = { at: -1, progress: 0 };
  #oddAnswers = 0;
  #waitUntil: number | null = null;
  #syncing: Promise<void> | null = null;
  #unsyncedChunks = 0;
  #measured: { at: number; bytes: number } | null = null;

  constructor(parts: TransferParts) {
    this.#parts = parts;
    this.#queue = new SegmentQueue(parts.file.bytes, (chunk) => parts.journal.has(chunk));
    this.#count = parts.single ? oneConnection : firstConnections(this.#queue.waitingBytes);
  }

  get state(): TransferState {
    const { file, journal } = this.#parts;
    const doneBytes = Math.min(file.bytes, journal.doneChunks * chunkBytes);
    return { doneBytes, connections: this.#pool.size, waitUntil: this.#waitUntil };
  }

  /** Bytes received over the network in this run. */
  get receivedBytes(): number {
    return this.#receivedBytes;
  }

  /** Resolves when the part file is complete and synced. Throws a SetupError; what arrived is kept. */
  async run(): Promise<void> {
    const { signal, journal, part } = this.#parts;
    const interrupt = (): void => this.#fail(interruption(signal));
    signal.addEventListener("abort", interrupt, { once: true });
    if (signal.aborted) interrupt();
    const measuring = setInterval(() => this.#measure(), measureMs);
    try {
      await this.#checkHead();
      this.#follow();
      do {
        await this.#startOver();
        this.#spawn();
        while (this.#pool.size > 0) await Promise.race(this.#pool);
      } while (this.#restart !== null && this.#failure === null);
      if (this.#failure !== null) throw this.#failure;
    } finally {
      clearInterval(measuring);
      signal.removeEventListener("abort", interrupt);
      await this.#syncing;
      await journal.sync(part).catch(() => undefined);
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
      const body = await this.#accept(verdict, segment, response, located.generation);
      await readBody(response, body.end - body.position, hub.limits.stallMs, (data) => this.#receive(body, data));
      await this.#flush(body);
    } finally {
      if (!response.complete) response.destroy();
    }
  }

  /** The segment the body belongs to; throws where there is none. */
  async #accept(verdict: Verdict, segment: Segment, response: IncomingMessage, generation: number): Promise<Segment> {
    const { file, link } = this.#parts;
    switch (verdict.kind) {
      case "bytes":
        this.#etag ??= verdict.etag;
        return segment;
      case "whole":
        this.#etag = verdict.etag;
        if (segment.position === 0 && segment.end === file.bytes) return segment;
        if (!this.#ranged && segment.position === 0) return segment;
        throw new StartOver("RANGE_IGNORED", false);
      case "changed":
        this.#etag = null;
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
    segment.carried.push(data);
    segment.carriedBytes += data.length;
    segment.position += data.length;
    this.#farthest = Math.max(this.#farthest, segment.position);
    const limited = this.#parts.rateLimit?.take(data.length, this.#halt.signal) ?? null;
    if (segment.carriedBytes < chunkBytes && segment.position < segment.end) return limited;
    return limited === null ? this.#flush(segment) : limited.then(() => this.#flush(segment));
  }

  /** Writes every whole piece, and the last one of the segment; what does not fill a piece stays carried. */
  async #flush(segment: Segment): Promise<void> {
    const { part, file, journal, partPath } = this.#parts;
    if (segment.carriedBytes === 0) return;
    const carried = Buffer.concat(segment.carried);
    const start = segment.position - carried.length;
    const whole = segment.position === segment.end ? carried.length : carried.length - (carried.length % chunkBytes);
    segment.carried = whole === carried.length ? [] : [carried.subarray(whole)];
    segment.carriedBytes = carried.length - whole;
    try {
      for (let written = 0; written < whole;) {
        const { bytesWritten } = await part.write(carried, written, whole - written, start + written);
        written += bytesWritten;
      }
      for (let at = start; at < start + whole; at += chunkBytes) journal.mark(at / chunkBytes);
    } catch (error) {
      const missing = file.bytes - journal.doneChunks * chunkBytes;
      throw await diskFailure(error, partPath, codeOf(error) === "EFBIG" ? file.bytes : missing);
    }
    if (start === 0) await this.#checkHead();
    this.#follow();
    this.#syncSometimes(Math.ceil(whole / chunkBytes));
  }

  /** Lets the hash go on to the first hole. */
  #follow(): void {
    const { file, journal, follower } = this.#parts;
    const before = this.#contiguousChunks;
    while (this.#contiguousChunks < journal.chunks && journal.has(this.#contiguousChunks)) this.#contiguousChunks += 1;
    if (this.#contiguousChunks > before) follower.advanceTo(Math.min(file.bytes, this.#contiguousChunks * chunkBytes));
  }

  /** A page that a proxy sent in the model's place is said at once, not after the last byte. */
  async #checkHead(): Promise<void> {
    const { file, journal, part } = this.#parts;
    if (!isGguf(file.path) || !journal.has(0)) return;
    const { buffer, bytesRead } = await part.read(Buffer.alloc(ggufHeadBytes), 0, ggufHeadBytes, 0);
    const looksLike = looksUnlikeGguf(buffer.subarray(0, bytesRead));
    // Anything unknown may be one flipped bit: the hash decides about that.
    if (looksLike === null || looksLike === "unknown") return;
    throw new SetupError({ code: "NOT_A_GGUF", args: { path: file.path, looksLike } });
  }

  /** An answer of the wrong size in a model's place: says so if it is a page, and else leaves it to the retries. */
  async #sniff(response: IncomingMessage): Promise<void> {
    const { file } = this.#parts;
    if (response.statusCode !== 200 || !isGguf(file.path) || response.headers["content-encoding"] !== undefined) return;
    const timer = setTimeout(() => response.destroy(), this.#parts.hub.limits.stallMs);
    try {
      for await (const data of response as AsyncIterable<Buffer>) {
        const looksLike = looksUnlikeGguf(data.subarray(0, ggufHeadBytes));
        if (looksLike === null || looksLike === "unknown" || looksLike === "zeros") return;
        throw new SetupError({ code: "NOT_A_GGUF", args: { path: file.path, looksLike } });
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
    if (isFinal(trouble)) throw hub.failure(trouble, link.lasting, signal);
    const attempt = this.#countFailure(trouble, startedAt);
    const { limits } = hub;
    if (attempt >= (this.#receivedBytes > 0 ? limits.attempts : limits.firstAttempts)) throw this.#givingUp(trouble);
    const asked = trouble instanceof StatusTrouble ? askedWaitMs(trouble.response.headers, hub.now()) : null;
    if (asked !== null && asked > limits.longestWaitMs) throw this.#givingUp(trouble, asked);
    if (trouble instanceof StatusTrouble && trouble.status >= 429) this.#count = backOff(this.#count);
    if (asked !== null) this.#waitUntil = hub.now() + asked;
    // The first time, go on at once: a cut connection is not a sign of a server in need.
    const soon = attempt === 1 && !(trouble instanceof StatusTrouble);
    await pause(asked ?? (soon ? 0 : backoffMs(attempt, limits)), signal).catch(() => undefined);
    this.#waitUntil = null;
    this.#restartAfter(trouble);
  }

  /** Whether what is there can be continued after this; if not, all connections end and everything begins again. */
  #restartAfter(error: unknown): void {
    if (error instanceof OddAnswer) this.#oddAnswers += 1;
    let restart = error instanceof StartOver ? error : null;
    // A server that answers ranges wrongly may still send the whole.
    if (this.#ranged && this.#oddAnswers >= 2) restart = new StartOver("RANGES_ANSWERED_WRONGLY", false);
    if (!this.#ranged) restart ??= new StartOver("CUT_SHORT", false);
    if (restart === null) return;
    this.#restart = restart;
    this.#halt.abort(restart);
  }

  /** Failures in a row without progress between them. Connections that fail together fail once. */
  #countFailure(error: unknown, startedAt: number): number {
    const progress = this.#ranged ? this.#receivedBytes : this.#farthest;
    const tooSlow = error instanceof ConnectionTrouble && error.code === "TOO_SLOW";
    const progressed = progress > this.#lastFailure.progress && !tooSlow && !(error instanceof StartOver);
    if (progressed) this.#failures = 0;
    if (progressed || startedAt > this.#lastFailure.at) this.#failures += 1;
    this.#lastFailure = { at: performance.now(), progress };
    return this.#failures;
  }

  #givingUp(error: unknown, waitMs: number | null = null): SetupError {
    const { hub, link } = this.#parts;
    const { host } = link.lasting;
    if (error instanceof StatusTrouble) return statusFailure(link.lasting, error.status, waitMs);
    if (error instanceof OddAnswer || error instanceof StartOver) {
      return new SetupError({ code: "HUB_NOT_A_HUB", args: { host, detail: error.message } });
    }
    return hub.failure(error, link.lasting, this.#parts.signal);
  }

  /** Forgets everything received, since it belongs to other content or cannot be continued. */
  async #startOver(): Promise<void> {
    const restart = this.#restart;
    if (restart === null) return;
    const { journal, follower, part, file } = this.#parts;
    this.#restart = null;
    this.#halt = new AbortController();
    this.#etag = null;
    this.#contiguousChunks = 0;
    if (!restart.keepRanges) {
      this.#ranged = false;
      this.#count = oneConnection;
    }
    await this.#syncing;
    await journal.forget();
    follower.start(part.fd, file.digest, file.bytes);
    this.#queue.fill((chunk) => journal.has(chunk), !this.#ranged);
  }

  #measure(): void {
    const before = this.#measured;
    this.#measured = { at: performance.now(), bytes: this.#receivedBytes };
    if (before === null || before.bytes === 0) return;
    const rate = ((this.#measured.bytes - before.bytes) / (this.#measured.at - before.at)) * 1000;
    this.#count = adapt(this.#count, rate, this.#pool.size);
    this.#spawn();
  }

  /** Keeps the last sync short, and what a power loss takes small, without ever waiting for the disk here. */
  #syncSometimes(chunks: number): void {
    this.#unsyncedChunks += chunks;
    if (this.#unsyncedChunks < syncEveryChunks || this.#syncing !== null) return;
    this.#unsyncedChunks = 0;
    const { journal, part } = this.#parts;
    this.#syncing = journal
      .sync(part)
      .catch(() => undefined)
      .finally(() => {
        this.#syncing = null;
      });
  }
}

const oneConnection: ConnectionCount = { wanted: 1, before: null, settled: true };

/** What is there cannot be continued. */
class StartOver extends Error {
  readonly keepRanges: boolean;

  constructor(why: string, keepRanges: boolean) {
    super(why);
    this.keepRanges = keepRanges;
  }
}

/** An answer that nothing can be done with; its message says what was odd. */
class OddAnswer extends Error {}

class StatusTrouble extends Error {
  readonly response: IncomingMessage;
  readonly status: number;

  constructor(response: IncomingMessage, status: number) {
    super(`HTTP ${status}`);
    this.response = response;
    this.status = status;
  }
}

export function isGguf(path: string): boolean {
  return path.toLowerCase().endsWith(".gguf");
}
