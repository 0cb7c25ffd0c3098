import type { MachineProfile } from "./machine.ts";
import { drivenRuntimes } from "./models/engine-backends.ts";
import type { RuntimeId } from "./target.ts";

/** The runtime `auto` stands for, among those this version drives; LM Studio first, where it can be used at all. */
export function resolveRuntime(
  machine: MachineProfile,
  asked: RuntimeId | "auto",
  { proxyOrMirror }: { proxyOrMirror: boolean },
): RuntimeId {
  if (asked !== "auto") return asked;
  const installed = machine.runtimes.value?.lmstudio !== null && machine.runtimes.value !== null;
  // LM Studio needs AVX2, and fetches past any proxy or mirror.
  const avx2 = machine.os.value?.arch === "arm64" || machine.cpu.value?.features.avx2 === true;
  const lmStudio = drivenRuntimes.includes("lmstudio") && installed && avx2 && !proxyOrMirror;
  return lmStudio ? "lmstudio" : "llama.cpp";
}
