// What `diagnose` makes of a log by itself: nobody asked, and the system only as far as the log tells it.
import { judged } from "../../src/core/diagnosis/diagnoses.ts";
import { systemOfLog } from "../../src/core/diagnosis/log-system.ts";
import type { Ranked } from "../../src/core/diagnosis/rank.ts";
import { LogScanner } from "../../src/core/diagnosis/scan.ts";

export function diagnose(log: Uint8Array | string, file = "log"): Ranked[] {
  const scanner = new LogScanner(file);
  scanner.push(typeof log === "string" ? Buffer.from(log) : log);
  const { suspects, sample } = scanner.end();
  return judged(suspects, null, systemOfLog(sample));
}
