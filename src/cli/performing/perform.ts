import { basename, join, resolve } from "node:path";
import type { Installed } from "../../core/report.ts";
import { noProxyLines } from "../../core/no-proxy.ts";
import { diskError } from "../../host/disk-errors.ts";
import { foldersOf } from "../../host/folders.ts";
import { rememberModelsFolder } from "../../host/models-folder.ts";
import { isLoopback } from "../../host/network/addresses.ts";
import type { StepResults } from "../../runtimes/runtime.ts";
import { recordInstalled, recordMade } from "../../setup/receipt.ts";
import { carryOut, type CarriedOut } from "./carry-out.ts";
import type { CommandContext } from "../command.ts";
import { rememberLanguage } from "../command-line/language.ts";
import type { Prepared } from "./prepare.ts";
import { version } from "../version.ts";

export interface Performed extends CarriedOut {
  installed: Installed;
}

/**
 * Does what was agreed to and writes it down. What it left running answers until `close` is called; when it fails,
 * nothing runs any more.
 */
export async function perform(context: CommandContext, prepared: Prepared): Promise<Performed> {
  const { host, sections } = context;
  await keepForLater(context);
  const { results, close } = await carryOut(context, prepared.runtime, prepared.plan, prepared.settings);
  try {
    const predictedTokensPerSecond = prepared.candidate?.tokensPerSecond ?? null;
    if (results.smokeTest !== undefined) sections.smokeTest = { ...results.smokeTest, predictedTokensPerSecond };
    const installed = await receiptOf(context, prepared, results);
    await recordInstalled(host, version, installed);
    sections.installed = [installed];
    sections.next = { receipt: foldersOf(host.system).receipt, noProxy: noProxyFor(host, installed) };
    return { results, close, installed };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What keeps other programs' requests from a proxy: only for a model that answers on this computer. */
export function noProxyFor(
  { system }: Pick<CommandContext["host"], "system">,
  { baseUrl }: Pick<Installed, "baseUrl">,
): string[] {
  const here = baseUrl === undefined || !URL.canParse(baseUrl) || isLoopback(new URL(baseUrl).hostname);
  return here ? noProxyLines(system.env, system.platform) : [];
}

/** The same command run again must come to the same plan, and later ones find the models and speak the language. */
async function keepForLater({ host, sections, options }: CommandContext): Promise<void> {
  const { keepBandwidth } = await import("../judging/known-bandwidth.ts");
  const bandwidth =
    sections.machine === undefined
      ? null
      : await keepBandwidth(host, sections.machine).catch((error: unknown) => {
          throw diskError(error, foldersOf(host.system).state, null) ?? error;
        });
  const language = options.lang === null ? null : await rememberLanguage(host, options.lang);
  const folder = options.cacheDir === null ? null : resolve(host.system.cwd, options.cacheDir);
  const models = folder === null ? null : await rememberModelsFolder(host, folder);
  for (const path of [bandwidth, language, models]) {
    if (path !== null) await recordMade(host, version, { kind: "file", path });
  }
}

async function receiptOf({ host }: CommandContext, prepared: Prepared, results: StepResults): Promise<Installed> {
  const { candidate, settings, runtime } = prepared;
  const { smokeTest, download, start } = results;
  return {
    model: candidate === null ? (results.model ?? settings.modelName) : settings.modelName,
    quantization: results.quantization ?? candidate?.quantization ?? "",
    runtime: runtime.id,
    repo: results.repo ?? candidate?.repo ?? "",
    commit: download?.commit ?? "",
    context: settings.context,
    installedAt: new Date(host.now()).toISOString(),
    tokensPerSecond: { measured: smokeTest?.tokensPerSecond ?? null, predicted: candidate?.tokensPerSecond ?? null },
    files: await filesOf(host, results),
    ...(runtime.lives === "elsewhere" && results.baseUrl !== undefined ? { baseUrl: results.baseUrl } : {}),
    ...(start === undefined ? {} : { start }),
  };
}

/** What was downloaded, and the file that is loaded where it is another: its second name, or one of the person's own. */
async function filesOf(
  host: CommandContext["host"],
  { modelPath, download, sha256 }: StepResults,
): Promise<Installed["files"]> {
  const { folder = "", files = [] } = download ?? {};
  const downloaded = files.map(({ path, ...more }) => ({
    path: join(folder, ...path.split("/")),
    bytes: more.bytes,
    sha256: more.sha256,
  }));
  if (modelPath === undefined || downloaded.some(({ path }) => path === modelPath)) return downloaded;
  const stats = await host.files.stat(modelPath);
  if (stats?.kind === "folder") return downloaded;
  const same = downloaded.find(({ path }) => basename(path) === basename(modelPath));
  const loaded = { path: modelPath, bytes: stats?.sizeBytes ?? 0, sha256: same?.sha256 ?? sha256 ?? null };
  return [...downloaded, loaded];
}
