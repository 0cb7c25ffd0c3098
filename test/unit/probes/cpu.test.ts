import { describe, expect, test } from "vitest";
import { parseCpuInfo, parseSysctl, parseV8Options, probeCpu } from "../../../src/probes/cpu.ts";
import { runProbe } from "../../../src/probes/probe.ts";
import { fakeHost } from "../../support/fake-host.ts";

const hybrid = [0, 0, 4, 8]
  .map(
    (core, index) =>
      `processor\t: ${index}\nmodel name\t: 13th Gen Intel(R) Core(TM)\nphysical id\t: 0\ncore id\t\t: ${core}\nflags\t\t: fpu avx fma f16c avx2\n`,
  )
  .join("\n");
const arm = [0, 1]
  .map((index) => `processor\t: ${index}\nBogoMIPS\t: 2000.00\nFeatures\t: fp asimd asimddp i8mm\nCPU part\t: 0xd85\n`)
  .join("\n");

describe("processor", () => {
  test("threads of one core are one core", () => {
    expect(parseCpuInfo(hybrid)).toEqual({
      brand: "13th Gen Intel(R) Core(TM)",
      physicalCores: 3,
      logicalCores: 4,
      features: { avx: true, avx2: true, fma: true, f16c: true, avx512f: false, dotprod: false },
    });
  });

  test("an Opteron numbers its cores twice in each socket", () => {
    const block = (index: number, core: number): string =>
      `processor : ${index}\nphysical id : 0\ncore id : ${core}\ncpu cores : 4\nflags : fpu\n`;
    expect(parseCpuInfo([block(0, 0), block(1, 1), block(2, 0), block(3, 1)].join("\n")).physicalCores).toBe(4);
  });

  test("FMA does not mean AVX2", () => {
    const { features } = parseCpuInfo(
      "processor : 0\nmodel name : AMD Opteron(tm) Processor 6328\nflags : avx fma f16c\n",
    );
    expect(features).toMatchObject({ avx: true, avx2: false, fma: true });
  });

  test("Arm has no cores and no name in its file", () => {
    expect(parseCpuInfo(arm)).toMatchObject({
      brand: null,
      physicalCores: null,
      logicalCores: 2,
      features: { dotprod: true, avx2: false },
    });
  });

  test("an old Arm kernel's board and kind of processor", () => {
    const text =
      "Processor\t: ARMv7 Processor rev 4 (v7l)\nprocessor\t: 0\n\nprocessor\t: 1\n\nFeatures\t: swp half neon\n\nHardware\t: A board\n";
    expect(parseCpuInfo(text)).toMatchObject({
      brand: "A board, ARMv7 Processor rev 4 (v7l)",
      logicalCores: 2,
      features: { dotprod: false, avx2: false },
    });
  });

  test("RISC-V has none of the instructions", () => {
    expect(parseCpuInfo("processor : 0\nhart : 2\nisa : rv64imafdc\n").features).toMatchObject({
      avx: false,
      dotprod: false,
    });
  });

  test("an empty file tells nothing", () => {
    expect(parseCpuInfo("")).toMatchObject({ brand: null, features: { avx2: null, dotprod: null } });
  });

  test("V8 prints what the processor has; an absent key is unknown", () => {
    expect(parseV8Options("SSE3=1 SSSE3=1 AVX=1 AVX2=1 FMA3=1 BMI2=1 ATOM=0\nUsage:\n")).toMatchObject({
      avx: true,
      avx2: true,
      fma: true,
      f16c: null,
      avx512f: null,
    });
    expect(parseV8Options("SSE3=1 AVX=1 AVX2=0 AVX_VNNI=0 FMA3=0 F16C=1\n")).toMatchObject({ avx2: false, f16c: true });
    expect(parseV8Options("\nUsage: node")).toMatchObject({ avx: null, dotprod: null });
  });

  test("an Intel Mac's AVX2 is in leaf 7, where the optional keys are missing", () => {
    const text =
      "machdep.cpu.brand_string: Intel(R) Core(TM) i5\nmachdep.cpu.features: FPU FMA AVX1.0 F16C\nmachdep.cpu.leaf7_features: BMI1 AVX2 BMI2\nhw.physicalcpu: 4\n";
    expect(parseSysctl(text)).toMatchObject({
      brand: "Intel(R) Core(TM) i5",
      physicalCores: 4,
      features: { avx: true, avx2: true, fma: true, f16c: true, avx512f: false, dotprod: false },
    });
  });

  test("Apple silicon: cores by level, dot product by its key", () => {
    const text =
      "hw.ncpu: 12\nhw.perflevel0.physicalcpu: 8\nhw.perflevel1.physicalcpu: 4\nhw.optional.arm.FEAT_DotProd: 1\n";
    expect(parseSysctl(text)).toMatchObject({ physicalCores: 12, features: { dotprod: true, avx2: false } });
  });

  test("an old macOS without the key does not know", () => {
    expect(parseSysctl("hw.optional.arm64: 1\nhw.optional.neon: 1\n").features.dotprod).toBeNull();
  });
});

test.each([
  ["with the dot product (Snapdragon X)", 0x0021_1120_2121_2120, true],
  ["without it", 0x0000_0110_0010_2120, false],
  ["that does not tell", undefined, null],
])("Windows on Arm, %s", async (_, isar0, dotprod) => {
  const stdout = JSON.stringify({ isar0, cores: 12 });
  const host = fakeHost({
    system: { platform: "win32", arch: "arm64" },
    runs: [{ file: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", stdout }],
  });
  const places = { models: "/m", engine: "/e", lmstudio: "/l", scratch: "/s" };
  const { fact } = await runProbe("cpu", probeCpu, host, { timeoutMs: 50_000, python: null, places });
  expect(fact.value).toMatchObject({ physicalCores: 12, features: { dotprod, avx2: null } });
});
