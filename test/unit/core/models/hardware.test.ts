import { expect, test } from "vitest";
import { unknown } from "../../../../src/core/fact.ts";
import type { Backend, Gpu, MachineProfile, Memory } from "../../../../src/core/machine.ts";
import { hardwareOf, type Accelerator, type Hardware } from "../../../../src/core/models/hardware.ts";
import { goodMachine, gpuWith } from "../../../support/machines.ts";

const gib = 1024 ** 3;

function seen(machine: MachineProfile, accelerator: Accelerator = "auto", has?: Backend["name"][]): Hardware {
  const memory = machine.memory.value;
  if (memory === null) throw new Error("no memory");
  return hardwareOf(machine, memory, "llama.cpp", accelerator, has);
}
const codes = ({ findings }: Hardware): string[] => findings.map(({ code }) => code);
const withBackends = (...backends: [Backend["name"], boolean, (string | null)?][]): Gpu =>
  gpuWith({ backends: backends.map(([name, usable, reason = null]) => ({ name, usable, reason })) });

test.each<[string, Gpu, Accelerator, Backend["name"][], string[]]>([
  ["used", withBackends(["cuda", true]), "auto", ["cuda"], []],
  ["of unknown size", gpuWith({ memoryBytes: null }), "auto", ["cuda"], ["REASON_GPU_MEMORY_UNKNOWN"]],
  ["for which the engine has nothing", withBackends(["rocm", true]), "auto", ["cuda"], ["REASON_GPU_NO_BACKEND"]],
  ["usable, but not as asked", withBackends(["vulkan", true]), "cuda", ["cuda", "vulkan"], ["REASON_GPU_NO_BACKEND"]],
  [
    "not usable as asked, with the reason",
    withBackends(["vulkan", true], ["cuda", false, "BACKEND_RUNTIME_MISSING: libcudart.so.12"]),
    "cuda",
    ["cuda", "vulkan"],
    ["REASON_GPU_UNUSABLE", "BACKEND_RUNTIME_MISSING"],
  ],
  [
    "not usable, with the reason",
    withBackends(["cuda", false], ["vulkan", false, "BACKEND_LOADER_MISSING: libvulkan.so.1"]),
    "auto",
    ["cuda", "vulkan"],
    ["REASON_GPU_UNUSABLE", "BACKEND_LOADER_MISSING"],
  ],
  [
    "not usable, in a tool's words",
    withBackends(["cuda", false, "it is lost"]),
    "auto",
    ["cuda"],
    ["REASON_GPU_UNUSABLE"],
  ],
  ["of which nothing is known", withBackends(), "auto", ["cuda"], ["REASON_GPU_UNUSABLE"]],
])("a card that is %s", (_, gpu, accelerator, has, expected) => {
  const hardware = seen(goodMachine({ gpus: [gpu] }), accelerator, has);
  expect(codes(hardware)).toEqual(expected);
  expect(hardware.cards).toHaveLength(expected.length === 0 ? 1 : 0);
});

test("a card of unknown free memory is taken for free, a divided one for one of unknown speed", () => {
  const slices = [{ id: "a/1", name: "MIG 1g", memoryBytes: 8 * gib }];
  const gpus = [
    gpuWith({ name: "NVIDIA GeForce RTX 4090", freeBytes: null }),
    gpuWith({ id: "b", name: "NVIDIA GeForce RTX 4090", slices }),
  ];
  const { cards } = seen(goodMachine({ gpus }), "auto", ["cuda"]);
  expect(cards[0]?.freeBytes).toBe(8 * gib);
  expect(cards.map(({ reader }) => reader.bandwidth === null)).toEqual([false, true]);
});

test("the processor's graphics have no more than the computer has free, and count only alone", () => {
  const unified = gpuWith({ id: "igpu", unified: true, memoryBytes: 14 * gib, freeBytes: 14 * gib });
  const alone = seen(goodMachine({ gpus: [unified], memory: { availableBytes: 5 * gib } }), "auto", ["cuda"]);
  expect(alone.cards).toMatchObject([{ id: "igpu", totalBytes: 14 * gib, freeBytes: 5 * gib }]);
  const beside = seen(goodMachine({ gpus: [unified, gpuWith({})] }), "auto", ["cuda"]);
  expect(beside.cards.map(({ unified: own }) => own)).toEqual([false]);
});

test.each<[string, Memory["limit"], number, string[]]>([
  ["a container's", { bytes: 8 * gib, by: "cgroup v2", hostBytes: 64 * gib }, 6 * gib, ["REASON_CONTAINER_LIMIT"]],
  ["WSL's", { bytes: 8 * gib, by: ".wslconfig of WSL", hostBytes: 64 * gib }, 8 * gib, []],
  ["no", null, 8 * gib, []],
])("%s limit of the memory", (_, limit, totalBytes, expected) => {
  const memory = { totalBytes: 8 * gib, availableBytes: 6 * gib, limit };
  const hardware = seen(goodMachine({ memory, gpus: [] }));
  expect(hardware.ram).toEqual({ totalBytes, freeBytes: 6 * gib });
  expect(codes(hardware)).toEqual(expected);
});

test("what is not known is not guessed, and nothing is predicted too small for it", () => {
  const machine = {
    ...goodMachine(),
    os: unknown("failed", ""),
    cpu: unknown("failed", ""),
    gpus: unknown("failed", ""),
  };
  expect(seen(machine)).toMatchObject({ cards: [], host: { bandwidth: null }, findings: [] });
  expect(seen(machine).repacked).toContain("Q4_K");
});

test("translated code is not as fast as the chip, and musl has no engine", () => {
  const m2 = { brand: "Apple M2" };
  const speed = (rosetta: boolean) =>
    seen(goodMachine({ gpus: [], cpu: m2, os: { platform: "darwin", arch: "arm64", rosetta } })).host.bandwidth;
  expect(speed(false)).toBeGreaterThan(50e9);
  expect(speed(true)).toBeNull();
  expect(codes(seen(goodMachine({ gpus: [], os: { libc: "musl 1.2.5" } })))).toEqual(["REASON_ENGINE_NEEDS_GLIBC"]);
});
