// The part file and its journal, against a disk at its worst.
import { writeSync } from "node:fs";
import { copyFile, open, readFile, type FileHandle } from "node:fs/promises";
import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { RepoFile } from "../../../src/hub/metadata.ts";
import { DiskThread, writePieces } from "../../../src/hub/transfer/disk-thread.ts";
import { Follower } from "../../../src/hub/transfer/follower.ts";
import { chunkBytes, Journal, journalledBytes } from "../../../src/hub/transfer/journal.ts";
import { PartWriter } from "../../../src/hub/transfer/part-writer.ts";
import { SegmentQueue } from "../../../src/hub/transfer/segments.ts";
import { temporaryFolder } from "../../support/hub.ts";

const content = randomBytes(9 * chunkBytes + 77);
const hex = createHash("sha256").update(content).digest("hex");
const file: RepoFile = { path: "x.bin", bytes: content.length, digest: { algorithm: "sha256", hex } };
const identity = { repo: "a/b", commit: "0".repeat(40), ...file };

async function workplace() {
  const folder = await temporaryFolder();
  const journalPath = join(folder, "journal");
  const part = await open(join(folder, "part"), "w+");
  const journal = await Journal.open(journalPath, identity, "this boot");
  const follower = new Follower();
  const disk = new DiskThread();
  onTestFinished(async () => {
    await follower.close();
    await disk.close();
    await journal.close();
    await part.close();
  });
  return { folder, journalPath, part, journal, follower, disk };
}

describe("what is written", () => {
  it("is whole and hashed, whatever the size of what comes", async () => {
    const { folder, part, journal, follower, disk } = await workplace();
    follower.start(part.fd, file.digest, file.bytes);
    const writer = new PartWriter({ file, partPath: join(folder, "part"), part, journal, follower, disk });
    await writer.begin();
    const segment = new SegmentQueue(file.bytes, () => false).next(1);
    if (segment === null) throw new Error("no segment");
    segment.end = file.bytes;
    for (let at = 0, size = 1; at < content.length; at += size, size = (size * 7) % 200_003) {
      await writer.take(segment, content.subarray(at, at + size));
    }
    await writer.written();
    await writer.end();
    expect(writer.doneBytes).toBe(file.bytes);
    expect(await follower.digest()).toBe(hex);
    expect((await readFile(join(folder, "part"))).equals(content)).toBe(true);
  });

  it("is whole on a disk that takes less than it is given, and counted where it then takes nothing", async () => {
    const { folder, part } = await workplace();
    const pieces = [content.subarray(0, chunkBytes), content.subarray(chunkBytes, 2 * chunkBytes)];
    const grudging = (room: number): typeof writeSync => {
      const write = (fd: number, data: Uint8Array, offset: number, length: number, position: number): number => {
        if (position >= room) throw Object.assign(new Error("full"), { code: "ENOSPC" });
        return writeSync(fd, data, offset, Math.min(Math.ceil(length / 2), room - position), position);
      };
      return write as typeof writeSync;
    };
    const order = { fd: part.fd, pieces, bytes: chunkBytes + 1000, at: 0 };
    expect(writePieces(grudging(Infinity), order)).toEqual({ bytes: chunkBytes + 1000, failure: null });
    expect((await readFile(join(folder, "part"))).equals(content.subarray(0, chunkBytes + 1000))).toBe(true);
    expect(writePieces(grudging(chunkBytes + 10), order)).toEqual({ bytes: chunkBytes + 10, failure: "ENOSPC" });
  });

  it("fails by the disk's name, the pieces given back", async () => {
    const { folder, disk } = await workplace();
    const readOnly = await open(join(folder, "part"), "r");
    const news = await disk.write({ fd: readOnly.fd, pieces: [Buffer.alloc(5)], bytes: 5, at: 0 });
    expect(news).toMatchObject({ bytes: 0, failure: "EBADF", pieces: [new Uint8Array(5)] });
    await readOnly.close();
  });

  it("is not waited for when the disk's thread has ended", async () => {
    const { part, disk } = await workplace();
    const writing = disk.write({ fd: part.fd, pieces: [Buffer.alloc(5)], bytes: 5, at: 0 });
    await Promise.all([expect(writing).rejects.toThrow("ended"), disk.close()]);
  });
});

describe("the journal", () => {
  it("never calls synced what the disk has not been made to keep", async () => {
    const { journal, journalPath } = await workplace();
    const synced = (): Promise<number | null> => bytesAfterRestart(journalPath);
    journal.mark(0, 3);
    let during: number | null = -1;
    const data = {
      datasync: async () => {
        // What comes while the disk works is not part of it.
        journal.mark(5, 7);
        during = await synced();
      },
    } as FileHandle;
    await journal.sync(data);
    expect([during, await synced()]).toEqual([0, 3 * chunkBytes]);
    expect(await journalledBytes(journalPath, file)).toBe(5 * chunkBytes);
    // A disk that fails to keep it leaves it unsynced.
    const broken = { datasync: () => Promise.reject(new Error("EIO")) } as unknown as FileHandle;
    await expect(journal.sync(broken)).rejects.toThrow("EIO");
    expect(await synced()).toBe(3 * chunkBytes);
  });
});

/** What is believed after a power loss at this moment: the journal as it lies there, read by another boot. */
async function bytesAfterRestart(journalPath: string): Promise<number | null> {
  const copy = `${journalPath}.${Math.random()}`;
  await copyFile(journalPath, copy);
  const journal = await Journal.open(copy, identity, "the next boot");
  await journal.close();
  return journalledBytes(copy, file);
}

describe("the hash", () => {
  it("of a file that is shorter than it should be, or cannot be read, fails by the disk's name", async () => {
    const { folder, part, follower } = await workplace();
    follower.start(part.fd, file.digest, file.bytes);
    follower.advanceTo(10);
    await expect(follower.digest()).rejects.toMatchObject({ code: "EIO" });
    const unreadable = await open(folder, "r");
    follower.start(unreadable.fd, file.digest, file.bytes);
    follower.advanceTo(10);
    await expect(follower.digest()).rejects.toMatchObject({ code: "EISDIR" });
    // And whoever waits for it to catch up need not.
    expect(follower.behindBytes).toBe(0);
    await unreadable.close();
  });
});
