import { describe, expect, it } from "vitest";
import { nonsenseIn } from "../../../src/core/answer-sanity.ts";
import { tinyModel } from "../../../src/rehearsal/tiny-model.ts";

describe("an answer", () => {
  it.each([
    tinyModel.answer,
    "OK",
    "Olá! Sou o Phi, e rimo com alegria: respondo em versos, de noite e de dia.",
    "私は小さなモデルです。",
    "Row, row, row your boat,\ngently down the stream.\nMerrily, merrily, merrily, merrily,\nlife is but a dream.",
    "Hello 👋🏽! **Bold**: 1. one 2. two",
  ])("could be one: %j", (text) => {
    expect(nonsenseIn(text)).toBeNull();
  });

  it.each([
    ["empty", " \n "],
    ["wordless", "@@@@@@@@@@@@@@@@"],
    ["wordless", "!!!! ???? .... 1234 5678"],
    ["repeated", "G".repeat(40)],
    ["repeated", "GGGG ".repeat(10)],
    ["repeated", "the cat the dog ".repeat(30)],
    ["garbled", "\uFFFD\uFFFDab\uFFFDcd\uFFFD"],
    ["garbled", "ab\u0001\u0002cd"],
  ])("cannot be one, %s: %j", (why, text) => {
    expect(nonsenseIn(text)).toBe(why);
  });
});
