import { SetupError } from "../../core/errors/index.ts";
import type { Progress } from "../../core/progress.ts";
import { safe } from "../../core/safe.ts";
import { parseLmsEstimate, type LibraryModel } from "./estimate.ts";
import { failureIn } from "./failures.ts";
import { call, errorOf, failed, isUnknownTo, jsonIn, type Said, type Studio } from "./studio.ts";

/** How a model is to be loaded. */
export interface LoadOptions {
  /** What clients ask for. */
  identifier: string;
  /** Tokens. */
  context: number;
  /** As `lms` takes it: `off`, `max` or a share such as `0.40`. */
  gpu: string;
  progress(progress: Progress): void;
  /** Called when nothing speaks against it any more, before the first byte is loaded: from here on it may be in memory. */
  begins?(): Promise<void>;
}

/** A model that LM Studio has loaded. */
export interface Loaded {
  identifier: string;
  key: string;
}

/** An hour without a question: then LM Studio gives the memory back by itself. */
const idleSeconds = 3600;

/**
 * Loads a model of the library under the identifier, by its full key, and not twice. What is loaded afterwards counts,
 * not what was said. Throws LMS_GUARDRAIL and its like, LMS_IDENTIFIER_TAKEN, and LMS_LOADED_OTHER with the other one
 * unloaded again.
 */
export async function load(studio: Studio, model: LibraryModel, options: LoadOptions): Promise<"loaded" | "there"> {
  const { identifier } = options;
  const { key } = model;
  const before = await loadedModels(studio);
  const same = before.find((one) => one.identifier === identifier);
  if (same !== undefined) {
    if (same.key === key) return "there";
    throw new SetupError({ code: "LMS_IDENTIFIER_TAKEN", args: { identifier, by: same.key } });
  }
  const loaded = before.map((one) => one.identifier);
  await estimate(studio, key, options, loaded);

  const args = ["load", key, "--identifier", identifier, "--context-length", String(options.context)];
  args.push("--ttl", String(idleSeconds), "--yes", "--gpu", options.gpu);
  await options.begins?.();
  const said = await call(studio, args, { limitMs: studio.limits.loadMs, onOutput: spinner(model, options) });
  const after = await loadedModels(studio);
  const one = after.find((each) => each.identifier === identifier);
  if (one?.key === key) return "loaded";
  const wrong = after.filter((each) => !loaded.includes(each.identifier));
  if (wrong.length > 0) throw await unloadAgain(studio, key, wrong);
  throw notLoaded(studio, args, said, loaded);
}

/** What LM Studio has loaded. Throws LMS_FAILED where it gives no list. */
export async function loadedModels(studio: Studio): Promise<Loaded[]> {
  const args = ["ps", "--json"];
  const said = await call(studio, args, { limitMs: studio.limits.askMs });
  const list = jsonIn(said.stdout, "[");
  if (!Array.isArray(list)) throw failed(studio, args, said);
  return list.flatMap((entry: { identifier?: unknown; modelKey?: unknown; path?: unknown } | null): Loaded[] => {
    const { identifier, modelKey, path } = entry ?? {};
    if (typeof identifier !== "string") return [];
    return [{ identifier, key: typeof modelKey === "string" ? modelKey : String(path) }];
  });
}

/** `off`, `max`, or the share of the layers that stand on the card. */
export function gpuArgument(gpuLayers: number, totalLayers: number): string {
  if (gpuLayers <= 0) return "off";
  return gpuLayers >= totalLayers ? "max" : (gpuLayers / totalLayers).toFixed(2);
}

/** LM Studio's own guess, before anything is loaded for nothing. One that it does not make stops nobody. */
async function estimate(
  studio: Studio,
  key: string,
  { context, gpu }: LoadOptions,
  loaded: readonly string[],
): Promise<void> {
  const args = ["load", key, "--estimate-only", "--context-length", String(context), "--gpu", gpu, "--yes"];
  const said = await call(studio, args, { limitMs: studio.limits.estimateMs });
  if (isUnknownTo(said)) return;
  const failure = failureIn(said.text);
  if (failure?.code !== "LMS_GUARDRAIL") return;
  const neededBytes = parseLmsEstimate(said.text)?.totalBytes ?? null;
  throw new SetupError({ code: "LMS_GUARDRAIL", args: { said: failure.said, neededBytes, loaded } });
}

/** `Loading phi-4 60%`, drawn over itself. */
function spinner({ sizeBytes }: LibraryModel, { progress }: LoadOptions): (text: string) => void {
  let most = 0;
  return (text) => {
    const percents = [...safe(text, 4000).matchAll(/(\d{1,3}(?:\.\d+)?)\s?%/g)].map(([, number]) => Number(number));
    const percent = Math.min(100, Math.max(most, ...percents));
    if (percent <= most || sizeBytes === null) return;
    most = percent;
    progress({ doneBytes: Math.round((sizeBytes * percent) / 100), totalBytes: sizeBytes });
  };
}

async function unloadAgain(studio: Studio, asked: string, wrong: readonly Loaded[]): Promise<SetupError> {
  for (const { identifier } of wrong) {
    await call(studio, ["unload", identifier], { limitMs: studio.limits.askMs });
  }
  return new SetupError({ code: "LMS_LOADED_OTHER", args: { asked, loaded: wrong.map(({ key }) => key) } });
}

function notLoaded(studio: Studio, args: readonly string[], said: Said, loaded: readonly string[]): SetupError {
  const failure = failureIn(said.text);
  return failure === null ? failed(studio, args, said) : errorOf(failure, { loaded });
}
