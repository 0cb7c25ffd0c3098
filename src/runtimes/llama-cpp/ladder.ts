// Which of the engine's back ends computes here, found out by trying: the best that answers rightly is taken.
import { join } from "node:path";
import { writeReason } from "../../core/backends.ts";
import { documentedPrompt } from "../../core/documented-prompt.ts";
import { engineWordFile, parseEngineWord, type Attempt, type EngineWord, type Rung } from "../../core/engine-word.ts";
import { SetupError, toSetupError } from "../../core/errors/index.ts";
import type { Progress } from "../../core/progress.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";
import { tinyModel, tinyModelPath } from "../../rehearsal/tiny-model.ts";
import { enginePackages, engineVersion, type Accelerator } from "./engine-packages.ts";
import { startEngine } from "./engine.ts";
import { installEngine, type InstalledEngine } from "./install-engine.ts";
import { acceleratorOf } from "./rungs.ts";

export interface LadderOptions {
  /** Nothing is fetched. */
  offline?: boolean;
  /** What to try, the best first: see `rungsFor`. */
  rungs: readonly Rung[];
  /** `driversOf` the machine's cards. */
  drivers: string;
  signal: AbortSignal;
  progress(progress: Progress): void;
  /** Milliseconds for one rung, from starting the engine to the last word of the answer. */
  limitMs?: number;
}

export interface Climbed {
  engine: InstalledEngine;
  rung: Rung;
  /** Every rung that was tried; the last one is the one that is used. */
  attempts: Attempt[];
  fetchedBytes: number;
}

/** A card's driver may compile for its first use; a laptop of today takes a second for all of it. */
const rungLimitMs = 120_000;

/** What sends us to the next rung. A full disk or a registry out of reach would fail there as well. */
const fallsOn = new Set([
  "ENGINE_CRASHED",
  "ENGINE_GARBLES",
  "ENGINE_TIMEOUT",
  "ENGINE_UNSUPPORTED",
  "ENGINE_PACKAGE_MISSING",
  "MODEL_LOAD_FAILED",
  "OUT_OF_MEMORY",
  "ACCELERATOR_UNUSABLE",
]);

/**
 * Tries one rung after the other with the tiny model in the engine's own process and takes the first that answers word
 * for word on the back end that it is for. Fetches a rung's package only when it is its turn. What each said is kept
 * in the engine's folder. Throws ACCELERATOR_UNUSABLE when a single card's back end was asked for and fails, what the
 * processor failed with when everything did, and whatever fetching a package fails with.
 */
export async function climb(host: Host, options: LadderOptions): Promise<Climbed> {
  const attempts: Attempt[] = [];
  let fetchedBytes = 0;
  for (const [index, rung] of options.rungs.entries()) {
    const last = index === options.rungs.length - 1;
    const accelerator = acceleratorOf(rung);
    let engine: InstalledEngine | null = null;
    try {
      engine = await installEngine(host, { ...options, accelerator: rung });
      fetchedBytes += engine.fetchedBytes;
      const deviceNames = await tryRung(host, engine, accelerator, options);
      const { integrity } = engine.package;
      attempts.push({ rung, accelerator, integrity, usable: true, deviceNames, reason: null });
      await keep(host, engine, options.drivers, attempts);
      return { engine, rung, attempts, fetchedBytes };
    } catch (error) {
      options.signal.throwIfAborted();
      const failure = toSetupError(error);
      if (!fallsOn.has(failure.finding.code)) throw failure;
      const detail = detailOf(failure);
      const reason = writeReason("BACKEND_ENGINE_FAILED", detail);
      const integrity = engine?.package.integrity ?? "";
      attempts.push({ rung, accelerator, integrity, usable: false, deviceNames: [], reason });
      if (!last) continue;
      if (engine !== null) await keep(host, engine, options.drivers, attempts);
      if (accelerator === "cpu") throw failure;
      const args = { accelerator, reason: "failed", detail } as const;
      throw new SetupError({ code: "ACCELERATOR_UNUSABLE", args }, { cause: error });
    }
  }
  throw new TypeError("a ladder without rungs");
}

/**
 * Takes back the word of a rung that the tiny model answered on and the big one did not, and writes that down. Gives the
 * attempts as they are now.
 */
