// A download that is killed at any moment, as often as chance has it, by a server that is none too good: whatever was
// left, the next run ends right, and what was left never lies.
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Fault } from "../../src/hub/loopback/faults.ts";
import { chunkBytes, headerBytes } from "../../src/hub/transfer/journal.ts";
import { world, type World } from "../support/hub.ts";

const MiB = 1024 * 1024;
const size = 9 * MiB + 4321;
let folder = "";
let child = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-kills-"));
  child = join(folder, "child.js");
  const bundle = await rolldown({ input: "test/support/download-child.ts", platform: "node" });
  await bundle.write({ dir: folder, entryFileNames: "child.js", format: "esm" });
  await bundle.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  fc.record({ cutAfter: fc.nat(size), reset: fc.boolean() }),
  fc.record({ headers: fc.constant({ etag: '"another"' }) }),
  fc.record({ ignoreRange: fc.constant(true), cutAfter: fc.nat(size) }),
);

/** What stands under the file's name is right, and what the journal promises is in the part file, byte for byte. */
async function expectHonest(there: World): Promise<void> {
  const published = await readFile(there.blob).catch(() => null);
  expect(published?.equals(there.content) ?? true).toBe(true);
  const locks = join(there.cacheDir, ".locks", "models--someone--phi-4-GGUF");
  const journal = await readFile(join(locks, `${there.sha256}.phi4-setup.journal`)).catch(() => null);
  const part = await readFile(`${there.blob}.70683473.incomplete`).catch(() => null);
  if (journal === null || part === null) return;
  const promised = [...journal.subarray(headerBytes).entries()].filter(([, state]) => state !== 0);
  const lies = promised.filter(([chunk]) => {
    const [start, end] = [chunk * chunkBytes, (chunk + 1) * chunkBytes];
    return !part.subarray(start, end).equals(there.content.subarray(start, end));
  });
  expect(lies).toEqual([]);
}

it("a download that is killed is gone on with, right, however often", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 6 }),
      fc.array(fc.nat(size), { minLength: 1, maxLength: 3 }),
      async (faults, kills) => {
        const there = await world(size);
        const queue = [...faults];
        for (const killAfter of kills) {
          const running: ChildProcess = spawn(process.execPath, [child, there.hub.endpoint, there.cacheDir], {
            stdio: "ignore",
            env: {},
          });
          let sent = 0;
          const onSent = (bytes: number): void => {
            sent += bytes;
            if (sent > killAfter) running.kill("SIGKILL");
          };
          there.misbehave(({ kind }) => (kind === "content" ? { ...queue.shift(), onSent } : undefined));
          const [, signal] = (await once(running, "exit")) as [number | null, NodeJS.Signals | null];
          if (signal === null) break;
          await expectHonest(there);
        }
        there.misbehave(() => undefined);
        await promisify(execFile)(process.execPath, [child, there.hub.endpoint, there.cacheDir], { env: {} });
        expect((await readFile(there.blob)).equals(there.content)).toBe(true);
      },
    ),
    { numRuns: 8 },
  );
});
