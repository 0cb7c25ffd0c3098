import type { Progress } from "../../core/progress.ts";
import { safe } from "../../core/safe.ts";

/** Where a download of LM Studio's stands. */
export interface GetNews {
  progress: Progress;
  /** Every byte is here; what it does then takes its time and tells nothing. */
  finalizing: boolean;
}

const frame =
  /\[[^\]]*\]\s+(\d+(?:\.\d+)?)\s?%(?:\s+\|\s+([\d.]+) ([KMGT]?B)\s+\/\s+([\d.]+) ([KMGT]?B)\s+\|\s+([\d.]+) ([KMGT]?B)\/s\s+\|\s+ETA (\S+))?/;
// Of downloads its units are powers of 1000.
const units: Record<string, number> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/**
 * Follows the bar of `lms get`: frames drawn over each other twenty times a second, cut anywhere by the pipe. Gives news
 * only when there are any: the same frame again, or one that goes back, is no sign of life.
 */
export class GetProgress {
  readonly #totalBytes: number;
  #rest = "";
  #doneBytes = 0;
  #finalizing = false;

  /** `totalBytes` where the bar has only a percentage. */
  constructor(totalBytes: number) {
    this.#totalBytes = totalBytes;
  }

  feed(text: string): GetNews | null {
    const lines = (this.#rest + text).split(/[\r\n]+/);
    this.#rest = (lines.pop() ?? "").slice(-2000);
    let news: GetNews | null = null;
    // Many frames come at once: only the newest matters.
    for (const line of lines) news = this.#read(safe(line, 1000)) ?? news;
    return news;
  }

  #read(line: string): GetNews | null {
    const match = frame.exec(line);
    if (match === null) return this.#finalized(line);
    const [, percent, done, doneUnit, total, totalUnit, rate, rateUnit, eta = ""] = match;
    const totalBytes = bytesOf(total, totalUnit) ?? this.#totalBytes;
    const doneBytes = bytesOf(done, doneUnit) ?? Math.round((totalBytes * Number(percent)) / 100);
    if (doneBytes <= this.#doneBytes) return null;
    this.#doneBytes = doneBytes;
    const bytesPerSecond = bytesOf(rate, rateUnit);
    return {
      progress: { doneBytes, totalBytes, bytesPerSecond, remainingMs: durationOf(eta) },
      finalizing: this.#finalizing,
    };
  }

  #finalized(line: string): GetNews | null {
    if (this.#finalizing || !/^\s*finalizing\b/i.test(line)) return null;
    this.#finalizing = true;
    return { progress: { doneBytes: this.#doneBytes }, finalizing: true };
  }
}

function bytesOf(number: string | undefined, unit: string | undefined): number | null {
  const factor = units[unit ?? ""];
  return number === undefined || factor === undefined ? null : Math.round(Number(number) * factor);
}

/** `01:30`, `1:02:03`; null for what it writes where it does not know: `NaN:NaN`, `Infinity:NaN:NaN`. */
function durationOf(eta: string): number | null {
  const parts = eta.split(":").map(Number);
  if (parts.length < 2 || !parts.every(Number.isFinite)) return null;
  return parts.reduce((sum, part) => sum * 60 + part, 0) * 1000;
}
