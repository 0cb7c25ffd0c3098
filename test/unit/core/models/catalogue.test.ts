import { describe, expect, test } from "vitest";
import { catalogued } from "../../../../src/core/models/catalogue.ts";
import { modelIds } from "../../../../src/core/models/family.ts";

const sizeOf = (model: (typeof modelIds)[number], quantization: string): number | undefined =>
  catalogued(model, "llama.cpp")?.files.find((file) => file.quantization === quantization)?.fileBytes;

describe("file sizes, computed, against those published to the byte", () => {
  test.each([
    ["F16", 29_323_399_616],
    ["Q8_0", 15_580_500_416],
    ["Q6_K", 12_030_251_456],
    ["Q5_K_M", 10_604_188_096],
    ["Q4_K_M", 9_053_114_816],
    ["Q4_0", 8_412_090_816],
  ])("phi-4 %s", (quantization, bytes) => {
    expect(sizeOf("phi-4", quantization)).toBe(bytes);
  });

  test.each([
    ["Q8_0", 4_084_611_456],
    ["Q6_K_L", 3_304_470_912],
    ["Q6_K", 3_155_623_296],
    ["Q5_K_L", 2_996_976_000],
    ["Q5_K_M", 2_848_128_384],
    ["Q5_K_S", 2_727_804_288],
    ["Q4_K_L", 2_640_722_304],
    ["Q4_1", 2_526_477_696],
    ["Q4_K_M", 2_491_874_688],
    ["Q4_K_S", 2_337_734_016],
    ["Q4_0", 2_331_442_560],
    ["IQ4_NL", 2_325_151_104],
    ["IQ4_XS", 2_224_487_808],
    ["Q3_K_XL", 2_398_501_248],
    ["Q3_K_L", 2_249_653_632],
    ["Q3_K_M", 2_117_533_056],
  ])("phi-4-mini-instruct %s", (quantization, bytes) => {
    expect(sizeOf("phi-4-mini-instruct", quantization)).toBe(bytes);
  });
});

describe("the catalogue", () => {
  test("has every member of the family for the embedded engine, under distinct names", () => {
    const paths = modelIds.flatMap((id) => catalogued(id, "llama.cpp")?.files.map((file) => file.path) ?? []);
    expect(paths).toHaveLength(modelIds.length * 22);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test("states no commit and no hash that was not read from the Hub", () => {
    for (const id of modelIds) {
      const subject = catalogued(id, "llama.cpp");
      const hashes = subject?.files.map((file) => file.sha256) ?? [];
      expect(
        subject?.commit === null ? hashes.every((hash) => hash === null) : /^[0-9a-f]{40}$/.test(subject?.commit ?? ""),
      ).toBe(true);
    }
  });

  test("has nothing where the choice is not ours", () => {
    expect(catalogued("phi-4", "openai")).toBeNull();
    expect(catalogued("phi-4-mini-instruct", "lmstudio")).toBeNull();
  });
});
