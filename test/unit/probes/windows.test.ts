import { win32 } from "node:path";
import { expect, test } from "vitest";
import { probeMachine } from "../../../src/probes/index.ts";
import { lookAround, prepare } from "../../../src/cli/performing/prepare.ts";
import { commandContext } from "../../support/context.ts";
import { fakeHost, type FakeRun } from "../../support/fake-host.ts";

const powershell = "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
const inventory = JSON.stringify({
  adapters: [{ Name: "AMD Radeon RX 7800 XT", PNPDeviceID: "PCI\\VEN_1002&DEV_747E&SUBSYS_1", AdapterRAM: 4293918720 }],
  registry: [
    { DriverDesc: "AMD Radeon RX 7800 XT", MatchingDeviceId: "PCI\\VEN_1002&DEV_747E", MemorySize: 17163091968 },
  ],
  volumes: [{ DeviceID: "C:", FileSystem: "NTFS" }],
  os: { Caption: "Microsoft Windows 11 Pro", Version: "24H2" },
  pythons: ["C:\\Python313\\python.exe"],
  cores: 8,
  installed: 34359738368,
});

test.each<[string, Partial<FakeRun>]>([
  ["answers", { stdout: inventory }],
  ["fails", { exitCode: 1, stderr: "cannot be loaded because running scripts is disabled" }],
  ["answers nonsense", { stdout: "#< CLIXML" }],
  ["never answers", { hangs: true }],
])("one PowerShell for a whole machine, and no other shell, when it %s", async (_, run) => {
  const host = fakeHost({
    system: { platform: "win32" },
    files: { "C:\\Users\\ana": null },
    runs: [
      { file: powershell, ...run },
      { file: "C:\\Windows\\System32\\nvidia-smi.exe", exitCode: 9, stdout: "No devices were found" },
      { file: "C:\\Windows\\py.exe", stdout: "" },
    ],
  });
  const machine = await probeMachine(host, { timeoutMs: 300, python: "all", cacheDir: null });
  const started = host.started.map(({ file }) => win32.basename(file).toLowerCase());
  expect(started.filter((name) => /^(?:powershell|pwsh)(?:\.exe)?$/.test(name))).toEqual(["powershell.exe"]);
  expect(started.filter((name) => /^(?:cmd|wmic|cscript|reg)(?:\.exe)?$/.test(name))).toEqual([]);
  expect(host.started.every(({ file }) => win32.isAbsolute(file))).toBe(true);
  expect(machine.memory.value?.installedBytes).toBe(run.stdout === inventory ? 34359738368 : null);
  // An inventory that did not come is no computer without a graphics card.
  expect(machine.gpus).toMatchObject(
    run.stdout === inventory ? { value: [{ memoryBytes: 17163091968, unified: false }] } : { value: null },
  );
});

test.each([
  ["works", 0, { name: "vulkan", usable: true, reason: null }],
  ["was stopped by Windows", 43, { usable: false, reason: "BACKEND_DRIVER_FAILING: Device Manager: Code 43" }],
])("a card that %s", async (_, ConfigManagerErrorCode, vulkan) => {
  const card = {
    Name: "AMD Radeon RX 7800 XT",
    PNPDeviceID: "PCI\\VEN_1002&DEV_747E&SUBSYS_1",
    ConfigManagerErrorCode,
  };
  const virtual = {
    Name: "Parsec Virtual Display Adapter",
    PNPDeviceID: "ROOT\\DISPLAY\\0000",
    ConfigManagerErrorCode: 22,
  };
  const stdout = JSON.stringify({ adapters: [virtual, card] });
  const host = fakeHost({
    system: { platform: "win32" },
    files: { "C:\\Windows\\System32\\vulkan-1.dll": "" },
    runs: [{ file: powershell, stdout }],
  });
  const { gpus } = await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null });
  expect(gpus.value).toMatchObject([{ backends: [vulkan, { name: "rocm" }] }]);
});

test("one PowerShell for a whole run: a plan made anew and another folder look at the rest again", async () => {
  const host = fakeHost({
    system: { platform: "win32" },
    files: { "C:\\Users\\ana": null, "D:\\": null },
    volumes: {
      "D:\\": { availableBytes: 900e9, totalBytes: 1000e9, type: 0 },
      "*": { availableBytes: 90e9, totalBytes: 500e9, type: 0 },
    },
    runs: [{ file: powershell, stdout: inventory.replace('"C:"', '"D:"') }],
  });
  const context = commandContext(host, { runtime: "llama.cpp", probeTimeout: 50_000 });
  await prepare(context);
  const seen = context.sections.machine;
  await prepare(context);
  const elsewhere = await lookAround({ ...context, options: { ...context.options, cacheDir: "D:\\models" } });
  expect(elsewhere.machine.disks.value).toContainEqual(
    expect.objectContaining({ purpose: "models", path: "D:\\models", freeBytes: 900e9, filesystem: "NTFS" }),
  );
  // Every look has all that it said, and that it was asked.
  for (const machine of [context.sections.machine, elsewhere.machine]) {
    expect(machine?.gpus).toEqual(seen?.gpus);
    expect(machine?.probes.filter(({ id }) => id === "powershell")).toHaveLength(1);
  }
  expect(host.started.filter(({ file }) => /powershell/i.test(file))).toHaveLength(1);
});
