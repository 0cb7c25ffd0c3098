import { expect, test } from "vitest";
import { hybridCores, hybridOfLevels, parseCpuList } from "../../../src/probes/hybrid-cores.ts";
import { fakeHost, type FakeWorld } from "../../support/fake-host.ts";

test.each([
  ["0-15", 16],
  ["0-11,16\n", 13],
  ["3", 1],
  ["", 0],
  ["5-2", 0],
  ["all", 0],
])("the list %j names %d", (text, count) => expect(parseCpuList(text)).toBe(count));

const capacity = (...values: number[]): Record<string, string> =>
  Object.fromEntries(values.map((value, index) => [`/sys/devices/system/cpu/cpu${index}/cpu_capacity`, `${value}\n`]));

test.each<[string, FakeWorld, { performance: number; efficiency: number } | undefined]>([
  [
    "Intel with both kinds",
    { files: { "/sys/devices/cpu_core/cpus": "0-15\n", "/sys/devices/cpu_atom/cpus": "16-23\n" } },
    { performance: 16, efficiency: 8 },
  ],
  ["Intel with one kind", {}, undefined],
  [
    "Arm with big and little cores",
    { system: { arch: "arm64" }, files: capacity(446, 446, 1024, 1024, 871) },
    { performance: 2, efficiency: 3 },
  ],
  ["Arm with one kind", { system: { arch: "arm64" }, files: capacity(1024, 1024) }, undefined],
  ["Arm that does not tell", { system: { arch: "arm64" } }, undefined],
])("%s", async (_, world, expected) => expect(await hybridCores(fakeHost(world))).toEqual(expected));

test("Apple's levels", () => {
  const levels = (...pairs: [string, string][]): ReturnType<typeof hybridOfLevels> => hybridOfLevels(new Map(pairs));
  expect(levels(["hw.perflevel0.logicalcpu", "8"], ["hw.perflevel1.logicalcpu", "2"])).toEqual({
    performance: 8,
    efficiency: 2,
  });
  expect(levels(["hw.perflevel0.physicalcpu", "8"], ["hw.perflevel1.physicalcpu", "4"])).toEqual({
    performance: 8,
    efficiency: 4,
  });
  expect(levels(["hw.perflevel0.logicalcpu", "8"])).toBeUndefined();
  const three = [2, 6, 4].map((cores, level): [string, string] => [`hw.perflevel${level}.logicalcpu`, String(cores)]);
  expect(levels(...three)).toEqual({ performance: 8, efficiency: 4 });
  expect(levels(...three, ["hw.perflevel1.name", "Efficiency"])).toEqual({ performance: 6, efficiency: 6 });
});
