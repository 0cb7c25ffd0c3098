import { describe, expect, test } from "vitest";
import { unknown } from "../../../src/core/fact.ts";
import type { MachineProfile } from "../../../src/core/machine.ts";
import { catalogued, type Subject } from "../../../src/core/models/catalogue.ts";
import type { ModelId } from "../../../src/core/models/family.ts";
import { recommend, type RecommendSettings } from "../../../src/core/recommend.ts";
import { resolveRuntime } from "../../../src/core/resolve-runtime.ts";
import { targetOf } from "../../../src/core/target.ts";
import { card, machineWith, ram } from "../../support/machine-with.ts";

const settings = (more: Partial<RecommendSettings> = {}): RecommendSettings => ({
  runtime: "llama.cpp",
  context: 4096,
  kvCache: "f16",
  prefer: "balanced",
  quantization: null,
  accelerator: "auto",
  mmap: null,
  sayInEnglish: ({ code }) => code,
  ...more,
});
/** As a version of the engine with CUDA would see it. */
const cuda = (more: Partial<RecommendSettings> = {}) => settings({ backends: ["cuda"], ...more });
const mac = (name: string, total: number, available: number, budget: number): MachineProfile =>
  machineWith({
    platform: "darwin",
    arch: "arm64",
    cpuBrand: name,
    memory: ram(total, available),
    gpus: [card(name, budget, null, { backend: "metal", unified: true, vendor: "apple" })],
  });

const choiceOf = (machine: MachineProfile, chosen: RecommendSettings): string => {
  const { choice } = recommend(machine, chosen);
  return choice === null ? "nothing" : `${choice.quantization} ${choice.placement.kind} ${choice.fits.now}`;
};

