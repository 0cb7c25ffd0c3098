import type { Verified } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { download } from "../download.ts";
import type { DownloadOptions } from "../download-request.ts";
import type { HubSettings } from "../settings.ts";
import type { Claim, Origin } from "./inventory.ts";

/**
 * Fetches again what is damaged or missing, of the very commit it is of, and as far as the damage goes. A damaged file
 * is taken from its place first: if the network fails, it is absent, and the next download goes on with what was right.
 * Files of no repository stay as they are. Throws a SetupError.
 */
export async function repair(
  host: Host,
  claims: readonly Claim[],
  found: Verified["files"],
  settings: HubSettings,
  options: DownloadOptions,
): Promise<Verified["files"]> {
  const repaired = new Map<string, number>();
  for (const [index, claim] of claims.entries()) {
    const status = found[index]?.status;
    if (claim.origin === null || (status !== "damaged" && status !== "missing")) continue;
    repaired.set(claim.path, await fetchAgain(host, claim.file, claim.origin, settings, options));
  }
  return found.map((file) => {
    const fetchedBytes = repaired.get(file.path);
    return fetchedBytes === undefined ? file : { ...file, status: "repaired", actual: file.expected, fetchedBytes };
  });
}

async function fetchAgain(
  host: Host,
  path: string,
  { repo, commit, cacheDir, localDir }: Origin,
  settings: HubSettings,
  options: DownloadOptions,
): Promise<number> {
  const downloaded = await download(
    host,
    {
      repo,
      revision: commit,
      selection: { kind: "file", path },
      settings: { ...settings, cacheDir },
      localDir,
      limitBytesPerSecond: null,
      damaged: new Set([path]),
    },
    options,
  );
  return downloaded.files[0]?.fetchedBytes ?? 0;
}
