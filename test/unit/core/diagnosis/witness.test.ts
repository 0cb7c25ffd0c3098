import { describe, expect, it } from "vitest";
import { nothingSeen, type ModelFile, type Seen } from "../../../../src/core/diagnosis/seen.ts";
import type { WitnessId } from "../../../../src/core/diagnosis/signature.ts";
import type { Suspect } from "../../../../src/core/diagnosis/suspect.ts";
import { testify } from "../../../../src/core/diagnosis/witness.ts";
import { known, unknown } from "../../../../src/core/fact.ts";
import type { Disk, MachineProfile } from "../../../../src/core/machine.ts";
import { card, machineWith, ram } from "../../../support/machine-with.ts";
import { goodMachine } from "../../../support/machines.ts";

const about = (witness: WitnessId, text = "", id = "some-cause"): Suspect => ({
  id,
  args: {},
  severity: "fatal",
  priority: 80,
  phase: "runtime-load",
  witness,
  evidence: [{ file: "a.log", line: 1, text }],
  count: 1,
});

const machine = machineWith();
const withOs = (os: Partial<NonNullable<MachineProfile["os"]["value"]>>): MachineProfile => ({
  ...machine,
  os: known({ ...(machine.os.value as NonNullable<MachineProfile["os"]["value"]>), ...os }, "test"),
});
const disk = (more: Partial<Disk>): Disk => ({
  purpose: "models",
  path: "/models",
  freeBytes: 30e9,
  totalBytes: 500e9,
  filesystem: "ext4",
  maxFileBytes: null,
  writable: true,
  ...more,
});
const withDisk = (more: Partial<Disk>): MachineProfile => ({ ...machine, disks: known([disk(more)], "test") });
const withNode = (version: string): MachineProfile => ({ ...machine, node: known({ version, npm: null }, "test") });
const withPython = (torch: string | null): MachineProfile => ({
  ...machine,
  python: known(
    [
      {
        path: "/usr/bin/python3",
        version: "3.11.2",
        bits: 64,
        environment: "system",
        externallyManaged: true,
        packages: {
          torch: torch === null ? null : { version: torch, build: null },
          transformers: null,
          accelerate: null,
          openai: null,
        },
      },
    ],
    "test",
  ),
});
const driven = (driver: string | null, usable: boolean, reason: string | null = null): MachineProfile =>
  machineWith({ gpus: [{ ...card("RTX", 8), driver, backends: [{ name: "cuda", usable, reason }] }] });
const file = (
  more:
    | { is: "sound"; format: "gguf" }
    | { is: "notAModel"; looksLike: "html" }
    | { is: "short"; format: "gguf"; neededBytes: number }
    | { is: "hollow"; atByte: number }
    | { is: "broken"; format: "safetensors"; detail: string },
): Partial<Seen> => ({
  files: [{ path: "/m/phi.gguf", bytes: 9, ...more } as ModelFile],
});
const inFile = about("file-content", "error loading model '/m/phi.gguf'");
const inUse = about("port", "listen EADDRINUSE: address already in use 127.0.0.1:1234");
const refused = about("port", "connect ECONNREFUSED 127.0.0.1:1234");
const taken = (is: boolean): Partial<Seen> => ({
  ports: [{ port: 1234, taken: is, kept: false, by: is ? "LM Studio" : null }],
});

