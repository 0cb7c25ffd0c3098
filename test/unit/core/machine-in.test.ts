import { describe, expect, it } from "vitest";
import { machineIn } from "../../../src/core/machine-in.ts";
import { machineWith } from "../../support/machine-with.ts";

const machine = JSON.parse(JSON.stringify(machineWith())) as Record<string, Record<string, unknown>>;
const memory = (value: unknown) => ({ ...machine, memory: { value, source: "x" } });

describe("a machine in a document", () => {
  it("is taken as it is", async () => {
    expect(await machineIn(machine)).toEqual({ machine });
  });

  it("that a later version wrote is read as far as it is known, at any depth", async () => {
    const os = { ...machine["os"], since: 1, value: { ...(machine["os"]?.["value"] as object), edition: "Server" } };
    const later = JSON.parse(JSON.stringify({ ...machine, os, npu: { value: 1, source: "x" } })) as unknown;
    expect(await machineIn(later)).toEqual({ machine });
  });

  it("holds no properties that others would inherit", async () => {
    const text = JSON.stringify(machine).replace("{", '{"__proto__":{"polluted":true},"constructor":{"prototype":1},');
    const found = await machineIn(JSON.parse(text));
    expect(found).toEqual({ machine });
    expect((found as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each<[string, unknown, RegExp]>([
    ["nothing", null, /^machine: /],
    ["a list", [], /^machine: /],
    ["a part missing", { ...machine, memory: undefined }, /^machine\.memory: /],
    ["a value out of bounds, named to its end", memory({ totalBytes: -5 }), /^machine\.memory\.value\.totalBytes: /],
    ["an unknown fact without a reason", { ...machine, cpu: { value: null } }, /^machine\.cpu\.reason: /],
    ["a value out of bounds beside something newer", { ...machine, npu: 1, probes: 5 }, /^machine\.probes: /],
  ])("is none: %s", async (_, document, problem) => {
    expect(await machineIn(document)).toEqual({ problem: expect.stringMatching(problem) });
  });
});
