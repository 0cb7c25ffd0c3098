import { expect, it } from "vitest";
import { LastLines } from "../../../src/runtimes/last-lines.ts";

it("the cause is what Node says of its failure, not the line of the program where it failed", () => {
  const lines = new LastLines(40);
  lines.add(`file:///engine/worker.js:26\n${"throw RangeError(`x`);".repeat(60)}\n   ^\n\n`);
  lines.add("SystemError [ERR_SYSTEM_ERROR]: uv_os_homedir returned ENOENT\n    at worker.js:26:892\n");
  expect(lines.cause()).toBe("SystemError [ERR_SYSTEM_ERROR]: uv_os_homedir returned ENOENT");
  expect(lines.all()).toHaveLength(5);
});
