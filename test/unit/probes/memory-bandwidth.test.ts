import { describe, expect, test } from "vitest";
import { unknown } from "../../../src/core/fact.ts";
import { machineProfileSchema } from "../../../src/core/machine.ts";
import { measureMemoryBandwidth, steady, withMemoryBandwidth } from "../../../src/probes/memory-bandwidth.ts";
import { machineWith, ram } from "../../support/machine-with.ts";

describe("memory bandwidth", () => {
  test("is a figure that a computer of this century can have, or unknown on a busy one", async () => {
    const bandwidth = (await measureMemoryBandwidth({ threads: 2, timeoutMs: 20_000 })) ?? 1e9;
    expect(bandwidth).toBeGreaterThan(0.1e9);
    expect(bandwidth).toBeLessThan(5e12);
  });

  test("is unknown when there is no time to measure it", async () => {
    expect(await measureMemoryBandwidth({ threads: 1, timeoutMs: 0 })).toBeNull();
  });

  test("adds up the threads, and is unknown when two windows disagree", () => {
    const [first, second] = [
      [10e9, 9e9],
      [11e9, 10e9],
    ];
    expect(steady([first ?? [], second ?? []])).toBe(19e9);
    expect(steady([[10e9, 4e9]])).toBeNull();
    expect(steady([[]])).toBeNull();
  });
});

describe("the machine with its memory's bandwidth", () => {
  let clock = 0;
  const now = (): number => (clock += 5);

  test("has a record of the measurement, whatever it came to", async () => {
    const machine = await withMemoryBandwidth(machineWith(), now);
    expect(machineProfileSchema.parse(machine)).toEqual(machine);
    const bandwidth = machine.memory.value?.bandwidth ?? null;
    expect(machine.probes.at(-1)).toMatchObject({
      id: "memory-bandwidth",
      status: bandwidth === null ? "failed" : "ok",
    });
  });

  test("is not measured where it is known, where memory is not, and where there is no room", async () => {
    const known = machineWith({ memory: ram(16, 12, { bandwidth: 75 }) });
    expect(await withMemoryBandwidth(known, now)).toBe(known);
    const unread = machineWith({ memory: unknown("failed", "no /proc") });
    expect(await withMemoryBandwidth(unread, now)).toBe(unread);
    const full = await withMemoryBandwidth(machineWith({ memory: ram(16, 0.1) }), now);
    expect(full.memory.value?.bandwidth).toBeNull();
    expect(full.probes.at(-1)).toMatchObject({ status: "failed" });
  });
});
