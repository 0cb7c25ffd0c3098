// A real loopback hub over a real folder, a real cache folder, and a host for them: what the download tests stand on.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { SetupError } from "../../src/core/errors/index.ts";
import type { Progress } from "../../src/core/progress.ts";
import type { Downloaded } from "../../src/core/report.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { download } from "../../src/hub/download.ts";
import type { DownloadRequest } from "../../src/hub/download-request.ts";
import type { Fault, FaultRequest } from "../../src/hub/loopback/faults.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import type { Limits } from "../../src/hub/retries.ts";
import { hubSettings } from "../../src/hub/settings.ts";

export const repo = "someone/phi-4-GGUF";
export const model = "phi-4-Q4_K_M.gguf";

/** Everything that waits for real time, made short. */
const quick: Limits = {
  firstByteMs: 5000,
  stallMs: 2500,
  attempts: 8,
  firstAttempts: 3,
  backoffMs: { first: 1, most: 8 },
  longestWaitMs: 5000,
  tickMs: 20,
};

/** A file that begins like a GGUF and cannot be compressed or guessed. */
export function ggufBytes(bytes: number): Buffer {
  const content = randomBytes(bytes);
  content.write("GGUF");
  content.writeUInt32LE(3, 4);
  return content;
}

const real = nodeHost(new AbortController().signal);

/** A folder that goes with the test, or when whoever is told to clean up does. */
export async function temporaryFolder(
  whenDone: (clean: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "phi4-hub-")));
  whenDone(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

export interface World {
  folder: string;
  cacheDir: string;
  content: Buffer;
  sha256: string;
  hub: LoopbackHub;
  /** Every request the hub got, in order. */
  requests: FaultRequest[];
  /** How the hub misbehaves from now on. */
  misbehave(fault: (request: FaultRequest) => Fault | undefined): void;
  host(env?: Record<string, string>, interrupted?: AbortSignal): Host;
  download(change?: Change): Promise<Downloaded>;
  /** The blob's place in the cache. */
  blob: string;
}

export interface Change {
  selection?: DownloadRequest["selection"];
  repo?: string;
  revision?: string;
  endpoint?: string;
  env?: Record<string, string>;
  offline?: boolean;
  localDir?: string;
  limits?: Partial<Limits>;
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
  limitBytesPerSecond?: number;
  from?: string;
  /** The wall clock. */
  now?: () => number;
}

/** `files` besides the model, which has `bytes` bytes. */
export async function world(
  bytes = 5 * 1024 * 1024 + 17,
  files: Record<string, string | Buffer> = {},
  whenDone: (clean: () => Promise<void>) => void = onTestFinished,
): Promise<World> {
  const folder = await temporaryFolder(whenDone);
  const served = join(folder, "served");
  const cacheDir = join(folder, "cache");
  const content = ggufBytes(bytes);
  for (const [name, data] of Object.entries({ [model]: content, "config.json": "{}\n", ...files })) {
    await mkdir(dirname(join(served, name)), { recursive: true });
    await writeFile(join(served, name), data);
  }
  const requests: FaultRequest[] = [];
  let fault: (request: FaultRequest) => Fault | undefined = () => undefined;
  const hub = await startLoopbackHub({
    repos: { [repo]: served },
    faults: (request) => {
      requests.push(request);
      return fault(request);
    },
  });
  whenDone(() => hub.close());
  const sha256 = createHash("sha256").update(content).digest("hex");

  const host: World["host"] = (env = {}, interrupted = new AbortController().signal) => {
    const system = { ...real.system, env: { ...env }, home: join(folder, "home"), temporaryFolder: folder };
    return { ...real, system, interrupted };
  };
  return {
    folder,
    cacheDir,
    content,
    sha256,
    hub,
    requests,
    misbehave: (next) => {
      fault = next;
    },
    host,
    async download(change = {}) {
      const there = { ...host(change.env ?? {}), ...(change.now === undefined ? {} : { now: change.now }) };
      const settings = await hubSettings(there, {
        endpoint: change.endpoint ?? hub.endpoint,
        proxy: null,
        caFile: null,
        offline: change.offline ?? false,
        cacheDir,
      });
      const request: DownloadRequest = {
        repo: change.repo ?? repo,
        revision: change.revision ?? "main",
        selection: change.selection ?? { kind: "file", path: model },
        settings,
        localDir: change.localDir ?? null,
        limitBytesPerSecond: change.limitBytesPerSecond ?? null,
        from: change.from ?? null,
      };
      return download(there, request, {
        signal: change.signal ?? new AbortController().signal,
        limits: { ...quick, ...change.limits },
        ...(change.progress === undefined ? {} : { progress: change.progress }),
      });
    },
    blob: join(cacheDir, `models--${repo.replace("/", "--")}`, "blobs", sha256),
  };
}

/** The failure's code and arguments; fails the test when nothing failed. */
export async function failureOf(attempt: Promise<unknown>): Promise<SetupError> {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof SetupError) return error;
    throw error;
  }
  throw new Error("nothing failed");
}
