import { expect, test } from "vitest";
import { visibleToCuda } from "../../../../src/probes/gpus/visible.ts";
import { card } from "../../../support/machine-with.ts";

const two = [card("RTX 3090", 24), card("RTX 3090", 24)];
const mixed = [card("GT 1030", 2), card("RTX 4090", 24)];

test.each([
  ["not set", two, undefined, [true, true]],
  ["empty", two, "", [false, false]],
  ["none", two, "-1", [false, false]],
  ["a word that is none", two, "NoDevFiles", [false, false]],
  ["the second", two, "1", [false, true]],
  ["both, in the other order", two, "1, 0", [true, true]],
  ["the first, and nothing after what is none", two, "0,-1,1", [true, false]],
  ["a card by UUID", two, "GPU-8932f937", [true, true]],
  ["one of two different cards, counted by speed or by bus", mixed, "0", [true, true]],
])("CUDA_VISIBLE_DEVICES %s", (_, cards, value, expected) => {
  expect(visibleToCuda(cards, value === undefined ? {} : { CUDA_VISIBLE_DEVICES: value })).toEqual(expected);
});

test("cards counted by bus are told apart", () => {
  const env = { CUDA_VISIBLE_DEVICES: "0", CUDA_DEVICE_ORDER: "PCI_BUS_ID" };
  expect(visibleToCuda(mixed, env)).toEqual([true, false]);
});
