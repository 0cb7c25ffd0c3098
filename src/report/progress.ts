import type { Finding } from "../core/finding.ts";
import type { Speech } from "../core/messages/speak.ts";
import type { Step } from "../core/plan.ts";
import type { Progress } from "../core/progress.ts";

const worthSayingMs = 3000;
const barCells = 30;

/**
 * One line about how far something has come: `46 %  4.16 GB of 9.05 GB  6.20 MB/s  13 min left  4 connections`. While
 * nothing comes it says since when, never the last rate.
 */
export function progressLine(progress: Progress, speech: Speech): string {
  const { doneBytes, totalBytes, note } = progress;
  const parts = [note ?? ""];
  if (doneBytes !== undefined && totalBytes !== undefined && totalBytes > 0) {
    parts.push(`${speech.number(Math.floor((100 * doneBytes) / totalBytes))} %`);
    parts.push(
      speech.ui("progress.of", { done: speech.decimalSize(doneBytes), total: speech.decimalSize(totalBytes) }),
    );
  }
  return [...parts, ...pace(progress, speech)].filter((part) => part !== "").join("  ");
}

/** The same in two lines with a bar, for a block that is rewritten in place. */
export function progressBlock(progress: Progress, speech: Speech): string {
  const { doneBytes, totalBytes, note } = progress;
  if (doneBytes === undefined || totalBytes === undefined || totalBytes <= 0) return progressLine(progress, speech);
  const share = Math.min(1, doneBytes / totalBytes);
  const filled = Math.floor(share * barCells);
  const bar = `[${"#".repeat(filled)}${"-".repeat(barCells - filled)}]`;
  const percent = `${speech.number(Math.floor(100 * share))} %`.padStart(5);
  const sizes = speech.ui("progress.of", {
    done: speech.decimalSize(doneBytes),
    total: speech.decimalSize(totalBytes),
  });
  const below = [note ?? "", ...pace(progress, speech)].filter((part) => part !== "").join(` ${speech.dot} `);
  return [`${bar} ${percent}   ${sizes}`, below].filter((line) => line !== "").join("\n");
}

function pace(progress: Progress, speech: Speech): string[] {
  const { bytesPerSecond, remainingMs, silentMs = 0, waitMs, sleptMs, connections = 0, attached, trouble } = progress;
  const other = attached ? [speech.ui("progress.attached")] : [];
  if (trouble !== undefined) {
    const said = speech.say(trouble as Finding).what;
    if (waitMs !== undefined) return [speech.ui("progress.again", { said, time: clock(waitMs) })];
    other.push(speech.ui("progress.without", { said }));
  }
  if (sleptMs !== undefined) other.push(speech.ui("progress.slept", { time: roughly(sleptMs) }));
  if (waitMs !== undefined) return [...other, speech.ui("progress.wait", { time: clock(waitMs) })];
  if (typeof bytesPerSecond !== "number") {
    return silentMs < worthSayingMs ? other : [...other, speech.ui("progress.silent", { time: roughly(silentMs) })];
  }
  const parts = [...other, `${speech.decimalSize(bytesPerSecond)}/s`];
  if (typeof remainingMs === "number") parts.push(speech.ui("progress.left", { time: roughly(remainingMs) }));
  if (connections > 1) parts.push(speech.ui("progress.connections", { connections }));
  return parts;
}

/** As exact as an estimate deserves: `45 s`, `13 min`, `2 h 5 min`. The units read the same in every language here. */
export function roughly(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A countdown: `00:41`. */
function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** What a step does, in one line. */
export function stepTitle({ title }: Pick<Step, "title">, speech: Speech): string {
  return speech.say(title as Finding).what;
}
