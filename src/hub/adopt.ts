import { constants } from "node:fs";
import { copyFile, link, open, realpath, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Host, System } from "../host/host.ts";
import { lmStudioPlaces } from "../host/lm-studio/places.ts";
import { makeFolder } from "../host/make-folder.ts";
import { codeOf } from "../host/network/http-client.ts";
import { requireSpace } from "./disk.ts";
import type { RepoFile } from "./metadata.ts";
import type { Follower } from "./transfer/follower.ts";
import { namesIn } from "./look-on-disk.ts";

/** Smaller files are fetched sooner than looked for. */
const worthLookingBytes = 1024 * 1024;

interface Places {
  cacheDir: string;
  /** A file or a folder that the user named; null without one. */
  from: string | null;
}

/**
 * Looks for the very same file where the user says, and where other programs keep theirs: another repository of the
 * cache, LM Studio, Ollama. One whose bytes hash to what the repository lists is put in the part's place, as a hard link or, across volumes, as
 * a copy. Returns where it came from; null when it has to be fetched.
 */
export async function adopt(
  host: Host,
  places: Places,
  file: RepoFile,
  part: string,
  follower: Follower,
): Promise<string | null> {
  if (file.digest.algorithm !== "sha256" || file.bytes < worthLookingBytes) return null;
  for (const path of await candidates(host, places, file)) {
    if ((await hashOf(path, file, follower)) !== file.digest.hex) continue;
    await makeFolder(dirname(part));
    await rm(part, { force: true });
    if (await linkOrCopy(path, part, file.bytes)) return path;
  }
  return null;
}

/** Files of the right size under names that promise the right content, the surest first. */
async function candidates(
  host: Host,
  { cacheDir, from }: Places,
  { path, bytes, digest }: RepoFile,
): Promise<string[]> {
  const name = path.split("/").at(-1) ?? path;
  const repos = (await namesIn(cacheDir)).filter((folder) => folder.startsWith("models--"));
  const lmstudio = await Promise.all([...(await lmstudioFolders(host))].map((folder) => filesNamed(folder, name, 3)));
  const paths = [
    ...(from === null ? [] : await filesBelow(from, 3)),
    ...repos.map((folder) => join(cacheDir, folder, "blobs", digest.hex)),
    ...ollamaFolders(host.system).map((folder) => join(folder, "blobs", `sha256-${digest.hex}`)),
    ...lmstudio.flat(),
  ];
  const sizes = await Promise.all(paths.map((one) => stat(one).catch(() => null)));
  return paths.filter((_, index) => sizes[index]?.isFile() && sizes[index].size === bytes);
}

async function lmstudioFolders(host: Host): Promise<Set<string>> {
  const { home, env } = host.system;
  const { models } = await lmStudioPlaces(host);
  const own = env["LMSTUDIO_HOME"];
  const usual = home === null ? [] : [join(home, ".lmstudio", "models"), join(home, ".cache", "lm-studio", "models")];
  return new Set([models, ...(own ? [join(own, "models")] : []), ...usual]);
}

function ollamaFolders({ home, env, platform }: System): string[] {
  const given = env["OLLAMA_MODELS"];
  if (given) return [given];
  const own = home === null ? [] : [join(home, ".ollama", "models")];
  return platform === "linux" ? [...own, "/usr/share/ollama/.ollama/models"] : own;
}

async function filesNamed(folder: string, name: string, depth: number): Promise<string[]> {
  if (depth === 0) return [join(folder, name)];
  const below = await Promise.all((await namesIn(folder)).map((one) => filesNamed(join(folder, one), name, depth - 1)));
  return [join(folder, name), ...below.flat()];
}

/** The file itself, or what is in the folder under any name; where links lead, since a link to a link ends nowhere. */
async function filesBelow(path: string, depth: number): Promise<string[]> {
  const below = depth === 0 ? [] : await namesIn(path);
  const files = await Promise.all(below.map((name) => filesBelow(join(path, name), depth - 1)));
  return [await realpath(path).catch(() => path), ...files.flat()];
}

async function hashOf(path: string, { digest, bytes }: RepoFile, follower: Follower): Promise<string | null> {
  const file = await open(path, "r").catch(() => null);
  if (file === null) return null;
  try {
    follower.start(file.fd, digest, bytes);
    follower.advanceTo(bytes);
    return await follower.digest();
  } catch {
    // A file of somebody else that cannot be read is not our failure.
    return null;
  } finally {
    await file.close();
  }
}

/** False when the file cannot be taken over after all; a full disk is a failure like any other. */
async function linkOrCopy(from: string, to: string, bytes: number): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
  }
  await requireSpace(dirname(to), bytes);
  // Where the file system can share the blocks, the copy costs nothing either.
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  return true;
}
