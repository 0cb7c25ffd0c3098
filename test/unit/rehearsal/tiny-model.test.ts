import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { tinyModel } from "../../../src/rehearsal/tiny-model.ts";

it("is the file that is described", async () => {
  const file = await readFile("src/rehearsal/tiny.gguf");
  expect(file.length).toBe(tinyModel.bytes);
  expect(createHash("sha256").update(file).digest("hex")).toBe(tinyModel.sha256);
});

it("answers in four lines that rhyme in pairs", () => {
  const last = tinyModel.answer.split("\n").map((line) => /(\w+)\W*$/.exec(line)?.[1] ?? "");
  expect(last).toEqual(["am", "RAM", "last", "passed"]);
});
