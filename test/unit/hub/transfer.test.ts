import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { language } from "../../../src/core/messages/en/index.ts";
import { speak } from "../../../src/core/messages/speak.ts";
import type { Progress } from "../../../src/core/progress.ts";
import type { Fault } from "../../../src/hub/loopback/faults.ts";
import type { RepoFile, Repository } from "../../../src/hub/metadata.ts";
import { select } from "../../../src/hub/selection.ts";
import { adapt, backOff, type ConnectionCount, type Measured } from "../../../src/hub/transfer/connections.ts";
import { renewAt } from "../../../src/hub/transfer/expiry.ts";
import { Journal } from "../../../src/hub/transfer/journal.ts";
import { SleepWatch } from "../../../src/hub/transfer/sleep-watch.ts";
import { progressLine } from "../../../src/report/progress.ts";
import { failureOf, model, repo, world } from "../../support/hub.ts";
import { endless } from "../../support/hub-faults.ts";

const MB = 1e6;
const speech = speak(language);

describe("a sleep", () => {
  const watch = (clock: { wall: number; monotonic: number }): SleepWatch =>
    new SleepWatch({ now: () => clock.wall, monotonic: () => clock.monotonic }, 500);

  it.each([
    ["whose clock goes on", 2_520_500],
    ["whose clock stands still", 500],
  ])("is noticed on a system %s", (_, monotonic) => {
    const clock = { wall: 0, monotonic: 0 };
    const sleep = watch(clock);
    Object.assign(clock, { wall: 500, monotonic: 500 });
    expect([sleep.tick(), sleep.sleptMs]).toEqual([false, null]);
    Object.assign(clock, { wall: 2_521_000, monotonic: 500 + monotonic });
    expect([sleep.tick(), sleep.sleptMs]).toEqual([true, 2_520_000]);
    clock.monotonic += 61_000;
    expect(sleep.sleptMs).toBeNull();
  });

  it("is not a clock that was put back, nor a slow tick", () => {
    const clock = { wall: 1e6, monotonic: 0 };
    const sleep = watch(clock);
    Object.assign(clock, { wall: 0, monotonic: 5000 });
    expect(sleep.tick()).toBe(false);
  });
});

describe("the line about progress", () => {
  const base: Progress = { doneBytes: 46 * MB, totalBytes: 100 * MB, bytesPerSecond: 6 * MB, remainingMs: 9000 };
  it.each<[string, Partial<Progress>, string]>([
    ["a rate", {}, "46 %  46.0 MB of 100 MB  6.00 MB/s  9 s left"],
    ["silence", { bytesPerSecond: null, silentMs: 12_000 }, "46 %  46.0 MB of 100 MB  no data for 12 s"],
    ["a wait", { waitMs: 41_000 }, "46 %  46.0 MB of 100 MB  the server asks to wait: 00:41"],
    [
      "a sleep",
      { sleptMs: 2_520_000, bytesPerSecond: null, silentMs: 1000 },
      "46 %  46.0 MB of 100 MB  the computer slept 42 min",
    ],
  ])("says %s", (_, change, line) => expect(progressLine({ ...base, ...change }, speech)).toBe(line));
});

describe("a signed address", () => {
  const now = Date.UTC(2026, 0, 1);
  const seconds = now / 1000;
  it.each<[string, string, number | null]>([
    ["for an hour", `Expires=${seconds + 3600}`, now + 3_300_000],
    ["for a minute", `Expires=${seconds + 60}`, now + 54_000],
    ["of S3 for an hour", "X-Amz-Date=20260101T000000Z&X-Amz-Expires=3600", now + 3_300_000],
    ["that has expired by our clock", `Expires=${seconds - 1}`, null],
    ["that does not say", "Signature=x", null],
    ["that says nonsense", "Expires=tomorrow", null],
  ])("%s is renewed in time", (_, query, expected) =>
    expect(renewAt(new URL(`https://cdn.example/x?${query}`), now)).toBe(expected),
  );

  it("is asked for again before it expires, not after a refusal", async () => {
    const there = await world(9 * 1024 * 1024);
    let clock = Date.now();
    const expires = Math.floor(clock / 1000) + 3600;
    there.misbehave(({ kind, nth, path }) => {
      if (kind === "content" && nth === 0) clock += 3_400_000;
      if (kind === "content") return nth === 0 ? { cutAfter: 2_000_000 } : undefined;
      if (kind !== "resolve" || nth > 0) return undefined;
      expect(path).toBe(model);
      return { onLocation: (location) => `${location}&Expires=${expires}` };
    });
    await there.download({ now: () => clock });
    expect(there.requests.filter(({ kind }) => kind === "resolve")).toHaveLength(2);
  });
});