export async function disprove(
  host: Host,
  { engine, rung, attempts }: Pick<Climbed, "engine" | "rung" | "attempts">,
  drivers: string,
  failure: SetupError,
): Promise<Attempt[]> {
  const reason = writeReason("BACKEND_ENGINE_FAILED", detailOf(failure));
  const told: Attempt = {
    rung,
    accelerator: acceleratorOf(rung),
    integrity: engine.package.integrity,
    usable: false,
    deviceNames: [],
    reason,
  };
  const now = [...attempts.filter((one) => one.rung !== rung), told];
  await keep(host, engine, drivers, now);
  return now;
}

/** The best that answered when this version of the engine was tried last, with these drivers; null before that. */
export async function provenRung(host: Host, accelerator: Accelerator, drivers: string): Promise<Rung | null> {
  const word = await engineWord(host, join(foldersOf(host.system).engine, engineVersion));
  const published = new Set(enginePackages.map(({ integrity }) => integrity));
  if (word?.drivers !== drivers) return null;
  const proven = word.attempts.filter(({ usable, integrity }) => usable && published.has(integrity));
  const wanted = proven.filter((one) => accelerator === "auto" || one.accelerator === accelerator);
  return (wanted.find((one) => one.accelerator !== "cpu") ?? wanted[0])?.rung ?? null;
}

async function engineWord(host: Host, folder: string): Promise<EngineWord | null> {
  return parseEngineWord(await host.files.readText(join(folder, engineWordFile)));
}

/** The tiny model, word for word: an engine that garbles it would garble the big one, after 9 GB. */
async function tryRung(
  host: Host,
  installed: InstalledEngine,
  accelerator: Attempt["accelerator"],
  { signal, limitMs = rungLimitMs }: LadderOptions,
): Promise<string[]> {
  const late = AbortSignal.timeout(limitMs);
  const either = AbortSignal.any([signal, late]);
  try {
    const engine = await startEngine(host, installed, { signal: either, accelerator });
    try {
      const loaded = await engine.load({ path: await tinyModelPath(host), context: tinyModel.context });
      // node-llama-cpp computes on the processor without a word when a back end's library cannot be loaded.
      if (loaded.device !== accelerator) throw notOnCard(accelerator);
      const { text } = await engine.chat(documentedPrompt.messages, { temperature: documentedPrompt.temperature });
      if (text.trim() === tinyModel.answer) return [...loaded.deviceNames];
      throw new SetupError({ code: "ENGINE_GARBLES", args: { expected: tinyModel.answer, answer: text } });
    } finally {
      await engine.dispose();
    }
  } catch (error) {
    signal.throwIfAborted();
    // Whatever it died of then, it died of our patience.
    if (late.aborted) throw new SetupError({ code: "ENGINE_TIMEOUT", args: { phase: "preflight", limitMs } });
    throw error;
  }
}

function notOnCard(accelerator: Attempt["accelerator"]): SetupError {
  const detail = "it found no card and computed on the processor";
  return new SetupError({ code: "ACCELERATOR_UNUSABLE", args: { accelerator, reason: "failed", detail } });
}

/** The engine's own words where there are some, else what happened. */
function detailOf({ finding }: SetupError): string {
  const { detail } = finding.args as { detail?: unknown };
  if (typeof detail === "string") return detail;
  if (finding.code === "ENGINE_GARBLES") return `garbled text: ${finding.args.answer.slice(0, 60)}`;
  if (finding.code === "ENGINE_TIMEOUT") return `no answer in ${Math.round(finding.args.limitMs / 1000)} s`;
  if (finding.code === "ENGINE_PACKAGE_MISSING") return `the registry does not have ${finding.args.package}`;
  return finding.code;
}

/** Rungs that were not tried this time keep what they said before, as long as the drivers are the same. */
async function keep(host: Host, engine: InstalledEngine, drivers: string, attempts: readonly Attempt[]): Promise<void> {
  const before = await engineWord(host, engine.folder);
  const tried = new Set(attempts.map(({ accelerator }) => accelerator));
  const still = before?.drivers === drivers ? before.attempts.filter((one) => !tried.has(one.accelerator)) : [];
  const word: EngineWord = { schemaVersion: 1, drivers, attempts: [...still, ...attempts] };
  await host.files.writeAtomic(join(engine.folder, engineWordFile), `${JSON.stringify(word, null, 2)}\n`);
}
