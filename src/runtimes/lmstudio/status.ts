import type { ErrorCode } from "../../core/errors/index.ts";
import type { Finding } from "../../core/finding.ts";
import { reasonsAgainstLmStudio } from "../../core/lm-studio.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { LoadChoices } from "../runtime.ts";

/** Whether this machine can use LM Studio as asked, and why not. */
export function statusOfLmStudio(
  machine: MachineProfile,
  { kvCache, mmap, accelerator }: LoadChoices,
): { usable: boolean; reasons: Finding<ErrorCode>[] } {
  const its = [
    ...(kvCache === "f16" ? [] : ["--kv-cache"]),
    ...(mmap === null ? [] : ["--mmap"]),
    ...(accelerator === "auto" || accelerator === "cpu" ? [] : ["--accelerator"]),
  ];
  const reasons = [
    ...reasonsAgainstLmStudio(machine),
    ...its.map((option): Finding<ErrorCode> => ({ code: "LMS_ITS_OWN_CHOICE", args: { option } })),
  ];
  return { usable: reasons.length === 0, reasons };
}
