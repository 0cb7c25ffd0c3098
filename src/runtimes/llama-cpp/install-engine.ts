// The engine's folder, laid out as node-llama-cpp's own JavaScript expects it:
//
//   <engine>/<version>/package.json                          names the version: it must be the platform package's
//   <engine>/<version>/node_modules/@node-llama-cpp/<name>/  the one platform package
//   <engine>/<version>/<hash>/dist/worker.js                 our worker, node-llama-cpp's JavaScript in it
//   <engine>/<version>/<hash>/llama/binariesGithubRelease.json
import { createHash, randomBytes } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";
import { makeFolder } from "../../host/make-folder.ts";
import type { Progress } from "../../core/progress.ts";
import { diskError } from "../../host/disk-errors.ts";
import { takeLock } from "../../hub/lock.ts";
import { fetchPackage } from "./engine-package-fetch.ts";
import { enginePackages, enginePackagesFor, type EnginePackage } from "./engine-packages.ts";
import type { Rung } from "../../core/engine-word.ts";
import { npmRegistry } from "./npm-registry.ts";
import { unpackPackage } from "./unpack-package.ts";

export interface InstallOptions {
  /** Nothing is fetched: what is missing is an error. */
  offline?: boolean;
  accelerator: Rung | "auto";
  signal: AbortSignal;
  progress(progress: Progress): void;
}

export interface InstalledEngine {
  package: EnginePackage;
  /** What `uninstall` removes. */
  folder: string;
  worker: string;
  /** Bytes that came over the network just now; 0 when it was there. */
  fetchedBytes: number;
}

interface Places {
  root: string;
  packageFolder: string;
  workerFolder: string;
}

/** What was unpacked, file by file: written last, so that a folder with it is whole. */
interface Marker {
  integrity: string;
  files: Record<string, number>;
}

const markerName = ".phi4-setup.json";
const buildOutput = { worker: "worker.js", release: "binariesGithubRelease.json" };

/**
 * Makes the engine be there: fetches the platform package this machine needs unless it is there and whole.
 * Of several processes that do this at once, one fetches and the others wait. Throws ENGINE_UNSUPPORTED, ENGINE_NOT_HERE (offline), ENGINE_REGISTRY_UNREACHABLE,
 * ENGINE_PACKAGE_MISSING, ENGINE_PACKAGE_CORRUPT or a disk error.
 */
export async function installEngine(host: Host, options: InstallOptions): Promise<InstalledEngine> {
  const packages = ownPackages(host, options.accelerator);
  const [wanted] = packages;
  const bundle = join(host.system.packageRoot, "dist", "engine");
  const worker = await readFile(join(bundle, buildOutput.worker));
  const places = placesOf(host, wanted, worker);
  let fetchedBytes = 0;
  try {
    for (const one of packages) {
      const packageFolder = packageFolderOf(host, one);
      if (await isWhole(packageFolder, one)) continue;
      if (options.offline === true) throw new SetupError({ code: "ENGINE_NOT_HERE", args: { package: one.name } });
      fetchedBytes += await installOnce(host, one, { ...places, packageFolder }, options);
    }
    await installWorker(bundle, wanted, places);
  } catch (error) {
    options.signal.throwIfAborted();
    throw error instanceof SetupError ? error : (diskError(error, places.root, wanted.tarballBytes) ?? error);
  }
  return { package: wanted, folder: places.root, worker: workerFile(places), fetchedBytes };
}

/** The engine as it is there, nothing fetched and nothing written; null where something is missing. */
export async function engineAsInstalled(
  host: Host,
  accelerator: InstallOptions["accelerator"],
): Promise<InstalledEngine | null> {
  const packages = ownPackages(host, accelerator);
  const here = await installedPackages(host);
  if (!packages.every(({ name }) => here.includes(name))) return null;
  const [wanted] = packages;
  const places = placesOf(
    host,
    wanted,
    await readFile(join(host.system.packageRoot, "dist", "engine", buildOutput.worker)),
  );
  const worker = workerFile(places);
  const there = await stat(worker).then(
    () => true,
    () => false,
  );
  return there ? { package: wanted, folder: places.root, worker, fetchedBytes: 0 } : null;
}

/** The names of the packages that `installEngine` would not fetch again. */
export async function installedPackages(host: Host): Promise<string[]> {
  const whole = await Promise.all(
    enginePackages.map(async (one) => ((await isWhole(packageFolderOf(host, one), one)) ? [one.name] : [])),
  );
  return whole.flat();
}

/** What this very computer needs for a rung, first the package the engine is in. Throws ENGINE_UNSUPPORTED. */
export function ownPackages(
  host: Host,
  accelerator: InstallOptions["accelerator"],
): ReturnType<typeof enginePackagesFor> {
  const { platform, arch } = host.system;
  const libc = platform !== "linux" ? null : host.glibcVersion() === null ? "musl" : "glibc";
  return enginePackagesFor(platform, arch, libc, accelerator);
}

