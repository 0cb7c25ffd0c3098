import { describe, expect, it } from "vitest";
import { ggufHeadBytes, looksUnlikeGguf } from "../../../src/core/gguf-magic.ts";
import { isSafePath, isRepoId, matchesGlob } from "../../../src/hub/names.ts";
import { nextHop } from "../../../src/hub/redirects.ts";
import { askedWaitMs, backoffMs, isLasting, usualLimits } from "../../../src/hub/retries.ts";
import { judge, type Asked } from "../../../src/hub/transfer/answers.ts";
import {
  adapt,
  backOff,
  firstConnections,
  segmentBytes,
  type ConnectionCount,
  type Measured,
} from "../../../src/hub/transfer/connections.ts";
import { Meter } from "../../../src/hub/transfer/meter.ts";
import { chunkBytes } from "../../../src/hub/transfer/journal.ts";
import { RateLimit } from "../../../src/hub/transfer/rate-limit.ts";
import { SegmentQueue } from "../../../src/hub/transfer/segments.ts";

const MiB = 1024 * 1024;

describe("what a model file looks like", () => {
  it.each<[string, string | Buffer, string | null]>([
    ["a GGUF", "GGUF\u0003\0\0\0", null],
    ["a GGUF of a big machine", "GGUF\0\0\0\u0003", null],
    ["a GGUF of a version nobody has made", "GGUF\u0063\0\0\0", "unknown"],
    ["a GGUF cut after its letters", "GGUF", "unknown"],
    ["nothing", "", "empty"],
    ["a page", "\uFEFF\n<!DOCTYPE html><html>", "html"],
    ["a page without a doctype", "<html lang=en>", "html"],
    ["a pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:", "lfsPointer"],
    ["an error of an interface", '{"error":"Entry not found"}', "json"],
    ["an error of a store", '<?xml version="1.0"?><Error>', "xml"],
    ["an archive", "PK\u0003\u0004....", "zip"],
    ["a sentence", "Access denied by policy", "text"],
    ["zeros", Buffer.alloc(64), "zeros"],
    ["safetensors", Buffer.from([0x88, 0x13, 0, 0, 0, 0, 0, 0, 0x7b]), "unknown"],
  ])("%s", (_, head, expected) => {
    expect(looksUnlikeGguf(Buffer.from(head).subarray(0, ggufHeadBytes))).toBe(expected);
  });
});

describe("names", () => {
  it.each(["a.gguf", ".gitattributes", "dir/model-00001-of-00002.safetensors", "ação (1).txt", "x+y=z@1.bin"])(
    "%j is safe",
    (path) => expect(isSafePath(path)).toBe(true),
  );
  it.each([
    "",
    ".",
    "..",
    "../a",
    "a/../b",
    "/a",
    "a/",
    "a//b",
    "C:/a",
    "a\\b",
    "\\\\host\\share",
    "a:b",
    "nul",
    "COM1.txt",
    "lpt9",
    "a.",
    "a ",
    " a",
    "a\u0000",
    "a\u001b[2J",
    "a\u202eb",
    "a\u200bb",
    "a".repeat(300),
    "a?b",
    "a*b",
    'a"b',
    "a|b",
  ])("%j is not", (path) => expect(isSafePath(path)).toBe(false));

  it.each(["bartowski/phi-4-GGUF", "gpt2", "a/b.c_d-1"])("%j is a repository", (id) => expect(isRepoId(id)).toBe(true));
  it.each(["", "/", "a/b/c", "../a", "a/..", "a b", "a--b/c", "https://x/y", "-a/b", "a/b."])("%j is none", (id) =>
    expect(isRepoId(id)).toBe(false),
  );

  it.each<[string, string, boolean]>([
    ["a/b.gguf", "*.gguf", true],
    ["a/b.gguf", "b.gguf", false],
    ["model-1.bin", "model-?.bin", true],
    ["model-1.bin", "model-[0-9].bin", true],
    ["model-x.bin", "model-[!0-9].bin", true],
    ["onnx/model.data", "onnx/", true],
    ["a.gguf.bak", "*.gguf", false],
    ["a+b.txt", "a+b.txt", true],
    ["axb", "a.b", false],
  ])("%j against %j: %s", (path, glob, expected) => expect(matchesGlob(path, glob)).toBe(expected));
});

