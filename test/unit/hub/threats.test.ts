// What somebody with bad intent could do, besides what a server can send (faults) and refuse (refusals).
import { chmod, chown, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { requireOwnFolder } from "../../../src/host/own-folder.ts";
import { patiently } from "../../../src/hub/stores/publishing.ts";
import { failureOf, model, world, type World } from "../../support/hub.ts";

const MiB = 1024 * 1024;
const everything = { kind: "globs", include: [], exclude: [] } as const;
const part = (there: World): string => `${there.blob}.70683473.incomplete`;
const locks = (there: World): string => join(there.cacheDir, ".locks", "models--someone--phi-4-GGUF");

/** Does something once, when the hub has sent the first two MiB; what follows waits until it is done. */
function inTheMiddle(there: World, act: () => Promise<void>): void {
  let sent = 0;
  let acted: Promise<void> | null = null;
  const onSent = (bytes: number): void => {
    sent += bytes;
    if (sent >= 2 * MiB) acted ??= act();
  };
  there.misbehave(({ kind, nth }) => {
    if (kind !== "content") return undefined;
    if (nth === 0) return { cutAfter: 2 * MiB, onSent };
    return acted === null ? undefined : { before: acted };
  });
}

describe("a folder in a place for everybody", () => {
  it.skipIf(process.getuid?.() !== 0)("that another user made is refused, before anything is asked for", async () => {
    const there = await world(1000);
    await mkdir(there.cacheDir, { mode: 0o777 });
    await chown(there.cacheDir, 12_345, 12_345);
    // The world's own folder is not such a place.
    await there.download();
    await chmod(there.folder, 0o1777);
    const failure = await failureOf(there.download({ selection: everything }));
    expect(failure.finding).toEqual({ code: "FOLDER_OF_ANOTHER", args: { path: there.cacheDir } });
    expect(failure.exitCode).toBe(7);
  });

  it("of one's own, of root, or not there yet is no matter", async () => {
    const there = await world(1000);
    const me = process.getuid?.();
    for (const folder of [there.folder, join(there.folder, "a", "b"), "/"]) {
      await expect(requireOwnFolder(folder, me)).resolves.toBeUndefined();
    }
  });
});

describe("a planted link", () => {
  it.each<[string, (there: World) => string]>([
    ["the part", part],
    ["the journal", (there) => join(locks(there), `${there.sha256}.phi4-setup.journal`)],
    ["the journal to come", (there) => join(locks(there), `${there.sha256}.phi4-setup.journal.tmp`)],
    ["the lock's owner", (there) => join(locks(there), `${there.sha256}.phi4-setup.owner`)],
    ["the sums", (there) => join(locks(there), `${there.sha256}.phi4-setup.pieces`)],
    ["the blob", (there) => there.blob],
    ["the ref", (there) => join(dirname(dirname(there.blob)), "refs", "main")],
  ])("under the name of %s leads nobody to write through it", async (_, placeOf) => {
    const there = await world(17 * MiB);
    const victim = join(there.folder, "victim");
    await writeFile(victim, "precious");
    await mkdir(dirname(placeOf(there)), { recursive: true });
    await symlink(victim, placeOf(there));
    await there.download().catch(() => undefined);
    expect(await readFile(victim, "utf8")).toBe("precious");
  });
});

describe("in the middle of a download", () => {
  it("a part that is exchanged is not published", async () => {
    const there = await world(6 * MiB);
    inTheMiddle(there, async () => {
      await rm(part(there));
      await writeFile(part(there), "GGUF\u0003\0\0\0 something else");
    });
    const failure = await failureOf(there.download());
    expect(failure.finding).toMatchObject({ code: "DISK_ERROR", args: { cause: "ESTALE" } });
    expect(failure.exitCode).toBe(7);
    await expect(readFile(there.blob)).rejects.toThrow("ENOENT");
  });

  it.each<[string, (blobs: string, elsewhere: string) => Promise<void>]>([
    ["that is removed", (blobs) => rm(blobs, { recursive: true })],
    [
      "that a link takes the place of",
      async (blobs, elsewhere) => {
        await rename(blobs, `${blobs}.old`);
        await mkdir(elsewhere);
        await symlink(elsewhere, blobs);
      },
    ],
  ])("a folder %s ends it, and nothing is published", async (_, act) => {
    const there = await world(6 * MiB);
    const elsewhere = join(there.folder, "elsewhere");
    inTheMiddle(there, () => act(dirname(there.blob), elsewhere));
    const failure = await failureOf(there.download());
    expect(failure.finding).toMatchObject({ code: "DISK_ERROR" });
    expect(await readdir(elsewhere).catch(() => [])).toEqual([]);
    there.misbehave(() => undefined);
    await there.download();
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });
});

describe("files that run code when they are loaded", () => {
  it.each(["pytorch_model.bin", "sub/pytorch_model-00001-of-00002.bin", "weights.pt", "x.pkl"])(
    "are not fetched along with everything: %s",
    async (pickle) => {
      const there = await world(1000, { [pickle]: "\u0080\u0002c", "openvino_model.bin": "numbers" });
      const failure = await failureOf(there.download({ selection: everything }));
      expect(failure.finding).toMatchObject({ code: "HUB_RUNS_CODE", args: { files: [pickle] } });
      expect(failure.exitCode).toBe(5);
      const { files } = await there.download({ selection: { ...everything, exclude: [pickle] } });
      expect(files.map(({ path }) => path)).toEqual(["config.json", "openvino_model.bin", model]);
      await there.download({ selection: { ...everything, include: [pickle] } });
    },
  );
});

describe("a file that a virus scanner holds", () => {
  const held = (times: number, code: string): (() => Promise<void>) => {
    let calls = 0;
    return async () => {
      calls += 1;
      if (calls <= times) throw Object.assign(new Error(code), { code });
    };
  };
  it.each(["EPERM", "EBUSY", "EACCES"])("is waited for on Windows (%s)", async (code) => {
    await expect(patiently(held(2, code), true)).resolves.toBeUndefined();
  });
  it("is no reason to wait elsewhere, nor is another failure", async () => {
    await expect(patiently(held(1, "EPERM"), false)).rejects.toThrow("EPERM");
    await expect(patiently(held(1, "ENOENT"), true)).rejects.toThrow("ENOENT");
  });
});
