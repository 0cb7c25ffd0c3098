import { copyFile, link } from "node:fs/promises";
import { posix, win32 } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { diskError } from "../../host/disk-errors.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { roomAt } from "../../host/volumes.ts";
import { placeOf, type Wanted } from "./library.ts";
import { call, type Studio } from "./studio.ts";

/** How a file came into LM Studio's folder: it was there, as a second name of the same bytes, or as other bytes. */
export type Placed = "there" | "linked" | "copied";

/**
 * Gives a file that is here a second name in LM Studio's folder, so that it is there without a second copy; copies it
 * only where the file system cannot do that. `lms import` does it where it can: it takes links to files for files, and
 * would link to the link. Throws DISK_FULL and its like.
 */
export async function placeInLibrary(studio: Studio, source: string, wanted: Wanted): Promise<Placed> {
  const { host } = studio;
  const target = placeOf(studio, wanted);
  const real = (await host.files.realPath(source)) ?? source;
  if (await isSame(studio, real, target)) return "there";
  if (await importLinked(studio, source, real, target, wanted)) return "linked";
  try {
    await host.files.makeFolder(pathsOf(studio).dirname(target));
    // What is left of a download that broke off; a whole file of other bytes is somebody else's, and stays.
    if (((await host.files.stat(target))?.sizeBytes ?? 0) < wanted.fileBytes) await host.files.remove(target);
    await link(real, target);
    return "linked";
  } catch (error) {
    if (!cannotLink.has(codeOf(error))) throw diskError(error, target, wanted.fileBytes) ?? error;
  }
  await requireRoom(studio, wanted.fileBytes);
  await copyFile(real, target).catch((error: unknown) => {
    throw diskError(error, target, wanted.fileBytes) ?? error;
  });
  return "copied";
}

/** Throws DISK_FULL before LM Studio fills its volume, which ends it without a word. */
export async function requireRoom({ host, models }: Studio, bytes: number): Promise<void> {
  const freeBytes = await roomAt(host, models);
  const neededBytes = bytes + reserveBytes;
  if (freeBytes !== null && freeBytes < neededBytes) {
    throw new SetupError({ code: "DISK_FULL", args: { path: models, neededBytes, freeBytes } });
  }
}

const reserveBytes = 2e9;

/** Another volume, or a file system without such links. */
const cannotLink = new Set(["EXDEV", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

async function importLinked(
  studio: Studio,
  source: string,
  real: string,
  target: string,
  { repo }: Wanted,
): Promise<boolean> {
  const { host, limits } = studio;
  const { basename } = pathsOf(studio);
  // What it calls the file is what the source is called, and a link it would link to.
  if ((await host.files.linkStat(source))?.kind !== "file" || basename(source) !== basename(target)) return false;
  await call(studio, ["import", source, "--user-repo", repo, "-L", "--yes"], { limitMs: limits.importMs });
  return isSame(studio, real, target);
}

async function isSame({ host }: Studio, real: string, target: string): Promise<boolean> {
  const [one, other] = await Promise.all([host.files.stat(real), host.files.stat(target)]);
  return one !== null && other !== null && other.kind === "file" && one.sizeBytes === other.sizeBytes;
}

function pathsOf({ host }: Studio): typeof posix {
  return host.system.platform === "win32" ? win32 : posix;
}
