// A stand-in LM Studio in a home of its own, and what the driver needs to speak to it: waits in milliseconds, no PATH.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { SetupError } from "../../../src/core/errors/index.ts";
import type { Host, System } from "../../../src/host/host.ts";
import { lmsPrograms, lmStudioPlaces } from "../../../src/host/lm-studio/places.ts";
import { which } from "../../../src/host/which.ts";
import type { Wanted } from "../../../src/runtimes/lmstudio/library.ts";
import { usualLimits, type LmsLimits } from "../../../src/runtimes/lmstudio/limits.ts";
import type { Studio } from "../../../src/runtimes/lmstudio/studio.ts";
import { hostWith } from "../hosts.ts";
import { temporaryFolder } from "../hub.ts";
import { LmStudioApp, type ModelFile, type Switches } from "./app.ts";
import { until } from "../until.ts";

/** Everything that waits for real time, made short; what waits for a program's start is not. */
export const quick: LmsLimits = {
  ...usualLimits,
  httpMs: 5000,
  silenceMs: 20_000,
  finalizingMs: 20_000,
  backoffMs: [1],
  indexMs: 300,
  pollMs: 20,
  graceMs: 300,
};

export const repo = "lmstudio-community/phi-4-GGUF";
export const file = "phi-4-Q4_K_M.gguf";

/** The file of the guide's model, small. */
export const phi4: ModelFile = { repo, file, quantization: "Q4_K_M", bytes: 2_000_000 };
export const wanted: Wanted = { repo, file, quantization: "Q4_K_M", fileBytes: phi4.bytes };

export interface StudioWorld {
  app: LmStudioApp;
  /** The person's home. */
  home: string;
  host(env?: Record<string, string>, system?: Partial<System>): Host;
  /** The driver's side of it, where who it is need not be asked: see `findStudio` for that. */
  studio(limits?: Partial<LmsLimits>, signal?: AbortSignal): Promise<Studio>;
}

/** Ends with the test, and so does every process of it: one that is left fails the test. */
export async function studioWorld(switches: Partial<Switches> = {}): Promise<StudioWorld> {
  const home = await temporaryFolder();
  const app = await LmStudioApp.in(home, { frameMs: 5, ...switches });
  onTestFinished(async () => {
    // A process that was killed takes a moment to be gone.
    await until(() => app.left().length === 0);
    await app[Symbol.asyncDispose]();
  });
  await mkdir(join(home, "own"));
  const host: StudioWorld["host"] = (env = {}, more = {}) => {
    const own = { PATH: "/nowhere", PHI4_SETUP_HOME: join(home, "own"), HF_HOME: join(home, "hf"), ...env };
    const one = hostWith(own, { home, ...more });
    // The programs of this PATH, not of the one that the tests run with.
    return { ...one, which: (name) => which(one.system, one.files, name) };
  };
  return {
    app,
    home,
    host,
    async studio(limits = {}, signal = new AbortController().signal) {
      const there = host();
      const [{ found }, places, onPath] = await Promise.all([
        lmsPrograms(there),
        lmStudioPlaces(there),
        there.which("lms"),
      ]);
      const [lms = app.lms, ...others] = found;
      return { host: there, lms, others, onPath, ...places, limits: { ...quick, ...limits }, signal };
    },
  };
}

/** The code a promise fails with; `none` when it does not. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => "none",
    (error: unknown) => (error instanceof SetupError ? error.finding.code : String(error)),
  );
}
