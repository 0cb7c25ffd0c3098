// Whether a machine can use LM Studio, known from its profile alone.
import coerceVersion from "semver/functions/coerce.js";
import compareVersions from "semver/functions/compare.js";
import type { ErrorCode } from "./errors/index.ts";
import type { Finding } from "./finding.ts";
import type { MachineProfile } from "./machine.ts";

/** The first version that knows Phi-4: https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/293 */
export const firstWithPhi4 = "0.3.6";

export function isTooOld(version: string): boolean {
  const plain = coerceVersion(version);
  return plain !== null && compareVersions(plain, firstWithPhi4) < 0;
}

/** What it would end with; empty where nothing speaks against it. */
export function reasonsAgainstLmStudio({ os, cpu, runtimes }: MachineProfile): Finding<ErrorCode>[] {
  const reasons: Finding<ErrorCode>[] = [];
  const { platform, arch, rosetta } = os.value ?? {};
  // Nothing of it runs without, not even its lms; and none of it is made for Macs with Intel.
  if (arch === "x64" && platform === "darwin" && rosetta !== true) {
    reasons.push({ code: "LMS_CPU_UNSUPPORTED", args: { said: cpu.value?.brand ?? "Intel" } });
  } else if (arch === "x64" && cpu.value?.features.avx2 === false) {
    reasons.push({ code: "LMS_CPU_UNSUPPORTED", args: { said: cpu.value.brand } });
  }
  const { lmstudio = null, otherLms } = runtimes.value ?? {};
  if (lmstudio === null) {
    reasons.push(
      otherLms === undefined
        ? { code: "LMS_NOT_FOUND", args: { looked: usualPlaces } }
        : { code: "LMS_OTHER_PROGRAM", args: { ...otherLms } },
    );
  } else if (lmstudio.version !== null && isTooOld(lmstudio.version)) {
    reasons.push({ code: "LMS_TOO_OLD", args: { version: lmstudio.version, needed: firstWithPhi4 } });
  }
  return reasons;
}

const usualPlaces = ["PATH", "~/.lmstudio/bin", "~/.cache/lm-studio/bin"];
