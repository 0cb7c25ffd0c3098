import { expect, test } from "vitest";
import { withoutPrivateData } from "../../../src/core/private-data.ts";

test.each([
  ["/home/ana/.cache/hub", "~/.cache/hub"],
  ["usage: /home/ana/bin/python [option]", "usage: ~/bin/python [option]"],
  ["/home/ana", "~"],
  ["/home/anabel/x", "/home/USER/x"],
  ["/Users/bob/Library", "/Users/USER/Library"],
  ["C:\\Users\\Bob\\AppData", "C:\\Users\\USER\\AppData"],
  ["host workstation7 of ana", "host … of ana"],
  ["token hf_abcdefghijklmnop here", "token … here"],
  ["GPU-01234567-89ab-cdef-0123-456789abcdef", "…"],
  ["ext4", "ext4"],
])("%s", (given, cleaned) => {
  const known = { home: "/home/ana", names: ["workstation7", "root", null] };
  expect(withoutPrivateData({ deep: [{ text: given, number: 1, none: null }] }, known)).toEqual({
    deep: [{ text: cleaned, number: 1, none: null }],
  });
});

test("a user called like a value does not change it", () => {
  const known = { home: "/home/ext4", names: ["ext4", "Intel"] };
  const given = ["ext4", "Intel(R) Core(TM) i7", "/mnt/ext4"];
  expect(withoutPrivateData(given, known)).toEqual(["ext4", "Intel(R) Core(TM) i7", "/mnt/…"]);
});

test("a Windows home, in both spellings", () => {
  const known = { home: "C:\\Users\\ana", names: [] };
  expect(withoutPrivateData(["C:\\Users\\ana\\.cache", "C:/Users/ana/.cache"], known)).toEqual([
    "~\\.cache",
    "~/.cache",
  ]);
});
