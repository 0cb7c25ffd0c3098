import { access, link, mkdir, open, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hubSettings, type HubSettings } from "../../../src/hub/settings.ts";
import { claimOf, claimsInCache, claimsInFolder, type Claim } from "../../../src/hub/verify/inventory.ts";
import { repair } from "../../../src/hub/verify/repair.ts";
import { verify } from "../../../src/hub/verify/verify.ts";
import { failureOf, model, repo, world, type World } from "../../support/hub.ts";

const MiB = 1024 * 1024;
const all = { kind: "globs", include: [], exclude: [] } as const;
const { signal } = new AbortController();

const settingsOf = (there: World, offline = false): Promise<HubSettings> =>
  hubSettings(there.host(), {
    endpoint: there.hub.endpoint,
    proxy: null,
    caFile: null,
    offline,
    cacheDir: there.cacheDir,
  });

const judge = async (there: World, claims: readonly Claim[], offline = true) =>
  verify(there.host(), claims, { settings: await settingsOf(there, offline), signal });

async function mend(there: World, claims: readonly Claim[]) {
  const settings = await settingsOf(there);
  const found = await verify(there.host(), claims, { settings, signal });
  return repair(there.host(), claims, found, settings, { signal });
}

async function flip(path: string, ...places: number[]): Promise<void> {
  const file = await open(path, "r+");
  for (const at of places) {
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
    await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, at);
  }
  await file.close();
}

describe("what is in the cache", () => {
  it("is right after a download, without a network", async () => {
    const there = await world();
    await there.download({ selection: all });
    await there.hub.close();
    const files = await judge(there, await claimsInCache(there.cacheDir, repo));
    expect(files.map(({ file, status }) => [file, status])).toEqual([
      ["config.json", "right"],
      [model, "right"],
    ]);
  });

  it.each<[string, (there: World) => Promise<void>, string]>([
    ["a flipped bit", (there) => flip(there.blob, 3_000_000), "damaged"],
    ["a cut file", (there) => truncate(there.blob, 3_000_000), "damaged"],
    ["a longer file", (there) => truncate(there.blob, 6_000_000), "damaged"],
    ["a blob that is gone", (there) => rm(there.blob), "missing"],
  ])("is found out and mended: %s", async (_, spoil, status) => {
    const there = await world();
    await there.download();
    await spoil(there);
    const claims = await claimsInCache(there.cacheDir, repo);
    expect(await judge(there, claims)).toMatchObject([{ file: model, status, expected: there.sha256 }]);
    expect(await mend(there, claims)).toMatchObject([{ status: "repaired", actual: there.sha256 }]);
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    expect(await judge(there, claims)).toMatchObject([{ status: "right" }]);
  });

  it("is fetched again only where it differs", async () => {
    const there = await world(66 * MiB + 7);
    await there.download();
    await flip(there.blob, 20 * MiB, 65 * MiB);
    const claims = await claimsInCache(there.cacheDir, repo);
    // Two pieces of 16 MiB, the last of which is shorter.
    expect(await mend(there, claims)).toMatchObject([{ status: "repaired", fetchedBytes: 16 * MiB + 2 * MiB + 7 }]);
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    await truncate(there.blob, 60 * MiB);
    expect(await mend(there, claims)).toMatchObject([{ status: "repaired", fetchedBytes: 6 * MiB + 7 }]);
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    await writeFile(there.blob, Buffer.alloc(there.content.length));
    await mend(there, claims);
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });

  it("leaves no wrong file under its name when the repair cannot fetch", async () => {
    const there = await world(20 * MiB);
    await there.download();
    await flip(there.blob, 17 * MiB);
    const claims = await claimsInCache(there.cacheDir, repo);
    there.misbehave(({ kind }) => (kind === "content" ? { status: 403 } : undefined));
    expect((await failureOf(mend(there, claims))).finding).toMatchObject({ code: "HUB_STATUS" });
    await expect(access(there.blob)).rejects.toThrow("ENOENT");
    there.misbehave(() => undefined);
    const [file] = (await there.download()).files;
    expect(file?.fetchedBytes).toBe(4 * MiB);
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });

  it("is not mended inside a file that another program holds as well", async () => {
    const there = await world(20 * MiB);
    await there.download();
    const theirs = join(there.folder, "theirs.gguf");
    await link(there.blob, theirs);
    await flip(there.blob, 17 * MiB);
    const before = await readFile(theirs);
    await mend(there, await claimsInCache(there.cacheDir, repo));
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    expect((await readFile(theirs)).equals(before)).toBe(true);
    expect((await stat(theirs)).ino).not.toBe((await stat(there.blob)).ino);
  });

  it("is asked of the Hub where no name says it, and unknown without one", async () => {
    const there = await world();
    await there.download({ selection: all, env: { HF_HUB_DISABLE_SYMLINKS: "1" } });
    const claims = await claimsInCache(there.cacheDir, repo);
    expect((await judge(there, claims)).map(({ status }) => status)).toEqual(["unknown", "unknown"]);
    await flip(claims.find(({ file }) => file === model)?.path ?? "", 100);
    expect((await judge(there, claims, false)).map(({ status }) => status)).toEqual(["right", "damaged"]);
  });
});

