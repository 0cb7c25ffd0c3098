import { describe, expect, test } from "vitest";
import { measureMemoryBandwidth, steady } from "../../../src/probes/memory-bandwidth.ts";

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
