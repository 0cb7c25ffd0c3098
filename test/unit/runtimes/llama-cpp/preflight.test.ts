// The cards are stand-ins (test/support/stand-in-worker.js), the plan and its executors are the real ones.
import { describe, expect, it } from "vitest";
import type { Undo } from "../../../../src/core/plan.ts";
import type { Candidate } from "../../../../src/core/report.ts";
import { hubSettings } from "../../../../src/hub/settings.ts";
import { tinyCandidate } from "../../../../src/rehearsal/tiny-repo.ts";
import { llamaCppExecutors } from "../../../../src/runtimes/llama-cpp/executors.ts";
import { planLlamaCpp } from "../../../../src/runtimes/llama-cpp/plan.ts";
import type { RuntimeSettings, StepResults } from "../../../../src/runtimes/runtime.ts";
import { executePlan, type Journal } from "../../../../src/setup/execute.ts";
import { card, machineWith } from "../../../support/machine-with.ts";
import { nothingNamed } from "../../../support/named.ts";
import { standInEngine, type StandInEngine } from "../../../support/stand-in-engine.ts";

const machine = machineWith({ gpus: [card("RTX 4090", 24)] });
const onCard = { ...tinyCandidate, placement: { ...tinyCandidate.placement, kind: "gpu" as const } };

const nothing = { enginePackages: [], engineFolder: "/nowhere", modelPath: null };

async function preflight(
  { host }: StandInEngine,
  candidate: Candidate = onCard,
): Promise<{ results: StepResults; made: Undo[] }> {
  const choices = { endpoint: null, proxy: null, caFile: null, offline: true, cacheDir: "/nowhere" };
  const settings: RuntimeSettings = {
    context: 1024,
    kvCache: "f16",
    mmap: null,
    port: null,
    accelerator: "auto",
    hub: await hubSettings(host, choices),
    revision: "main",
    offline: false,
    modelName: "phi-4",
    lmsGet: "pinned",
    ownFile: null,
    named: nothingNamed,
  };
  const { steps } = planLlamaCpp(machine, candidate, settings, nothing);
  const plan = { steps: steps.slice(0, 2), downloadBytes: 0 };
  const journal: Journal = { outcomes: [], results: {} };
  const made: Undo[] = [];
  const execution = {
    host,
    settings,
    executors: llamaCppExecutors(),
    observer: { started: () => {}, progressed: () => {}, ended: () => {} },
    signal: new AbortController().signal,
    made: async (undo: Undo) => void made.push(undo),
  };
  await (
    await executePlan(plan, execution, journal)
  )();
  return { results: journal.results, made };
}

describe("the plan's preflight, with stand-ins for the cards", () => {
  it("names what would be fetched, and what more if the card refuses", async () => {
    await using engine = await standInEngine({ cuda: "answers" });
    const full = {
      accelerator: "auto",
      hub: { endpoint: new URL("http://127.0.0.1/") },
    } as RuntimeSettings;
    const [fetching, trying] = planLlamaCpp(machine, onCard, full, nothing).steps;
    expect(fetching).toMatchObject({ bytes: 142_850_036, parameters: { rung: "cuda" } });
    expect(trying?.title.args).toEqual({ accelerator: "cuda", fallbackBytes: 10_582_760 });
    expect(await engine.started()).toEqual([]);
  });

  it("says on which back end it answered", async () => {
    await using engine = await standInEngine({ cuda: "answers" });
    const { results, made } = await preflight(engine);
    expect(results).toMatchObject({ device: "cuda", engine: { attempts: [{ accelerator: "cuda", usable: true }] } });
    expect(made.every((undo) => undo.kind === "folder" && undo.path.startsWith(engine.home))).toBe(true);
  });

  it("ends before the model is fetched when it was chosen for a card that fails", async () => {
    await using engine = await standInEngine({ cuda: "crashes", cpu: "answers" });
    await expect(preflight(engine)).rejects.toMatchObject({
      finding: {
        code: "PLAN_OUTDATED",
        args: { planned: "cuda", used: "cpu", detail: expect.stringContaining("SIGSEGV") },
      },
      exitCode: 3,
    });
  });

  it("goes on with the processor when the plan does not need the card", async () => {
    await using engine = await standInEngine({ cuda: "garbles", cpu: "answers" });
    const { results } = await preflight(engine, tinyCandidate);
    expect(results.device).toBe("cpu");
    expect(results.engine?.attempts.map(({ usable }) => usable)).toEqual([false, true]);
  });
});
