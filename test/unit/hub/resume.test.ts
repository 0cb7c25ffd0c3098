import { execFile, spawn, type ChildProcess } from "node:child_process";
import { access, mkdtemp, open, readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chunkBytes } from "../../../src/hub/transfer/journal.ts";
import { failureOf, world, type World } from "../../support/hub.ts";

const MiB = 1024 * 1024;
const places = (there: World) => {
  const root = dirname(dirname(there.blob));
  const locks = join(there.cacheDir, ".locks", "models--someone--phi-4-GGUF");
  return {
    part: `${there.blob}.70683473.incomplete`,
    journal: join(locks, `${there.sha256}.phi4-setup.journal`),
    lock: join(locks, `${there.sha256}.phi4-setup`),
    ref: join(root, "refs", "main"),
  };
};

/** A world whose download was interrupted, as by Ctrl-C, once the hub had sent `after` bytes of it. */
async function interrupted(bytes: number, after: number): Promise<World> {
  const there = await world(bytes);
  const stop = new AbortController();
  // What the hub still holds back never comes, so that the moment does not depend on how fast anything is.
  there.misbehave(({ kind, from }) =>
    kind === "content" ? { stallAfter: Math.max(0, after - (from ?? 0)) } : undefined,
  );
  const attempt = there.download({
    signal: stop.signal,
    limits: { stallMs: 60_000 },
    progress: ({ doneBytes = 0 }) => {
      if (doneBytes >= after) stop.abort("SIGINT");
    },
  });
  const { finding, exitCode } = await failureOf(attempt);
  expect(finding).toEqual({ code: "INTERRUPTED", args: { signal: "SIGINT", stage: "begun", keptBytes: null } });
  expect(exitCode).toBe(130);
  there.misbehave(() => undefined);
  there.requests.length = 0;
  return there;
}

/** The file right, and neither part nor journal nor lock left behind. */
const outcome = async (there: World): Promise<object> => ({
  right: (await readFile(there.blob)).equals(there.content),
  blobs: await readdir(dirname(there.blob)),
  // What is known of a verified file's pieces stays, for `verify`.
  besides: (await readdir(dirname(places(there).journal))).filter((name) => !name.endsWith(".pieces")),
});
const good = (there: World): object => ({ right: true, blobs: [there.sha256], besides: [] });

describe("after an interruption", () => {
  it("goes on from there", async () => {
    const there = await interrupted(9 * MiB + 5, 4 * MiB);
    await expect(access(places(there).ref)).rejects.toThrow("ENOENT");
    const [file] = (await there.download()).files;
    expect(file?.fetchedBytes).toBe(there.content.length - 4 * MiB);
    expect(await outcome(there)).toEqual(good(there));
  });

  const damage: [string, (there: World) => Promise<void>][] = [
    ["the journal is cut short", (there) => truncate(places(there).journal, 4000)],
    [
      "the journal is of another version",
      async (there) => {
        const text = await readFile(places(there).journal, "latin1");
        await writeFile(places(there).journal, text.replace(/"version":\d+/, '"version":1'), "latin1");
      },
    ],
    ["the journal is nonsense", (there) => writeFile(places(there).journal, "x".repeat(4096 + 10))],
    ["the journal is gone", (there) => rm(places(there).journal)],
    [
      "the journal belongs to another file",
      async (there) => {
        const text = await readFile(places(there).journal, "latin1");
        await writeFile(places(there).journal, text.replace(there.sha256, "0".repeat(64)), "latin1");
      },
    ],
    ["the journal promises what is not there", (there) => writeMap(there, 9 * (MiB / chunkBytes))],
    ["the part file is gone", (there) => rm(places(there).part)],
    ["the part file is too long", (there) => truncate(places(there).part, 20 * MiB)],
    ["a kept byte was changed", (there) => overwrite(places(there).part, 100)],
  ];
  it.each(damage)("ends right although %s", async (_, spoil) => {
    const there = await interrupted(9 * MiB + 5, 4 * MiB);
    await spoil(there);
    await there.download();
    expect(await outcome(there)).toEqual(good(there));
  });

  it("believes only what was synced once the computer has restarted", async () => {
    const there = await interrupted(9 * MiB + 5, 4 * MiB);
    const { journal } = places(there);
    const text = await readFile(journal, "latin1");
    await writeFile(
      journal,
      text.replace(/"bootId":"[^"]*"/, (found) => found.replace(/[0-9a-f]/g, "0")),
      "latin1",
    );
    await writeMap(there, 2 * (MiB / chunkBytes));
    const [file] = (await there.download()).files;
    expect(file?.fetchedBytes).toBe(there.content.length - 2 * MiB);
    expect(await outcome(there)).toEqual(good(there));
  });

  it("asks for nothing when the last byte is there, and still proves it right", async () => {
    const there = await interrupted(9 * MiB + 5, 4 * MiB);
    await writeFile(places(there).part, there.content);
    await writeMap(there, Math.ceil(there.content.length / chunkBytes));
    const [file] = (await there.download()).files;
    expect(file).toMatchObject({ fetchedBytes: 0, verified: true });
    expect(there.requests.filter(({ kind }) => kind === "content")).toEqual([]);
    expect(await outcome(there)).toEqual(good(there));
  });

  it("does not write through a planted link", async () => {
    const there = await interrupted(9 * MiB + 5, 4 * MiB);
    const { part } = places(there);
    const victim = join(there.folder, "victim");
    await writeFile(victim, "precious");
    await rm(part);
    await symlink(victim, part);
    expect((await failureOf(there.download())).finding).toMatchObject({ code: "DISK_NOT_WRITABLE" });
    expect(await readFile(victim, "utf8")).toBe("precious");
  });
});

