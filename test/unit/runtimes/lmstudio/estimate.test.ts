import { describe, expect, test } from "vitest";
import { inLibrary, parseLibrary, parseLmsEstimate } from "../../../../src/runtimes/lmstudio/estimate.ts";

const gib = (number: number): number => Math.round(number * 2 ** 30);
const now = `Model: microsoft/phi-4
Context Length: 4,096
GPU Offload: 100%
Estimated GPU Memory:   9.31 GiB
Estimated Total Memory: 9.78 GiB

Estimate: This model may be loaded based on your resource guardrails settings.
`;

describe("an estimate of every generation", () => {
  test.each<[string, string, string | null, number, number]>([
    ["now", now, "microsoft/phi-4", gib(9.31), gib(9.78)],
    ["refused by the guardrails", now.replace("may be", "will fail to be"), "microsoft/phi-4", gib(9.31), gib(9.78)],
    ["in powers of 1000, before", now.replaceAll("GiB", "GB"), "microsoft/phi-4", 9_310_000_000, 9_780_000_000],
    [
      "in colours, over a spinner",
      `\u001b[?25l⠋ Waiting\r\u001b[2K${now.replace("9.31 GiB", "\u001b[33m9.31 GiB\u001b[39m")}\u001b[?25h`,
      "microsoft/phi-4",
      gib(9.31),
      gib(9.78),
    ],
    ["with Windows' line ends", now.replaceAll("\n", "\r\n"), "microsoft/phi-4", gib(9.31), gib(9.78)],
    ["in Chinese", "模型：phi-4\n预计 GPU 内存：   0 B\n预计总内存：9.78 GiB\n", null, 0, gib(9.78)],
    ["after a warning", `W Two models match\n${now}`, "microsoft/phi-4", gib(9.31), gib(9.78)],
  ])("%s", (_, text, model, gpuBytes, totalBytes) => {
    expect(parseLmsEstimate(text)).toEqual({ model, gpuBytes, totalBytes });
  });

  test.each([
    ["nothing", ""],
    ["no number", now.replace("9.78 GiB", "NaN undefined")],
    ["no number at all", now.replaceAll(/\d+\.\d+ GiB/g, "NaN undefined")],
    ["one figure", now.replace(/^Estimated GPU.*\n/m, "")],
    ["three figures", `${now}Something else: 1.00 GiB\n`],
    ["less in all than on the card", now.replace("9.78", "3.10")],
    ["nothing needed", now.replaceAll(/\d+\.\d+ GiB/g, "0 B")],
    ["an option it does not know", "error: unknown option '--estimate-only'\n"],
    ["an error under exit code 0", "Error: Model not found\n\nNo model found with path being exactly phi-4.\n"],
    ["sizes inside sentences", "It takes 9.31 GiB, or more: 9.78 GiB of it\nLoading: 4 GiB free\n"],
  ])("none in %s", (_, text) => expect(parseLmsEstimate(text)).toBeNull());
});

const phi4 = {
  type: "llm",
  modelKey: "phi-4",
  path: "lmstudio-community/phi-4-GGUF/phi-4-Q4_K_M.gguf",
  sizeBytes: 9_053_114_944,
  quantization: { name: "Q4_K_M", bits: 4 },
  deviceIdentifier: null,
};
const artifact = { ...phi4, modelKey: "microsoft/phi-4", path: "microsoft/phi-4" };
const mini = { ...phi4, modelKey: "phi-4-mini-reasoning", path: "x/phi-4-mini-reasoning", sizeBytes: 2_491_874_272 };
const wanted = {
  repo: "bartowski/phi-4-GGUF",
  file: "phi-4-Q4_K_M.gguf",
  quantization: "Q4_K_M",
  fileBytes: 9_053_114_816,
};

describe("the library", () => {
  test.each<[string, object[], string | null]>([
    ["a file", [mini, phi4], phi4.path],
    ["an artifact by its name and quantization", [mini, artifact], artifact.path],
    ["another of the family", [mini], null],
    ["another of the family with the same size", [{ ...mini, sizeBytes: phi4.sizeBytes }], null],
    ["another quantization", [{ ...artifact, sizeBytes: 15_580_500_000, quantization: { name: "Q8_0" } }, mini], null],
    ["a file of that name which is not whole", [{ ...phi4, sizeBytes: 4_000_000_000 }], null],
    ["on somebody else's device", [{ ...phi4, deviceIdentifier: "peer" }], null],
    ["an embedding model", [{ ...phi4, type: "embedding" }], null],
    ["nothing", [], null],
  ])("%s", (_, entries, path) => {
    const text = `\u001b[?25lW dev build\n${JSON.stringify(entries)}\n`;
    expect(inLibrary(parseLibrary(text), wanted)?.path ?? null).toBe(path);
  });

  test.each(["", "not JSON", "[", '{"models":[]}', "[1, null]"])("%j is empty", (text) => {
    expect(parseLibrary(text)).toEqual([]);
  });
});
