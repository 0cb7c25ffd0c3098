import type { Backend, OperatingSystem } from "../machine.ts";
import type { RuntimeId } from "../target.ts";

type BackendName = Backend["name"];
type Where = Pick<OperatingSystem, "platform" | "arch">;

/** The back ends that the embedded engine's packages have in this version, beside the CPU. A new one is a line here. */
const embedded: readonly { platform: string; arch: string; backends: readonly BackendName[] }[] = [
  { platform: "darwin", arch: "arm64", backends: ["metal"] },
  { platform: "linux", arch: "x64", backends: ["cuda", "vulkan"] },
  { platform: "win32", arch: "x64", backends: ["cuda", "vulkan"] },
];

/** What LM Studio and a llama-server of the person's own bring along. */
const others: readonly { platform: string; arch: string; backends: readonly BackendName[] }[] = [
  { platform: "darwin", arch: "arm64", backends: ["metal"] },
  { platform: "linux", arch: "x64", backends: ["cuda", "vulkan", "rocm"] },
  { platform: "win32", arch: "x64", backends: ["cuda", "vulkan"] },
];

/** What torch computes on; it calls Metal MPS. */
const torch: readonly { platform: string; arch: string; backends: readonly BackendName[] }[] = [
  { platform: "darwin", arch: "arm64", backends: ["metal"] },
  { platform: "linux", arch: "x64", backends: ["cuda", "rocm"] },
  { platform: "win32", arch: "x64", backends: ["cuda"] },
];

/** The back ends a runtime has on a system: a card counts only through one of these that the machine can use too. */
export function backendsOf(runtime: RuntimeId, { platform, arch }: Where): readonly BackendName[] {
  const table = runtime === "llama.cpp" ? embedded : runtime === "transformers" ? torch : others;
  return table.find((row) => row.platform === platform && row.arch === arch)?.backends ?? [];
}

/** The runtimes that this version installs, loads and serves by itself. `auto` chooses among these only. */
export const drivenRuntimes: readonly RuntimeId[] = ["llama.cpp", "lmstudio", "llama-server", "transformers", "openai"];
