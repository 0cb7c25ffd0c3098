import { resolve } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { Verified } from "../../core/report.ts";
import { isRepoId } from "../../hub/names.ts";
import { hubSettings } from "../../hub/settings.ts";
import { cachedRepos, claimOf, claimsInCache, claimsInFolder, type Claim } from "../../hub/verify/inventory.ts";
import { repair } from "../../hub/verify/repair.ts";
import { verify } from "../../hub/verify/verify.ts";
import type { CommandContext, Run } from "../command.ts";
import { installedAll } from "../asked/installed.ts";
import { progressKind } from "../progress/progress.ts";
import { showTransfer } from "../progress/transfer-progress.ts";

/** Hashes again what was installed or downloaded; with `--repair`, mends what is damaged. */
export const run: Run = async (context) => {
  const { host, options, speech, sections } = context;
  const settings = await hubSettings(host, options);
  const claims = await claimsOf(context, settings.cacheDir);
  if (claims.length === 0) throw nothingToVerify(context);
  const kind = progressKind(options.progress, host, options);
  const shown = showTransfer(kind, host, speech);
  let files: Verified["files"];
  try {
    const watching = { signal: host.interrupted, progress: shown.update };
    files = await verify(host, claims, { ...watching, settings });
    sections.verified = { files };
    if (options.repair && !settings.offline) {
      files = await repair(host, claims, files, settings, watching);
      sections.verified = { files };
    }
  } finally {
    shown.close();
  }
  const wrong = files.filter(({ status }) => status !== "right" && status !== "repaired" && status !== "unknown");
  if (wrong.length > 0) throw new SetupError({ code: "FILES_DAMAGED", args: { files: wrong.map(({ file }) => file) } });
  return { status: files.some(({ status }) => status === "unknown") ? "warn" : "ok", exitCode: exitCodes.done };
};

/** A folder, a repository, a whole cache: as named; else what the receipt lists. */
async function claimsOf({ host, options, operands }: CommandContext, cacheDir: string): Promise<Claim[]> {
  const [repo = null] = operands;
  if (repo !== null && !isRepoId(repo)) throw new SetupError({ code: "HUB_REPO_INVALID", args: { given: repo } });
  const { localDir, cacheDir: given } = options;
  if (localDir !== null) {
    return claimsInFolder(resolve(host.system.cwd, localDir), repo, cacheDir, options.revision ?? "main");
  }
  if (repo !== null) return claimsInCache(cacheDir, repo);
  if (given !== null) {
    const all = await Promise.all((await cachedRepos(cacheDir)).map((one) => claimsInCache(cacheDir, one)));
    return all.flat();
  }
  const files = (await installedAll({ host, options })).flatMap((one) => one.files);
  return Promise.all(files.map(({ path, sha256 }) => claimOf(path, sha256)));
}

function nothingToVerify({ options, operands }: CommandContext): SetupError {
  const [repo] = operands;
  const where = repo ?? options.localDir ?? options.cacheDir;
  if (where === null) return new SetupError({ code: "MODEL_MISSING", args: {} });
  return new SetupError({ code: "NOTHING_TO_VERIFY", args: { where } });
}
