import type { Installed } from "../core/report.ts";
import { noProxyLines } from "../core/no-proxy.ts";
import { diskError } from "../host/disk-errors.ts";
import { foldersOf } from "../host/folders.ts";
import type { StepResults } from "../runtimes/runtime.ts";
import { recordInstalled, recordMade } from "../setup/receipt.ts";
import { carryOut, type CarriedOut } from "./carry-out.ts";
import type { CommandContext } from "./command.ts";
import { rememberLanguage } from "./language.ts";
import type { Prepared } from "./prepare.ts";
import { version } from "./version.ts";

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
    const predictedTokensPerSecond = prepared.candidate.tokensPerSecond;
    if (results.smokeTest !== undefined) sections.smokeTest = { ...results.smokeTest, predictedTokensPerSecond };
    const installed = await receiptOf(context, prepared, results);
    await recordInstalled(host, version, installed);
    sections.installed = [installed];
    const { env, platform } = host.system;
    sections.next = { receipt: foldersOf(host.system).receipt, noProxy: noProxyLines(env, platform) };
    return { results, close, installed };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The same command run again must come to the same plan, and speak the language that was asked for. */
async function keepForLater({ host, sections, options }: CommandContext): Promise<void> {
  const { keepBandwidth } = await import("./known-bandwidth.ts");
  const bandwidth =
    sections.machine === undefined
      ? null
      : await keepBandwidth(host, sections.machine).catch((error: unknown) => {
          throw diskError(error, foldersOf(host.system).state, null) ?? error;
        });
  const language = options.lang === null ? null : await rememberLanguage(host, options.lang);
  for (const path of [bandwidth, language]) {
    if (path !== null) await recordMade(host, version, { kind: "file", path });
  }
}

async function receiptOf(
  { host }: CommandContext,
  { candidate, settings, runtime }: Prepared,
  results: StepResults,
): Promise<Installed> {
  const path = results.modelPath ?? "";
  const stats = await host.files.stat(path);
  const fetched = results.download?.files.find((file) => file.path === candidate.file);
  return {
    model: settings.modelName,
    quantization: candidate.quantization,
    runtime: runtime.id,
    repo: candidate.repo,
    commit: results.download?.commit ?? "",
    context: settings.context,
    installedAt: new Date(host.now()).toISOString(),
    tokensPerSecond: { measured: results.smokeTest?.tokensPerSecond ?? null, predicted: candidate.tokensPerSecond },
    files: [{ path, bytes: stats?.sizeBytes ?? candidate.fileBytes, sha256: fetched?.sha256 ?? null }],
    ...(results.start === undefined ? {} : { start: results.start }),
  };
}
