import { describe, expect, test } from "vitest";
import { models } from "../../../../src/core/models/family.ts";
import { MiB } from "../../../../src/core/models/constants.ts";
import { bitsPerWeight, layoutOf, recipeLayout, tensorsOf } from "../../../../src/core/models/layout.ts";
import { quantizationNames, type QuantizationName } from "../../../../src/core/models/quantizations.ts";

const shape = models["phi-4"].architecture;

describe("the tensors of Phi-4", () => {
  // Bytes of all tensors, without and with an importance matrix.
  test.each<[QuantizationName, number, number]>([
    ["BF16", 29_319_843_840, 29_319_843_840],
    ["F16", 29_319_843_840, 29_319_843_840],
    ["Q8_0", 15_576_944_640, 15_576_944_640],
    ["Q6_K", 12_026_695_680, 12_026_695_680],
    ["Q5_K_M", 10_600_632_320, 10_600_632_320],
    ["Q5_K_S", 10_148_024_320, 10_148_024_320],
    ["Q4_1", 9_263_943_680, 9_263_943_680],
    ["Q4_K_M", 9_049_559_040, 9_049_559_040],
    ["Q4_K_S", 8_437_207_040, 8_437_207_040],
    ["Q4_0", 8_379_863_040, 8_408_535_040],
    ["IQ4_NL", 8_437_207_040, 8_379_863_040],
    ["IQ4_XS", 8_009_502_720, 7_937_822_720],
    ["Q3_K_L", 7_926_599_680, 7_926_599_680],
    ["Q3_K_M", 7_359_713_280, 7_359_713_280],
    ["IQ3_M", 6_910_279_680, 6_910_279_680],
    ["Q3_K_S", 6_501_191_680, 6_501_191_680],
    ["IQ3_XS", 6_243_143_680, 6_243_143_680],
    ["Q2_K", 5_543_792_640, 5_543_792_640],
    ["IQ2_M", 5_106_872_320, 5_106_872_320],
  ])("%s", (quantization, plain, imatrix) => {
    expect(recipeLayout(shape, quantization, false).bytes).toBe(plain);
    expect(recipeLayout(shape, quantization, true).bytes).toBe(imatrix);
  });

  // The published file sizes of the variants with embeddings and output at Q8_0, in GB.
  test.each<[QuantizationName, string]>([
    ["Q6_K_L", "12.28"],
    ["Q5_K_L", "10.92"],
    ["Q4_K_L", "9.43"],
    ["Q3_K_XL", "8.38"],
  ])("%s is a file of %s GB", (quantization, gigabytes) => {
    expect(((recipeLayout(shape, quantization, true).bytes + 3_555_776) / 1e9).toFixed(2)).toBe(gigabytes);
  });

  test("are the published 14 659 507 200 parameters and the norms, at 4.94 bits for Q4_K_M", () => {
    const layout = recipeLayout(shape, "Q4_K_M", true);
    expect(layout.parameters).toBe(14_659_507_200);
    expect(bitsPerWeight(layout)).toBeCloseTo(4.94, 2);
  });

  test("Q4_K_M by layer, output and embeddings", () => {
    const { layers, output, tokenEmbd } = recipeLayout(shape, "Q4_K_M", true);
    const sizes = layers.map((layer) => (layer.bytes / MiB).toFixed(3));
    expect(new Set(sizes)).toEqual(new Set(["187.539", "210.098"]));
    expect(sizes.filter((size) => size === "210.098")).toHaveLength(20);
    expect((output.bytes / MiB).toFixed(3)).toBe("401.973");
    expect((tokenEmbd.bytes / MiB).toFixed(3)).toBe("275.625");
  });

  test("by type, as the published Q4_K_M counts them: 81 F32, 101 Q4_K, 40 Q5_K, 21 Q6_K", async () => {
    const { tensorsOf } = await import("../../../../src/core/models/layout.ts");
    const counts: Record<string, number> = {};
    for (const { type } of tensorsOf(shape, "Q4_K_M", true)) counts[type] = (counts[type] ?? 0) + 1;
    expect(counts).toEqual({ F32: 81, Q4_K: 101, Q5_K: 40, Q6_K: 21 });
  });
});

test.each(quantizationNames)("the layout of %s is that of its tensors", (name) => {
  for (const { architecture } of [models["phi-4"], models["phi-4-mini-instruct"]]) {
    for (const imatrix of [true, false]) {
      const fromTensors = layoutOf(architecture, tensorsOf(architecture, name, imatrix));
      expect(recipeLayout(architecture, name, imatrix)).toEqual(fromTensors);
    }
  }
});
