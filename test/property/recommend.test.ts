import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { models } from "../../src/core/models/family.ts";
import { recipeLayout } from "../../src/core/models/layout.ts";
import { memoryNeed, totalOf, type LoadSettings } from "../../src/core/models/memory.ts";
import { offloadOf } from "../../src/core/models/offload.ts";
import { qualityRank, quantizationNames } from "../../src/core/models/quantizations.ts";
import { recommend, type RecommendSettings } from "../../src/core/recommend.ts";
import { card, machineWith, ram } from "../support/machine-with.ts";

const quantization = fc.constantFrom(...quantizationNames);
const gpuLayers = fc.integer({ min: 0, max: 41 });
const load: fc.Arbitrary<LoadSettings> = fc.record({
  context: fc.integer({ min: 256, max: 16_384 }),
  kvCache: fc.constantFrom("f16", "q8_0", "q4_0"),
  mmap: fc.boolean(),
  repacked: fc.constantFrom([], ["Q4_K" as const, "Q4_0" as const]),
  flashAttention: fc.boolean(),
  sequences: fc.integer({ min: 1, max: 4 }),
});

const sumOf = (name: (typeof quantizationNames)[number], settings: LoadSettings, layers: number): number => {
  const offload = offloadOf(models["phi-4"].architecture.layers, layers, [{ id: "card", freeBytes: 1 }]);
  const { host, devices } = memoryNeed(recipeLayout(models["phi-4"].architecture, name, true), settings, offload);
  return [host, ...devices].reduce((sum, share) => sum + totalOf(share), 0);
};

describe("memory", () => {
  test("more context never needs less", () => {
    fc.assert(
      fc.property(quantization, load, gpuLayers, fc.nat(16_384), (name, settings, layers, more) => {
        const longer = { ...settings, context: settings.context + more };
        expect(sumOf(name, longer, layers)).toBeGreaterThanOrEqual(sumOf(name, settings, layers));
      }),
    );
  });

  test("a bigger quantization never needs less", () => {
    fc.assert(
      fc.property(quantization, quantization, load, gpuLayers, (one, other, settings, layers) => {
        const read = { ...settings, mmap: false };
        const [small, big] = [one, other].sort(
          (a, b) =>
            recipeLayout(models["phi-4"].architecture, a, true).bytes -
            recipeLayout(models["phi-4"].architecture, b, true).bytes,
        );
        expect(sumOf(big ?? one, read, layers)).toBeGreaterThanOrEqual(sumOf(small ?? one, read, layers));
      }),
    );
  });

  test("every tensor is in one place, whatever is offloaded", () => {
    fc.assert(
      fc.property(
        quantization,
        load,
        gpuLayers,
        fc.array(fc.integer({ min: 1, max: 48 }), { minLength: 1, maxLength: 4 }),
        (name, settings, layers, sizes) => {
          const model = recipeLayout(models["phi-4"].architecture, name, true);
          const cards = sizes.map((freeBytes, index) => ({ id: String(index), freeBytes }));
          const { host, devices } = memoryNeed(model, settings, offloadOf(40, layers, cards));
          expect([host, ...devices].reduce((sum, share) => sum + share.weights, 0)).toBe(model.bytes);
        },
      ),
    );
  });
});

describe("the recommendation", () => {
  const settings: fc.Arbitrary<RecommendSettings> = fc.record({
    runtime: fc.constantFrom("llama.cpp", "lmstudio"),
    context: fc.constantFrom(512, 4096, 16_384),
    kvCache: fc.constantFrom("f16", "q8_0"),
    prefer: fc.constantFrom("balanced", "quality"),
    quantization: fc.constant(null),
    accelerator: fc.constantFrom("auto"),
    mmap: fc.constantFrom(null, true),
    sayInEnglish: fc.constant(() => ""),
    backends: fc.constant(["cuda"]),
  });
  const gibibytes = fc.integer({ min: 2, max: 64 });
  const kinds = ["gpu", "split", "cpu"];

  test("is never worse with more memory", () => {
    fc.assert(
      fc.property(settings, gibibytes, fc.nat(32), (chosen, total, more) => {
        const less = recommend(machineWith({ memory: ram(total) }), chosen).choice;
        const bigger = recommend(machineWith({ memory: ram(total + more) }), chosen).choice;
        const rank = (choice: typeof less): number => (choice === null ? 99 : qualityRank(choice.quantization));
        expect(rank(bigger)).toBeLessThanOrEqual(rank(less));
      }),
    );
  });

  test("is never worse with a bigger card: a faster placement, or the same and no lower quality", () => {
    fc.assert(
      fc.property(settings, gibibytes, gibibytes, fc.nat(32), (chosen, memory, size, more) => {
        const on = (gib: number) =>
          recommend(machineWith({ memory: ram(memory), gpus: [card("RTX 4090", gib)] }), {
            ...chosen,
            prefer: "balanced",
          }).choice;
        const rank = (choice: ReturnType<typeof on>): number =>
          choice === null ? 999 : 100 * kinds.indexOf(choice.placement.kind) + qualityRank(choice.quantization);
        expect(rank(on(size + more))).toBeLessThanOrEqual(rank(on(size)));
      }),
    );
  });

  test("its parts sum to its total, which is what its devices hold", () => {
    fc.assert(
      fc.property(settings, gibibytes, gibibytes, (chosen, memory, size) => {
        const machine = machineWith({
          memory: ram(memory),
          gpus: [card("a card", size), card("another", 8, 6, { id: "b" })],
        });
        for (const { memory: parts, placement } of recommend(machine, chosen).candidates) {
          const total = parts.ramBytes + parts.vramBytes;
          const { weightsBytes, repackedBytes = 0, kvCacheBytes, computeBytes, overheadBytes } = parts;
          expect(weightsBytes + repackedBytes + kvCacheBytes + computeBytes + overheadBytes).toBe(total);
          expect(placement.devices.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(total);
        }
      }),
      { numRuns: 30 },
    );
  });
});