describe("redirects", () => {
  const hop = (from: string, to: string, endpoint = "https://huggingface.co", hops = 0): string => {
    try {
      return nextHop(new URL(from), to, new URL(endpoint), hops).href;
    } catch (error) {
      return (error as { finding: { args: { reason: string } } }).finding.args.reason;
    }
  };
  it.each<[string, string, string]>([
    ["https://huggingface.co/a", "https://cdn.example/x?Signature=1", "https://cdn.example/x?Signature=1"],
    ["https://huggingface.co/a", "/b", "https://huggingface.co/b"],
    ["https://huggingface.co/a", "http://cdn.example/x", "downgrade"],
    ["https://huggingface.co/a", "file:///etc/passwd", "scheme"],
    ["https://huggingface.co/a", "https://169.254.169.254/latest", "private"],
    ["https://huggingface.co/a", "https://127.0.0.1/x", "private"],
    ["https://huggingface.co/a", "https://[::1]/x", "private"],
    ["https://huggingface.co/a", "https://localhost./x", "private"],
    ["https://huggingface.co/a", "https://10.1.2.3/x", "private"],
    ["https://huggingface.co/a", "https://0x7f000001/x", "private"],
    ["https://huggingface.co/a", "https://[fd00::1]/x", "private"],
    ["https://huggingface.co/a", "https://[::ffff:127.0.0.1]/x", "private"],
  ])("%s to %s", (from, to, expected) => expect(hop(from, to)).toBe(expected));

  it("may stay in a private network when the endpoint is in one", () => {
    expect(hop("http://10.0.0.1/a", "http://10.0.0.2/b", "http://10.0.0.1")).toBe("http://10.0.0.2/b");
  });
  it("end after five", () => expect(hop("https://a.example/", "/b", "https://a.example", 5)).toBe("tooMany"));
});

describe("waiting", () => {
  const now = Date.UTC(2026, 0, 1);
  it.each<[Record<string, string>, number | null]>([
    [{}, null],
    [{ "retry-after": "2" }, 2000],
    [{ "retry-after": new Date(now + 7000).toUTCString() }, 7000],
    [{ "retry-after": new Date(now - 7000).toUTCString() }, 0],
    [{ "retry-after": "soon" }, null],
    [{ ratelimit: '"resolvers";r=0;t=41' }, 42_000],
  ])("%j asks for %j", (headers, expected) => expect(askedWaitMs(headers, now)).toBe(expected));

  it.each<[string, boolean]>([
    ["ENOTFOUND", true],
    ["EAI_AGAIN", false],
    ["ECONNRESET", false],
    ["ETIMEDOUT", false],
    ["ERR_TLS_CERT_ALTNAME_INVALID", true],
  ])("is no use after %s: %s", (code, lasting) => expect(isLasting(code)).toBe(lasting));

  it("doubles up to its limit, with jitter", () => {
    const waits = [1, 2, 3, 10].map((attempt) => [
      backoffMs(attempt, usualLimits, () => 0),
      backoffMs(attempt, usualLimits, () => 1),
    ]);
    expect(waits).toEqual([
      [500, 1000],
      [1000, 2000],
      [2000, 4000],
      [15_000, 30_000],
    ]);
  });
});

describe("an answer", () => {
  const asked: Asked = { start: 10, end: 20, bytes: 100, ranged: true, etag: '"a"' };
  const part = { "content-range": "bytes 10-19/100", "content-length": "10", etag: '"a"' };
  it.each<[string, number, Record<string, string>, Partial<Asked>, string]>([
    ["the part", 206, part, {}, "bytes"],
    ["the part, total unknown", 206, { ...part, "content-range": "bytes 10-19/*" }, {}, "bytes"],
    ["the part with a weak ETag", 206, { ...part, etag: 'W/"b"' }, {}, "bytes"],
    ["a part of other content", 206, { ...part, etag: '"b"' }, {}, "changed"],
    ["another start", 206, { ...part, "content-range": "bytes 11-19/100" }, {}, "nonsense"],
    ["another end", 206, { ...part, "content-range": "bytes 10-18/100" }, {}, "nonsense"],
    ["another total", 206, { ...part, "content-range": "bytes 10-19/101" }, {}, "nonsense"],
    ["another length", 206, { ...part, "content-length": "9" }, {}, "nonsense"],
    ["no range", 206, {}, {}, "nonsense"],
    ["a part nobody asked for", 206, part, { ranged: false }, "nonsense"],
    ["a packed part", 206, { ...part, "content-encoding": "gzip" }, {}, "nonsense"],
    ["everything", 200, { "content-length": "100" }, {}, "whole"],
    ["everything, length unknown", 200, {}, {}, "whole"],
    ["everything of something else", 200, { "content-length": "99" }, {}, "nonsense"],
    ["everything packed", 200, { "content-encoding": "br" }, {}, "nonsense"],
    ["an expired link", 403, {}, {}, "expired"],
    ["too many requests", 429, {}, {}, "transient"],
    ["a server in trouble", 503, {}, {}, "transient"],
    ["beyond the end", 416, { "content-range": "bytes */9" }, {}, "nonsense"],
    ["a refusal", 400, {}, {}, "lasting"],
  ])("%s", (_, status, headers, change, kind) =>
    expect(judge(status, headers, { ...asked, ...change }).kind).toBe(kind),
  );
});

