import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { SetupError } from "../../core/errors/index.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { diskError } from "../../host/disk-errors.ts";
import type { EnginePackage } from "./engine-packages.ts";
import { httpGet, type GetOptions } from "./http-get.ts";
import type { Registry } from "./npm-registry.ts";

const attempts = 3;
/** The registry's short form of a package's metadata: versions and their tarballs. */
const shortMetadata = "application/vnd.npm.install-v1+json; q=1.0, application/json; q=0.8";

export interface FetchOptions {
  registry: Registry;
  signal: AbortSignal;
  /** Bytes that have come so far; starts again from 0 when a connection broke. */
  onBytes(doneBytes: number): void;
}

/**
 * Fetches a package's tarball into a file and checks it against the shipped sum. Tries three times, within seconds.
 * Throws ENGINE_REGISTRY_UNREACHABLE, ENGINE_PACKAGE_MISSING, ENGINE_PACKAGE_CORRUPT or a disk error.
 */
export async function fetchPackage(wanted: EnginePackage, file: string, options: FetchOptions): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetchOnce(wanted, file, options);
      return;
    } catch (error) {
      options.signal.throwIfAborted();
      const failure = named(error, wanted, options.registry, file);
      if (attempt === attempts || !worthAnotherTry(failure)) throw failure;
      await wait(300 * attempt, undefined, { signal: options.signal });
    }
  }
}

async function fetchOnce(
  wanted: EnginePackage,
  file: string,
  { registry, signal, onBytes }: FetchOptions,
): Promise<void> {
  const metadata = await answer(metadataUrl(wanted, registry), wanted, { registry, signal, accept: shortMetadata });
  const tarball = tarballUrl(await text(metadata), wanted, registry);
  const body = await answer(tarball, wanted, { registry, signal, accept: "application/octet-stream" });
  const sum = createHash("sha512");
  let doneBytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      doneBytes += chunk.length;
      sum.update(chunk);
      onBytes(doneBytes);
      // Whatever it is, it is not the package: no need to fill the disk with it.
      done(doneBytes > wanted.tarballBytes ? corrupt(wanted, `more than ${wanted.tarballBytes} bytes`) : null, chunk);
    },
  });
  await pipeline(body, counted, createWriteStream(file), { signal });
  const actual = `sha512-${sum.digest("base64")}`;
  if (actual !== wanted.integrity) throw corrupt(wanted, actual);
}

function metadataUrl(wanted: EnginePackage, registry: Registry): URL {
  return new URL(wanted.name.replace("/", "%2f"), registry.url);
}

/** A mirror that copies the public metadata still names the public tarball: npm then asks the mirror, and so do we. */
function tarballUrl(metadata: string, wanted: EnginePackage, registry: Registry): URL {
  const { name, version } = wanted;
  try {
    const versions = (JSON.parse(metadata) as { versions: Record<string, { dist: { tarball: string } } | undefined> })
      .versions;
    const found = versions[version];
    if (found === undefined) throw missing(wanted, registry, 404);
    const url = new URL(found.dist.tarball);
    return url.host === "registry.npmjs.org" ? new URL(url.pathname.slice(1), registry.url) : url;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    // Not what a registry says, but some still have the file at the usual place.
    return new URL(`${name}/-/${name.slice(name.indexOf("/") + 1)}-${version}.tgz`, registry.url);
  }
}

async function answer(url: URL, wanted: EnginePackage, options: GetOptions): Promise<IncomingMessage> {
  const response = await httpGet(url, options);
  const status = response.statusCode ?? 0;
  if (status === 200) return response;
  response.destroy();
  throw missing(wanted, options.registry, status);
}

function missing({ name, version }: EnginePackage, { url }: Registry, status: number): SetupError {
  return new SetupError({
    code: "ENGINE_PACKAGE_MISSING",
    args: { registry: url.host, package: `${name}@${version}`, status },
  });
}

function corrupt({ name, version, integrity }: EnginePackage, actual: string): SetupError {
  return new SetupError({
    code: "ENGINE_PACKAGE_CORRUPT",
    args: { package: `${name}@${version}`, expected: integrity, actual },
  });
}

function named(error: unknown, wanted: EnginePackage, registry: Registry, file: string): SetupError {
  if (error instanceof SetupError) return error;
  const disk = diskError(error, file, wanted.tarballBytes);
  if (disk !== null) return disk;
  const cause = codeOf(error);
  return new SetupError(
    { code: "ENGINE_REGISTRY_UNREACHABLE", args: { registry: registry.url.host, cause } },
    { cause: error },
  );
}

/** A broken connection, a damaged body or a busy server: not a full disk, not a package that is not there. */
function worthAnotherTry({ finding }: SetupError): boolean {
  if (finding.code === "ENGINE_PACKAGE_MISSING") return finding.args.status === 429 || finding.args.status >= 500;
  return finding.code === "ENGINE_REGISTRY_UNREACHABLE" || finding.code === "ENGINE_PACKAGE_CORRUPT";
}
