import { expect, test } from "vitest";
import { language as en } from "../../../src/core/messages/en/index.ts";
import { language as pt } from "../../../src/core/messages/pt-BR/index.ts";
import { speak } from "../../../src/core/messages/speak.ts";
import { measuredSpeed } from "../../../src/report/speed.ts";

const predicted = { low: 1.84, high: 9.4 };

test.each<[number | null, typeof predicted | null, string, string]>([
  [7.84, predicted, "7.8 tokens/s (1.8 to 9 predicted)", "7,8 tokens/s (previsão: de 1,8 a 9)"],
  [140.2, null, "140 tokens/s", "140 tokens/s"],
  [null, predicted, "1.8 to 9 tokens/s predicted", "previsão de 1,8 a 9 tokens/s"],
  [null, null, "", ""],
])("measured %s, predicted %o", (measured, range, english, portuguese) => {
  expect(measuredSpeed(measured, range, speak(en))).toBe(english);
  expect(measuredSpeed(measured, range, speak(pt))).toBe(portuguese);
});
