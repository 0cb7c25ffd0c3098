import { describe, expect, it } from "vitest";
import { inLibrary } from "../../../../src/runtimes/lmstudio/estimate.ts";
import { library } from "../../../../src/runtimes/lmstudio/library.ts";
import { gpuArgument, load, loadedModels, type LoadOptions } from "../../../../src/runtimes/lmstudio/load.ts";
import type { Action } from "../../../support/lm-studio/app.ts";
import { codeOf, phi4, studioWorld, wanted, type StudioWorld } from "../../../support/lm-studio/world.ts";
import { until } from "../../../support/until.ts";

const says = (text: string, exit = 1): Action[] => [{ err: `${text}\n` }, { exit }];
const options: LoadOptions = { identifier: "phi-4", context: 4096, gpu: "0.40", progress: () => {} };

async function loadIn(there: StudioWorld, more: Partial<LoadOptions> = {}): Promise<string> {
  const studio = await there.studio({ loadMs: 5000 });
  const model = inLibrary(await library(studio), wanted);
  if (model === null) throw new Error("it was put there");
  return load(studio, model, { ...options, ...more });
}

async function withModel(switches: Parameters<typeof studioWorld>[0] = {}): Promise<StudioWorld> {
  const there = await studioWorld(switches);
  await there.app.add(phi4);
  return there;
}

const loads = ({ app }: StudioWorld): string[][] =>
  app.calls.filter((argv) => argv[0] === "load" && !argv.includes("--estimate-only"));

