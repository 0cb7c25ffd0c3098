import { mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { model, world, type World } from "../../support/hub.ts";

const elsewhere: [string, (there: World) => string][] = [
  [
    "LM Studio",
    (there) => join(there.folder, "home", ".lmstudio", "models", "lmstudio-community", "phi-4-GGUF", model),
  ],
  ["Ollama", (there) => join(there.folder, "home", ".ollama", "models", "blobs", `sha256-${there.sha256}`)],
  ["another repository", (there) => join(there.cacheDir, "models--x--y", "blobs", there.sha256)],
];

describe("the very same file is taken over, not fetched, from", () => {
  it.each(elsewhere)("%s", async (_, placeOf) => {
    const there = await world(2 * 1024 * 1024);
    const place = placeOf(there);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, there.content);
    const [file] = (await there.download()).files;
    expect(file).toMatchObject({ fetchedBytes: 0, verified: true, adoptedFrom: place });
    expect((await stat(there.blob)).ino).toBe((await stat(place)).ino);
    expect(there.requests.filter(({ kind }) => kind === "content")).toEqual([]);
  });

  it.each([
    ["a file that is named", false],
    ["a folder that is named", true],
  ])("%s, under any name, through a link as well", async (_, inFolder) => {
    const there = await world(2 * 1024 * 1024);
    const place = join(there.folder, "stick", "sub", "other name.gguf");
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, there.content);
    const link = join(there.folder, "link");
    await symlink(inFolder ? dirname(dirname(place)) : place, link);
    const [file] = (await there.download({ from: link })).files;
    expect(file).toMatchObject({ fetchedBytes: 0, verified: true, adoptedFrom: place });
    expect((await stat(there.blob)).ino).toBe((await stat(place)).ino);
  });

  it("nobody when a bit differs", async () => {
    const there = await world(2 * 1024 * 1024);
    const place = join(there.folder, "home", ".lmstudio", "models", "a", "b", model);
    const other = Buffer.from(there.content);
    other[1_000_000] = (other[1_000_000] ?? 0) ^ 1;
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, other);
    const [file] = (await there.download()).files;
    expect(file).toMatchObject({ fetchedBytes: there.content.length, verified: true });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });
});

describe("a plain folder", () => {
  const all = { kind: "globs", include: [], exclude: ["config.json"] } as const;

  it("gets the files under their own names, once", async () => {
    const there = await world(2 * 1024 * 1024, { "sub/notes.txt": "hello\n", "empty.txt": "" });
    const localDir = join(there.folder, "plain");
    const first = await there.download({ localDir, selection: all });
    expect(first.folder).toBe(localDir);
    expect(first.files.map(({ path, fetchedBytes, verified }) => [path, fetchedBytes, verified])).toEqual([
      ["empty.txt", 0, true],
      [model, there.content.length, true],
      ["sub/notes.txt", 6, true],
    ]);
    expect(await readFile(join(localDir, "sub", "notes.txt"), "utf8")).toBe("hello\n");
    const again = await there.download({ localDir, selection: all });
    expect(again.files.map(({ fetchedBytes, verified }) => [fetchedBytes, verified])).toEqual([
      [0, false],
      [0, false],
      [0, false],
    ]);
  });

  it("takes what is there when it is right, and replaces it when it is not", async () => {
    const there = await world(2 * 1024 * 1024);
    const localDir = join(there.folder, "plain");
    await mkdir(localDir);
    await writeFile(join(localDir, model), there.content);
    expect((await there.download({ localDir })).files).toMatchObject([{ fetchedBytes: 0 }]);
    await writeFile(join(localDir, model), Buffer.alloc(there.content.length));
    expect((await there.download({ localDir })).files).toMatchObject([{ fetchedBytes: there.content.length }]);
    expect((await readFile(join(localDir, model))).equals(there.content)).toBe(true);
  });
});

describe("without symbolic links", () => {
  it("the file itself stands in the snapshot, once", async () => {
    const there = await world(2 * 1024 * 1024);
    const env = { HF_HUB_DISABLE_SYMLINKS: "1" };
    const { folder } = await there.download({ env });
    expect((await readFile(join(folder, model))).equals(there.content)).toBe(true);
    await expect(stat(there.blob)).rejects.toThrow("ENOENT");
    expect((await there.download({ env })).files).toMatchObject([{ fetchedBytes: 0 }]);
  });
});
