import { expect, test } from "vitest";
import { safetensorsBytes, safetensorsHead } from "../../../src/core/safetensors-header.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A file's beginning: its length in eight bytes, the lower ones first, and its text. */
function fileOf(text: string, low = encode(text).length, high = 0): Uint8Array {
  const bytes = new Uint8Array(8 + encode(text).length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, low, true);
  view.setUint32(4, high, true);
  bytes.set(encode(text), 8);
  return bytes;
}

test.each<[string, Uint8Array, object]>([
  ["eight bytes", new Uint8Array(8), { kind: "not" }],
  ["a web page", encode("<!doctype html><html>"), { kind: "not" }],
  ["a header", fileOf('{"a":{}}'), { kind: "header", headerBytes: 16 }],
  ["a header of one byte", fileOf("{", 1), { kind: "broken", detail: "a header of 1 bytes" }],
  ["a header of a gigabyte", fileOf("{", 1e9), { kind: "broken", detail: "a header of 1000000000 bytes" }],
  ["a header of terabytes", fileOf("{", 8, 512), { kind: "broken", detail: "a header of 2199023255560 bytes" }],
])("a file that begins with %s", (_, head, expected) => expect(safetensorsHead(head)).toEqual(expected));

test("is as long as its last tensor's end", () => {
  const text = JSON.stringify({
    __metadata__: { format: "pt" },
    a: { dtype: "F32", shape: [2], data_offsets: [0, 8] },
    b: { dtype: "F32", shape: [1], data_offsets: [8, 12] },
  });
  expect(safetensorsBytes(fileOf(text))).toEqual({ bytes: 8 + text.length + 12 });
});

test.each([
  ["{", "it is no JSON"],
  ["null", "it is no JSON object"],
  ["7", "it is no JSON object"],
  ['{"a":null}', "no place of a"],
  ['{"a":{"data_offsets":"0,8"}}', "no place of a"],
  ['{"a":{"data_offsets":[0,1e300]}}', "no place of a"],
  ['{"a":{"data_offsets":[0]}}', "no place of a"],
])("%s: %s", (text, detail) => expect(safetensorsBytes(fileOf(text))).toEqual({ detail }));
