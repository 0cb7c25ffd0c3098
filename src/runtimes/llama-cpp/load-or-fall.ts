import type { Rung } from "../../core/engine-word.ts";
import { toSetupError } from "../../core/errors/index.ts";
import type { Host } from "../../host/host.ts";
import { startEngine, type Engine, type Loaded, type LoadRequest } from "./engine.ts";
import { climb, disprove, type Climbed, type LadderOptions } from "./ladder.ts";

export interface LoadedEngine {
  engine: Engine;
  loaded: Loaded;
  climbed: Climbed;
}

/** What a back end does to a model that it should have loaded. A damaged file or too little memory is no fault of it. */
const itsFault = new Set(["ENGINE_CRASHED", "ENGINE_TIMEOUT"]);

/**
 * Loads the model on the rung that the tiny model answered on. A rung that crashes on the big one loses its word and the
 * next is tried, with `fell` called before: it may throw where another plan is needed. Throws what the last rung failed
 * with.
 */
export async function loadOrFall(
  host: Host,
  start: Climbed,
  load: LoadRequest,
  ladder: LadderOptions & { fell?(climbed: Climbed): void },
): Promise<LoadedEngine> {
  let climbed = start;
  for (;;) {
    const engine = await startEngine(host, climbed.engine, ladder);
    try {
      return { engine, loaded: await engine.load(load), climbed };
    } catch (error) {
      await engine.dispose();
      ladder.signal.throwIfAborted();
      const below = rungsBelow(climbed.rung, ladder.rungs);
      const failure = toSetupError(error);
      if (!itsFault.has(failure.finding.code) || below.length === 0) throw error;
      const failed = await disprove(host, climbed, ladder.drivers, failure);
      const next = await climb(host, { ...ladder, rungs: below });
      climbed = { ...next, attempts: [...failed, ...next.attempts] };
      ladder.fell?.(climbed);
    }
  }
}

function rungsBelow(rung: Rung, rungs: readonly Rung[]): Rung[] {
  return rungs.slice(rungs.indexOf(rung) + 1);
}
