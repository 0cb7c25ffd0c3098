import { describe, expect, test } from "vitest";
import { parseSize, withGiven } from "../../../src/core/given.ts";
import { machineProfileSchema } from "../../../src/core/machine.ts";
import { goodMachine, gpuWith } from "../../support/machines.ts";

const gib = 1024 ** 3;

describe("what is given", () => {
  test.each([
    ["16GB", 16e9],
    ["15.5 GiB", 15.5 * gib],
    ["15,5gib", 15.5 * gib],
    ["8192MiB", 8 * gib],
    ["14000000000", 14e9],
    ["16G", 16e9],
    ["0", null],
    ["-1GB", null],
    ["lots", null],
    ["", null],
    ["1e9", null],
  ])("%j is %j bytes", (text, bytes) => expect(parseSize(text)).toBe(bytes));

  test("memory: as much is in use as before, and no limit holds", () => {
    const limit = { bytes: 16 * gib, by: "cgroup v2", hostBytes: 64 * gib };
    const machine = goodMachine({ memory: { totalBytes: 16 * gib, availableBytes: 12 * gib, limit } });
    const given = withGiven(machine, { ramBytes: 32 * gib, vramBytes: null });
    expect(given.memory).toMatchObject({
      source: "given",
      value: { totalBytes: 32 * gib, availableBytes: 28 * gib, limit: null },
    });
    expect(given.gpus).toBe(machine.gpus);
  });

  test("memory that could not be found out", () => {
    const machine = { ...goodMachine(), memory: { value: null, reason: "failed" as const, detail: "" } };
    expect(withGiven(machine, { ramBytes: 8 * gib, vramBytes: null }).memory.value).toMatchObject({
      totalBytes: 8 * gib,
      availableBytes: 8 * gib,
    });
  });

  test("the largest card's memory", () => {
    const machine = goodMachine({
      gpus: [gpuWith({ memoryBytes: 2 * gib, freeBytes: null }), gpuWith({ memoryBytes: 8 * gib, freeBytes: 7 * gib })],
    });
    const { gpus } = withGiven(machine, { ramBytes: null, vramBytes: 24 * gib });
    expect(gpus.value).toMatchObject([
      { memoryBytes: 2 * gib },
      { memoryBytes: 24 * gib, freeBytes: 23 * gib, sources: { memoryBytes: "given" } },
    ]);
  });

  test("a card of which nothing is known, among cards of which nothing is", () => {
    const unknown = gpuWith({ id: "a", memoryBytes: null, freeBytes: null });
    const machine = goodMachine({ gpus: [unknown, gpuWith({ id: "b", memoryBytes: null, freeBytes: 3 * gib })] });
    const { gpus } = withGiven(machine, { ramBytes: null, vramBytes: 8 * gib });
    expect(gpus.value).toMatchObject([
      { id: "a", memoryBytes: 8 * gib, freeBytes: null },
      { id: "b", memoryBytes: null, freeBytes: 3 * gib },
    ]);
  });

  test("a card smaller than what is in use has nothing free", () => {
    const machine = goodMachine({ gpus: [gpuWith({ memoryBytes: 8 * gib, freeBytes: 2 * gib })] });
    const { gpus } = withGiven(machine, { ramBytes: null, vramBytes: 4 * gib });
    expect(gpus.value).toMatchObject([{ memoryBytes: 4 * gib, freeBytes: 0 }]);
  });

  test("cards that could not be looked for", () => {
    const machine = { ...goodMachine(), gpus: { value: null, reason: "failed" as const, detail: "" } };
    expect(withGiven(machine, { ramBytes: null, vramBytes: gib }).gpus.value).toMatchObject([{ id: "given" }]);
  });

  test("a card that nothing found is taken on trust", () => {
    const given = withGiven(goodMachine({ gpus: [] }), { ramBytes: null, vramBytes: 8 * gib });
    expect(given.gpus.value).toMatchObject([{ id: "given", memoryBytes: 8 * gib }]);
    expect(machineProfileSchema.parse(given)).toEqual(given);
  });
});
