import { join } from "node:path";
import { exitCodes } from "../../core/exit-codes.ts";
import { foldersOf } from "../../host/folders.ts";
import { diskError } from "../../host/disk-errors.ts";
import { makeFolder } from "../../host/make-folder.ts";
import { startLoopbackHub } from "../../hub/loopback/hub.ts";
import { layOutTinyRepo, tinyCandidate, tinyRepo } from "../../rehearsal/tiny-repo.ts";
import { tinyModel } from "../../rehearsal/tiny-model.ts";
import { llamaCpp } from "../../runtimes/llama-cpp/index.ts";
import { recordMade } from "../../setup/receipt.ts";
import { carryOut, planSection } from "../performing/carry-out.ts";
import type { Run } from "../command.ts";
import { thisMachine } from "../judging/machine-source.ts";
import { runtimeSettings } from "../asked/settings.ts";
import { version } from "../version.ts";

/**
 * The whole pipeline with the tiny model and a Hub on this computer: the same plan, the same steps, the same code as
 * an installation. Only the engine's package comes over the network, once.
 */
export const run: Run = async (context) => {
  const { host, options, sections } = context;
  const scratch = join(foldersOf(host.system).scratch, "rehearsal");
  await makeFolder(scratch).catch((error: unknown) => {
    throw diskError(error, scratch, null) ?? error;
  });
  const hub = await startLoopbackHub({ repos: { [tinyRepo]: await layOutTinyRepo(host, join(scratch, "repo")) } });
  try {
    const machine = await thisMachine(host, {
      timeoutMs: options.probeTimeout,
      python: null,
      cacheDir: null,
      // What the engine said before is what a rehearsal asks again.
      engineWord: false,
    });
    const choices = {
      endpoint: hub.endpoint,
      proxy: null,
      caFile: null,
      offline: false,
      cacheDir: join(scratch, "hub"),
    };
    const chosen = await runtimeSettings(context, { hub: choices, modelName: tinyRepo });
    const settings = { ...chosen, context: tinyModel.context, revision: "main" };
    const survey = { machine, candidate: tinyCandidate, settings, signal: host.interrupted };
    const plan = llamaCpp.plan(machine, tinyCandidate, settings, await llamaCpp.survey(host, survey));
    sections.plan = await planSection(plan, context);
    if (options.dryRun) return { status: "ok", exitCode: exitCodes.done };
    await recordMade(host, version, { kind: "folder", path: scratch });
    const { close } = await carryOut(context, llamaCpp, plan, settings);
    await close();
    return { status: "ok", exitCode: exitCodes.done };
  } finally {
    await hub.close();
  }
};
