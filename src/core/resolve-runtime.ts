import { reasonsAgainstLmStudio } from "./lm-studio.ts";
import type { MachineProfile } from "./machine.ts";
import { drivenRuntimes } from "./models/engine-backends.ts";
import type { RuntimeId } from "./target.ts";

/** What speaks against LM Studio besides the machine. */
export interface AgainstLmStudio {
  /** It fetches past any proxy or mirror. */
  proxyOrMirror: boolean;
  /** Something was asked for that it decides itself or has no file for. */
  askedForOther: boolean;
}

/** The runtime `auto` stands for, among those this version drives; LM Studio first, where it can be used at all. */
export function resolveRuntime(
  machine: MachineProfile,
  asked: RuntimeId | "auto",
  { proxyOrMirror, askedForOther }: AgainstLmStudio,
): RuntimeId {
  if (asked !== "auto") return asked;
  const usable = machine.runtimes.value !== null && reasonsAgainstLmStudio(machine).length === 0;
  // Where it is not known whether there is AVX2, nothing is risked.
  const avx2 = machine.os.value?.arch === "arm64" || machine.cpu.value?.features.avx2 === true;
  const lmStudio = drivenRuntimes.includes("lmstudio") && usable && avx2 && !proxyOrMirror && !askedForOther;
  return lmStudio ? "lmstudio" : "llama.cpp";
}
