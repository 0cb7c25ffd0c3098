import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Downloaded, KitManifest } from "../../core/report.ts";
import { diskError } from "../../host/disk-errors.ts";
import type { Host } from "../../host/host.ts";
import { makeFolder } from "../../host/make-folder.ts";
import { renameDurably, writeText } from "../../hub/stores/publishing.ts";
import { download } from "../../hub/download.ts";
import type { DownloadOptions, DownloadRequest } from "../../hub/download-request.ts";
import { fetchPackage } from "../../runtimes/llama-cpp/engine-package-fetch.ts";
import type { EnginePackage } from "../../runtimes/llama-cpp/engine-packages.ts";
import { npmRegistry } from "../../runtimes/llama-cpp/npm-registry.ts";
import { engineFolder, manifestName, modelFolder, programFolder } from "./manifest.ts";

export interface KitRequest {
  folder: string;
  version: string;
  /** The model: where to is decided here. */
  model: Omit<DownloadRequest, "localDir">;
  packages: readonly EnginePackage[];
}

/**
 * Makes a folder to install from where there is no network. What is there already and right is not fetched again; the
 * manifest is written last. Throws a SetupError; running it again goes on.
 */
export async function makeKit(
  host: Host,
  { folder, version, model, packages }: KitRequest,
  options: DownloadOptions,
): Promise<Downloaded> {
  const localDir = join(folder, modelFolder);
  const downloaded = await download(host, { ...model, localDir }, options);
  try {
    const engine: KitManifest["engine"] = [];
    for (const wanted of packages) engine.push(await bringPackage(host, wanted, join(folder, engineFolder), options));
    await copyProgram(host, join(folder, programFolder));
    const files = await Promise.all(
      downloaded.files.map(async ({ path, bytes, sha256 }) => ({
        path,
        bytes,
        sha256: sha256 ?? (await hashOf(join(localDir, ...path.split("/")), "sha256", "hex")),
      })),
    );
    const { repo, commit } = downloaded;
    const manifest: KitManifest = {
      schemaVersion: 1,
      tool: { name: "phi4-setup", version },
      model: { repo, commit, revision: model.revision, files },
      engine,
    };
    await writeText(join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  } catch (error) {
    options.signal.throwIfAborted();
    throw diskError(error, folder, null) ?? error;
  }
  return downloaded;
}

/** One package as the registry has it, checked against the shipped sum. */
async function bringPackage(
  host: Host,
  wanted: EnginePackage,
  folder: string,
  { signal, progress = () => undefined }: DownloadOptions,
): Promise<KitManifest["engine"][number]> {
  const { name, version, integrity, tarballBytes: bytes } = wanted;
  const file = `${name.slice(name.indexOf("/") + 1)}-${version}.tgz`;
  const path = join(folder, file);
  const sum = await hashOf(path, "sha512", "base64").catch(() => null);
  if (`sha512-${sum}` !== integrity) {
    await makeFolder(folder);
    const registry = await npmRegistry(host, name.slice(0, name.indexOf("/")));
    try {
      const onBytes = (doneBytes: number): void => progress({ doneBytes, totalBytes: bytes, file });
      await fetchPackage(wanted, `${path}.part`, { registry, signal, onBytes });
    } finally {
      registry.client.close();
    }
    await renameDurably(`${path}.part`, path);
  }
  return { name, version, file, bytes, integrity };
}

/** phi4-setup itself: where npm cannot be asked, it is started from here. */
async function copyProgram({ system }: Host, to: string): Promise<void> {
  await makeFolder(to);
  for (const name of ["package.json", "bin", "dist"]) {
    await cp(join(system.packageRoot, name), join(to, name), { recursive: true });
  }
}

async function hashOf(path: string, algorithm: string, encoding: "hex" | "base64"): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}
