import type { ChildProcess } from "node:child_process";
import { SetupError } from "../../core/errors/index.ts";
import { LastWords } from "../../core/errors/last-words.ts";
import { LastLines } from "../last-lines.ts";
import type { Failure, Reply, Request } from "./protocol.ts";

export interface RequestOptions {
  signal: AbortSignal | undefined;
  onToken?: ((text: string) => void) | undefined;
  onProgress?: ((fraction: number) => void) | undefined;
  /** The longest time without a sign of life. */
  silenceMs: number;
}

type FinalReply = Extract<Reply, { kind: "loaded" | "answer" | "estimated" }>;
type Asked = Request extends infer R ? (R extends { id: number } ? Omit<R, "id"> : never) : never;

interface Pending {
  request: Asked;
  options: RequestOptions;
  heard(): void;
  settle(outcome: FinalReply | Error): void;
}

const outOfMemory = /out of memory|(?:failed|unable|cannot) to? ?allocate|bad_alloc/i;

/** The worker's process as requests and replies, one request at a time. */
export class EngineProcess {
  readonly ended: Promise<SetupError | null>;
  readonly #child: ChildProcess;
  readonly #log = new LastLines(24);
  readonly #pending = new Map<number, Pending>();
  readonly #whenReady: Promise<void>;
  #queue: Promise<unknown> = Promise.resolve();
  #lastId = 0;
  #death: SetupError | null = null;
  #told = false;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.setEncoding("utf8").on("data", (text: string) => this.#log.add(text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#log.add(text));
    this.#whenReady = new Promise((resolve) => {
      child.on("message", (reply: Reply) => (reply.kind === "ready" ? resolve() : this.#receive(reply)));
    });
    this.ended = new Promise((resolve) => {
      child.on("error", (error) => resolve(this.#die(error.message)));
      // `close` and not `exit`: only then the last words have come.
      child.on("close", (code, signal) =>
        resolve(this.#die(signal === null ? `exit code ${code}` : `signal ${signal}`)),
      );
    });
  }

  /** Resolves when the process can take requests. Throws ENGINE_CRASHED or ENGINE_TIMEOUT. */
  async ready(limitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(timeout("start", limitMs)), limitMs);
    });
    const died = this.ended.then((error) => {
      throw error ?? new SetupError({ code: "ENGINE_CRASHED", args: { detail: "it was told to end" } });
    });
    try {
      await Promise.race([this.#whenReady, late, died]);
    } catch (error) {
      this.#kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits its turn, asks, and gives the final reply. */
  request(request: Asked, options: RequestOptions): Promise<FinalReply> {
    const turn = this.#queue.then(() => this.#ask(request, options));
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /**
   * Ends the process at once: it has nothing to save, and taking a model of 9 GB apart in order takes seconds.
   * Resolves when it is gone.
   */
  async end(): Promise<void> {
    this.#told = true;
    this.#kill();
    await this.ended;
  }

  async #ask(request: Asked, options: RequestOptions): Promise<FinalReply> {
    options.signal?.throwIfAborted();
    if (this.#death !== null) throw this.#death;
    const id = ++this.#lastId;
    const abort = (): void => this.#send({ id, kind: "abort" });
    let silence: NodeJS.Timeout | undefined;
    try {
      return await new Promise<FinalReply>((resolve, reject) => {
        const heard = (): void => {
          clearTimeout(silence);
          silence = setTimeout(() => {
            // A process that hangs in native code hears nothing: only its end frees the queue.
            this.#kill();
            reject(timeout(request.kind, options.silenceMs));
          }, options.silenceMs);
        };
        const settle = (outcome: FinalReply | Error): void =>
          outcome instanceof Error ? reject(outcome) : resolve(outcome);
        this.#pending.set(id, { request, options, heard, settle });
        heard();
        options.signal?.addEventListener("abort", abort, { once: true });
        this.#send({ ...request, id } as Request);
      });
    } finally {
      clearTimeout(silence);
      options.signal?.removeEventListener("abort", abort);
      this.#pending.delete(id);
    }
  }

  #receive(reply: Exclude<Reply, { kind: "ready" }>): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return;
    pending.heard();
    switch (reply.kind) {
      case "progress":
        pending.options.onProgress?.(reply.fraction);
        break;
      case "token":
        pending.options.onToken?.(reply.text);
        break;
      case "failed":
        pending.settle(this.#failure(reply.failure, pending));
        break;
      default:
        pending.settle(reply);
    }
  }

  #failure({ reason, message, logged }: Failure, { request, options }: Pending): Error {
    const detail = logged ?? message;
    const cause = new LastWords([...this.#log.all(), message]);
    switch (reason) {
      case "aborted":
        return options.signal?.reason instanceof Error
          ? options.signal.reason
          : new DOMException(message, "AbortError");
      case "memory":
        return new SetupError({ code: "OUT_OF_MEMORY", args: { detail: message } }, { cause });
      case "context":
        return new SetupError({ code: "CONTEXT_TOO_SMALL", args: { detail: message } }, { cause });
      default:
        if (request.kind !== "load") return new SetupError({ code: "ENGINE_CRASHED", args: { detail } }, { cause });
        return outOfMemory.test(`${detail} ${message}`)
          ? new SetupError({ code: "OUT_OF_MEMORY", args: { detail } }, { cause })
          : new SetupError({ code: "MODEL_LOAD_FAILED", args: { path: request.options.path, detail } }, { cause });
    }
  }

  #die(how: string): SetupError | null {
    const last = this.#log.cause();
    const detail = last === null ? how : `${how}: ${last}`;
    this.#death ??= new SetupError(
      { code: "ENGINE_CRASHED", args: { detail } },
      { cause: new LastWords([...this.#log.all(), how]) },
    );
    for (const { settle } of this.#pending.values()) settle(this.#death);
    return this.#told ? null : this.#death;
  }

  #send(request: Request): void {
    // A channel that is closed means that the process is ending: whoever waits hears of it from there.
    if (this.#child.connected) this.#child.send(request, () => {});
  }

  #kill(): void {
    this.#child.kill("SIGKILL");
  }
}

function timeout(phase: string, limitMs: number): SetupError {
  return new SetupError({ code: "ENGINE_TIMEOUT", args: { phase, limitMs } });
}
