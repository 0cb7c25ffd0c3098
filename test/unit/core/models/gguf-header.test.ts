import { describe, expect, test } from "vitest";
import { BrokenHeader } from "../../../../src/core/models/gguf-cursor.ts";
import { parseGgufHeader, type GgufHeader } from "../../../../src/core/models/gguf-header.ts";
import { modelOf, partNames, splitOf, subjectOf } from "../../../../src/core/models/gguf-model.ts";
import { models } from "../../../../src/core/models/family.ts";
import { recipeLayout, tensorsOf } from "../../../../src/core/models/layout.ts";
import { ggufBytes, phiMetadata, type GgufParts } from "../../../support/gguf-bytes.ts";

const shape = { ...models["phi-4"].architecture, layers: 4, vocabulary: 512 };
const whole: GgufParts = { metadata: phiMetadata(4, 512), tensors: tensorsOf(shape, "Q4_K_M", true) };
const headerOf = (parts: GgufParts): GgufHeader => {
  const parsed = parseGgufHeader(ggufBytes(parts));
  if (!("header" in parsed)) throw new Error(`${parsed.needed} bytes needed`);
  return parsed.header;
};
describe("a header", () => {
  test.each([
    ["version 3", {}],
    ["version 2", { version: 2 }],
    ["version 1, which counts with 32 bits", { version: 1 }],
  ])("%s gives the layout that the recipe gives", (_, more) => {
    const model = modelOf([headerOf({ ...whole, ...more })]);
    expect(model.layout).toEqual(recipeLayout(shape, "Q4_K_M", true));
    expect(model).toMatchObject({ quantization: "Q4_K_M", licence: "mit", name: "A test of Phi-4's shape" });
  });

  test("weights begin at the next multiple of the alignment", () => {
    const header = headerOf({ ...whole, metadata: { ...whole.metadata, "general.alignment": 4096 } });
    expect(header.dataOffset % 4096).toBe(0);
    expect(header.dataOffset - ggufBytes(whole).length).toBeLessThan(4096 + 64);
  });

  test("cut anywhere it asks for more, and never for more than there is", () => {
    const bytes = ggufBytes(whole);
    for (let length = 0; length < bytes.length; length += 97) {
      const parsed = parseGgufHeader(bytes.subarray(0, length));
      expect(parsed).toHaveProperty("needed");
      expect("needed" in parsed && parsed.needed > length && parsed.needed <= bytes.length).toBe(true);
    }
  });

  test("without an output tensor the embeddings are tied, and a figure for each layer counts by its largest", () => {
    const tensors = tensorsOf({ ...shape, tiedEmbeddings: true }, "Q8_0", true);
    const metadata = { ...whole.metadata, "phi3.attention.head_count_kv": [8, 10, 8, 8] };
    const { architecture } = modelOf([headerOf({ metadata, tensors })]).layout;
    expect(architecture).toMatchObject({ tiedEmbeddings: true, kvHeads: 10 });
  });

  test("what may be left out has its usual value", () => {
    const { "general.name": _name, "general.license": _licence, ...rest } = whole.metadata;
    const { "phi3.feed_forward_length": _ff, "phi3.attention.head_count_kv": _kv, ...bare } = rest;
    const model = modelOf([headerOf({ ...whole, metadata: { ...bare, "phi3.attention.key_length": 96 } })]);
    expect(model).toMatchObject({ name: "", licence: null });
    expect(model.layout.architecture).toMatchObject({ feedForward: 4 * 5120, kvHeads: 40, headDimension: 96 });
    const from = { path: "own.gguf", fileBytes: 9, repo: "", commit: null };
    expect(subjectOf(model, from)).toMatchObject({ model: "own.gguf", licence: "", publisher: "" });
    expect(subjectOf({ ...model, name: "Own" }, { ...from, repo: "ana/own" })).toMatchObject({
      model: "Own",
      publisher: "ana",
    });
  });

  test("the vocabulary's size is a figure where its words are not there", () => {
    const { "tokenizer.ggml.tokens": _, ...rest } = whole.metadata;
    const sized = headerOf({ ...whole, metadata: { ...rest, "phi3.vocab_size": 512 } });
    expect(modelOf([sized]).layout.architecture.vocabulary).toBe(512);
    expect(() => modelOf([headerOf({ ...whole, metadata: rest })])).toThrow("no vocabulary");
    expect(() => modelOf([])).toThrow("no header");
  });

  test("an unknown file type is named after the type of most of its bytes", () => {
    const metadata = { ...whole.metadata, "general.file_type": 4242 };
    expect(modelOf([headerOf({ ...whole, metadata })]).quantization).toBe("Q4_K");
  });
});