describe("connections", () => {
  const at = (bytesPerSecond: number, running: number): Measured => ({
    bytesPerSecond,
    running,
    waiting: 0,
    computing: 0,
  });

  it("stay few where each one is fast already", () => {
    expect(adapt({ wanted: 2, before: null, settled: false }, at(900 * MB, 2))).toMatchObject({
      wanted: 2,
      settled: true,
    });
  });

  it.each<[string, ConnectionCount]>([
    ["settling", adapt({ wanted: 4, before: 40 * MB, settled: false }, at(50 * MB, 4))],
    ["trouble", backOff({ wanted: 8, before: null, settled: false })],
  ])("are tried again some time after %s: a line changes", (_, settled) => {
    let count = settled;
    for (let measured = 0; measured < 1000 && count.settled; measured += 1)
      count = adapt(count, at(40 * MB, count.wanted));
    expect(count).toMatchObject({ settled: false, before: null });
    expect(adapt(count, at(40 * MB, count.wanted)).wanted).toBe(count.wanted * 2);
  });
});

describe("beginning again", () => {
  it("asks for nothing while what was there is being forgotten", async () => {
    const there = await world(9 * 1024 * 1024);
    // A disk that is busy for longer than it takes to look at how fast everything is.
    const { forget } = Journal.prototype;
    const slow = vi.spyOn(Journal.prototype, "forget").mockImplementation(async function (this: Journal, from, to) {
      await pause(500);
      await forget.call(this, from, to);
    });
    onTestFinished(() => slow.mockRestore());
    there.misbehave(({ kind, nth }) => (kind === "content" && nth < 3 ? { answer: endless } : undefined));
    await there.download({ limits: { attempts: 3 } });
    const asked = there.requests.filter(({ kind }) => kind === "content").map(({ headers }) => headers.range);
    expect(asked).toEqual(["bytes=0-4194303", undefined, undefined, undefined]);
  });
});

describe("one link for all connections", () => {
  it("is asked for once, and once more when it has expired, at the commit that was resolved", async () => {
    const there = await world(24 * 1024 * 1024);
    let expired = 0;
    there.misbehave(({ kind, nth }) => {
      if (kind !== "content") return undefined;
      // What the first connections hold is cut, and no old address works from then on.
      if (nth < 2) return { cutAfter: 1_000_000 };
      if (nth > 3) return undefined;
      expired += 1;
      return { status: 403 };
    });
    await there.download({ limits: { attempts: 20 } });
    const asked = there.requests.filter(({ kind }) => kind === "resolve" || kind === "content");
    expect(expired).toBe(2);
    expect(asked.filter(({ kind }) => kind === "resolve").length).toBeLessThanOrEqual(3);
    expect(new Set(asked.map(({ revision }) => revision))).toEqual(new Set([there.hub.commit(repo)]));
    // Every request that goes on says of what content.
    const later = asked.filter(({ kind }) => kind === "content").slice(2);
    expect(later.map(({ headers }) => headers["if-range"])).toEqual(later.map(() => `"${there.sha256}"`));
  });

  it("leads to the first commit although the branch moves on meanwhile", async () => {
    const there = await world(9 * 1024 * 1024);
    there.misbehave(({ kind, nth }) => {
      if (kind === "info" && nth > 0) return { status: 200, body: JSON.stringify({ id: repo, sha: "f".repeat(40) }) };
      return kind === "content" && nth < 3 ? { cutAfter: 1_500_000 } : undefined;
    });
    expect((await there.download()).commit).toBe(there.hub.commit(repo));
    expect(there.requests.filter(({ kind }) => kind === "info")).toHaveLength(1);
  });
});

describe("what came before a connection failed", () => {
  it.each<[string, Fault]>([
    ["cut", { cutAfter: 1_234_567 }],
    ["reset", { cutAfter: 1_234_567, reset: true }],
    ["stalled", { stallAfter: 1_234_567 }],
  ])("is not fetched again (%s)", async (_, fault) => {
    const there = await world(9 * 1024 * 1024 + 5);
    there.misbehave(({ kind, nth }) => (kind === "content" && nth < 3 ? fault : undefined));
    const [file] = (await there.download()).files;
    expect(file?.fetchedBytes).toBe(there.content.length);
  });
});

