import { describe, expect, test } from "vitest";
import type { Gpu, MachineProfile } from "../../../../src/core/machine.ts";
import { rungsFor } from "../../../../src/runtimes/llama-cpp/rungs.ts";
import type { Accelerator } from "../../../../src/runtimes/llama-cpp/engine-packages.ts";
import { card, machineWith } from "../../../support/machine-with.ts";

const vulkan = card("RX 7900", 24, 24, { backend: "vulkan", vendor: "amd" });
const broken = card("RTX 4090", 24, 24, { usable: false });
const withBoth: Gpu = { ...card("RTX 4090", 24), backends: [...card("", 1).backends, ...vulkan.backends] };
const cuda12: Gpu = {
  ...card("RTX 3090", 24),
  backends: [{ name: "cuda", usable: true, reason: null, library: "libcudart.so.12" }],
};
const mac = machineWith({
  platform: "darwin",
  arch: "arm64",
  gpus: [card("Apple M4", 21, null, { backend: "metal", vendor: "apple", unified: true })],
});

describe("what is tried", () => {
  test.each<[string, MachineProfile, Accelerator, string[]]>([
    ["no card", machineWith(), "auto", ["cpu"]],
    ["a card with both", machineWith({ gpus: [withBoth] }), "auto", ["cuda", "vulkan", "cpu"]],
    ["an AMD card", machineWith({ gpus: [vulkan] }), "auto", ["vulkan", "cpu"]],
    ["a card that the probes say is broken", machineWith({ gpus: [broken] }), "auto", ["cpu"]],
    ["the same, asked for by name", machineWith({ gpus: [broken] }), "cuda", ["cuda"]],
    ["the CUDA runtime before this one", machineWith({ gpus: [cuda12] }), "auto", ["cuda-12", "cpu"]],
    ["the processor by name", machineWith({ gpus: [withBoth] }), "cpu", ["cpu"]],
    ["a Mac", mac, "auto", ["metal", "cpu"]],
    ["CUDA on arm64, which no package has", machineWith({ arch: "arm64", gpus: [withBoth] }), "auto", ["cpu"]],
    ["Windows", machineWith({ platform: "win32", gpus: [vulkan] }), "auto", ["vulkan", "cpu"]],
  ])("with %s", (_, machine, accelerator, expected) => {
    expect(rungsFor(machine, accelerator)).toEqual(expected);
  });

  test.each<[string, MachineProfile, Accelerator, string]>([
    ["CUDA without a card", machineWith(), "cuda", "card"],
    ["CUDA on an AMD card", machineWith({ gpus: [vulkan] }), "cuda", "card"],
    ["Metal on Linux", machineWith({ gpus: [vulkan] }), "metal", "engine"],
    ["Vulkan on a Mac", mac, "vulkan", "engine"],
  ])("%s is refused before anything is fetched", (_, machine, accelerator, reason) => {
    expect(() => rungsFor(machine, accelerator)).toThrow(
      expect.objectContaining({
        finding: { code: "ACCELERATOR_UNUSABLE", args: expect.objectContaining({ accelerator, reason }) },
        exitCode: 3,
      }),
    );
  });
});