/** Marks the first pieces as synced, the next three as written only and all others as missing. */
async function writeMap(there: World, synced: number): Promise<void> {
  const file = await open(places(there).journal, "r+");
  const chunks = Math.ceil(there.content.length / chunkBytes);
  const map = Buffer.alloc(chunks).fill(1, 0, Math.min(chunks, synced + 3));
  await file.write(map.fill(2, 0, synced), 0, chunks, 4096);
  await file.close();
}

async function overwrite(path: string, at: number): Promise<void> {
  const file = await open(path, "r+");
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 255]), 0, 1, at);
  await file.close();
}

describe("a killed process", () => {
  let folder = "";
  let child = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "phi4-child-"));
    child = join(folder, "child.js");
    const bundle = await rolldown({ input: "test/support/download-child.ts", platform: "node" });
    await bundle.write({ dir: folder, entryFileNames: "child.js", format: "esm" });
    await bundle.close();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.skipIf(process.platform === "win32")("that may not write more says so and keeps what it has", async () => {
    const there = await world(6 * MiB + 3);
    // In blocks of 512 bytes: the limit on a file's size that a quota or FAT32 would be.
    const limited = `ulimit -f 6144; exec "$0" "$@"`;
    const { stdout } = await promisify(execFile)(
      "/bin/sh",
      ["-c", limited, process.execPath, child, there.hub.endpoint, there.cacheDir],
      { env: {} },
    );
    expect(JSON.parse(stdout)).toMatchObject({ code: "FILE_TOO_LARGE", args: { fileBytes: 6 * MiB + 3 } });
    const [file] = (await there.download()).files;
    // A second connection may have met the limit before the first one was there.
    expect(file?.fetchedBytes).toBeGreaterThanOrEqual(3 * MiB + 3);
    expect(file?.fetchedBytes).toBeLessThan(there.content.length);
    expect(await outcome(there)).toEqual(good(there));
  });

  it("needs little memory, however much comes", async () => {
    const there = await world(96 * MiB);
    const small = ["--max-old-space-size=64", child, there.hub.endpoint, there.cacheDir];
    await promisify(execFile)(process.execPath, small, { env: {} });
    expect(await outcome(there)).toEqual(good(there));
  });

  const start = (there: World): ChildProcess =>
    spawn(process.execPath, [child, there.hub.endpoint, there.cacheDir], { stdio: "ignore", env: {} });

  it("costs little more than the pieces in flight, however often", async () => {
    const there = await world(24 * MiB + 3);
    let sent = 0;
    // The moment to kill is a number of bytes sent, not of milliseconds.
    for (const killAfter of [2, 5, 9, 14, 20].map((n) => n * MiB)) {
      const before = sent;
      const process = start(there);
      there.misbehave(({ kind }) => {
        if (kind !== "content") return undefined;
        return {
          bytesPerSecond: 60 * MiB,
          onSent: (bytes) => {
            sent += bytes;
            if (sent - before > killAfter / 4) process.kill("SIGKILL");
          },
        };
      });
      await new Promise((resolve) => process.once("exit", resolve));
      await expect(access(there.blob)).rejects.toThrow("ENOENT");
    }
    there.misbehave(({ kind }) =>
      kind === "content"
        ? {
            onSent: (bytes) => {
              sent += bytes;
            },
          }
        : undefined,
    );
    await promisify(execFile)(process.execPath, [child, there.hub.endpoint, there.cacheDir], { env: {} });
    expect(await outcome(there)).toEqual(good(there));
    expect(sent).toBeLessThan(there.content.length * 1.05 + 5 * 8 * MiB);
  });
});
