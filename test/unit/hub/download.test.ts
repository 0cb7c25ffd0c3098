import { readFile, readdir, readlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { model, repo, world } from "../../support/hub.ts";

describe("a download", () => {
  it("lays the file out as the shared cache has it", async () => {
    const there = await world();
    const result = await there.download();
    const root = dirname(dirname(there.blob));
    expect(result).toEqual({
      repo,
      commit: there.hub.commit(repo),
      folder: join(root, "snapshots", there.hub.commit(repo)),
      files: [
        {
          path: model,
          bytes: there.content.length,
          sha256: there.sha256,
          fetchedBytes: there.content.length,
          verified: true,
        },
      ],
    });
    expect((await readFile(join(result.folder, model))).equals(there.content)).toBe(true);
    expect(await readlink(join(result.folder, model))).toBe(join("..", "..", "blobs", there.sha256));
    // A newline here would hide the model from Python.
    expect(await readFile(join(root, "refs", "main"), "utf8")).toBe(there.hub.commit(repo));
    expect(await readdir(join(root, "blobs"))).toEqual([there.sha256]);
  });

  it("asks for nothing that is already there", async () => {
    const there = await world();
    await there.download();
    there.requests.length = 0;
    const [file] = (await there.download()).files;
    expect(file).toMatchObject({ fetchedBytes: 0, verified: false });
    expect(there.requests.map(({ kind }) => kind)).toEqual(["info", "tree"]);
  });

  it("has files without a byte too", async () => {
    const there = await world(1000, { "empty.txt": "" });
    const { folder, files } = await there.download({ selection: { kind: "globs", include: ["*.txt"], exclude: [] } });
    expect(files).toMatchObject([{ path: "empty.txt", bytes: 0, verified: true }]);
    expect(await readFile(join(folder, "empty.txt"))).toHaveLength(0);
  });

  it("finds its file among ten thousand", async () => {
    const there = await world(100_000);
    const lfs = { oid: there.sha256, size: there.content.length, pointerSize: 134 };
    const wanted = { type: "file", oid: "0".repeat(40), size: lfs.size, path: model, lfs };
    const others = Array.from({ length: 10_000 }, (_, n) => ({ ...wanted, path: `part/${n}-${"x".repeat(60)}.gguf` }));
    const body = JSON.stringify([...others, wanted]);
    there.misbehave(({ kind }) => (kind === "tree" ? { status: 200, body } : undefined));
    expect((await there.download()).files).toMatchObject([{ path: model, verified: true }]);
  });

  it("does not depend on the clock, wherever it jumps", async () => {
    const there = await world(9 * 1024 * 1024);
    const hour = 3_600_000;
    let now = Date.now();
    there.misbehave(({ kind }) => {
      if (kind !== "content") return undefined;
      now += now % 2 === 0 ? -9 * hour - 1 : 30 * hour + 1;
      return { cutAfter: 2_500_000 };
    });
    expect((await there.download({ now: () => now })).files).toMatchObject([{ path: model, verified: true }]);
  });
});