describe("the choice", () => {
  const laptop8 = card("NVIDIA GeForce RTX 4060 Laptop GPU", 8, 6.9);
  test.each<[string, MachineProfile, RecommendSettings, string]>([
    ["8 GB, half of it in use", machineWith({ memory: ram(7.6, 4.5) }), settings(), "Q2_K cpu no"],
    ["12 GB", machineWith({ memory: ram(11.6, 9) }), settings(), "Q4_K_M cpu no"],
    ["16 GB, CPU only", machineWith({ memory: ram(15.4, 12) }), settings(), "Q4_K_M cpu yes"],
    ["16 GB, busy", machineWith({ memory: ram(15.4, 8.1) }), settings(), "Q4_K_M cpu no"],
    ["32 GB of unknown speed", machineWith({ memory: ram(31, 28) }), settings(), "Q4_K_M cpu yes"],
    ["32 GB, 75 GB/s", machineWith({ memory: ram(31, 28, { bandwidth: 75 }) }), settings(), "Q4_K_M cpu yes"],
    ["64 GB, 12 channels", machineWith({ memory: ram(62, 60, { bandwidth: 370 }) }), settings(), "Q8_0 cpu yes"],
    ["16 GB, slow memory", machineWith({ memory: ram(15.4, 12, { bandwidth: 30 }) }), settings(), "Q4_K_S cpu yes"],
    ["container of 4 GB on 64 GB", machineWith({ memory: ram(4, 3.8, { limit: 64 }) }), settings(), "nothing"],
    ["container of 12 GB", machineWith({ memory: ram(12, 11.8, { limit: 64 }) }), settings(), "Q4_K_M cpu yes"],
    ["container of 12 GB, 4 used", machineWith({ memory: ram(12, 8, { limit: 64 }) }), settings(), "Q3_K_M cpu tight"],
    ["24 GB card", machineWith({ gpus: [card("RTX 4090", 24, 23.5)] }), cuda(), "Q8_0 gpu yes"],
    ["16 GB card", machineWith({ gpus: [card("RTX 4080", 16, 15.7)] }), cuda(), "Q6_K_L gpu yes"],
    ["12 GB card", machineWith({ gpus: [card("RTX 5070", 11.94, 11.6)] }), cuda(), "Q5_K_S gpu yes"],
    ["8 GB card", machineWith({ gpus: [laptop8], memory: ram(15.7, 8.1) }), cuda(), "Q4_K_M split yes"],
    [
      "24 GB card without a back end",
      machineWith({ gpus: [card("RTX 4090", 24)] }),
      settings({ backends: [] }),
      "Q4_K_M cpu yes",
    ],
    [
      "24 GB card, driver broken",
      machineWith({ gpus: [card("RTX 4090", 24, 24, { usable: false })] }),
      cuda(),
      "Q4_K_M cpu yes",
    ],
    [
      "two cards of 8 GB",
      machineWith({ gpus: [card("RTX 2080", 8, 7.6), card("RTX 2080", 8, 7.6, { id: "b" })] }),
      cuda(),
      "Q6_K_L gpu yes",
    ],
    ["card of unknown size", machineWith({ gpus: [card("RTX 4090", null)] }), cuda(), "Q4_K_M cpu yes"],
    ["CPU asked for", machineWith({ gpus: [card("RTX 4090", 24)] }), cuda({ accelerator: "cpu" }), "Q4_K_M cpu yes"],
    ["CUDA asked for, none there", machineWith(), cuda({ accelerator: "cuda" }), "nothing"],
    ["Mac 16 GB", mac("Apple M2", 16, 6.4, 10.7), settings(), "Q4_K_M gpu no"],
    ["Mac 16 GB, idle", mac("Apple M2", 16, 12.5, 10.7), settings(), "Q4_K_M gpu yes"],
    ["Mac 32 GB", mac("Apple M2 Max", 32, 26, 21.3), settings(), "Q8_0 gpu yes"],
    [
      "LM Studio's source has fewer",
      machineWith({ memory: ram(7.6, 6) }),
      settings({ runtime: "lmstudio" }),
      "nothing",
    ],
  ])("%s", (_, machine, chosen, expected) => {
    expect(choiceOf(machine, chosen)).toBe(expected);
  });

  test("quality takes the best that fits, speed the fastest, a name itself or nothing", () => {
    const machine = machineWith({ memory: ram(31, 28, { bandwidth: 75 }) });
    expect(choiceOf(machine, settings({ prefer: "quality" }))).toBe("Q8_0 cpu yes");
    expect(choiceOf(machineWith({ memory: ram(62, 60) }), settings({ prefer: "quality" }))).toBe("F16 cpu yes");
    expect(choiceOf(machine, settings({ prefer: "speed" }))).toBe("IQ2_M cpu yes");
    expect(choiceOf(machine, settings({ quantization: "q6_k" }))).toBe("Q6_K cpu yes");
    expect(choiceOf(machine, settings({ quantization: "F16" }))).toBe("F16 cpu no");
    expect(choiceOf(machineWith(), settings({ quantization: "F16" }))).toBe("nothing");
    expect(choiceOf(machine, settings({ quantization: "Q6_K", runtime: "lmstudio" }))).toBe("Q6_K cpu yes");
    expect(choiceOf(machine, settings({ quantization: "Q5_K_M", runtime: "lmstudio" }))).toBe("nothing");
  });

  test("the same machine gives the same answer", () => {
    const machine = machineWith({ gpus: [card("RTX 4070", 12, 10)] });
    expect(recommend(machine, cuda())).toEqual(recommend(structuredClone(machine), cuda()));
  });
});

