import { runChecks } from "../../core/checks/run.ts";
import { lmsOffPath } from "../../core/lms-command.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { CheckResult } from "../../core/report.ts";
import type { CommandContext } from "../command.ts";
import type { Recommended } from "./recommendation.ts";

/** The documented requirements against a machine, for what was recommended on it. */
export function checksFor(
  { host, options, english, self }: CommandContext,
  machine: MachineProfile,
  { target, runtime }: Recommended,
): CheckResult[] {
  const os = machine.os.value;
  return runChecks(machine, target, {
    runtime: options.runtime === "all" ? "all" : runtime,
    only: options.only,
    skip: options.skip,
    require: options.require,
    thresholds: {
      ramBytes: options.minRam,
      diskBytes: options.minDisk,
      cores: options.minCores,
      python: options.minPython,
    },
    english,
    where: {
      platform: os?.platform ?? host.system.platform,
      self,
      osName: os?.name ?? null,
      osVersion: os?.version ?? null,
      lms: lmsOffPath(machine),
    },
  });
}
