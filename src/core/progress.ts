import type { ErrorCode } from "./errors/index.ts";
import type { Finding } from "./finding.ts";

/** What a long task tells while it works. `doneBytes` never goes back. */
export interface Progress {
  doneBytes?: number;
  totalBytes?: number;
  /** Over the last seconds; null while nothing arrives. */
  bytesPerSecond?: number | null;
  /** Estimated from the rate; null while there is none. */
  remainingMs?: number | null;
  /** Since the last byte. */
  silentMs?: number;
  /** What is left of a wait the server asked for. */
  waitMs?: number;
  /** The computer was asleep for so long, a moment ago. */
  sleptMs?: number;
  connections?: number;
  /** The file being worked on. */
  file?: string;
  /** Another process does the work; this one watches. */
  attached?: boolean;
  note?: string;
  /** What another program failed with: it is asked again after `waitMs`, or else the work is done without it. */
  trouble?: Finding<ErrorCode>;
}
