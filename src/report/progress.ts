import type { Speech } from "../core/messages/speak.ts";
import type { Progress } from "../core/progress.ts";

/** One line about how far something has come: `46 %  4.16 GB of 9.05 GB  6.20 MB/s`. */
export function progressLine(progress: Progress, speech: Speech): string {
  const { doneBytes, totalBytes, bytesPerSecond, note } = progress;
  const parts = [note ?? ""];
  if (doneBytes !== undefined && totalBytes !== undefined && totalBytes > 0) {
    parts.push(`${speech.number(Math.floor((100 * doneBytes) / totalBytes))} %`);
    parts.push(
      speech.ui("progress.of", { done: speech.decimalSize(doneBytes), total: speech.decimalSize(totalBytes) }),
    );
  }
  if (typeof bytesPerSecond === "number") parts.push(`${speech.decimalSize(bytesPerSecond)}/s`);
  return parts.filter((part) => part !== "").join("  ");
}
