import { open } from "node:fs/promises";
import type { Progress } from "../../core/progress.ts";
import type { Verified } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { HubConnection, interruption } from "../connection.ts";
import type { Digest } from "../metadata.ts";
import { readRepository } from "../metadata.ts";
import { usualLimits, type Limits } from "../retries.ts";
import type { HubSettings } from "../settings.ts";
import { Follower } from "../transfer/follower.ts";
import type { Claim } from "./inventory.ts";

export interface VerifyOptions {
  /** Whom to ask what a file should be where nothing here says it; offline, nobody. */
  settings: HubSettings;
  signal: AbortSignal;
  progress?: (progress: Progress) => void;
  limits?: Limits;
}

/** Reads every file from its first byte to its last and compares. Changes nothing. */
export async function verify(host: Host, claims: readonly Claim[], options: VerifyOptions): Promise<Verified["files"]> {
  const { signal, progress = () => undefined } = options;
  const follower = new Follower();
  const giveUp = (): void => void follower.close();
  signal.addEventListener("abort", giveUp, { once: true });
  const known = await withDigests(host, claims, options);
  const sizes = await Promise.all(known.map(({ path }) => sizeOf(path)));
  const totalBytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  let before = 0;
  let file = "";
  const tell = (): void => progress({ doneBytes: before + follower.hashedBytes, totalBytes, file });
  const ticking = setInterval(tell, usualLimits.tickMs);
  try {
    const files: Verified["files"] = [];
    for (const [index, claim] of known.entries()) {
      const bytes = sizes[index] ?? null;
      file = claim.file;
      files.push(await judge(claim, bytes, follower, signal));
      before += bytes ?? 0;
    }
    return files;
  } finally {
    clearInterval(ticking);
    signal.removeEventListener("abort", giveUp);
    await follower.close();
  }
}

type VerifiedFile = Verified["files"][number];

async function judge(
  { path, file, digest }: Claim,
  bytes: number | null,
  follower: Follower,
  signal: AbortSignal,
): Promise<VerifiedFile> {
  const base = { path, file, bytes: bytes ?? 0, expected: digest?.hex ?? null, actual: null };
  if (bytes === null) return { ...base, status: "missing" };
  if (digest === null) return { ...base, status: "unknown" };
  try {
    const actual = await hashOf(path, digest, bytes, follower);
    return { ...base, actual, status: actual === digest.hex ? "right" : "damaged" };
  } catch (error) {
    if (signal.aborted) throw interruption(signal);
    return { ...base, status: "unreadable", cause: codeOf(error) };
  }
}

async function hashOf(path: string, digest: Digest, bytes: number, follower: Follower): Promise<string> {
  const file = await open(path, "r");
  try {
    follower.start(file.fd, digest, bytes);
    // In steps, so that there is something to tell.
    const step = 64 * 1024 * 1024;
    for (let at = step; at < bytes; at += step) follower.advanceTo(at);
    follower.advanceTo(bytes);
    return await follower.digest();
  } finally {
    await file.close();
  }
}

async function sizeOf(path: string): Promise<number | null> {
  const file = await open(path, "r").catch((error: unknown) => (codeOf(error) === "ENOENT" ? null : undefined));
  if (file === null) return null;
  try {
    return (await file?.stat())?.size ?? 0;
  } finally {
    await file?.close();
  }
}

/** The same claims; what nothing here knows is asked for, once for each repository and commit. */
async function withDigests(
  host: Host,
  claims: readonly Claim[],
  { settings, signal, limits = usualLimits }: VerifyOptions,
): Promise<Claim[]> {
  const listed = new Map<string, Promise<Map<string, Digest>>>();
  if (settings.offline || claims.every(({ digest }) => digest !== null)) return [...claims];
  const hub = new HubConnection(host, settings, limits);
  const listOf = (repo: string, commit: string): Promise<Map<string, Digest>> => {
    const key = `${repo}@${commit}`;
    const list =
      listed.get(key) ??
      readRepository(hub, repo, commit, signal).then(
        ({ files }) => new Map(files.map(({ path, digest }) => [path, digest])),
      );
    listed.set(key, list);
    return list;
  };
  try {
    return await Promise.all(
      claims.map(async (claim) => {
        if (claim.digest !== null || claim.origin === null) return claim;
        const { repo, commit } = claim.origin;
        return { ...claim, digest: (await listOf(repo, commit)).get(claim.file) ?? null };
      }),
    );
  } finally {
    hub.close();
  }
}
