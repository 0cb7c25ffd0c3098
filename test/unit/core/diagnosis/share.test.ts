import { describe, expect, it } from "vitest";
import { longestShare, shareText, type ToShare } from "../../../../src/core/diagnosis/share.ts";
import { known, unknown } from "../../../../src/core/fact.ts";
import type { Disk, MachineProfile } from "../../../../src/core/machine.ts";
import type { Diagnosis, Installed, LastRun } from "../../../../src/core/report.ts";
import { card, machineWith, ram } from "../../../support/machine-with.ts";
import { goodMachine, gpuWith } from "../../../support/machines.ts";

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

  it("has whatever the machine knows, each in a word", () => {
    const disk = (purpose: "models" | "engine", freeBytes: number | null): Disk => ({
      purpose,
      path: "/home/ana/models",
      freeBytes,
      totalBytes: null,
      filesystem: null,
      maxFileBytes: null,
      writable: true,
    });
    const machine = goodMachine({
      os: { libc: "glibc 2.39", wsl: true, container: "docker", rosetta: true },
      memory: { limit: { bytes: 1, by: "cgroup v2", hostBytes: 2 } },
      gpus: [
        gpuWith({ memoryBytes: null, freeBytes: null, backends: [{ name: "cuda", usable: true, reason: null }] }),
        gpuWith({ driver: null, backends: [{ name: "vulkan", usable: false, reason: null }] }),
      ],
    });
    const runtimes = known(
      {
        lmstudio: null,
        llamaServer: null,
        ollama: { path: "/home/ana/ollama", version: null },
        engine: null,
        port1234: null,
      },
      "test",
    );
    const disks = known([disk("engine", 1e9), disk("models", 37.6e9), disk("models", null)], "test");
    expect(shareText(shared({ machine: { ...machine, runtimes, disks }, diagnoses: [], lastRun: null }))).toContain(
      [
        "os linux 24.04 x64 | glibc 2.39 | wsl | container docker | rosetta | node 20.19.0 | ram 16.0/12.0 GiB | limited | disk 38 GB | disk ?",
        "cpu 16 threads, avx2 yes, fma yes",
        "gpu nvidia NVIDIA GeForce RTX 4060 ?/? GiB, driver 570.86, cuda yes",
        "gpu nvidia NVIDIA GeForce RTX 4060 8.0/7.0 GiB, driver ?, vulkan no",
        "here ollama ?",
      ].join("\n"),
    );
  });

  it("says of an unknown machine that it is unknown", () => {
    const absent = unknown("failed", "/home/ana");
    const machine: MachineProfile = {
      os: absent,
      cpu: absent,
      memory: absent,
      gpus: absent,
      disks: absent,
      python: absent,
      node: absent,
      runtimes: absent,
      probes: [],
    };
    const [, ...lines] = shareText(shared({ machine, diagnoses: [], lastRun: null })).split("\n");
    expect(lines).toEqual(["os ?", "cpu ?"]);
  });

  it("tells what is installed, how fast it is, and what a run and a witness came to", () => {
    const installed = (measured: number | null): Installed => ({
      quantization: "Q4_K_M",
      runtime: "llama.cpp",
      model: "phi-4",
      repo: "bartowski/phi-4-GGUF",
      commit: "0".repeat(40),
      files: [],
      context: 4096,
      ...(measured === null ? {} : { tokensPerSecond: { measured, predicted: null } }),
      installedAt: "2026-01-01T00:00:00Z",
    });
    const quiet = diagnosis({ id: "quiet", standing: "refuted", evidence: [] });
    const lastRun: LastRun = {
      command: "install",
      endedAt: "2026-01-01T00:00:00Z",
      exitCode: 0,
      code: null,
      steps: [{ id: "download", status: "done", ms: 3 }],
      log: null,
    };
    const of = (one: Installed) =>
      shareText(shared({ machine: null, installed: [installed(null), one], diagnoses: [quiet], lastRun }))
        .split("\n")
        .slice(1);
    const rest = ["1 quiet (not the case here) confirmed freeBytes=12", "last install exit 0, download done"];
    expect(of(installed(3.14))).toEqual(["plan Q4_K_M llama.cpp ctx 4096 3.1 tokens/s", ...rest]);
    expect(of(installed(null))).toEqual(["plan Q4_K_M llama.cpp ctx 4096", ...rest]);
  });

  it("does without a machine", () => {
    expect(shareText(shared({ machine: null, lastRun: null })).split("\n")).toHaveLength(3);
  });
});
