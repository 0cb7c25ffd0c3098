import { constants } from "node:fs";
import { expect, test } from "vitest";
import { isWritableOnWindows } from "../../../src/host/windows-writable.ts";

test.each([
  ["opens", "opens", true],
  ["EPERM", "opens", false],
  ["EACCES", "opens", false],
  ["EROFS", "opens", false],
  // Where even the temporary folder is refused, the refusal says nothing.
  ["EPERM", "EPERM", null],
  ["EISDIR", "opens", null],
  ["ENOENT", "opens", null],
])("a folder that gives %s beside a temporary one that gives %s", async (folder, control, expected) => {
  let open = 0;
  const opened = async (path: string, flags: number): Promise<{ close(): Promise<void> }> => {
    expect(flags).toBe(constants.O_RDWR);
    const answer = path === "C:\\folder" ? folder : control;
    if (answer !== "opens") throw Object.assign(new Error(answer), { code: answer });
    open += 1;
    return { close: async () => void (open -= 1) };
  };
  expect(await isWritableOnWindows("C:\\folder", "C:\\Temp", opened)).toBe(expected);
  expect(open).toBe(0);
});