function placesOf(host: Host, wanted: EnginePackage, worker: Buffer): Places {
  const root = join(foldersOf(host.system).engine, wanted.version);
  const hash = createHash("sha256").update(worker).digest("hex").slice(0, 12);
  return { root, packageFolder: packageFolderOf(host, wanted), workerFolder: join(root, hash) };
}

function packageFolderOf(host: Host, { name, version }: Pick<EnginePackage, "name" | "version">): string {
  return join(foldersOf(host.system).engine, version, "node_modules", ...name.split("/"));
}

function workerFile({ workerFolder }: Places): string {
  return join(workerFolder, "dist", buildOutput.worker);
}

/** Every file with its size; hashing 30 MB on each start would take longer than all the rest. */
async function isWhole(folder: string, wanted: Pick<EnginePackage, "integrity">): Promise<boolean> {
  try {
    const marker = JSON.parse(await readFile(join(folder, markerName), "utf8")) as Marker;
    if (marker.integrity !== wanted.integrity) return false;
    const sizes = await Promise.all(
      Object.entries(marker.files).map(async ([path, bytes]) => (await stat(join(folder, path))).size === bytes),
    );
    return sizes.length > 0 && sizes.every(Boolean);
  } catch {
    return false;
  }
}

/** The bytes that it fetched: none when another process brought the package while this one waited for it. */
async function installOnce(
  host: Host,
  wanted: EnginePackage,
  places: Places,
  options: InstallOptions,
): Promise<number> {
  const lock = join(places.root, `.fetching-${wanted.name.slice(wanted.name.indexOf("/") + 1)}`);
  const release = await takeLock(host, lock, options.signal, async () => undefined);
  try {
    if (await isWhole(places.packageFolder, wanted)) return 0;
    await installPackage(host, wanted, places, options);
    return wanted.tarballBytes;
  } finally {
    await release();
  }
}

async function installPackage(
  host: Host,
  wanted: EnginePackage,
  places: Places,
  options: InstallOptions,
): Promise<void> {
  const scope = wanted.name.slice(0, wanted.name.indexOf("/"));
  const registry = await npmRegistry(host, scope);
  await makeFolder(join(places.packageFolder, ".."));
  await removeLeftovers(places.root, host.now());
  const scratch = scratchIn(places.root);
  const tarball = `${scratch}.tgz`;
  const totalBytes = wanted.tarballBytes;
  try {
    await fetchPackage(wanted, tarball, {
      registry,
      signal: options.signal,
      onBytes: (doneBytes) => options.progress({ doneBytes, totalBytes }),
    });
    const files = await unpackPackage(tarball, scratch);
    await writeFile(join(scratch, markerName), JSON.stringify({ integrity: wanted.integrity, files } satisfies Marker));
    await publish(scratch, places.packageFolder, () => isWhole(places.packageFolder, wanted));
  } finally {
    registry.client.close();
    await Promise.all([rm(tarball, { force: true }), rm(scratch, { recursive: true, force: true })]);
  }
}

async function installWorker(bundle: string, wanted: EnginePackage, places: Places): Promise<void> {
  const whole = async (): Promise<boolean> =>
    (await sizeOf(workerFile(places))) === (await sizeOf(join(bundle, buildOutput.worker)));
  if (await whole()) return;
  const scratch = scratchIn(places.root);
  try {
    await makeFolder(join(scratch, "dist"));
    await mkdir(join(scratch, "llama"));
    await copyFile(join(bundle, buildOutput.release), join(scratch, "llama", buildOutput.release));
    await copyFile(join(bundle, buildOutput.worker), join(scratch, "dist", buildOutput.worker));
    const manifest = `${scratch}.json`;
    await writeFile(
      manifest,
      JSON.stringify({ name: "phi4-setup-engine", private: true, type: "module", version: wanted.version }),
    );
    await rename(manifest, join(places.root, "package.json"));
    await publish(scratch, places.workerFolder, whole);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Renames a finished folder into place. When another process was faster, its folder is as good as ours. */
async function publish(scratch: string, target: string, whole: () => Promise<boolean>): Promise<void> {
  try {
    await rename(scratch, target);
  } catch (error) {
    if (await whole()) return;
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOTEMPTY" && code !== "EEXIST" && code !== "EPERM" && code !== "EACCES") throw error;
    // What is there is damaged: out of the way first, since a folder cannot be renamed over another.
    const damaged = `${scratch}.old`;
    await rename(target, damaged);
    await rename(scratch, target);
    await rm(damaged, { recursive: true, force: true });
  }
}

function scratchIn(root: string): string {
  return join(root, `.unpacking-${randomBytes(6).toString("hex")}`);
}

/** What a process that was killed an hour ago or more left behind. */
async function removeLeftovers(root: string, now: number): Promise<void> {
  const leftovers = (await readdir(root)).filter((name) => name.startsWith(".unpacking-"));
  await Promise.all(
    leftovers.map(async (name) => {
      const path = join(root, name);
      const { mtimeMs } = await stat(path);
      if (now - mtimeMs > 3_600_000) await rm(path, { recursive: true, force: true });
    }),
  );
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
