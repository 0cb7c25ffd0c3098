import { beforeAll, describe, expect, test } from "vitest";
import { judge, runChecks, type CheckSettings } from "../../../../src/core/checks/run.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import { languages } from "../../../../src/core/messages/index.ts";
import { speak } from "../../../../src/core/messages/speak.ts";
import type { CheckResult } from "../../../../src/core/report.ts";
import type { CheckId } from "../../../../src/core/requirements.ts";
import type { Target } from "../../../../src/core/target.ts";
import { goodMachine, gpuWith, targetWith } from "../../../support/machines.ts";

const gib = 1024 ** 3;
let settings: CheckSettings;

beforeAll(async () => {
  const english = speak(await languages.en());
  settings = {
    runtime: "llama.cpp",
    only: [],
    skip: [],
    require: [],
    english,
    where: { platform: "linux", self: "npx phi4-setup" },
  };
});

function resultOf(
  id: CheckId,
  machine: MachineProfile,
  target: Target | null = null,
  more: Partial<CheckSettings> = {},
): CheckResult {
  const found = runChecks(machine, target, { ...settings, ...more }).find((check) => check.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const verdict = (id: CheckId, machine: MachineProfile, target: Target | null = null): string => {
  const { status, code } = resultOf(id, machine, target);
  return `${status} ${code}`;
};

describe("each line of the guide", () => {
  test("what a unified card holds is counted in RAM", () => {
    const machine = goodMachine({ memory: { availableBytes: 9 * gib } });
    const target = targetWith({ ramBytes: 1 * gib });
    const verdictOn = (neededBytes: number) => {
      const pools = [{ where: "RAM", neededBytes, totalBytes: 16 * gib, freeBytes: 9 * gib }];
      const [memory] = runChecks(machine, { ...target, candidate: { ...target.candidate, pools } }, settings);
      return `${memory?.status} ${memory?.code}`;
    };
    expect(verdictOn(8 * gib)).toBe("pass MEMORY_OK");
    expect(verdictOn(10 * gib)).toBe("warn MEMORY_BUSY");
  });

  test.each([
    ["as every firmware does", { totalBytes: 15.4 * gib, installedBytes: 16 * gib }, null],
    ["2 GiB of it for graphics", { totalBytes: 13.6 * gib, installedBytes: 16 * gib }, 16 * gib],
    [
      "which a limit hides",
      { totalBytes: 14 * gib, installedBytes: 32 * gib, limit: { bytes: 14 * gib, by: "x", hostBytes: 31 * gib } },
      null,
    ],
    ["of nobody knows how much", { totalBytes: 13.6 * gib, installedBytes: null }, null],
  ])("memory that the firmware keeps, %s, is told where it is noticeable", (_, memory, installedBytes) => {
    const [result] = runChecks(goodMachine({ memory }), null, { ...settings, only: ["memory"] });
    expect(result).toMatchObject({ code: "MEMORY_OK", args: { installedBytes } });
  });

  test("a good machine passes all", () => {
    expect(runChecks(goodMachine(), null, settings).map(({ status }) => status)).toEqual(Array(8).fill("pass"));
  });

  test.each<
    [
      string,
      Partial<{
        totalBytes: number;
        availableBytes: number;
        installedBytes: number;
        limit: { bytes: number; by: string; hostBytes: number } | null;
      }>,
      number | null,
    ]
  >([
    ["pass MEMORY_OK", {}, null],
    ["pass MEMORY_OK", { totalBytes: 14e9 }, null],
    ["fail MEMORY_BELOW_MINIMUM", { totalBytes: 14e9 - 1 }, null],
    [
      "fail MEMORY_LIMITED",
      { totalBytes: 4 * gib, limit: { bytes: 4 * gib, by: "cgroup v2", hostBytes: 64 * gib } },
      null,
    ],
    [
      "fail MEMORY_BELOW_MINIMUM",
      { totalBytes: 4 * gib, limit: { bytes: 4 * gib, by: "cgroup v2", hostBytes: 8 * gib } },
      null,
    ],
    ["fail MEMORY_RESERVED", { totalBytes: 12 * gib, installedBytes: 16 * gib }, null],
    ["fail MEMORY_BELOW_MINIMUM", { totalBytes: 8 * gib, installedBytes: 8 * gib }, null],
    ["warn MEMORY_BUSY", { availableBytes: 5 * gib }, 10 * gib],
    [
      "fail MEMORY_LIMIT_EXCEEDED",
      { availableBytes: 5 * gib, limit: { bytes: 16 * gib, by: "cgroup v2", hostBytes: 64 * gib } },
      10 * gib,
    ],
    ["pass MEMORY_OK", { availableBytes: 12 * gib }, 10 * gib],
    ["pass MEMORY_OK", { totalBytes: 13.9 * gib, installedBytes: 16 * gib }, null],
  ])("memory: %s", (expected, memory, ramBytes) => {
    const target = ramBytes === null ? null : targetWith({ ramBytes });
    expect(verdict("memory", goodMachine({ memory }), target)).toBe(expected);
  });

  test.each([
    ["warn GPU_NONE", []],
    ["pass GPU_OK", [gpuWith({})]],
    [
      "pass GPU_OK",
      [
        gpuWith({
          backends: [
            { name: "cuda", usable: false, reason: "BACKEND_RUNTIME_MISSING: libcudart.so.12" },
            { name: "vulkan", usable: true, reason: null },
          ],
        }),
      ],
    ],
    [
      "warn GPU_NO_BACKEND",
      [
        gpuWith({
          backends: [{ name: "vulkan", usable: false, reason: "BACKEND_DEVICE_DENIED: /dev/dri/renderD128" }],
        }),
      ],
    ],
    [
      "warn GPU_DRIVER_FAILING",
      [gpuWith({ backends: [{ name: "cuda", usable: false, reason: "BACKEND_DRIVER_FAILING: words" }] })],
    ],
    ["warn GPU_TOO_SMALL", [gpuWith({ memoryBytes: 128 * 1024 ** 2 })]],
  ])("graphics card: %s", (expected, gpus) => {
    expect(verdict("gpu", goodMachine({ gpus }), targetWith({ ramBytes: gib }))).toBe(expected);
  });

  test("of several reasons the one to mend first is told", () => {
    const backends = [
      { name: "cuda" as const, usable: false, reason: "BACKEND_RUNTIME_MISSING: libcudart.so.12" },
      { name: "vulkan" as const, usable: false, reason: "BACKEND_LOADER_MISSING: libvulkan.so.1" },
    ];
    const where = { platform: "linux", self: "npx phi4-setup", osName: "Fedora Linux" };
    expect(resultOf("gpu", goodMachine({ gpus: [gpuWith({ backends })] }), null, { where })).toMatchObject({
      args: { reason: "BACKEND_LOADER_MISSING", detail: "libvulkan.so.1" },
      remedy: { commands: [{ line: "sudo dnf install vulkan-loader", effect: "admin" }] },
    });
  });

  test("the larger of two cards is named, and equal ones are counted", () => {
    const two = [gpuWith({ name: "Small", memoryBytes: 4 * gib }), gpuWith({ name: "Big" }), gpuWith({ name: "Big" })];
    expect(resultOf("gpu", goodMachine({ gpus: two })).args).toMatchObject({ name: "Big", count: 2 });
  });

  test.each([
    ["pass CPU_OK", {}, {}],
    ["warn CPU_AVX_ONLY", { features: { avx2: false } }, {}],
    ["fail CPU_NO_AVX", { features: { avx: false, avx2: false, fma: false } }, {}],
    ["unknown CPU_FEATURES_UNKNOWN", { features: { avx: null, avx2: null, fma: null } }, {}],
    ["warn CPU_FEW_CORES", { logicalCores: 2 }, {}],
    ["warn CPU_FEW_CORES", { quota: 1.5 }, {}],
    ["pass CPU_OK", { features: { dotprod: true, avx2: false } }, { arch: "arm64" }],
    ["warn CPU_NO_DOTPROD", { features: { dotprod: false } }, { arch: "arm64" }],
    ["pass CPU_OK", { features: { dotprod: true, avx2: false } }, { arch: "x64", rosetta: true }],
    ["fail CPU_UNSUPPORTED", {}, { arch: "riscv64" }],
  ])("processor: %s", (expected, cpu, os) => expect(verdict("cpu", goodMachine({ cpu, os }))).toBe(expected));

  test.each([
    ["pass DISK_OK", { freeBytes: 50e9 }],
    ["warn DISK_BELOW_RECOMMENDED", { freeBytes: 50e9 - 1 }],
    ["fail DISK_TOO_SMALL", { freeBytes: 11e9 - 1 }],
    ["fail DISK_FILE_LIMIT", { filesystem: "vfat", maxFileBytes: 2 ** 32 - 1 }],
    ["fail DISK_READ_ONLY", { writable: false }],
    ["unknown DISK_UNKNOWN", { freeBytes: null }],
  ])("disk: %s", (expected, disk) => {
    expect(verdict("disk", goodMachine({ disk }), targetWith({ fileBytes: 9e9 }))).toBe(expected);
  });

  test("disk: without a model to judge for, only the guide's figure counts", () => {
    expect(verdict("disk", goodMachine({ disk: { freeBytes: 50e9 - 1, maxFileBytes: 2 ** 32 - 1 } }))).toBe(
      "warn DISK_BELOW_RECOMMENDED",
    );
    expect(verdict("disk", goodMachine({ disk: { freeBytes: 1e9 } }))).toBe("fail DISK_TOO_SMALL");
  });

  test("disk: LM Studio's own is judged for LM Studio, and any where there is none of that purpose", () => {
    const machine = goodMachine();
    const [models] = machine.disks.value ?? [];
    if (models === undefined) throw new Error("no disk");
    const disks = {
      value: [models, { ...models, purpose: "lmstudio" as const, path: "D:", freeBytes: 1e9 }],
      source: "",
    };
    const target = { ...targetWith({}), runtime: "lmstudio" as const };
    expect(resultOf("disk", { ...machine, disks }, target)).toMatchObject({
      code: "DISK_TOO_SMALL",
      args: { path: "D:" },
    });
    expect(resultOf("disk", machine, target)).toMatchObject({ code: "DISK_OK", args: { path: models.path } });
    expect(resultOf("disk", { ...machine, disks: { value: [], source: "" } }, target).code).toBe("DISK_UNKNOWN");
  });

  test.each([
    ["pass OS_OK", {}],
    ["fail OS_UNSUPPORTED", { platform: "freebsd" }],
    ["warn OS_ROSETTA", { platform: "darwin", rosetta: true }],
    ["warn OS_NO_GLIBC", { libc: "musl" }],
  ])("system: %s", (expected, os) => expect(verdict("os", goodMachine({ os }))).toBe(expected));

  test.each([
    ["pass PYTHON_OK", { version: "3.10.0" }],
    ["warn PYTHON_OLD", { version: "3.8.18" }],
    ["fail PYTHON_TOO_OLD", { version: "3.7.16" }],
    ["fail PYTHON_32_BIT", { bits: 32 }],
  ])("Python: %s", (expected, python) => expect(verdict("python", goodMachine({ python }))).toBe(expected));

  test.each([
    ["pass PYTORCH_OK", { version: "2.13.0+cpu", build: "cpu" }, []],
    ["warn PYTORCH_CPU_BUILD", { version: "2.13.0+cpu", build: "cpu" }, [gpuWith({ vendor: "nvidia" })]],
    ["pass PYTORCH_OK", { version: "2.5.0a0+872d972e41.nv24.08", build: "cuda 12.6" }, []],
    ["warn PYTORCH_OLD", { version: "2.4.1", build: null }, []],
    ["fail PYTORCH_MISSING", null, []],
    ["pass PYTORCH_OK", { version: "2.13.0+cpu", build: "cpu" }, [gpuWith({ vendor: "amd" })]],
    [
      "pass PYTORCH_OK",
      { version: "2.13.0+cpu", build: "cpu" },
      [gpuWith({ backends: [{ name: "cuda", usable: false, reason: "BACKEND_DRIVER_FAILING: words" }] })],
    ],
    [
      "warn PYTORCH_CPU_BUILD",
      { version: "2.13.0+cpu", build: "cpu" },
      [gpuWith({ backends: [{ name: "cuda", usable: false, reason: "BACKEND_RUNTIME_MISSING: libcudart.so.12" }] })],
    ],
    ["pass PYTORCH_OK", { version: "2.13.0+cpu", build: "cpu" }, [gpuWith({ backends: [] })]],
  ])("PyTorch: %s", (expected, torch, gpus) => {
    expect(verdict("pytorch", goodMachine({ packages: { torch }, gpus }))).toBe(expected);
  });

  test.each([
    ["pass TRANSFORMERS_OK", "4.47.0"],
    ["pass TRANSFORMERS_OK", "4.48.0.dev0"],
    ["warn TRANSFORMERS_OLD", "4.46.3"],
    ["fail TRANSFORMERS_TOO_OLD", "4.40.2"],
    ["fail TRANSFORMERS_MISSING", null],
  ])("Transformers: %s", (expected, version) => {
    const transformers = version === null ? null : { version, build: null };
    expect(verdict("transformers", goodMachine({ packages: { transformers } }))).toBe(expected);
  });
});

describe("what is not known", () => {
  const without = (name: keyof MachineProfile, fact: object): MachineProfile => ({ ...goodMachine(), [name]: fact });

  test.each(["timeout", "failed", "unsupported"])("a fact that is %s leaves its line open", (reason) => {
    const machine = without("memory", { value: null, reason, detail: "why" });
    expect(resultOf("memory", machine)).toMatchObject({
      status: "unknown",
      code: "FACT_UNKNOWN",
      args: { fact: "memory", reason, detail: "why" },
    });
  });

  test("the graphics driver's words are told although the cards are not known", () => {
    const machine = without("gpus", { value: null, reason: "failed", detail: "Failed to initialize NVML" });
    expect(resultOf("gpu", machine)).toMatchObject({
      code: "GPU_DRIVER_FAILING",
      args: { name: null, words: "Failed to initialize NVML" },
    });
  });

  test("the Store's shortcut is named, and what needs Python is missing with it", () => {
    const machine = without("python", {
      value: null,
      reason: "absent",
      detail: "Python was not found; … Microsoft Store",
    });
    expect(["python", "pytorch", "transformers"].map((id) => resultOf(id as CheckId, machine).code)).toEqual([
      "PYTHON_STORE_STUB",
      "PYTORCH_MISSING",
      "TRANSFORMERS_MISSING",
    ]);
  });

  test("a check that throws is unknown, and the others are there", () => {
    const results = runChecks(without("disks", { value: 7, source: "" }), null, settings);
    expect(results.find(({ id }) => id === "disk")).toMatchObject({ status: "unknown", code: "CHECK_CRASHED" });
    expect(results).toHaveLength(8);
  });
});

describe("what the lines come to", () => {
  const result = (id: CheckId, status: CheckResult["status"], level: CheckResult["level"]): CheckResult => ({
    ...resultOf(id, goodMachine()),
    status,
    level,
  });
  const judged = (results: CheckResult[], more: Partial<Parameters<typeof judge>[1]> = {}): string => {
    const { status, exitCode } = judge(results, { failOn: "fail", strict: false, require: [], ...more });
    return `${status} ${exitCode}`;
  };

  test.each<[string, CheckResult["status"], CheckResult["level"], Partial<Parameters<typeof judge>[1]>]>([
    ["ok 0", "pass", "required", {}],
    ["fail 1", "fail", "required", {}],
    ["warn 0", "fail", "recommended", {}],
    ["warn 0", "warn", "required", {}],
    ["warn 1", "warn", "recommended", { failOn: "warn" }],
    ["ok 0", "fail", "optional", { failOn: "warn" }],
    ["unknown 0", "unknown", "required", {}],
    ["unknown 8", "unknown", "required", { strict: true }],
    ["ok 0", "unknown", "optional", { strict: true }],
    ["fail 1", "warn", "required", { require: ["memory"] }],
    ["unknown 1", "unknown", "required", { require: ["memory"], strict: true }],
  ])("%s for %s at level %s with %j", (expected, status, level, more) => {
    expect(judged([result("memory", status, level)], more)).toBe(expected);
  });

  test("a failure comes before what is unknown", () => {
    const results = [result("memory", "unknown", "required"), result("disk", "fail", "required")];
    expect(judged(results, { strict: true })).toBe("fail 1");
  });
});

test("--only, --skip, --require and the runtime", () => {
  const status = (more: Partial<CheckSettings>): string[] =>
    runChecks(goodMachine(), null, { ...settings, ...more }).map(({ id, level, status }) => `${id} ${level} ${status}`);
  expect(status({ only: ["os"], skip: [] })).toContain("memory required skip");
  expect(status({ only: ["os"] })).toContain("os required pass");
  expect(status({ skip: ["gpu"] })).toContain("gpu recommended skip");
  expect(status({ require: ["gpu"] })).toContain("gpu required pass");
  expect(status({ runtime: "transformers" })).toContain("python required pass");
  expect(status({})).toContain("python optional pass");
});