describe("loading", () => {
  it.each([
    [0, 41, "off"],
    [41, 41, "max"],
    [42, 41, "max"],
    [16, 41, "0.39"],
  ])("%i of %i layers on the card is --gpu %s", (layers, all, gpu) => expect(gpuArgument(layers, all)).toBe(gpu));

  it("is done by the full key, under the name that clients ask for, and told as it goes", async () => {
    const there = await withModel();
    const done: number[] = [];
    expect(await loadIn(there, { progress: ({ doneBytes }) => void done.push(doneBytes ?? 0) })).toBe("loaded");
    expect(loads(there)).toEqual([
      ["load", "phi-4", "--identifier", "phi-4", "--context-length", "4096", "--ttl", "3600", "--yes", "--gpu", "0.40"],
    ]);
    expect(done.at(-1)).toBe(phi4.bytes);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
  });

  it("is not done twice", async () => {
    const there = await withModel();
    await loadIn(there);
    expect(await loadIn(there)).toBe("there");
    expect(loads(there)).toHaveLength(1);
  });

  it("leaves another model of that name alone", async () => {
    const there = await withModel();
    there.app.loaded.push({ identifier: "phi-4", modelKey: "phi-4-mini", path: "x", contextLength: 1 });
    expect(await codeOf(loadIn(there))).toBe("LMS_IDENTIFIER_TAKEN");
    expect(loads(there)).toEqual([]);
  });

  it("is done without an estimate by an lms that has none", async () => {
    const there = await withModel({ generation: "old" });
    expect(await loadIn(there)).toBe("loaded");
  });

  it("is believed when it is loaded, in whatever language it says otherwise", async () => {
    const there = await withModel();
    there.app.on("load --identifier", () => {
      there.app.loaded.push({ identifier: "phi-4", modelKey: "phi-4", path: "x", contextLength: 4096 });
      return says("Ocorreu um erro", 1);
    });
    expect(await loadIn(there)).toBe("loaded");
  });

  it("is refused beforehand by the estimate, under exit code 0, with what is loaded now", async () => {
    const there = await withModel();
    there.app.loaded.push({ identifier: "other", modelKey: "other", path: "x", contextLength: 1 });
    const words =
      "Model: phi-4\nEstimated GPU Memory:   0.00 GiB\nEstimated Total Memory: 9.78 GiB\n\nEstimate: This model will fail to load based on your resource guardrails settings.";
    there.app.on("load --estimate-only", says(words, 0));
    const error = await loadIn(there).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      exitCode: 7,
      finding: { code: "LMS_GUARDRAIL", args: { neededBytes: 10_501_195_039, loaded: ["other"] } },
    });
    expect(loads(there)).toEqual([]);
  });

  it("of something else for a name that is like it is undone and named", async () => {
    const there = await withModel();
    there.app.on("load --identifier", () => {
      there.app.loaded.push({ identifier: "phi-4:2", modelKey: "phi-4-mini-reasoning", path: "x", contextLength: 1 });
      return says("W 3 models match the provided model key on the same device. Loading the first one.", 0);
    });
    expect(await codeOf(loadIn(there))).toBe("LMS_LOADED_OTHER");
    expect(there.app.loaded).toEqual([]);
  });

  const guardrail =
    "Error: Model loading was stopped due to insufficient system resources. Under the current settings, this model requires approximately 11.20 GB of memory.";
  it.each([
    [guardrail, "LMS_GUARDRAIL", 7],
    ["Error: No LM Runtime found for model format 'gguf'!", "LMS_NO_ENGINE", 3],
    ["Error: Attempt to pull a snapshot of system resources failed.", "LMS_BROKEN_STATE", 3],
    ["Error: Error loading model. (Exit code: 18446744072635810000). Unknown error.", "LMS_ENGINE_CRASHED", 3],
    ["Error: (Exit code: 0). Some model operation failed.", "LMS_ENGINE_CRASHED", 3],
    ["Error: (Exit code: 11). Please check settings and try loading the model again.", "LMS_ENGINE_CRASHED", 3],
    ["Error: model_load_failed: CUDA error: out of memory", "LMS_GPU_MEMORY", 7],
    ['Error: No model found that matches model key "phi-4"', "LMS_KEY_UNKNOWN", 3],
    ["Error: O modelo não pôde ser carregado", "LMS_FAILED", 3],
    ["Success! Model loaded.", "LMS_FAILED", 3],
  ])("that fails with %j is %s", async (text, code, exitCode) => {
    const there = await withModel();
    there.app.on("load --identifier", says(text));
    expect(await loadIn(there).catch((reason: unknown) => reason)).toMatchObject({ exitCode, finding: { code } });
  });

  it("says what it would take where LM Studio does", async () => {
    const there = await withModel();
    there.app.on("load --identifier", says(guardrail));
    const error = await loadIn(there).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ finding: { args: { neededBytes: 11_200_000_000, loaded: [] } } });
  });

  it("that hangs, and all that it started, is ended", async () => {
    const there = await withModel();
    there.app.on("load --identifier", [{ out: "\rLoading phi-4 10%" }, { child: true }, { hang: true }]);
    const studio = await there.studio({ loadMs: 500 });
    const model = inLibrary(await library(studio), wanted);
    if (model === null) throw new Error("it was put there");
    expect(await codeOf(load(studio, model, options))).toBe("LMS_TIMEOUT");
  });

  it("ends with the person's Ctrl-C, with all that it started", async () => {
    const there = await withModel();
    there.app.on("load --identifier", [
      { out: "\rLoading phi-4 10%" },
      { child: true },
      { deaf: true },
      { hang: true },
    ]);
    const end = new AbortController();
    const studio = await there.studio({}, end.signal);
    const model = inLibrary(await library(studio), wanted);
    if (model === null) throw new Error("it was put there");
    const progress = (): void => end.abort("SIGINT");
    expect(await codeOf(load(studio, model, { ...options, progress }))).toBe("SIGINT");
    await until(() => there.app.left().length === 0);
  });

  it.each([
    ["Select a model to load? ", [{ ask: "Select a model to load? " }], "LMS_ASKS"],
    ["nothing at all", [{ exit: 0 }], "LMS_FAILED"],
    ["no list", [{ out: "<html>\n" }, { exit: 0 }], "LMS_FAILED"],
  ] as const)("where its list of what is loaded is %s is no guess", async (_, actions, code) => {
    const there = await withModel();
    there.app.on("ps", [...actions]);
    expect(await codeOf(loadedModels(await there.studio()))).toBe(code);
  });
});