describe("a limited rate", () => {
  it("holds for all connections together and changes nothing else", async () => {
    const there = await world(20 * 1024 * 1024);
    const rates: number[] = [];
    await there.download({
      limitBytesPerSecond: 20 * MB,
      progress: ({ bytesPerSecond }) => rates.push(bytesPerSecond ?? 0),
    });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    expect(rates.at(-1)).toBeLessThan(40 * MB);
  });
});

describe("a server that asks for a licence", () => {
  it("is asked once", async () => {
    const there = await world(1000);
    there.misbehave(({ kind }) =>
      kind === "resolve" ? { status: 403, headers: { "x-error-code": "GatedRepo" } } : undefined,
    );
    await failureOf(there.download());
    expect(there.requests.map(({ kind }) => kind)).toEqual(["info", "tree", "resolve"]);
  });
});

describe("names that differ only in capitals or accents", () => {
  const file = (path: string): RepoFile => ({ path, bytes: 1, digest: { algorithm: "git-sha1", hex: "0".repeat(40) } });
  const repository = (...paths: string[]): Repository => ({
    repo: "a/b",
    revision: "main",
    commit: "0".repeat(40),
    files: paths.map(file),
  });
  const all = { kind: "globs", include: [], exclude: [] } as const;

  it.each([
    ["README.md", "readme.md"],
    ["caf\u00e9.txt", "cafe\u0301.txt"],
  ])("%s and %s are refused where they are the same, and only there", async (one, other) => {
    const repo = repository(one, "other.txt", other);
    const failure = await failureOf((async () => select(repo, all, true))());
    expect(failure.finding).toEqual({ code: "HUB_NAMES_CLASH", args: { repo: "a/b", files: [one, other] } });
    expect(select(repo, all, false)).toHaveLength(3);
  });
});

describe("what is told while a file comes", () => {
  it("never goes back, also when everything begins again", async () => {
    const there = await world(9 * 1024 * 1024);
    there.misbehave(({ kind, nth }) => {
      if (kind !== "content") return undefined;
      return nth === 0 ? { cutAfter: 5_000_000 } : { headers: { etag: '"other"' }, bytesPerSecond: 60 * MB };
    });
    const told: number[] = [];
    await there.download({ progress: ({ doneBytes = 0 }) => told.push(doneBytes), limits: { tickMs: 5 } });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(there.content.length);
  });

  it("is a countdown while the Hub asks to wait, also before the first file", async () => {
    const there = await world(1000);
    there.misbehave(({ kind, nth }) =>
      kind === "info" && nth === 0 ? { status: 429, headers: { "retry-after": "1" } } : undefined,
    );
    const waits: number[] = [];
    await there.download({
      localDir: join(there.folder, "plain"),
      progress: ({ waitMs }) => waits.push(...(waitMs === undefined ? [] : [waitMs])),
    });
    expect(waits.length).toBeGreaterThan(1);
    expect(waits).toEqual(waits.toSorted((a, b) => b - a));
  });
});

describe("a Hub that goes away in the middle", () => {
  it("and comes back is no end of a download", async () => {
    const there = await world(9 * 1024 * 1024);
    const far = Number(new URL(there.hub.endpoint).port);
    const sockets = new Set<Socket>();
    let refused = 0;
    // Between the two, what can be switched off: everything cut, then the port closed.
    const server = createServer((near) => {
      const through = connect(far, "127.0.0.1");
      for (const socket of [near, through]) {
        sockets.add(socket);
        socket.on("error", () => undefined).on("close", () => near.destroy() && through.destroy());
      }
      near.pipe(through).pipe(near);
    });
    const listen = (port: number): Promise<unknown> => once(server.listen(port, "127.0.0.1"), "listening");
    await listen(0);
    const { port } = server.address() as AddressInfo;
    onTestFinished(() => void server.close());
    let away: Promise<void> | null = null;
    there.misbehave(({ kind }) => (kind === "content" ? { bytesPerSecond: 30 * MB } : undefined));
    const outage = async (): Promise<void> => {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      // As long as it takes for several tries to be refused.
      while (refused < 6) {
        await new Promise((resolve) => connect(port, "127.0.0.1").once("error", resolve));
        refused += 1;
      }
      await listen(port);
    };
    const [file] = (
      await there.download({
        endpoint: `http://127.0.0.1:${port}`,
        limits: { attempts: 200 },
        progress: ({ doneBytes = 0 }) => {
          if (doneBytes > 2 * MB) away ??= outage();
        },
      })
    ).files;
    await away;
    expect(refused).toBe(6);
    expect(file).toMatchObject({ verified: true, sha256: there.sha256 });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });
});
