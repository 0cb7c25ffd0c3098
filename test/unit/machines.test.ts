import { beforeAll, expect, test } from "vitest";
import { forReport } from "../../src/cli/judging/machine-source.ts";
import { runChecks } from "../../src/core/checks/run.ts";
import { machineProfileSchema, type MachineProfile } from "../../src/core/machine.ts";
import { languages } from "../../src/core/messages/index.ts";
import { speak, type Speech } from "../../src/core/messages/speak.ts";
import { probeMachine } from "../../src/probes/index.ts";
import { fakeHost } from "../support/fake-host.ts";
import { worlds } from "../support/worlds.ts";

const gib = 1024 ** 3;
const mib = 1024 ** 2;
let english: Speech;

beforeAll(async () => {
  english = speak(await languages.en());
});

async function profileOf(name: string): Promise<MachineProfile> {
  const host = fakeHost(worlds[name]);
  return forReport(host, await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null }));
}

function codesOf(machine: MachineProfile): string[] {
  const where = { platform: machine.os.value?.platform ?? "", self: "npx phi4-setup" };
  const settings = { runtime: "llama.cpp", only: [], skip: [], require: [], english, where };
  return runChecks(machine, null, settings).map(({ status, code }) => `${status} ${code}`);
}

test.each(Object.keys(worlds))("the machine %s as it is known", async (name) => {
  const machine = machineProfileSchema.parse(await profileOf(name));
  // Which probe ends first is no fact about a machine.
  const probes = machine.probes.map((probe) => ({ ...probe, ms: 0 }));
  const saved = { schemaVersion: 1, tool: { name: "phi4-setup", version: "1.0.0" }, machine: { ...machine, probes } };
  await expect(`${JSON.stringify(saved, null, 2)}\n`).toMatchFileSnapshot(`../fixtures/machines/${name}.json`);
});

test.each<[string, string[]]>([
  [
    "laptop-8gb",
    ["fail MEMORY_BELOW_MINIMUM", "warn GPU_NONE", "pass CPU_OK", "warn DISK_BELOW_RECOMMENDED", "pass OS_OK"],
  ],
  ["laptop-16gb", ["pass MEMORY_OK", "warn GPU_NONE", "pass CPU_OK", "pass DISK_OK", "pass OS_OK"]],
  ["laptop-16gb-rtx4060", ["pass MEMORY_OK", "pass GPU_OK"]],
  ["two-rtx3090", ["pass MEMORY_OK", "pass GPU_OK"]],
  ["h100-mig", ["pass MEMORY_OK", "pass GPU_OK"]],
  ["gb10", ["pass MEMORY_OK", "pass GPU_OK", "pass CPU_OK"]],
  ["strix-halo-shared", ["pass MEMORY_OK", "pass GPU_OK"]],
  ["strix-halo-96gb-carved", ["pass MEMORY_OK", "pass GPU_OK"]],
  ["rx7900xtx-without-render-group", ["pass MEMORY_OK", "warn GPU_NO_BACKEND"]],
  ["intel-arc-b60", ["pass MEMORY_OK", "pass GPU_OK"]],
  ["driver-mismatch", ["pass MEMORY_OK", "warn GPU_DRIVER_FAILING"]],
  ["wsl2", ["fail MEMORY_LIMITED", "warn GPU_NO_BACKEND"]],
  ["container-4gb-on-64gb", ["fail MEMORY_LIMITED", "warn GPU_NONE", "warn CPU_FEW_CORES"]],
  ["raspberry-pi-4", ["fail MEMORY_BELOW_MINIMUM", "warn GPU_NONE", "warn CPU_NO_DOTPROD"]],
  ["server-without-avx2", ["pass MEMORY_OK", "warn GPU_NONE", "warn CPU_AVX_ONLY"]],
  ["alpine-container", ["pass MEMORY_OK", "warn GPU_NONE", "pass CPU_OK", "pass DISK_OK", "warn OS_NO_GLIBC"]],
  ["jetson-orin-jetpack5", ["pass MEMORY_OK", "warn GPU_NO_BACKEND", "pass CPU_OK"]],
  ["mac-m1-16gb", ["pass MEMORY_OK", "pass GPU_OK", "pass CPU_OK", "pass DISK_OK", "pass OS_OK"]],
  ["mac-m2-rosetta", ["pass MEMORY_OK", "warn GPU_NO_BACKEND", "pass CPU_OK", "pass DISK_OK", "warn OS_ROSETTA"]],
  ["mac-intel-16gb", ["pass MEMORY_OK", "warn GPU_NO_BACKEND", "pass CPU_OK"]],
  [
    "windows-rtx4090-capped",
    ["pass MEMORY_OK", "pass GPU_OK", "pass CPU_OK", "pass DISK_OK", "pass OS_OK", "fail PYTHON_MISSING"],
  ],
  [
    "windows-laptop-store-python",
    ["pass MEMORY_OK", "pass GPU_OK", "pass CPU_OK", "pass DISK_OK", "pass OS_OK", "fail PYTHON_STORE_STUB"],
  ],
])("what the guide says of %s", async (name, expected) => {
  expect(codesOf(await profileOf(name)).slice(0, expected.length)).toEqual(expected);
});

test.each<[string, number | null, number | null, boolean]>([
  ["laptop-16gb-rtx4060", 8188 * mib, 7066 * mib, false],
  ["two-rtx3090", 24 * gib, 24220 * mib, false],
  ["h100-mig", 40448 * mib, 40418 * mib, false],
  ["gb10", 119 * gib, 116 * gib, true],
  ["strix-halo-shared", 62.5 * gib, 62.5 * gib - 100 * mib, true],
  ["strix-halo-96gb-carved", 96 * gib, 95 * gib, false],
  ["intel-arc-b60", 25669140480, 25447600128, false],
  ["driver-mismatch", null, null, false],
  ["wsl2", 12 * gib, 10900 * mib, false],
  ["mac-m1-16gb", Math.floor((16 * gib * 2) / 3), 7 * gib, true],
  ["mac-m4-32gb", Math.floor((32 * gib * 2) / 3), 14 * gib, true],
  ["mac-m4-max-64gb-raised", 56 * gib, 28 * gib, true],
  ["windows-rtx4090-capped", 25757220864, null, false],
  ["windows-laptop-store-python", null, null, true],
  ["windows-780m", null, null, true],
])("%s has a card of %d bytes, %d free, unified: %s", async (name, memoryBytes, freeBytes, unified) => {
  const { gpus } = await profileOf(name);
  expect(gpus.value?.[0]).toMatchObject({ memoryBytes, freeBytes, unified });
});

test("at most one PowerShell, whatever wants it", async () => {
  const host = fakeHost(worlds["windows-laptop-store-python"]);
  await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null });
  expect(host.started.filter(({ file }) => file.includes("powershell"))).toHaveLength(1);
});

test("nothing is started on Linux but what was found", async () => {
  const host = fakeHost({ ...worlds["laptop-16gb"], runs: [] });
  await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null });
  expect(host.started).toEqual([]);
});

test("Python is not looked for by those who judge nothing by it", async () => {
  const host = fakeHost(worlds["mac-m4-32gb"]);
  const { python } = await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null, without: ["python"] });
  expect(python).toEqual({ value: null, reason: "absent", detail: "not looked for" });
  expect(host.started.filter(({ file }) => /python/.test(file))).toEqual([]);
});
