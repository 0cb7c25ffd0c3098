// How one long transfer is shown: a line rewritten in place, a line each ten seconds, JSON events, or nothing.
import type { Speech } from "../../core/messages/speak.ts";
import type { Progress } from "../../core/progress.ts";
import { safe } from "../../core/safe.ts";
import type { Host } from "../../host/host.ts";
import { progressLine } from "../../report/progress.ts";
import type { ProgressKind } from "./progress.ts";

export interface TransferProgress {
  update(progress: Progress): void;
  /** Leaves the terminal as it was found. */
  close(): void;
}

const plainEveryMs = 10_000;
const jsonEveryMs = 250;

export function showTransfer(kind: ProgressKind, host: Host, speech: Speech): TransferProgress {
  const line = (progress: Progress): string => {
    const { file } = progress;
    return [file === undefined ? "" : safe(file), progressLine(progress, speech)]
      .filter((part) => part !== "")
      .join("  ");
  };
  const shows: Record<ProgressKind, () => TransferProgress> = {
    list: () => rewritten(host, line),
    plain: () =>
      everyMs(host, plainEveryMs, (progress) => {
        host.stderr.write(`${new Date(host.now()).toISOString().slice(11, 19)} ${line(progress)}\n`);
      }),
    json: () =>
      everyMs(host, jsonEveryMs, (progress) => {
        host.stderr.write(`${JSON.stringify({ event: "progress", step: "download", ...progress })}\n`);
      }),
    none: () => ({ update: () => undefined, close: () => undefined }),
  };
  return shows[kind]();
}

function rewritten(host: Host, line: (progress: Progress) => string): TransferProgress {
  let shown = false;
  return {
    update(progress) {
      const text = line(progress);
      // A line that wraps cannot be rewritten.
      const width = Math.max(20, host.stderr.columns - 1);
      host.stderr.write(`\r\u001b[2K${text.length > width ? text.slice(0, width) : text}`);
      shown = true;
    },
    close() {
      if (shown) host.stderr.write("\r\u001b[2K");
    },
  };
}

/** The first one at once, then at most one in each period. */
function everyMs(host: Host, ms: number, write: (progress: Progress) => void): TransferProgress {
  let last = -Infinity;
  return {
    update(progress) {
      if (host.monotonic() - last < ms) return;
      last = host.monotonic();
      write(progress);
    },
    close: () => undefined,
  };
}