describe("a hostile header", () => {
  const { metadata } = whole;
  test.each<[string, Partial<GgufParts>, RegExp]>([
    ["huge count of tensors", { tensorCount: 2n ** 40n }, /tensors, at most/],
    ["count that no double holds", { tensorCount: 2n ** 63n }, /a count of/],
    ["huge count of metadata", { metadataCount: 2n ** 33n }, /entries of metadata/],
    ["version of the future", { version: 77 }, /version 77/],
    ["no architecture", { metadata: { ...metadata, "general.architecture": "" } }, /no architecture/],
    ["no layers", { metadata: { ...metadata, "phi3.block_count": 0 } }, /block_count/],
    ["a million layers", { metadata: { ...metadata, "phi3.block_count": 1_000_000 } }, /layers/],
    ["heads as a word", { metadata: { ...metadata, "phi3.attention.head_count": "many" } }, /head_count/],
    ["alignment of zero", { metadata: { ...metadata, "general.alignment": 0 } }, /alignment/],
    ["no tensors", { tensors: [] }, /no tensors/],
    ["rows that are no whole blocks", { tensors: [{ name: "x", type: "Q4_K", elements: 100 }] }, /rows of 100/],
  ])("%s is refused", (_, parts, detail) => {
    expect(() => modelOf([headerOf({ ...whole, ...parts })])).toThrow(detail);
  });

  test("wrong endianness: a file for computers of the other byte order is read, and is no model for this one", () => {
    const header = headerOf({ ...whole, littleEndian: false });
    expect(header).toMatchObject({ version: 3, littleEndian: false, tensors: headerOf(whole).tensors });
    expect(() => modelOf([header])).toThrow(/big-endian/);
  });

  test.each([
    ["little", true],
    ["big", false],
  ])("wrong endianness: a version of %s-endian before the other order is refused at its first count", (_, little) => {
    const bytes = ggufBytes({ ...whole, littleEndian: !little });
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(4, 3, little);
    expect(() => parseGgufHeader(bytes)).toThrow(/a count of|tensors, at most/);
  });

  test("wrong endianness: a file whose letters are turned round too is none", () => {
    const bytes = ggufBytes(whole);
    bytes.subarray(0, 4).reverse();
    expect(() => parseGgufHeader(bytes)).toThrow(/does not start with GGUF/);
  });

  test("other files are refused by their first letters", () => {
    expect(() => parseGgufHeader(new TextEncoder().encode("<html><body>"))).toThrow(BrokenHeader);
  });
});

describe("split files", () => {
  const part = (no: number, count: number) =>
    headerOf({ ...whole, metadata: { ...whole.metadata, "split.no": no, "split.count": count } });
  test("say which part they are", () => {
    expect(splitOf(headerOf(whole))).toBeNull();
    expect(splitOf(part(1, 3))).toEqual({ part: 1, parts: 3 });
    expect(() => splitOf(part(3, 3))).toThrow(BrokenHeader);
    expect(() => splitOf(part(0, 1_000_000))).toThrow(BrokenHeader);
  });

  test("are named by number, and only by number", () => {
    expect(partNames("x-00002-of-00003.gguf", 3)).toEqual([
      "x-00001-of-00003.gguf",
      "x-00002-of-00003.gguf",
      "x-00003-of-00003.gguf",
    ]);
    expect(partNames("x.gguf", 3)).toBeNull();
    expect(partNames("x-00001-of-00002.gguf", 3)).toBeNull();
  });

  test("together are the model", () => {
    const half = Math.floor(whole.tensors.length / 2);
    const first = headerOf({ ...whole, tensors: whole.tensors.slice(0, half) });
    const second = headerOf({ metadata: { "split.no": 1, "split.count": 2 }, tensors: whole.tensors.slice(half) });
    expect(modelOf([first, second]).layout).toEqual(recipeLayout(shape, "Q4_K_M", true));
  });
});
