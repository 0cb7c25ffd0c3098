import { describe, expect, test } from "vitest";
import { parseCfs, parseCgroupPaths, parseCpuMax, parseLimit, parseStat } from "../../../src/probes/cgroup.ts";

describe("cgroup files", () => {
  test("a mixed system has both hierarchies", () => {
    const text = "9:name=systemd:/\n4:memory:/jobs/7\n3:cpu,cpuacct:/jobs\n0::/user.slice\n";
    expect(parseCgroupPaths(text)).toEqual({
      v2: "/user.slice",
      v1: { memory: "/jobs/7", cpu: "/jobs", cpuacct: "/jobs" },
    });
  });

  test.each([
    ["103079215104\n", 103079215104],
    ["max\n", null],
    ["9223372036854771712", null],
    ["223372036854771712", null],
    ["", null],
    [null, null],
    ["-1", null],
  ])("limit %j is %j", (text, bytes) => expect(parseLimit(text)).toBe(bytes));

  test.each([
    ["4800000 100000\n", 48],
    ["150000 100000", 1.5],
    ["max 100000", null],
    ["", null],
    ["0 0", null],
  ])("cpu.max %j is %j cores", (text, cores) => expect(parseCpuMax(text)).toBe(cores));

  test.each([
    ["200000", "100000", 2],
    ["-1", "100000", null],
    [null, null, null],
  ])("cfs quota %j of %j is %j cores", (quota, period, cores) => expect(parseCfs(quota, period)).toBe(cores));

  test("stat lines", () => {
    expect(parseStat("anon 12\nfile 34\nbroken\nalso x\n")).toEqual({ anon: 12, file: 34 });
  });
});
