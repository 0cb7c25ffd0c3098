import type { Progress } from "../../core/progress.ts";
import type { Host } from "../../host/host.ts";
import type { HubConnection } from "../connection.ts";
import type { RepoFile } from "../metadata.ts";
import { Meter } from "./meter.ts";
import { SleepWatch } from "./sleep-watch.ts";
import type { TransferState } from "./transfer.ts";

/** The Hub, which may ask to wait before a file's transfer runs. */
type Waiting = Pick<HubConnection, "limits" | "waitUntil">;

/**
 * What a whole download tells, at a steady pace and also while nothing comes: done bytes over all files, never going
 * back, and a rate from the last seconds only.
 */
export class DownloadProgress {
  readonly #host: Host;
  readonly #tell: (progress: Progress) => void;
  readonly #totalBytes: number;
  readonly #hub: Waiting;
  readonly #sleep: SleepWatch;
  readonly #meter: Meter;
  readonly #ticking: NodeJS.Timeout;
  #finishedBytes = 0;
  #doneBytes = 0;
  #file: string | null = null;
  #current: (() => TransferState) | null = null;
  #attachedBytes: number | null = null;

  constructor(host: Host, tell: (progress: Progress) => void, files: readonly RepoFile[], hub: Waiting) {
    this.#host = host;
    this.#hub = hub;
    this.#sleep = new SleepWatch(host, hub.limits.tickMs);
    this.#tell = tell;
    this.#totalBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
    this.#meter = new Meter(host.monotonic());
    this.#ticking = setInterval(() => this.#tick(), hub.limits.tickMs);
  }

  begin({ path }: RepoFile): void {
    this.#file = path;
    this.#current = null;
    this.#attachedBytes = null;
  }

  received(bytes: number): void {
    this.#meter.add(bytes, this.#host.monotonic());
  }

  /** Another process fetches this file; it is that far. */
  attached(bytes: number): void {
    if (this.#attachedBytes !== null) this.received(Math.max(0, bytes - this.#attachedBytes));
    this.#attachedBytes = bytes;
  }

  follow(state: () => TransferState): void {
    this.#attachedBytes = null;
    this.#current = state;
  }

  finished({ bytes }: RepoFile): void {
    this.#finishedBytes += bytes;
    this.#current = null;
    this.#attachedBytes = null;
    this.#tick();
  }

  end(): void {
    clearInterval(this.#ticking);
  }

  #tick(): void {
    const now = this.#host.monotonic();
    // What came before the sleep says nothing about the line after it.
    if (this.#sleep.tick()) this.#meter.restart(now);
    const state = this.#current?.() ?? null;
    const inFile = this.#attachedBytes ?? state?.doneBytes ?? 0;
    this.#doneBytes = Math.max(this.#doneBytes, Math.min(this.#totalBytes, this.#finishedBytes + inFile));
    const rate = this.#meter.rate(now);
    const waitUntil = state?.waitUntil ?? this.#hub.waitUntil;
    const { sleptMs } = this.#sleep;
    this.#tell({
      doneBytes: this.#doneBytes,
      totalBytes: this.#totalBytes,
      bytesPerSecond: rate,
      remainingMs: rate === null ? null : ((this.#totalBytes - this.#doneBytes) / rate) * 1000,
      silentMs: this.#meter.silentMs(now),
      ...(waitUntil === null ? {} : { waitMs: Math.max(0, waitUntil - this.#host.now()) }),
      ...(sleptMs === null ? {} : { sleptMs }),
      connections: state?.connections ?? 0,
      ...(this.#file === null ? {} : { file: this.#file }),
      ...(this.#attachedBytes === null ? {} : { attached: true }),
    });
  }
}
