import { describe, expect, test } from "vitest";
import { driversOf, parseEngineWord, withEngineWord, type Attempt } from "../../../src/core/engine-word.ts";
import type { Gpu } from "../../../src/core/machine.ts";
import { card } from "../../support/machine-with.ts";

const rtx: Gpu = {
  ...card("NVIDIA GeForce RTX 4090", 24),
  driver: "570.86",
  backends: [
    { name: "cuda", usable: true, reason: null, library: "libcudart.so.13" },
    { name: "vulkan", usable: false, reason: "BACKEND_LOADER_MISSING: libvulkan.so.1" },
  ],
};
const said = (accelerator: "cuda" | "vulkan", more: Partial<Attempt> = {}): Attempt => ({
  rung: accelerator,
  accelerator,
  integrity: "sha512-",
  usable: false,
  deviceNames: [],
  reason: "BACKEND_ENGINE_FAILED: signal SIGSEGV",
  ...more,
});
const told = (gpus: Gpu[], ...attempts: Attempt[]): Gpu[] =>
  withEngineWord(gpus, { schemaVersion: 1, drivers: driversOf(gpus), attempts });
const backendsOf = (gpus: Gpu[]): string[] =>
  gpus.flatMap(({ backends }) => backends.map(({ name, usable, reason }) => `${name} ${usable} ${reason}`));

describe("the engine's word on a card", () => {
  test("takes back what the probes expected, with its reason and its source", () => {
    const [gpu] = told([rtx], said("cuda"));
    expect(gpu?.backends[0]).toMatchObject({ usable: false, reason: "BACKEND_ENGINE_FAILED: signal SIGSEGV" });
    expect(gpu?.sources).toMatchObject({ "backends.cuda": "engine" });
  });

  test("gives what the probes doubted", () => {
    const gpus = told([rtx], said("vulkan", { usable: true, deviceNames: [rtx.name], reason: null }));
    expect(backendsOf(gpus)[1]).toBe("vulkan true null");
  });

  test("leaves a reason that can be mended", () => {
    expect(backendsOf(told([rtx], said("vulkan")))[1]).toBe("vulkan false BACKEND_LOADER_MISSING: libvulkan.so.1");
  });

  test("is about the cards it named", () => {
    const other = { ...rtx, id: "0000:02:00.0", name: "NVIDIA GeForce GT 1030" };
    const gpus = told([rtx, other], said("cuda", { usable: true, deviceNames: [rtx.name], reason: null }));
    expect(backendsOf(gpus)[0]).toBe("cuda true null");
    expect(backendsOf(gpus)[2]).toBe(`cuda false BACKEND_ENGINE_OTHER_CARD: ${rtx.name}`);
  });

  test("ends with an update of the driver", () => {
    const word = { schemaVersion: 1 as const, drivers: driversOf([rtx]), attempts: [said("cuda")] };
    const updated = { ...rtx, driver: "580.12" };
    expect(withEngineWord([updated], word)).toEqual([updated]);
    expect(withEngineWord([rtx], null)).toEqual([rtx]);
  });
});

test.each([
  ["nothing", null],
  ["half of it", '{"schemaVersion":1,"drivers":"'],
  ["another version", '{"schemaVersion":2,"drivers":"","attempts":[]}'],
  ["an attempt that is none", '{"schemaVersion":1,"drivers":"","attempts":[null]}'],
  ["a back end that is none", '{"schemaVersion":1,"drivers":"","attempts":[{"rung":"npu","accelerator":"npu"}]}'],
])("a file with %s is no word", (_, text) => {
  expect(parseEngineWord(text)).toBeNull();
});

test("a file is read as it was written", () => {
  const word = { schemaVersion: 1 as const, drivers: "a", attempts: [said("cuda"), said("vulkan", { usable: true })] };
  expect(parseEngineWord(JSON.stringify(word))).toEqual(word);
});
