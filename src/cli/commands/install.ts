import { join } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { Installed } from "../../core/report.ts";
import type { StepResults } from "../../runtimes/runtime.ts";
import { diskError } from "../../host/disk-errors.ts";
import { foldersOf } from "../../host/folders.ts";
import { recordInstalled, recordMade } from "../../setup/receipt.ts";
import { carryOut } from "../carry-out.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { prepare, type Prepared } from "../prepare.ts";
import { version } from "../version.ts";

/** The main job: probe, recommend, judge, plan, ask, do, prove. Nothing changes before the plan was agreed to. */
export const run: Run = async (context) => {
  const { kit } = context.options;
  return kit === null ? install(context) : (await import("../kit.ts")).withKit(context, kit, install);
};

const install: Run = async (context) => {
  const { options, interactive } = context;
  // What was decided for another machine is not to be done on this one.
  const dryRun = options.dryRun || options.machine.length > 0;
  const guided = interactive && !options.yes && !dryRun;
  const guide = guided ? await import("../guided.ts") : null;
  if ((await guide?.askWish(context)) === "check") return (await context.load("check"))(context);

  const prepared = await prepare(context);
  stopOnFailedChecks(context);
  if (dryRun) return { status: "ok", exitCode: exitCodes.done };
  if (guide !== null) await guide.askConsent(context);
  else if (!options.yes) throw new SetupError({ code: "CONSENT_NEEDED", args: { command: "install" } });
  else if (!options.quiet && !options.json) await context.show({ plan: context.sections.plan });

  await keepBandwidth(context);
  const { results, close } = await carryOut(context, prepared.runtime, prepared.plan, prepared.settings);
  try {
    const predicted = prepared.candidate?.tokensPerSecond ?? null;
    const { smokeTest } = results;
    if (smokeTest !== undefined) context.sections.smokeTest = { ...smokeTest, predictedTokensPerSecond: predicted };
    const installed = await receiptOf(context, prepared, results);
    await recordInstalled(context.host, version, installed);
    context.sections.installed = [installed];
  } finally {
    await close();
  }
  const done: Outcome = { status: "ok", exitCode: exitCodes.done };
  return guide === null ? done : guide.whatNow(context, done);
};

/** The same command run again must come to the same plan. */
async function keepBandwidth({ host, sections }: CommandContext): Promise<void> {
  const { keepBandwidth: keep } = await import("../known-bandwidth.ts");
  if (sections.machine === undefined) return;
  const kept = await keep(host, sections.machine).catch((error: unknown) => {
    throw diskError(error, foldersOf(host.system).state, null) ?? error;
  });
  if (kept !== null) await recordMade(host, version, { kind: "file", path: kept });
}

/** A required line that is not met stops the installation before any byte, unless it was accepted by name. */
function stopOnFailedChecks({ options, sections }: CommandContext): void {
  const accepted = new Set<string>(options.accept);
  const failed = (sections.checks ?? [])
    .filter(({ id, level, status }) => level === "required" && status === "fail" && !accepted.has(id))
    .map(({ id }) => id);
  if (failed.length > 0) throw new SetupError({ code: "CHECKS_FAILED", args: { checks: failed } });
}

async function receiptOf({ host }: CommandContext, prepared: Prepared, results: StepResults): Promise<Installed> {
  const { candidate, settings, runtime } = prepared;
  const { smokeTest, download, start } = results;
  return {
    model: candidate === null ? (results.model ?? settings.modelName) : settings.modelName,
    quantization: candidate?.quantization ?? "",
    runtime: runtime.id,
    repo: candidate?.repo ?? "",
    commit: download?.commit ?? "",
    context: settings.context,
    installedAt: new Date(host.now()).toISOString(),
    tokensPerSecond: { measured: smokeTest?.tokensPerSecond ?? null, predicted: candidate?.tokensPerSecond ?? null },
    files: await filesOf(host, results),
    ...(runtime.lives === "elsewhere" && results.baseUrl !== undefined ? { baseUrl: results.baseUrl } : {}),
    ...(start === undefined ? {} : { start }),
  };
}

/** What was downloaded, or the file of the person's own. */
async function filesOf(
  host: CommandContext["host"],
  { modelPath, download }: StepResults,
): Promise<Installed["files"]> {
  if (download !== undefined) {
    const { folder, files } = download;
    return files.map(({ path, bytes, sha256 }) => ({ path: join(folder, ...path.split("/")), bytes, sha256 }));
  }
  if (modelPath === undefined) return [];
  const stats = await host.files.stat(modelPath);
  return [{ path: modelPath, bytes: stats?.sizeBytes ?? 0, sha256: null }];
}
