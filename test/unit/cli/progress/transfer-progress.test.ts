import { describe, expect, it } from "vitest";
import { showTransfer } from "../../../../src/cli/progress/transfer-progress.ts";
import { language } from "../../../../src/core/messages/en/index.ts";
import { speak } from "../../../../src/core/messages/speak.ts";
import type { ProgressKind } from "../../../../src/cli/progress/progress.ts";
import { fakeHost } from "../../../support/fake-host.ts";

/** What is written for one update a second, over half a minute, of a hostile name. */
function written(kind: ProgressKind, columns = 80): string {
  const host = fakeHost();
  let now = 0;
  const stderr = { ...host.stderr, write: host.stderr.write, columns };
  const shown = showTransfer(kind, { ...host, stderr, monotonic: () => now }, speak(language));
  for (let second = 0; second <= 30; second += 1) {
    now = second * 1000;
    shown.update({ file: "a\u001b[31m.gguf", doneBytes: second * 1e6, totalBytes: 30e6, bytesPerSecond: 1e6 });
  }
  shown.close();
  return host.written.stderr;
}

describe("a download without a terminal", () => {
  it("is a line each ten seconds", () => {
    const lines = written("plain").trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(/^\d\d:\d\d:\d\d a.*\.gguf {2}33 % {2}10\.0 MB of 30\.0 MB/);
    expect(lines.join("")).not.toContain("\u001b");
  });

  it("is an event a line for programs", () => {
    const events = written("json").trimEnd().split("\n");
    expect(events).toHaveLength(31);
    expect(events.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(events.map(() => "progress"));
    expect(events.join("")).not.toContain("\u001b");
  });

  it("is nothing where nothing was asked for", () => expect(written("none")).toBe(""));
});

describe("a download in a terminal", () => {
  it("is one line that never wraps and is gone at the end", () => {
    const parts = written("list", 30).split("\r\u001b[2K");
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(29);
    expect(parts.at(-1)).toBe("");
  });
});