describe("connections", () => {
  const at = (bytesPerSecond: number, running: number): Measured => ({
    bytesPerSecond,
    running,
    waiting: 0,
    computing: 0,
  });

  /** Each step: what all connections together give when there are so many. */
  const settle = (rate: (connections: number) => number): number => {
    let count: ConnectionCount = { wanted: 2, before: null, settled: false };
    for (let step = 0; step < 20 && !count.settled; step += 1)
      count = adapt(count, at(rate(count.wanted), count.wanted));
    return count.wanted;
  };
  it("stay few where one carries everything", () => expect(settle(() => 900 * MiB)).toBe(2));
  it("become many where each one is limited", () => expect(settle((n) => n * 10 * MiB)).toBe(16));
  it("stop where there is plenty, limited or not", () => expect(settle((n) => n * 40 * MiB)).toBe(8));
  it("stop where the line is full", () => expect(settle((n) => Math.min(n * 20, 100) * MiB)).toBe(8));
  it("ask for little at once until the line is known to be the slow part", () => {
    const asked = (count: ConnectionCount): number => segmentBytes(count) / MiB;
    const start = firstConnections(100 * MiB);
    const fast = adapt(start, at(400 * MiB, 2));
    const busy = adapt(start, { bytesPerSecond: 40 * MiB, running: 2, waiting: 0, computing: 0.9 });
    const more = adapt(start, at(40 * MiB, 2));
    const slow = adapt(more, at(41 * MiB, 4));
    expect([asked(start), asked(fast), asked(busy), asked(more), asked(slow)]).toEqual([4, 4, 4, 4, 32]);
  });
  it("are tried again at once where a fast line was only so at first", () => {
    const fast = adapt({ wanted: 1, before: null, settled: false }, at(400 * MiB, 1));
    expect(fast).toMatchObject({ wanted: 1, settled: true });
    expect(adapt(fast, at(90 * MiB, 1))).toMatchObject({ wanted: 1, settled: true });
    const slow = adapt(fast, at(20 * MiB, 1));
    expect(adapt(slow, at(20 * MiB, 1))).toMatchObject({ wanted: 2, settled: false });
  });
  it("become few where the line is faster than the disk", () => {
    const count = { wanted: 8, before: 1, settled: false };
    expect(adapt(count, { bytesPerSecond: 99 * MiB, running: 8, waiting: 0.9, computing: 0 })).toMatchObject({
      wanted: 4,
      settled: true,
    });
  });
  it("halve in trouble, down to one", () => {
    const four = backOff({ wanted: 8, before: 1, settled: false });
    expect([four.wanted, backOff(backOff(backOff(four))).wanted]).toEqual([4, 1]);
  });
});

describe("segments", () => {
  it("cover what is missing, once, in order, whatever the number of connections", () => {
    const bytes = 200 * MiB + 5;
    const has = (chunk: number): boolean => chunk % 50 === 7;
    for (const connections of [1, 4, 16]) {
      const queue = new SegmentQueue(bytes, has);
      const covered: [number, number][] = [];
      for (let segment = queue.next(connections); segment !== null; segment = queue.next(connections)) {
        expect(segment.start % chunkBytes).toBe(0);
        covered.push([segment.start, segment.end]);
      }
      const chunks = covered.flatMap(([start, end]) =>
        Array.from({ length: Math.ceil((end - start) / chunkBytes) }, (_, i) => start / chunkBytes + i),
      );
      const all = Array.from({ length: Math.ceil(bytes / chunkBytes) }, (_, chunk) => chunk);
      expect(chunks).toEqual(all.filter((chunk) => !has(chunk)));
      expect(covered.at(-1)?.[1]).toBe(bytes);
    }
  });
  it("that were given back come first", () => {
    const queue = new SegmentQueue(100 * MiB, () => false);
    const [first, second] = [queue.next(16), queue.next(16)];
    if (first === null || second === null) throw new Error("no segments");
    first.position += 5;
    queue.giveBack(second);
    queue.giveBack(first);
    expect([queue.next(16), queue.next(16)]).toEqual([first, second]);
  });
});

describe("a limited rate", () => {
  it("lets a quarter of a second's bytes through at once and makes the rest wait, never saving up", async () => {
    let now = 1e6;
    const limit = new RateLimit(1e6, () => now);
    const over = new AbortController();
    over.abort(new Error("over"));
    const waits = async (bytes: number): Promise<boolean> =>
      limit.take(bytes, over.signal)?.then(
        () => false,
        () => true,
      ) ?? false;
    expect([await waits(240_000), await waits(20_000), await waits(1)]).toEqual([false, true, true]);
    now += 60_000;
    expect([await waits(240_000), await waits(20_000)]).toEqual([false, true]);
  });
});

describe("the rate", () => {
  it("is that of the last seconds, and none while nothing comes", () => {
    const meter = new Meter(0, 1000);
    for (let at = 100; at <= 5000; at += 100) meter.add(at <= 2500 ? 1000 : 100, at);
    expect(meter.rate(5000)).toBeCloseTo(1000, -2);
    expect([meter.silentMs(7000), meter.rate(7999)]).toEqual([2000, expect.any(Number)]);
    expect(meter.rate(8000)).toBeNull();
  });
});
