import { describe, expect, test } from "vitest";
import { choose, type Preference, type Row } from "../../../../src/core/models/choose.ts";
import { models } from "../../../../src/core/models/family.ts";
import { recipeLayout } from "../../../../src/core/models/layout.ts";
import type { QuantizationName } from "../../../../src/core/models/quantizations.ts";
import type { Fit } from "../../../../src/core/report.ts";

interface Given {
  total?: Fit;
  now?: Fit;
  kind?: Row["placement"]["kind"];
  /** Tokens per second, the least and the most. */
  speed?: [number, number] | null;
}

function row(
  quantization: QuantizationName,
  { total = "yes", now = total, kind = "cpu", speed = null }: Given = {},
): Row {
  const layout = recipeLayout(models["phi-4"].architecture, quantization, false);
  if (layout === undefined) throw new Error(`no recipe of ${quantization}`);
  const file = { quantization, path: `${quantization}.gguf`, fileBytes: layout.bytes, sha256: null, layout };
  const tokens = speed === null ? null : { low: speed[0], high: speed[1] };
  const placement = {
    kind,
    gpuLayers: 0,
    fits: { total, now },
    filled: [],
    speed: tokens,
  } as unknown as Row["placement"];
  return { file, placement };
}

const chosen = (rows: Row[], prefer: Preference): string => {
  const choice = choose(rows, prefer);
  return choice === null ? "nothing" : `${choice.row.file.quantization} ${choice.why.code}`;
};

describe("the rule", () => {
  test.each<[string, Preference, Row[], string]>([
    ["nothing that fits", "balanced", [row("Q4_K_M", { total: "no" }), row("Q2_K", { total: "no" })], "nothing"],
    ["no rows", "speed", [], "nothing"],
    ["the standard one", "balanced", [row("Q8_0"), row("Q4_K_M"), row("Q2_K")], "Q4_K_M REASON_CHOSEN"],
    [
      "a better one that is fast and has room",
      "balanced",
      [row("Q8_0", { speed: [12, 20] }), row("Q4_K_M", { speed: [20, 30] })],
      "Q8_0 REASON_CHOSEN_ABOVE",
    ],
    [
      "no better one where it would be slow",
      "balanced",
      [row("Q8_0", { speed: [9, 20] }), row("Q4_K_M", { speed: [20, 30] })],
      "Q4_K_M REASON_CHOSEN",
    ],
    [
      "no better one beyond where anything is gained",
      "balanced",
      [row("F16", { speed: [30, 40] }), row("Q4_K_M", { speed: [20, 30] })],
      "Q4_K_M REASON_CHOSEN",
    ],
    [
      "no better one that stands elsewhere",
      "balanced",
      [row("Q8_0", { speed: [12, 20], kind: "split" }), row("Q4_K_M", { speed: [20, 30], kind: "gpu" })],
      "Q4_K_M REASON_CHOSEN",
    ],
    [
      "a smaller one where the standard one is unbearable",
      "balanced",
      [row("Q4_K_M", { speed: [1, 2.9] }), row("Q3_K_M", { speed: [1.5, 2.95] }), row("Q2_K", { speed: [2, 4] })],
      "Q2_K REASON_CHOSEN_FOR_SPEED",
    ],
    [
      "the standard one where no smaller one is bearable either",
      "balanced",
      [row("Q4_K_M", { speed: [0.5, 1] }), row("Q2_K", { speed: [1, 2] }), row("IQ2_M")],
      "Q4_K_M REASON_CHOSEN",
    ],
    [
      "the next one below where there is no standard one",
      "balanced",
      [row("Q8_0", { total: "no" }), row("Q3_K_M")],
      "Q3_K_M REASON_CHOSEN_BELOW",
    ],
    [
      "the smallest above where there is nothing below",
      "balanced",
      [row("Q8_0"), row("Q6_K")],
      "Q6_K REASON_CHOSEN_BELOW",
    ],
    [
      "what fits once programs are closed",
      "balanced",
      [row("Q4_K_M", { total: "no" }), row("Q2_K", { total: "yes", now: "no" })],
      "Q2_K REASON_CHOSEN_BELOW",
    ],
    [
      "what fits barely, where nothing else does",
      "balanced",
      [row("Q4_K_M", { total: "no" }), row("Q2_K", { total: "tight", now: "no" })],
      "Q2_K REASON_CHOSEN_BELOW",
    ],
    [
      "the best by quality",
      "quality",
      [row("F16", { total: "no" }), row("Q8_0"), row("Q4_K_M")],
      "Q8_0 REASON_CHOSEN_QUALITY",
    ],
    ["the standard one by quality", "quality", [row("Q4_K_M"), row("Q2_K")], "Q4_K_M REASON_CHOSEN_QUALITY"],
    [
      "the fastest by its speed",
      "speed",
      [row("Q4_K_M", { speed: [3, 5] }), row("Q4_0", { speed: [4, 6] }), row("Q2_K", { total: "no", speed: [9, 9] })],
      "Q4_0 REASON_CHOSEN_SPEED",
    ],
    [
      "the smallest where no speed is known",
      "speed",
      [row("Q4_K_M"), row("Q2_K"), row("Q3_K_M")],
      "Q2_K REASON_CHOSEN_SPEED",
    ],
    [
      "what stands on the card where no speed is known",
      "speed",
      [row("Q2_K"), row("Q4_K_M", { kind: "gpu" }), row("Q3_K_M", { kind: "split" })],
      "Q4_K_M REASON_CHOSEN_SPEED",
    ],
    [
      "the fastest of what would fit, where nothing fits now",
      "speed",
      [row("Q4_K_M", { total: "yes", now: "no" }), row("Q2_K", { total: "yes", now: "no" })],
      "Q2_K REASON_CHOSEN_SPEED",
    ],
  ])("takes %s", (_, prefer, rows, expected) => {
    expect(chosen(rows, prefer)).toBe(expected);
    // The order in which a source lists its files decides nothing.
    expect(chosen(rows.toReversed(), prefer)).toBe(expected);
  });
});
