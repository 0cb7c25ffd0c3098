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
});
