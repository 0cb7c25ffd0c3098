import * as fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenHeader } from "../../src/core/models/gguf-cursor.ts";
import { parseGgufHeader } from "../../src/core/models/gguf-header.ts";
import { modelOf } from "../../src/core/models/gguf-model.ts";
import { models } from "../../src/core/models/family.ts";
import { tensorsOf } from "../../src/core/models/layout.ts";
import { ggufBytes, phiMetadata } from "../support/gguf-bytes.ts";

const shape = { ...models["phi-4"].architecture, layers: 1, vocabulary: 256 };
const good = ggufBytes({ metadata: phiMetadata(1, 8), tensors: tensorsOf(shape, "Q4_0", false) });

/** Any bytes give a header, a wish for more, or BrokenHeader: nothing else, and in bounded memory. */
function survives(bytes: Uint8Array): boolean {
  try {
    const parsed = parseGgufHeader(bytes);
    if ("needed" in parsed) return parsed.needed > bytes.length;
    modelOf([parsed.header]);
    return true;
  } catch (error) {
    return error instanceof BrokenHeader;
  }
}

test("no bytes crash the reader", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 512 }), (bytes) => {
      expect(survives(bytes)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 512 }), (tail) => {
      expect(survives(Uint8Array.of(...new TextEncoder().encode("GGUF"), 3, 0, 0, 0, ...tail))).toBe(true);
    }),
  );
});

test("no damage to a good header crashes the reader", () => {
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(damage, fc.nat(good.length), (changes, length) => {
      const bytes = Uint8Array.from(good);
      for (const [at, to] of changes) bytes[at] = to;
      expect([survives(bytes), survives(bytes.subarray(0, length))]).toEqual([true, true]);
    }),
    { numRuns: 500 },
  );
});