describe("a file that a receipt lists", () => {
  it("says by its place what it is and where it is from", async () => {
    const there = await world();
    const { folder, commit } = await there.download();
    const claim = await claimOf(join(folder, model), null);
    expect(claim).toMatchObject({
      file: model,
      digest: { hex: there.sha256 },
      origin: { repo, commit, cacheDir: there.cacheDir },
    });
    await flip(there.blob, 100);
    expect(await mend(there, [claim])).toMatchObject([{ status: "repaired" }]);
  });

  it("of no repository is judged by the receipt, and left alone", async () => {
    const there = await world(1000);
    const path = join(there.folder, "own.gguf");
    await writeFile(path, there.content);
    expect(await judge(there, [await claimOf(path, there.sha256)])).toMatchObject([{ status: "right" }]);
    await flip(path, 100);
    expect(await mend(there, [await claimOf(path, there.sha256)])).toMatchObject([{ status: "damaged" }]);
    expect(await judge(there, [await claimOf(path, null)])).toMatchObject([{ status: "unknown" }]);
  });
});

describe("a plain folder", () => {
  it("is judged by our notes, and mended when its repository is named", async () => {
    const there = await world(5 * MiB, { "sub/notes.txt": "hello\n" });
    const localDir = join(there.folder, "plain");
    await there.download({ localDir, selection: all });
    await flip(join(localDir, model), 100);
    await rm(join(localDir, "sub", "notes.txt"));
    const bare = await claimsInFolder(localDir, null, there.cacheDir, "main");
    expect((await judge(there, bare)).map(({ file, status }) => [file, status])).toEqual([
      ["config.json", "right"],
      [model, "damaged"],
      ["sub/notes.txt", "missing"],
    ]);
    await mend(there, await claimsInFolder(localDir, repo, there.cacheDir, "main"));
    expect((await judge(there, bare)).map(({ status }) => status)).toEqual(["right", "right", "right"]);
  });

  it("is judged by the notes that Python's library leaves", async () => {
    const there = await world(1000);
    const note = join(there.folder, "plain", ".cache", "huggingface", "download", `${model}.metadata`);
    await there.download({ localDir: join(there.folder, "plain") });
    await rm(join(there.folder, "plain", ".cache"), { recursive: true });
    await writeFileIn(note, `${there.hub.commit(repo)}\n${there.sha256}\n1700000000.5\n`);
    const claims = await claimsInFolder(join(there.folder, "plain"), null, there.cacheDir, "main");
    expect(await judge(there, claims)).toMatchObject([{ file: model, status: "right" }]);
  });
});

async function writeFileIn(path: string, text: string): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
}