describe("what it says", () => {
  const codes = (machine: MachineProfile, chosen: RecommendSettings, quantization: string): string[] =>
    recommend(machine, chosen)
      .candidates.find((one) => one.quantization === quantization)
      ?.reasons.map((one) => one.code) ?? [];

  test("unknown memory: no choice, no candidates, the probe's own words", () => {
    const found = recommend(machineWith({ memory: unknown("failed", "cannot read /proc/meminfo") }), settings());
    expect(found).toMatchObject({ choice: null, candidates: [] });
    expect(found.reasons).toEqual([
      {
        code: "REASON_MEMORY_UNKNOWN",
        args: { detail: "cannot read /proc/meminfo" },
        message: "REASON_MEMORY_UNKNOWN",
      },
    ]);
    expect(targetOf(found.choice, "llama.cpp")).toBeNull();
  });

  test("nothing fits: what the smallest would need", () => {
    const found = recommend(machineWith({ memory: ram(3.7, 3) }), settings());
    expect(found.reasons?.map(({ code, args }) => [code, args["quantization"]])).toEqual([
      ["REASON_NOTHING_FITS", "IQ2_M"],
      ["REASON_FAMILY_FITS", "IQ4_XS"],
    ]);
    expect(found.alternative).toMatchObject({ model: "phi-4-mini-instruct", candidate: { quantization: "IQ4_XS" } });
    expect(found.candidates.every(({ reasons }) => reasons[0]?.code === "REASON_DOES_NOT_FIT")).toBe(true);
  });

  test("not even the family fits: no alternative", () => {
    const found = recommend(machineWith({ memory: ram(2, 1.5) }), settings());
    expect(found).toMatchObject({ choice: null, alternative: null });
  });

  test("transformers takes the publisher's bf16 weights, which need 31 GB", () => {
    const chosen = settings({ runtime: "transformers" });
    const { choice } = recommend(machineWith({ memory: ram(62, 60) }), chosen);
    expect(choice).toMatchObject({ quantization: "BF16", repo: "microsoft/phi-4", fileBytes: 29_319_014_400 });
    expect(Math.round((choice?.memory.ramBytes ?? 0) / 1e9)).toBe(31);
    expect(choiceOf(machineWith({ memory: ram(31, 28) }), chosen)).toBe("BF16 cpu no");
    expect(choiceOf(machineWith(), chosen)).toBe("nothing");
  });

  test("the rest of the family on request", () => {
    const machine = machineWith({ memory: ram(7.6, 6) });
    const { choice } = recommend(machine, settings({ model: "phi-4-mini-instruct" }));
    expect(choice).toMatchObject({ file: "microsoft_Phi-4-mini-instruct-Q4_K_M.gguf", fileBytes: 2_491_874_688 });
    expect(recommend(machine, settings({ model: "phi-4-reasoning-plus", context: 32_768 })).reasons).not.toContainEqual(
      expect.objectContaining({ code: "REASON_CONTEXT_BEYOND_TRAINING" }),
    );
  });

  test("a model whose files nobody is known to have for a runtime", () => {
    const found = recommend(machineWith(), settings({ model: "phi-4-reasoning", runtime: "lmstudio" }));
    expect(found.reasons).toMatchObject([{ code: "REASON_NO_SOURCE", args: { model: "phi-4-reasoning" } }]);
    expect(recommend(machineWith(), settings({ runtime: "openai" })).reasons).toMatchObject([
      { code: "REASON_NOT_SIZED" },
    ]);
  });

  test("a card the engine has no back end for is named", () => {
    const found = recommend(machineWith({ arch: "arm64", gpus: [card("NVIDIA GB10", 24)] }), settings());
    expect(found.reasons).toMatchObject([
      { code: "REASON_GPU_NO_BACKEND", args: { gpu: "NVIDIA GB10", usable: ["cuda"] } },
    ]);
  });

  test("the small member in the place of each large one that fits nowhere", () => {
    const small = machineWith({ memory: ram(4, 3.5) });
    const alternative = (model: ModelId) => recommend(small, settings({ model })).alternative?.model;
    expect(alternative("phi-4")).toBe("phi-4-mini-instruct");
    expect(alternative("phi-4-reasoning-plus")).toBe("phi-4-mini-reasoning");
    expect(alternative("phi-4-mini-instruct")).toBeUndefined();
  });

  describe("where there is nothing to choose between", () => {
    const all = catalogued("phi-4", "llama.cpp");
    const [low] = all?.files.filter(({ quantization }) => quantization === "Q3_K_M") ?? [];
    const of = (repo: string): Subject => {
      if (all === null || low === undefined) throw new Error("no such file");
      return { ...all, repo, files: [low] };
    };
    const verdict = (machine: MachineProfile, subject: Subject) => {
      const { choice, candidates, reasons } = recommend(machine, settings({ subject }));
      return [choice?.quantization ?? null, candidates[0]?.reasons[0]?.code, reasons?.[0]?.code];
    };

    test("a file of one's own is taken because it was named", () => {
      expect(verdict(machineWith(), of(""))).toEqual(["Q3_K_M", "REASON_FILE_NAMED", undefined]);
    });

    test("a repository's only model because there is no other", () => {
      expect(verdict(machineWith(), of("someone/phi-4"))).toEqual(["Q3_K_M", "REASON_ONLY_FILE", undefined]);
      const { choice } = recommend(machineWith({ memory: ram(62) }), settings({ runtime: "transformers" }));
      expect(choice?.reasons[0]).toMatchObject({ code: "REASON_ONLY_FILE", args: { repo: "microsoft/phi-4" } });
    });

    test("and not taken where it does not fit", () => {
      const tiny = machineWith({ memory: ram(4) });
      expect(verdict(tiny, of(""))).toEqual([null, "REASON_DOES_NOT_FIT", "REASON_NOTHING_FITS"]);
    });

    test("a quantization asked for that the file is not", () => {
      const { reasons } = recommend(machineWith(), settings({ subject: of(""), quantization: "Q8_0" }));
      expect(reasons).toMatchObject([
        { code: "REASON_NOT_OFFERED", args: { repo: "phi-4-Q3_K_M.gguf", offered: ["Q3_K_M"] } },
      ]);
    });
  });

  test("a card the engine has no back end for is named", () => {
    const found = recommend(machineWith({ arch: "arm64", gpus: [card("GB10", 119)] }), settings());
    expect(found.reasons).toMatchObject([{ code: "REASON_GPU_NO_BACKEND", args: { gpu: "GB10", usable: ["cuda"] } }]);
  });

  test("a card that is asked for: used, and why where it cannot be", () => {
    const two = machineWith({ gpus: [card("RTX 4090", 24), card("RTX 4090", 24, 24, { id: "b" })] });
    expect(choiceOf(two, settings({ accelerator: "cuda" }))).toBe("Q8_0 gpu yes");
    expect(choiceOf(two, settings({ accelerator: "cpu" }))).toBe("Q4_K_M cpu yes");
    const broken = card("RTX 4090", 24, 24, { usable: false });
    const reason = "BACKEND_RUNTIME_MISSING: libcudart.so.13";
    const gpu = { ...broken, backends: [{ name: "cuda" as const, usable: false, reason }] };
    expect(recommend(machineWith({ gpus: [gpu] }), settings({ accelerator: "cuda" })).reasons).toMatchObject([
      { code: "REASON_GPU_UNUSABLE" },
      { code: "BACKEND_RUNTIME_MISSING", args: { detail: "libcudart.so.13" } },
      { code: "REASON_ACCELERATOR_MISSING" },
    ]);
  });

  test("what would fit with the programs open", () => {
    const busy = recommend(machineWith({ memory: ram(15.4, 8.1) }), settings());
    expect(busy).toMatchObject({ choice: { quantization: "Q4_K_M" }, alternative: { model: "phi-4-mini-instruct" } });
    expect(busy.reasons).toMatchObject([{ code: "REASON_FAMILY_FITS_NOW", args: { model: "phi-4-mini-instruct" } }]);
    expect(recommend(machineWith({ memory: ram(15.4, 0.5) }), settings())).not.toHaveProperty("alternative");
    expect(recommend(machineWith(), settings())).not.toHaveProperty("alternative");
  });

  test("what would be better than a form that loses much", () => {
    const tight = recommend(machineWith({ memory: ram(7.45, 7) }), settings());
    expect(tight).toMatchObject({ choice: { quantization: "IQ3_XS" }, alternative: { model: "phi-4-mini-instruct" } });
    expect(tight.reasons).toMatchObject([{ code: "REASON_FAMILY_FITS", args: { model: "phi-4-mini-instruct" } }]);
    // Three and a half bits and more are Phi-4 all the same.
    const roomier = recommend(machineWith({ memory: ram(9.9, 9.5) }), settings());
    expect(roomier.choice?.quantization).toBe("Q4_K_S");
    expect(roomier).not.toHaveProperty("alternative");
  });

  test("each candidate says why it was or was not taken", () => {
    const slow = machineWith({ memory: ram(31, 28, { bandwidth: 75 }) });
    expect(codes(slow, settings(), "Q4_K_M")).toEqual(["REASON_CHOSEN"]);
    expect(codes(slow, settings(), "F16")).toEqual(["REASON_NOT_FREE", "REASON_CLOSE_PROGRAMS"]);
    expect(codes(machineWith(), settings(), "Q8_0")).toEqual(["REASON_DOES_NOT_FIT"]);
    expect(codes(slow, settings(), "Q8_0")).toEqual(["REASON_TOO_SLOW"]);
    expect(codes(slow, settings(), "Q2_K")).toEqual(["REASON_LESS_QUALITY"]);
    expect(codes(machineWith({ memory: ram(31, 28) }), settings(), "Q8_0")).toEqual(["REASON_SPEED_UNKNOWN"]);
    expect(codes(machineWith({ memory: ram(62, 60) }), settings({ prefer: "balanced" }), "F16")).toEqual([
      "REASON_NO_GAIN",
    ]);
    const busy = machineWith({ memory: ram(15.4, 8.1) });
    expect(codes(busy, settings(), "Q4_K_M")).toEqual(["REASON_CHOSEN", "REASON_CLOSE_PROGRAMS"]);
    expect(codes(busy, settings(), "Q6_K")).toEqual(["REASON_NOT_FREE", "REASON_CLOSE_PROGRAMS"]);
    const halfCard = machineWith({ gpus: [card("RTX 4070", 12, 11.6)], memory: ram(31, 28) });
    expect(codes(halfCard, cuda(), "Q8_0")).toEqual(["REASON_OTHER_PLACEMENT", "REASON_PART_ON_GPU"]);
  });

  test("23 of 41 layers of Q4_K_M on a card with 6.9 GiB free", () => {
    const machine = machineWith({ gpus: [card("RTX 4060", 8, 6.9)], memory: ram(15.7, 8.1) });
    expect(recommend(machine, cuda()).choice?.placement).toMatchObject({
      gpuLayers: 23,
      totalLayers: 41,
      kind: "split",
    });
  });

  test("a context longer than the model was trained for is told", () => {
    const found = recommend(machineWith({ memory: ram(62) }), settings({ context: 32_768 }));
    expect(found.reasons?.map(({ code }) => code)).toContain("REASON_CONTEXT_BEYOND_TRAINING");
  });
});

describe("runtime auto", () => {
  const plain = { proxyOrMirror: false, askedForOther: false };
  const withIt = machineWith({ lmStudio: true });

  test("is LM Studio where it is installed and can do what is asked", () => {
    expect(resolveRuntime(withIt, "auto", plain)).toBe("lmstudio");
    expect(resolveRuntime(machineWith({ lmStudio: true, arch: "arm64", avx2: null }), "auto", plain)).toBe("lmstudio");
  });

  test.each([
    ["it is not installed", machineWith(), plain],
    ["the processor has no AVX2", machineWith({ lmStudio: true, avx2: false }), plain],
    ["the Mac has an Intel processor", machineWith({ lmStudio: true, platform: "darwin" }), plain],
    ["a proxy or a mirror is set", withIt, { ...plain, proxyOrMirror: true }],
    ["something else was asked for", withIt, { ...plain, askedForOther: true }],
  ] as const)("is the embedded engine where %s", (_, machine, against) => {
    expect(resolveRuntime(machine, "auto", against)).toBe("llama.cpp");
  });

  test("is nobody's business when one was named", () => {
    expect(resolveRuntime(machineWith(), "lmstudio", { proxyOrMirror: true, askedForOther: true })).toBe("lmstudio");
  });
});