describe("this computer as a witness", () => {
  it.each<[string, Suspect, MachineProfile, Partial<Seen>, string, string | null]>([
    ["a port in use that is taken", inUse, machine, taken(true), "confirmed", "WITNESS_PORT_TAKEN"],
    ["a port in use that is free now", inUse, machine, taken(false), "notNow", "WITNESS_PORT_FREE"],
    ["a refused port that is free", refused, machine, taken(false), "confirmed", "WITNESS_PORT_FREE"],
    ["a refused port that is taken now", refused, machine, taken(true), "notNow", "WITNESS_PORT_TAKEN"],
    [
      "a port that Windows keeps",
      inUse,
      machine,
      { ports: [{ port: 1234, taken: false, kept: true, by: null }] },
      "confirmed",
      "WITNESS_PORT_KEPT",
    ],
    ["a port nobody looked at", inUse, machine, {}, "silent", null],
    [
      "a web page under a model's name",
      inFile,
      machine,
      file({ is: "notAModel", looksLike: "html" }),
      "confirmed",
      "WITNESS_FILE_NOT_A_MODEL",
    ],
    [
      "a file cut off",
      inFile,
      machine,
      file({ is: "short", format: "gguf", neededBytes: 90 }),
      "confirmed",
      "WITNESS_FILE_SHORT",
    ],
    ["a file with holes", inFile, machine, file({ is: "hollow", atByte: 5 }), "confirmed", "WITNESS_FILE_HOLLOW"],
    [
      "a broken header",
      inFile,
      machine,
      file({ is: "broken", format: "safetensors", detail: "x" }),
      "confirmed",
      "WITNESS_FILE_BROKEN",
    ],
    ["a whole file", inFile, machine, file({ is: "sound", format: "gguf" }), "refuted", "WITNESS_FILE_SOUND"],
    [
      "another file than the one looked at",
      about("file-content", "'/m/other.gguf'"),
      machine,
      file({ is: "sound", format: "gguf" }),
      "silent",
      null,
    ],
    [
      "a processor without AVX2",
      about("processor"),
      machineWith({ avx2: false }),
      {},
      "confirmed",
      "WITNESS_CPU_LACKS",
    ],
    ["a processor with all", about("processor"), machine, {}, "refuted", "WITNESS_CPU_HAS"],
    ["an ARM processor", about("processor"), machineWith({ arch: "arm64" }), {}, "silent", null],
    ["a clock an hour ahead", about("clock"), machine, { clockAheadMs: 3_600_000 }, "confirmed", "WITNESS_CLOCK"],
    ["a right clock", about("clock"), machine, { clockAheadMs: 900 }, "notNow", "WITNESS_CLOCK_RIGHT"],
    ["a clock nobody compared", about("clock"), machine, {}, "silent", null],
    ["no container", about("container-gpu"), machine, {}, "refuted", "WITNESS_NO_CONTAINER"],
    [
      "a container without a card",
      about("container-gpu"),
      withOs({ container: "docker" }),
      {},
      "confirmed",
      "WITNESS_CONTAINER",
    ],
    ["a full disk", about("disk-space"), withDisk({ freeBytes: 1e8 }), {}, "confirmed", "WITNESS_DISK"],
    ["a disk with room now", about("disk-space"), withDisk({ freeBytes: 200e9 }), {}, "notNow", "WITNESS_DISK"],
    ["a disk in between", about("disk-space"), withDisk({ freeBytes: 30e9 }), {}, "silent", null],
    [
      "the full folder that the log names",
      about("disk-space", "No space left: '/tmp/x'"),
      withDisk({ freeBytes: 200e9 }),
      { folders: [{ path: "/tmp/x", writable: true, freeBytes: 10 }] },
      "confirmed",
      "WITNESS_DISK",
    ],
    [
      "a folder that refuses",
      about("folder-writable", "EACCES: mkdir '/opt/x'"),
      machine,
      { folders: [{ path: "/opt/x", writable: false, freeBytes: 1 }] },
      "confirmed",
      "WITNESS_READ_ONLY",
    ],
    [
      "a folder that can be written to now",
      about("folder-writable", "EACCES: mkdir '/opt/x'"),
      machine,
      { folders: [{ path: "/opt/x", writable: true, freeBytes: 1 }] },
      "notNow",
      "WITNESS_WRITABLE",
    ],
    [
      "the models' folder refusing",
      about("folder-writable"),
      withDisk({ writable: false }),
      {},
      "confirmed",
      "WITNESS_READ_ONLY",
    ],
    ["no card", about("gpu-present"), machine, {}, "confirmed", "WITNESS_NO_GPU"],
    ["a card", about("gpu-present"), machineWith({ gpus: [card("RTX", 8)] }), {}, "silent", "WITNESS_GPU"],
    [
      "a driver's tool that fails",
      about("gpu-driver"),
      {
        ...machine,
        probes: [{ id: "nvidia-smi", status: "failed", ms: 1, exitCode: 18, evidence: "version mismatch" }],
      },
      {},
      "confirmed",
      "WITNESS_DRIVER_FAILS",
    ],
    ["a driver that works", about("gpu-driver"), driven("570.86", true), {}, "notNow", "WITNESS_DRIVER_WORKS"],
    ["a driver of unknown version", about("gpu-driver"), driven(null, true), {}, "silent", null],
    [
      "a driver that CUDA cannot use",
      about("gpu-driver"),
      driven("570.86", false, "BACKEND_DRIVER_FAILING: version mismatch"),
      {},
      "confirmed",
      "WITNESS_DRIVER_FAILS",
    ],
    [
      "a driver beside which a library is missing",
      about("gpu-driver"),
      driven("570.86", false, "BACKEND_RUNTIME_MISSING: libcudart.so.12"),
      {},
      "silent",
      null,
    ],
    [
      "a card under Vulkan only",
      about("gpu-driver"),
      machineWith({ gpus: [card("RTX", 8, 8, { backend: "vulkan" })] }),
      {},
      "silent",
      null,
    ],
    [
      "a processor of which not all is known",
      about("processor"),
      goodMachine({ cpu: { features: { f16c: null } } }),
      {},
      "silent",
      null,
    ],
    [
      "a container with a card",
      about("container-gpu"),
      {
        ...withOs({ container: "docker" }),
        gpus: known([card("RTX", 8)], "test"),
      },
      {},
      "silent",
      "WITNESS_GPU",
    ],
    ["WSL without a card", about("container-gpu"), withOs({ wsl: true }), {}, "silent", null],
    [
      "the fuller of two disks, where the log names no folder",
      about("disk-space"),
      { ...machine, disks: known([disk({ freeBytes: 200e9 }), disk({ path: "/full", freeBytes: 1e6 })], "test") },
      {},
      "confirmed",
      "WITNESS_DISK",
    ],
    ["disks of which nobody knows the room", about("disk-space"), withDisk({ freeBytes: null }), {}, "silent", null],
    ["another system's libc", about("libc"), machineWith({ platform: "win32" }), {}, "silent", null],
    ["memory in between", about("memory"), machineWith({ memory: ram(32, 20) }), {}, "silent", null],
    [
      "a list of interpreters without one",
      about("python"),
      { ...machine, python: known([], "test") },
      {},
      "confirmed",
      "WITNESS_NO_PYTHON",
    ],
    ["a Python", about("python"), withPython(null), {}, "silent", "WITNESS_PYTHON"],
    [
      "a package that nobody asks about",
      about("python-packages", "No module named 'yaml'"),
      withPython(null),
      {},
      "silent",
      null,
    ],
    ["no LM Studio here", about("lm-studio"), machine, {}, "silent", "WITNESS_NO_LMSTUDIO"],
    [
      "Ollama here",
      about("ollama"),
      {
        ...machine,
        runtimes: known(
          {
            lmstudio: null,
            llamaServer: null,
            ollama: { path: "/usr/bin/ollama", version: "0.13.0" },
            engine: null,
            port1234: null,
          },
          "test",
        ),
      },
      {},
      "silent",
      "WITNESS_OLLAMA",
    ],
    [
      "a port that a program of ours found nobody at",
      { ...about("port", "", "NO_SERVER"), evidence: [], args: { port: 1234 } },
      machine,
      taken(false),
      "confirmed",
      "WITNESS_PORT_FREE",
    ],
    ["musl", about("libc"), withOs({ libc: "musl" }), {}, "confirmed", "WITNESS_LIBC"],
    ["an old glibc", about("libc"), withOs({ libc: "glibc 2.17" }), {}, "confirmed", "WITNESS_LIBC"],
    ["today's glibc", about("libc"), withOs({ libc: "glibc 2.41" }), {}, "refuted", "WITNESS_LIBC"],
    ["a glibc in between", about("libc"), withOs({ libc: "glibc 2.31" }), {}, "silent", null],
    ["little memory", about("memory"), machineWith({ memory: ram(8, 3) }), {}, "confirmed", "WITNESS_MEMORY"],
    ["plenty of memory now", about("memory"), machineWith({ memory: ram(64, 60) }), {}, "notNow", "WITNESS_MEMORY"],
    [
      "a process that was killed here",
      about("memory"),
      machineWith({ memory: ram(64, 60) }),
      { oomKills: 2 },
      "confirmed",
      "WITNESS_OOM_KILLS",
    ],
    ["an old Node", about("node"), withNode("18.20.0"), {}, "confirmed", "WITNESS_NODE"],
    ["a new Node", about("node"), withNode("22.1.0"), {}, "notNow", "WITNESS_NODE"],
    ["a proxy", about("proxy"), machine, { proxy: "proxy:3128" }, "confirmed", "WITNESS_PROXY"],
    ["no proxy", about("proxy"), machine, {}, "silent", null],
    [
      "no Python",
      about("python"),
      { ...machine, python: unknown("absent", "no interpreter") },
      {},
      "confirmed",
      "WITNESS_NO_PYTHON",
    ],
    [
      "Python not looked for",
      about("python"),
      { ...machine, python: unknown("absent", "not looked for") },
      {},
      "silent",
      null,
    ],
    [
      "a missing package",
      about("python-packages", "No module named 'torch'"),
      withPython(null),
      {},
      "confirmed",
      "WITNESS_NO_PACKAGE",
    ],
    [
      "a package that is here",
      about("python-packages", "No module named 'torch'"),
      withPython("2.9.0"),
      {},
      "silent",
      "WITNESS_PACKAGE",
    ],
    ["Rosetta", about("rosetta"), withOs({ rosetta: true }), {}, "confirmed", "WITNESS_ROSETTA"],
    ["no Rosetta", about("rosetta"), machine, {}, "refuted", "WITNESS_NO_ROSETTA"],
    ["LM Studio here", about("lm-studio"), machineWith({ lmStudio: true }), {}, "silent", "WITNESS_LMSTUDIO"],
    ["no Ollama here", about("ollama"), machine, {}, "silent", "WITNESS_NO_OLLAMA"],
  ])("%s", (_, suspect, profile, seen, verdict, code) => {
    const testimony = testify(suspect, { machine: profile, seen: { ...nothingSeen, ...seen } });
    expect([testimony.verdict, testimony.finding?.code ?? null]).toEqual([verdict, code]);
  });

  it("says nothing where it knows nothing, whatever it is asked", () => {
    const absent = unknown("failed", "");
    const nobody: MachineProfile = {
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
    const all: WitnessId[] = [
      "processor",
      "clock",
      "container-gpu",
      "disk-space",
      "file-content",
      "folder-writable",
      "gpu-driver",
      "gpu-present",
      "libc",
      "lm-studio",
      "memory",
      "node",
      "ollama",
      "port",
      "proxy",
      "python",
      "python-packages",
      "rosetta",
    ];
    for (const id of all) expect(testify(about(id), { machine: nobody, seen: nothingSeen }).verdict).toBe("silent");
  });
});
