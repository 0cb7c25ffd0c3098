import { posix, win32 } from "node:path";
import { known } from "../core/fact.ts";
import type { Disk } from "../core/machine.ts";
import type { Host } from "../host/host.ts";
import { parseBytes, type Places, type Probe, type Probing } from "./probe.ts";
import { askWindows } from "./windows.ts";

export interface Mount {
  path: string;
  filesystem: string;
}

/** Reads `/proc/self/mountinfo`: spaces in paths are written as `\040`. */
export function parseMountInfo(text: string): Mount[] {
  return text.split("\n").flatMap((line) => {
    const match = /^\d+ \d+ \d+:\d+ \S+ (\S+) .*? - (\S+) /.exec(line);
    if (match === null) return [];
    const path = (match[1] ?? "").replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    return [{ path, filesystem: match[2] ?? "" }];
  });
}

/** Reads macOS's `mount`: `DEVICE on PATH (TYPE, option, …)`. */
export function parseMount(text: string): Mount[] {
  return text.split("\n").flatMap((line) => {
    const match = /^.+? on (\/.*) \((\w+)[,)]/.exec(line);
    return match === null ? [] : [{ path: match[1] ?? "/", filesystem: match[2] ?? "" }];
  });
}

/** The mount a path is on: the longest that it begins with, and of several at one place the last. */
export function mountOf(path: string, mounts: readonly Mount[]): Mount | null {
  let best: Mount | null = null;
  for (const mount of mounts) {
    const root = mount.path.endsWith("/") ? mount.path : `${mount.path}/`;
    if (`${path}/`.startsWith(root) && mount.path.length >= (best?.path.length ?? 0)) best = mount;
  }
  return best;
}

/** The largest file a file system can hold; null without a limit that a model would meet. */
export function maxFileBytes(filesystem: string | null): number | null {
  return /^(?:vfat|msdos|fat|fat16|fat32|umsdos)$/i.test(filesystem ?? "") ? 2 ** 32 - 1 : null;
}

export const probeDisks: Probe<Disk[]> = async (probing) => {
  const { places } = probing.options;
  const mounts = mountsOf(probing);
  // A server that is gone holds the thread that asks for ever, and with it the whole process: there a child asks.
  const apart = probing.host.system.platform === "win32" ? false : (await mounts).some(isRemote);
  const disks = await Promise.all(
    (Object.keys(places) as (keyof Places)[]).map((purpose) =>
      (apart ? diskApart : diskOf)(probing, purpose, places[purpose], mounts),
    ),
  );
  return known(disks, "statfs");
};

/** File systems of other computers, and those of programs, which can be as gone. */
function isRemote({ filesystem }: Mount): boolean {
  return /^(?:nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|afs|ceph|lustre|glusterfs|fuse\.(?:sshfs|rclone|s3fs|gcsfuse|davfs2?)|davfs2?|macfuse|osxfuse)$/i.test(
    filesystem,
  );
}

async function diskOf(
  probing: Probing,
  purpose: Disk["purpose"],
  path: string,
  mounts: Promise<Mount[]>,
): Promise<Disk> {
  const { host } = probing;
  const nearest = await nearestExisting(host, path);
  const real = nearest === null ? null : ((await host.files.realPath(nearest)) ?? nearest);
  if (real === null) {
    const nothing = { freeBytes: null, totalBytes: null, filesystem: null, maxFileBytes: null, writable: null };
    return { purpose, path, ...nothing };
  }
  const [volume, writable, mounted] = await Promise.all([host.files.volume(real), host.files.isWritable(real), mounts]);
  const filesystem = filesystemOf(probing, real, mounted);
  // /proc and its like have no size at all.
  const sized = volume !== null && volume.totalBytes > 0;
  return {
    purpose,
    path,
    freeBytes: sized ? volume.availableBytes : null,
    totalBytes: sized ? volume.totalBytes : null,
    filesystem,
    maxFileBytes: maxFileBytes(filesystem),
    writable: nearest === path ? writable : forNewFolder(host, writable),
  };
}

/** Windows may let people make folders where they cannot make files, as at the top of its drive. */
function forNewFolder({ system }: Host, writable: boolean | null): boolean | null {
  return system.platform === "win32" && writable === false ? null : writable;
}

/** The folder itself or the closest one above it that is there: that is where it would be made. */
async function nearestExisting(host: Host, path: string): Promise<string | null> {
  const { dirname } = host.system.platform === "win32" ? win32 : posix;
  let current = path;
  for (let steps = 0; steps < 64; steps += 1) {
    if ((await host.files.stat(current)) !== null) return current;
    const parent = dirname(current);
    if (parent === current) return null;
    current = parent;
  }
  return null;
}

/** What a child process finds out as `diskOf` does: it can be ended when it never comes back. */
async function diskApart(
  probing: Probing,
  purpose: Disk["purpose"],
  path: string,
  mounts: Promise<Mount[]>,
): Promise<Disk> {
  const { execPath } = probing.host.system;
  const { stdout } = await probing.run(`disk ${purpose}`, execPath, ["--input-type=commonjs", "--eval", asker, path]);
  const [real, free, total, writable] = stdout.trim().split("\n");
  const filesystem = real ? (mountOf(real, await mounts)?.filesystem ?? null) : null;
  return {
    purpose,
    path,
    freeBytes: parseBytes(free),
    totalBytes: parseBytes(total),
    filesystem,
    maxFileBytes: maxFileBytes(filesystem),
    writable: writable === undefined ? null : writable === "true",
  };
}

const asker = `
const { accessSync, constants, existsSync, realpathSync, statfsSync } = require("node:fs");
const { dirname } = require("node:path");
let path = process.argv[1];
while (!existsSync(path) && dirname(path) !== path) path = dirname(path);
const real = realpathSync(path);
const { bavail, blocks, bsize } = statfsSync(real);
let writable = true;
try { accessSync(real, constants.W_OK); } catch { writable = false; }
console.log([real, ...(blocks > 0 ? [bavail * bsize, blocks * bsize] : ["", ""]), writable].join("\\n"));
`;

/** What is mounted where; on Windows the drives. */
async function mountsOf(probing: Probing): Promise<Mount[]> {
  const { host } = probing;
  if (host.system.platform === "win32") {
    const volumes = (await askWindows(probing))?.volumes ?? [];
    return volumes.map(({ drive, filesystem }) => ({ path: drive.toUpperCase(), filesystem: filesystem ?? "" }));
  }
  return host.system.platform === "darwin"
    ? parseMount((await probing.run("mount", "/sbin/mount", [])).stdout)
    : parseMountInfo((await host.files.readText("/proc/self/mountinfo")) ?? "");
}

/** The name of the file system a real path is on. */
function filesystemOf({ host }: Probing, real: string, mounts: readonly Mount[]): string | null {
  if (host.system.platform !== "win32") return mountOf(real, mounts)?.filesystem ?? null;
  const drive = win32.parse(real).root.slice(0, 2).toUpperCase();
  return mounts.find(({ path }) => path === drive)?.filesystem || null;
}
