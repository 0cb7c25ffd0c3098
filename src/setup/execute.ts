import { toSetupError } from "../core/errors/index.ts";
import type { Plan, Step } from "../core/plan.ts";
import type { Report } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import type { Progress } from "../core/progress.ts";
import type { Executor, Executors, RuntimeSettings, StepContext, StepResults } from "../runtimes/runtime.ts";

export type StepOutcome = NonNullable<Report["steps"]>[number];

/** Whoever shows what happens: told of each step's start, progress and end, in the order of the plan. */
export interface StepObserver {
  started(step: Step): void;
  progressed(step: Step, progress: Progress): void;
  ended(step: Step, outcome: StepOutcome): void;
}

export interface Execution {
  host: Host;
  settings: RuntimeSettings;
  executors: Executors;
  observer: StepObserver;
  signal: AbortSignal;
  /** Writes down what a step made; see the receipt. */
  made: StepContext["made"];
}

/** What a plan's execution leaves: filled as it goes, so that a failure can be reported with what was done before it. */
export interface Journal {
  outcomes: StepOutcome[];
  results: StepResults;
}

/**
 * Carries out a plan, one step after the other. What the steps registered with `onEnd` runs when the returned function is called
 * (the last registered first), and at once when a step fails: nothing is left behind.
 */
export async function executePlan(
  plan: Plan,
  execution: Execution,
  { outcomes, results }: Journal,
): Promise<() => Promise<void>> {
  const cleanUps: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (let cleanUp = cleanUps.pop(); cleanUp !== undefined; cleanUp = cleanUps.pop()) await cleanUp();
  };
  try {
    for (const step of plan.steps) {
      await executeStep(step, { ...execution, results, onEnd: (cleanUp) => cleanUps.push(cleanUp) }, outcomes);
    }
  } catch (error) {
    await close();
    throw toSetupError(error);
  }
  return close;
}

type Running = Execution & Pick<StepContext, "results" | "onEnd">;

async function executeStep(step: Step, running: Running, outcomes: StepOutcome[]): Promise<void> {
  const { host, settings, signal, observer, results, onEnd, made } = running;
  const executor = running.executors[step.kind] as Executor | undefined;
  if (executor === undefined) throw new Error(`no executor for ${step.kind}`);
  signal.throwIfAborted();
  const started = host.monotonic();
  const end = (status: StepOutcome["status"]): void => {
    const outcome = { id: step.id, status, ms: Math.round(host.monotonic() - started) };
    outcomes.push(outcome);
    observer.ended(step, outcome);
  };

  observer.started(step);
  const progress = (progress: Progress): void => observer.progressed(step, progress);
  try {
    end(await executor(step, { host, settings, results, signal, progress, onEnd, made }));
  } catch (error) {
    end("failed");
    throw error;
  }
}
