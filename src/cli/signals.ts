import { constants } from "node:os";
import type { ExitCode } from "../core/exit-codes.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Turns the first signal into an abort, so that state is saved and children end; a second one ends the process
 * the way the system would have. The abort's reason is the signal's name.
 */
export function listenToSignals(): AbortSignal {
  const controller = new AbortController();
  const onSignal = (signal: NodeJS.Signals): void => {
    if (controller.signal.aborted) {
      for (const name of signals) process.removeListener(name, onSignal);
      process.kill(process.pid, signal);
      return;
    }
    controller.abort(signal);
  };
  for (const name of signals) process.on(name, onSignal);
  // A limit on the size of files would end the process at the write; heard, the write fails and is named.
  if (process.platform !== "win32") process.on("SIGXFSZ", () => undefined);
  return controller.signal;
}

export function exitCodeOfSignal(signal: unknown): ExitCode {
  const number = constants.signals[String(signal) as NodeJS.Signals] ?? constants.signals.SIGINT;
  return (128 + number) as ExitCode;
}
