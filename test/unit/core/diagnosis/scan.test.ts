import { array, assert, integer, property, uint8Array } from "fast-check";
import { describe, expect, it } from "vitest";
import { LogScanner, type Scan } from "../../../../src/core/diagnosis/scan.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function scan(...blocks: Uint8Array[]): Scan {
  const scanner = new LogScanner("a.log");
  for (const block of blocks) scanner.push(block);
  return scanner.end();
}

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
};

const failure = "the certificate is not trusted  [HUB_CERTIFICATE]";

describe("a log looked through", () => {
  it.each<[string, Uint8Array, number]>([
    ["plain text", encode(`one\ntwo\n${failure}\n`), 3],
    ["no line end at the end", encode(`one\n${failure}`), 2],
    ["Windows line ends", encode(`one\r\ntwo\r\n${failure}\r\n`), 3],
    ["progress frames in one line", encode(`one\n 10 %\r 20 %\r${failure}\nthree\n`), 2],
    ["a byte order mark", encode(`\ufeff${failure}\n`), 1],
    [
      "colours within the words",
      encode(`one\nthe \u001b[31mcertificate\u001b[0m is not [HUB_\u001b[1;33mCERTIFICATE\u001b[m]\n`),
      2,
    ],
    ["a window title and a link before it", encode(`\u001b]0;title\u0007\u001b]8;;http://x\u001b\\${failure}\n`), 1],
    ["NULs that a crash left", encode(`one\n${"\u0000".repeat(600)}\nthe [HUB_CERT\u0000IFICATE]\n`), 3],
    ["UTF-16 of PowerShell", utf16(`\ufeffone\r\n${failure}\r\n`, false), 2],
    ["UTF-16 the other way round", utf16(`\ufeffone\r\n${failure}\r\n`, true), 2],
    ["UTF-16 without a mark", utf16(`one line\r\n${failure}\r\n`, false), 2],
  ])("finds a cause and its line in %s", (_, bytes, line) => {
    const { suspects } = scan(bytes);
    expect(suspects.map(({ id, evidence }) => [id, evidence[0]?.line])).toEqual([["HUB_CERTIFICATE", line]]);
    // oxlint-disable-next-line no-control-regex -- what must not be in it
    expect(suspects[0]?.evidence[0]?.text).toMatch(/^[^\u0000-\u001f]*\[HUB_CERTIFICATE\]$/);
  });

  it("tells UTF-16 that comes byte by byte", () => {
    const bytes = utf16(`\ufeffone\r\n${failure}\r\n`, false);
    const { sample, ...whole } = scan(bytes);
    expect(scan(...[...bytes].map((byte) => Uint8Array.of(byte)))).toMatchObject(whole);
    expect(sample).toContain("one");
  });

  it("takes the surer of two wordings of a cause in one line, whichever comes first", () => {
    const { suspects } = scan(encode("write /var/lib/docker/tmp/GetImageBlob15: no space left on device\n"));
    expect(suspects.map(({ id }) => id)).toContain("disk-full");
  });

  it("counts lines and bytes, with and without an end", () => {
    expect(scan(encode("a\nb\n"))).toMatchObject({ lines: 2, bytes: 4 });
    expect(scan(encode("a\nb"))).toMatchObject({ lines: 2, bytes: 3 });
    expect(scan()).toMatchObject({ lines: 0, bytes: 0, suspects: [], telling: [] });
  });

  it("puts a message of ours together that was wrapped for a terminal", () => {
    const log = [
      "Loading x.gguf",
      "\u001b[31m✗  The model could not be loaded: /m/x.gguf: tensor 'blk.1.w' data is",
      "not within the file bounds, model is corrupted or incomplete",
      "[MODEL_LOAD_FAILED]",
    ];
    for (const end of ["", "\r\n"]) {
      const found = scan(encode(log.join("\r\n") + end)).suspects.map(({ id }) => id);
      expect(found).toEqual(expect.arrayContaining(["MODEL_LOAD_FAILED", "gguf-truncated"]));
    }
  });

  it("does not take a conversation for a failure", () => {
    const body = '{"messages":[{"role":"user","content":"why [HUB_CERTIFICATE]?"}]}';
    expect(scan(encode(`POST with body ${body}\n`)).suspects).toEqual([]);
    expect(scan(encode(`${JSON.stringify({ body })}\n`)).suspects).toEqual([]);
  });

  it.each<[string, string, boolean]>([
    ["the log goes on well", "downloaded\nsaved\n", false],
    ["a failure comes after it", "downloaded\nFooError: cannot open '/x'\n", true],
    ["it is all that there is", "", true],
    ["it fails once more for good", `x\n${failure}\ny\nz\n`, true],
  ])("a cause that was tried again, when %s", (_, rest, stays) => {
    const log = `one\nWARNING: retrying after: [HUB_CERTIFICATE]\nretrying after: [HUB_CERTIFICATE]\n${rest}`;
    expect(scan(encode(log)).suspects.length > 0).toBe(stays);
  });

  it("takes the arguments of an error from our own log", () => {
    const log = 'phi4-setup error HUB_UNREACHABLE {"host":"huggingface.co","cause":"ENOTFOUND","deep":{"a":1}}\n';
    expect(scan(encode(`${log}x  [HUB_UNREACHABLE]\n`)).suspects).toMatchObject([
      { id: "HUB_UNREACHABLE", args: { host: "huggingface.co", cause: "ENOTFOUND" }, count: 2 },
    ]);
    expect(scan(encode("phi4-setup error HUB_UNREACHABLE {broken\n")).suspects).toMatchObject([{ args: {} }]);
    expect(scan(encode("phi4-setup error NO_SUCH_CODE {}\n")).suspects).toEqual([]);
  });

  it("keeps three lines of evidence and counts the rest, in memory that does not grow", () => {
    const [suspect] = scan(encode(`${failure}\n`.repeat(5000))).suspects;
    expect(suspect?.evidence.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(suspect?.count).toBe(1000);
  });

  it("finds what stands in the middle of a line of ten megabytes, and shows what is around it", () => {
    const line = `${"x".repeat(5_000_000)} ${failure} ${"y".repeat(5_000_000)}`;
    const blocks = Array.from({ length: 11 }, (_, i) => encode(line).subarray(i * 1_000_000, (i + 1) * 1_000_000));
    const [suspect] = scan(...blocks).suspects;
    expect(suspect).toMatchObject({ id: "HUB_CERTIFICATE", count: 1 });
    expect(suspect?.evidence[0]?.text.length).toBeLessThan(260);
  });

  it("gives the same for the same bytes in any pieces", () => {
    const bytes = encode(
      `one\r\n\u001b[31mred\u001b[0m error: x\n10%\r20%\r${failure}\nOSError: [Errno 999] odd\ntwo\u0000\n\u00e9rro [DISK_FULL]\n`,
    );
    const whole = scan(bytes);
    expect(whole.suspects.map(({ id }) => id)).toEqual(["HUB_CERTIFICATE", "DISK_FULL"]);
    assert(
      property(array(integer({ min: 0, max: bytes.length }), { maxLength: 8 }), (cuts) => {
        const ends = [...new Set([0, ...cuts, bytes.length])].sort((a, b) => a - b);
        const pieces = ends.slice(1).map((end, i) => bytes.subarray(ends[i], end));
        const { sample, ...found } = scan(...pieces);
        expect(sample).toContain("HUB_CERTIFICATE");
        expect(found.suspects).toEqual(whole.suspects);
        expect(found.telling).toEqual(whole.telling);
        expect([found.lines, found.bytes]).toEqual([whole.lines, whole.bytes]);
      }),
    );
  });

  it("bears any bytes, and lets no control character through", () => {
    assert(
      property(uint8Array({ maxLength: 3000 }), integer({ min: 1, max: 700 }), (bytes, cut) => {
        const noise = [...bytes, ...encode("\nfatal error: "), ...bytes, ...encode(` ${failure} `), ...bytes];
        const all = Uint8Array.from(noise);
        const { suspects, telling } = scan(all.subarray(0, cut), all.subarray(cut));
        for (const { text } of [...telling, ...suspects.flatMap(({ evidence }) => evidence)]) {
          // oxlint-disable-next-line no-control-regex -- what must not be in it
          expect(text).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        }
      }),
    );
  });

  it("bears escapes without an end, nested ones and a million of them", () => {
    for (const piece of ["\u001b", "\u001b[", "\u001b]8;;", "\u001bP", "\u001b[38;5;", "\u001b\u001b[\u001b]"]) {
      const { suspects } = scan(encode(`${piece.repeat(200_000)}\n${failure}\n`));
      expect(suspects.map(({ id }) => id)).toEqual(["HUB_CERTIFICATE"]);
    }
  });
});

describe("a log without anything known", () => {
  it("names the most particular lines, each once, in their order", () => {
    const log = [
      "loading 0 errors so far",
      "warning: deprecated thing failed quietly",
      "FooError: cannot open '/x/blob': bad seal 0xdeadbeef",
      "retry 1 failed",
      "retry 2 failed",
      "npm error A complete log of this run can be found in: /x",
      "fatal: widget refused: ESEALED",
      "exit code 1",
    ];
    expect(scan(encode(log.join("\n"))).telling).toEqual([
      { file: "a.log", line: 3, text: log[2] },
      { file: "a.log", line: 7, text: log[6] },
    ]);
  });

  it("names the last lines where none speaks of a failure", () => {
    expect(scan(encode("one\n\ntwo\nthree\n\n")).telling).toEqual([
      { file: "a.log", line: 3, text: "two" },
      { file: "a.log", line: 4, text: "three" },
    ]);
  });
});

describe("a wording of any program", () => {
  const idsOf = (text: string): string[] => scan(encode(text)).suspects.map(({ id }) => id);

  it("counts in a log of a program that is known, and in no other", () => {
    const timedOut = 'Post "https://files.example.com:8443/v2/blob": context deadline exceeded';
    expect(idsOf(`$ shopctl sync\n${timedOut}\n`)).toEqual([]);
    expect(idsOf(`$ ollama pull phi4\n${timedOut}\n`)).toContain("hf-connect-timeout");
  });
});

describe("what people and models say", () => {
  it.each([
    ["a prompt on the command line", '$ ollama run phi4 "What does CUDA out of memory mean in a log?"'],
    ["an explanation", '"CUDA out of memory" means that the card could not reserve what was asked for.'],
    ["a message of a chat", '{"role":"user","content":"I see CUDA out of memory"}'],
  ])("is no failure: %s", (_, line) => {
    expect(scan(encode(`${line}\n`)).suspects).toEqual([]);
    expect(scan(encode("torch.OutOfMemoryError: CUDA out of memory. Tried to allocate 2 GiB\n")).suspects).not.toEqual(
      [],
    );
  });
});
