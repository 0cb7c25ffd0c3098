// A disk that fills up while a file comes: a real one, of a few MiB, where the system lets us make one.
import { execFileSync } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { failureOf, world } from "../../support/hub.ts";

const MiB = 1024 * 1024;

function mountSmall(folder: string, size: string): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function usedBytes(folder: string): number {
  const { blocks, bfree, bsize } = statfsSync(folder);
  return (blocks - bfree) * bsize;
}

it("a disk that fills up in the middle stops the download at once, by name, and keeps what came", async (test) => {
  const there = await world(24 * MiB + 5);
  await mkdir(there.cacheDir);
  if (!mountSmall(there.cacheDir, "size=40m")) test.skip("CANNOT MOUNT A SMALL DISK HERE: needs Linux and root");
  onTestFinished(() => void execFileSync("umount", ["-l", there.cacheDir]));
  const filler = join(there.cacheDir, "filler");
  let fill = true;
  there.misbehave(({ kind }) =>
    kind === "content"
      ? {
          onSent: () => {
            // What was sent may still be on its way: what lies on the disk has come.
            if (!fill || usedBytes(there.cacheDir) < 4 * MiB) return;
            fill = false;
            try {
              writeFileSync(filler, Buffer.alloc(40 * MiB));
            } catch {
              // Full, as it should be.
            }
          },
        }
      : undefined,
  );
  const { finding, exitCode } = await failureOf(there.download());
  expect(finding).toMatchObject({ code: "DISK_FULL", args: { neededBytes: expect.any(Number) } });
  expect(exitCode).toBe(7);
  await rm(filler);
  const [file] = (await there.download()).files;
  expect(file?.fetchedBytes).toBeLessThan(there.content.length);
  expect((await readFile(there.blob)).equals(there.content)).toBe(true);
});

it("a limit on the disk that is there beforehand is said before any byte", async (test) => {
  const there = await world(12 * MiB);
  await mkdir(there.cacheDir);
  if (!mountSmall(there.cacheDir, "size=4m")) test.skip("CANNOT MOUNT A SMALL DISK HERE: needs Linux and root");
  onTestFinished(() => void execFileSync("umount", ["-l", there.cacheDir]));
  await writeFile(join(there.cacheDir, "filler"), "");
  expect((await failureOf(there.download())).finding).toMatchObject({ code: "DISK_FULL" });
  expect(there.requests.filter(({ kind }) => kind === "content")).toEqual([]);
});

it.each([
  ["without room for the journal", ".locks", "size=4k", "DISK_FULL"],
  ["that may only be read", ".", "size=64m,ro", "DISK_NOT_WRITABLE"],
])("a disk %s is said before any byte of the model", async (_, place, options, code) => {
  const there = await world(2 * MiB);
  const folder = join(there.cacheDir, place);
  await mkdir(folder, { recursive: true });
  if (!mountSmall(folder, options)) return;
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  const { finding, exitCode } = await failureOf(there.download());
  expect(finding).toMatchObject({ code });
  expect(exitCode).toBe(7);
  expect(there.requests.filter(({ kind }) => kind === "content")).toEqual([]);
});
