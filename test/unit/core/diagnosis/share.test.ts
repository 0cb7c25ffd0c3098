import { describe, expect, it } from "vitest";
import { longestShare, shareText, type ToShare } from "../../../../src/core/diagnosis/share.ts";
import type { Diagnosis } from "../../../../src/core/report.ts";
import { card, machineWith, ram } from "../../../support/machine-with.ts";

const diagnosis = (more: Partial<Diagnosis> = {}): Diagnosis => ({
  id: "disk-full-python",
  args: {},
  severity: "fatal",
  phase: "disk",
  standing: "cause",
  title: "The disk of ana is full",
  cause: "because",
  confirmed: true,
  witness: {
    verdict: "confirmed",
    code: "WITNESS_DISK",
    args: { path: "/home/ana/secret", freeBytes: 12 },
    message: "/home/ana/secret",
  },
  evidence: [{ file: "/home/ana/log.txt", line: 212, text: "OSError: /home/ana/secret hf_abcdefghijklmnop" }],
  lines: 3,
  remedy: null,
  sources: [],
  ...more,
});
const shared = (more: Partial<ToShare> = {}): ToShare => ({
  version: "1.0.0",
  machine: machineWith({
    memory: ram(15.7, 8.1),
    gpus: [card("NVIDIA RTX 4060 Laptop", 8, 6.9, { usable: false })],
    lmStudio: true,
  }),
  diagnoses: [diagnosis(), diagnosis({ id: "hf-local-entry-not-found", standing: "also", witness: null, lines: 1 })],
  diagnosed: { system: "linux", thisComputer: true, examined: [], telling: [] },
  lastRun: {
    command: "install",
    endedAt: "2026-01-01T00:00:00Z",
    exitCode: 7,
    code: "DISK_FULL",
    steps: [{ id: "download", status: "failed", ms: 3 }],
    log: "/home/ana/x",
  },
  installed: [],
  ...more,
});

describe("what is pasted into a chat", () => {
  it("is codes and numbers, and no line of the log", () => {
    expect(shareText(shared())).toBe(
      [
        "phi4-setup 1.0.0 share | no names, no paths | 352 characters",
        "os linux  x64 | node 22.0.0 | ram 15.7/8.1 GiB",
        "cpu 8 threads, avx2 yes, fma yes",
        "gpu nvidia NVIDIA RTX 4060 Laptop 8.0/6.9 GiB, driver ?, cuda no (no CUDA runtime library)",
        "here lmstudio 0.3.31",
        "1 disk-full-python line 212 x3 confirmed freeBytes=12",
        "2 hf-local-entry-not-found (also seen) line 212",
        "last install exit 7 DISK_FULL, download FAILED",
      ]
        .join("\n")
        .replace("352", String(shareText(shared()).split("\n").slice(1).join("\n").length)),
    );
    expect(shareText(shared())).not.toMatch(/ana|home|secret|hf_|log\.txt|[/\\](?!8\.1|6\.9)/);
  });

  it("names nothing but codes where nothing is known", () => {
    const telling = [
      { file: "/home/ana/a.log", line: 9, text: "FooError: EACCES at /home/ana/x 0xdead HTTP 503 [Errno 13]" },
    ];
    const text = shareText(
      shared({ diagnoses: [], diagnosed: { system: null, thisComputer: false, examined: [], telling } }),
    );
    expect(text).toContain("unknown: line 9 FooError EACCES 0xdead HTTP 503 Errno 13");
    expect(text).not.toContain("ana");
  });

  it("is never longer than fits, and says what it left out", () => {
    const many = Array.from({ length: 200 }, (_, i) => diagnosis({ id: `some-cause-${i}` }));
    const text = shareText(shared({ diagnoses: many }));
    expect(text.length).toBeLessThanOrEqual(longestShare);
    expect(text).toMatch(/\(\d+ more left out\)$/);
  });

  it("does without a machine", () => {
    expect(shareText(shared({ machine: null, lastRun: null })).split("\n")).toHaveLength(3);
  });
});
