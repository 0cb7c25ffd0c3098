import { setTimeout as wait } from "node:timers/promises";
import { SetupError, type ErrorCode } from "../../core/errors/index.ts";
import type { Progress } from "../../core/progress.ts";
import type { LibraryModel } from "./estimate.ts";
import { GetProgress } from "./get-progress.ts";
import { library, type Wanted } from "./library.ts";
import { inLibrary } from "./estimate.ts";
import { call, failed, type Studio } from "./studio.ts";

/** Which form of `lms get`: the very file, in the one form that all generations take, or the guide's own words. */
export type GetWay = "pinned" | "documented";

export function getArguments(way: GetWay, { repo, quantization }: Pick<Wanted, "repo" | "quantization">): string[] {
  const what = way === "pinned" ? `https://huggingface.co/${repo}@${quantization}` : "phi-4";
  return ["get", what, "--yes"];
}

export interface GetOptions {
  way: GetWay;
  progress(progress: Progress): void;
}

/**
 * Has LM Studio fetch a model, begun again a few times since that goes on where it was, and looks for it in its library
 * whatever its words and exit code are. Throws what it failed with in the end, and LMS_FETCHED_OTHER where something
 * else came; `cameBesides` of that has it.
 */
export async function getWithLms(studio: Studio, wanted: Wanted, options: GetOptions): Promise<Got> {
  const args = getArguments(options.way, wanted);
  const before = await library(studio);
  const attempts = studio.limits.backoffMs.length + 1;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOnce(studio, args, wanted, options);
    const after = await library(studio);
    const came = after.filter(({ path }) => !before.some((one) => one.path === path));
    const model = options.way === "pinned" ? pinnedOne(after, came, wanted) : documentedOne(after, wanted);
    if (model !== null) return { model, came: came.includes(model) };
    if (came.length > 0) throw new FetchedOther(args, came);
    if (attempt === attempts || !canGoOn(outcome)) throw outcome;
    const waitMs = studio.limits.backoffMs[attempt - 1] ?? 0;
    options.progress({ waitMs, trouble: outcome.finding });
    await wait(waitMs, undefined, { signal: studio.signal });
  }
}

export interface Got {
  model: LibraryModel;
  /** It was not there before. */
  came: boolean;
}

/** LM Studio took a name for another model's. */
export class FetchedOther extends SetupError {
  readonly models: readonly LibraryModel[];

  constructor(args: readonly string[], models: readonly LibraryModel[]) {
    super({ code: "LMS_FETCHED_OTHER", args: { asked: `lms ${args.join(" ")}`, got: models.map(({ key }) => key) } });
    this.models = models;
  }
}

/** One call, ended when nothing comes for too long. Returns what it failed with, if the model is not there afterwards. */
async function attemptOnce(
  studio: Studio,
  args: readonly string[],
  { fileBytes }: Wanted,
  { progress }: GetOptions,
): Promise<SetupError> {
  const { silenceMs, finalizingMs } = studio.limits;
  const bar = new GetProgress(fileBytes);
  const silent = new AbortController();
  let finalizing = false;
  let timer = setTimeout(() => silent.abort(), silenceMs);
  const onOutput = (text: string): void => {
    const news = bar.feed(text);
    if (news === null) return;
    ({ finalizing } = news);
    clearTimeout(timer);
    timer = setTimeout(() => silent.abort(), finalizing ? finalizingMs : silenceMs);
    progress(news.progress);
  };
  try {
    const said = await call(studio, args, { limitMs: longestMs, onOutput, end: silent.signal });
    return silent.signal.aborted ? stalled(finalizing, studio) : failed(studio, args, said);
  } finally {
    clearTimeout(timer);
  }
}

/** A timer holds no more than 2^31 milliseconds; a download has no limit in all. */
const longestMs = 2_000_000_000;

function stalled(finalizing: boolean, { limits }: Studio): SetupError {
  const code = finalizing ? "LMS_FINALIZING" : "LMS_STALLED";
  const limitMs = finalizing ? limits.finalizingMs : limits.silenceMs;
  return new SetupError({ code, args: { said: `${Math.round(limitMs / 1000)} s` } });
}

/** What the next attempt may get over. What it does not offer it will not offer the second time either. */
const passing = new Set<ErrorCode>([
  "LMS_HUB_LIMITED",
  "LMS_HUB_UNREACHABLE",
  "LMS_STALLED",
  "LMS_CORRUPT",
  "LMS_FINALIZING",
  "LMS_GONE",
]);

function canGoOn({ finding }: SetupError): boolean {
  return passing.has(finding.code);
}

/** The very file that was named has whatever size it has. */
function pinnedOne(
  models: readonly LibraryModel[],
  came: readonly LibraryModel[],
  wanted: Wanted,
): LibraryModel | null {
  const name = wanted.file.split("/").at(-1) ?? wanted.file;
  const named = came.find(({ path }) => path.replaceAll("\\", "/").endsWith(`${wanted.repo}/${name}`));
  return inLibrary(models, wanted) ?? named ?? null;
}

/** The guide's words leave the quantization to LM Studio: any file of this model will do, and of no other. */
function documentedOne(models: readonly LibraryModel[], wanted: Wanted): LibraryModel | null {
  const exact = inLibrary(models, wanted);
  return exact ?? models.find(({ key, path }) => isPhi4(key) || isPhi4(path)) ?? null;
}

/** `phi-4`, `microsoft/phi-4@q4_k_m`, `someone/phi-4-GGUF/file.gguf`; no `phi-4-mini-reasoning`. */
function isPhi4(name: string): boolean {
  return /(?:^|[/\\])phi-4(?:-gguf)?(?:@|[/\\]|$)/i.test(name) && !/mini|reasoning|multimodal|vision/i.test(name);
}
