import type { ErrorCode } from "../../core/errors/index.ts";
import type { Finding } from "../../core/finding.ts";
import type { MachineProfile } from "../../core/machine.ts";
import { firstVersion, isOlder } from "./wake.ts";

/** Whether this machine can use LM Studio, and why not: what it would end with, known before anything is tried. */
export function statusOfLmStudio(machine: MachineProfile): { usable: boolean; reasons: Finding<ErrorCode>[] } {
  const reasons = reasonsAgainst(machine);
  return { usable: reasons.length === 0, reasons };
}

function reasonsAgainst({ os, cpu, runtimes }: MachineProfile): Finding<ErrorCode>[] {
  const reasons: Finding<ErrorCode>[] = [];
  const { platform, arch } = os.value ?? {};
  // Nothing of it runs without: not even its lms.
  if (arch === "x64" && platform === "darwin" && os.value?.rosetta !== true) {
    reasons.push({ code: "LMS_CPU_UNSUPPORTED", args: { said: cpu.value?.brand ?? "Intel Mac" } });
  } else if (arch === "x64" && cpu.value?.features.avx2 === false) {
    reasons.push({ code: "LMS_CPU_UNSUPPORTED", args: { said: cpu.value.brand } });
  }
  const { lmstudio = null, otherLms } = runtimes.value ?? {};
  if (lmstudio === null) {
    reasons.push(
      otherLms === undefined
        ? { code: "LMS_NOT_FOUND", args: { looked: usualPlaces } }
        : { code: "LMS_OTHER_PROGRAM", args: otherLms },
    );
  } else if (lmstudio.version !== null && isOlder(lmstudio.version)) {
    reasons.push({ code: "LMS_TOO_OLD", args: { version: lmstudio.version, needed: firstVersion } });
  }
  return reasons;
}

const usualPlaces = ["PATH", "~/.lmstudio/bin", "~/.cache/lm-studio/bin"];
