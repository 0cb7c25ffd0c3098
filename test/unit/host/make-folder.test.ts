import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { makeFolder } from "../../../src/host/make-folder.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-folder-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

it("makes a folder and those above it, also twice at once", async () => {
  const path = join(folder, "a", "b", "c");
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(path, "d"))]);
  await makeFolder(path);
  expect((await stat(join(path, "d"))).isDirectory()).toBe(true);
});

it("does not take a file for a folder", async () => {
  const path = join(folder, "file");
  await writeFile(path, "");
  await expect(makeFolder(path)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolder(join(path, "below"))).rejects.toMatchObject({
    code: expect.stringMatching(/ENOTDIR|ENOENT/),
  });
});

it.skipIf(process.platform !== "linux")("gives up where nothing can be made", async () => {
  await expect(makeFolder("/proc/phi4-setup/state")).rejects.toMatchObject({ code: "ENOENT" });
});
