// Whatever the server does, in whatever order: the file ends right or is not there, and the failure has a name.
import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { SetupError } from "../../src/core/errors/index.ts";
import type { Fault } from "../../src/hub/loopback/faults.ts";
import { world } from "../support/hub.ts";

const MiB = 1024 * 1024;
const size = 5 * MiB + 321;

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 3, arbitrary: fc.record({ cutAfter: fc.nat(size), reset: fc.boolean() }) },
  fc.record({ stallAfter: fc.nat(size) }),
  fc.record({ flipAt: fc.nat(size - 1) }),
  fc.record({ status: fc.constantFrom(403, 416, 429, 500, 503) }),
  fc.record({ ignoreRange: fc.constant(true), cutAfter: fc.nat(size) }),
  fc.constantFrom<Fault>(
    { headers: { "content-range": null } },
    { headers: { "content-range": "bytes 0-1/2" } },
    { headers: { "content-length": null } },
    { headers: { "content-encoding": "gzip" } },
    { headers: { etag: '"another"' } },
    { status: 200, ignoreRange: true, body: "<!doctype html><p>sign in</p>" },
  ),
);

it("a download ends right or not at all", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fault, { maxLength: 12 }),
      fc.array(fault, { maxLength: 2 }),
      fc.option(fc.nat(size), { nil: null }),
      async (contentFaults, resolveFaults, stopAfter) => {
        const there = await world(size);
        const attempt = async (stop: AbortController): Promise<SetupError | null> => {
          try {
            await there.download({
              signal: stop.signal,
              limits: { attempts: 5, stallMs: 120, backoffMs: { first: 1, most: 2 } },
            });
            return null;
          } catch (error) {
            if (!(error instanceof SetupError)) throw error;
            return error;
          }
        };
        const queue = [...contentFaults];
        let sent = 0;
        const stop = new AbortController();
        there.misbehave(({ kind }) => {
          if (kind === "resolve") return resolveFaults.shift();
          if (kind !== "content") return undefined;
          const onSent = (bytes: number): void => {
            sent += bytes;
            if (stopAfter !== null && sent > stopAfter) stop.abort("SIGTERM");
          };
          return { ...queue.shift(), onSent };
        });

        const failure = await attempt(stop);
        const left = await readFile(there.blob).catch(() => null);
        const state = { exitCode: failure?.exitCode ?? 0, file: left === null ? "absent" : left.equals(there.content) };
        expect([
          { exitCode: 0, file: true },
          { exitCode: 4, file: "absent" },
          { exitCode: 5, file: "absent" },
          { exitCode: 130, file: "absent" },
        ]).toContainEqual(state);
        // However it ended, the same again with a good server is right.
        there.misbehave(() => undefined);
        expect(await attempt(new AbortController())).toBeNull();
        expect((await readFile(there.blob)).equals(there.content)).toBe(true);
      },
    ),
    { numRuns: 25 },
  );
});
