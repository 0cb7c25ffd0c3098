// What the engine itself said when it was tried on a card: kept in its folder, read by the probes as the last word.
import { writeReason } from "./backends.ts";
import type { Backend, Gpu } from "./machine.ts";

/** One thing to try. `cuda-12` is CUDA with the runtime library before the one that the package is linked against. */
export type Rung = "cpu" | "cuda" | "cuda-12" | "metal" | "vulkan";

/** One attempt to load the tiny model on a back end. */
export interface Attempt {
  rung: Rung;
  accelerator: Exclude<Rung, "cuda-12">;
  /** Of the package that was tried: another version of the engine is another engine. */
  integrity: string;
  usable: boolean;
  /** The cards it computed on, in the back end's words. */
  deviceNames: string[];
  /** Why it could not be used: a code, or a code and the engine's own words. */
  reason: string | null;
}

export interface EngineWord {
  schemaVersion: 1;
  /** `driversOf` when it was tried: what it said holds as long as the drivers are these. */
  drivers: string;
  attempts: Attempt[];
}

/** The name of the file in the engine's folder. */
export const engineWordFile = "accelerators.json";

/** The cards and their drivers in one line: another one is a reason to ask the engine again. */
export function driversOf(gpus: readonly Gpu[]): string {
  const lines = gpus.map(({ id, name, driver, backends }) =>
    [id, name, driver ?? "", ...backends.flatMap(({ library }) => library ?? [])].join(" ").trim(),
  );
  return lines.toSorted().join("; ");
}

/** Reads the file; null for anything else. */
export function parseEngineWord(text: string | null): EngineWord | null {
  try {
    const { schemaVersion, drivers, attempts } = JSON.parse(text ?? "") as Partial<EngineWord>;
    if (schemaVersion !== 1 || typeof drivers !== "string" || !Array.isArray(attempts)) return null;
    return attempts.every(isAttempt) ? { schemaVersion, drivers, attempts } : null;
  } catch {
    return null;
  }
}

/**
 * The cards with the engine's answers in the place of the guesses. A guess that names what is missing stays where the
 * engine says no as well, since it can be mended by it.
 */
export function withEngineWord(gpus: readonly Gpu[], word: EngineWord | null): Gpu[] {
  if (word === null || word.drivers !== driversOf(gpus)) return [...gpus];
  return gpus.map((gpu) => {
    const answered = gpu.backends.map((backend) => told(backend, word, gpu, gpus));
    const changed = answered.filter((backend, index) => backend !== gpu.backends[index]);
    const sources = Object.fromEntries(changed.map(({ name }) => [`backends.${name}`, "engine"]));
    return { ...gpu, backends: answered, sources: { ...gpu.sources, ...sources } };
  });
}

function told(backend: Backend, { attempts }: EngineWord, gpu: Gpu, gpus: readonly Gpu[]): Backend {
  const attempt = attempts.findLast(({ accelerator }) => accelerator === backend.name);
  if (attempt === undefined) return backend;
  if (!attempt.usable) return backend.usable ? { ...backend, usable: false, reason: attempt.reason } : backend;
  const alone = gpus.filter(({ backends }) => backends.some(({ name }) => name === backend.name)).length === 1;
  const named = attempt.deviceNames.some((name) => name.includes(gpu.name) || gpu.name.includes(name));
  if (alone || named) return { ...backend, usable: true, reason: null };
  return backend.usable
    ? { ...backend, usable: false, reason: writeReason("BACKEND_ENGINE_OTHER_CARD", attempt.deviceNames.join(", ")) }
    : backend;
}

function isAttempt(given: unknown): given is Attempt {
  const { rung, accelerator, integrity, usable, deviceNames, reason } = (given ?? {}) as Partial<Attempt>;
  return (
    ["cuda", "vulkan", "metal", "cpu"].includes(accelerator ?? "") &&
    (rung === accelerator || (rung === "cuda-12" && accelerator === "cuda")) &&
    typeof integrity === "string" &&
    typeof usable === "boolean" &&
    Array.isArray(deviceNames) &&
    deviceNames.every((name) => typeof name === "string") &&
    (reason === null || typeof reason === "string")
  );
}
