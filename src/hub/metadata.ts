import { SetupError } from "../core/errors/index.ts";
import { codeOf } from "../host/network/http-client.ts";
import { type HubConnection, interruption, statusFailure } from "./connection.ts";
import { nearest } from "./nearest.ts";

/** A file as the repository lists it. */
export interface RepoFile {
  /** `/` between its parts. */
  path: string;
  bytes: number;
  /** What its bytes must hash to; also the name of its blob in the cache. */
  digest: Digest;
}

/** SHA-256 of the content (large files), or git's SHA-1 of `blob <size>\0` and the content. */
export interface Digest {
  algorithm: "sha256" | "git-sha1";
  hex: string;
}

export interface Repository {
  repo: string;
  /** What was asked for: a branch, a tag, a commit. */
  revision: string;
  /** 40 hex digits: every later request names this and nothing else. */
  commit: string;
  files: RepoFile[];
}

/** Of all answers about a repository together: a list of a hundred thousand files. */
const maxAnswerBytes = 32 * 1024 * 1024;
const maxSmallBytes = 1024 * 1024;
const commitPattern = /^[0-9a-f]{40}$/;

/** The revision resolved to a commit, once, and the files of that commit. */
export async function readRepository(
  hub: HubConnection,
  repo: string,
  revision: string,
  signal: AbortSignal,
): Promise<Repository> {
  const { listFiles, modelInfo } = await import("@huggingface/hub");
  const { endpoint } = hub.settings;
  const common = { hubUrl: endpoint.href.replace(/\/$/, ""), fetch: fetchOver(hub, { repo, revision }, signal) };

  let commit = revision;
  if (!commitPattern.test(revision)) {
    const info = await modelInfo({ ...common, name: repo, revision, additionalFields: ["sha"] });
    if (!commitPattern.test(info.sha)) throw notAHub(endpoint, "no commit in the model's data");
    commit = info.sha;
  }

  const files: RepoFile[] = [];
  // The revision is not encoded into this address, which is one more reason to name the commit.
  for await (const entry of listFiles({ ...common, repo, revision: commit, recursive: true })) {
    if (entry.type !== "file") continue;
    const digest = digestOf(entry);
    const bytes = entry.lfs?.size ?? entry.size;
    if (digest === null || !Number.isSafeInteger(bytes) || bytes < 0) {
      throw notAHub(endpoint, `no usable size or hash for ${entry.path}`);
    }
    files.push({ path: entry.path, bytes, digest });
  }
  return { repo, revision, commit, files };
}

/** The text of a small file of the commit. Throws what reading the list throws, HUB_NOT_A_HUB for a long one. */
export async function readSmallFile(
  hub: HubConnection,
  { repo, revision, commit }: Repository,
  path: string,
  signal: AbortSignal,
): Promise<string> {
  const url = new URL(`${hub.settings.endpoint.href.replace(/\/$/, "")}/${repo}/resolve/${commit}/${path}`);
  const { response, url: from } = await hub.askPatiently(url, { signal });
  const status = response.statusCode ?? 0;
  try {
    const body = await textOf(response, maxSmallBytes, hub.limits.stallMs);
    if (status === 200) return body;
    const errorCode = header(response.headers["x-error-code"]);
    throw await refusal({ hub, from, status, repo, revision, errorCode, body });
  } catch (error) {
    if (codeOf(error) === "EMSGSIZE") throw notAHub(from, `a ${path} that does not end`);
    throw hub.failure(error, from, signal);
  }
}

function digestOf(entry: { oid?: string; lfs?: { oid: string } }): Digest | null {
  const sha256 = entry.lfs?.oid.replace(/^sha256:/, "").toLowerCase();
  if (sha256 !== undefined) return /^[0-9a-f]{64}$/.test(sha256) ? { algorithm: "sha256", hex: sha256 } : null;
  const sha1 = entry.oid?.toLowerCase() ?? "";
  return commitPattern.test(sha1) ? { algorithm: "git-sha1", hex: sha1 } : null;
}

/** The library's requests over our own connection: its token rules, redirects, timeouts, proxies and retries. */
function fetchOver(hub: HubConnection, asked: { repo: string; revision: string }, signal: AbortSignal): typeof fetch {
  let leftBytes = maxAnswerBytes;
  return async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    // A next page elsewhere would be a list from somebody else.
    if (url.origin !== hub.settings.endpoint.origin) throw notAHub(url, "the list goes on at another address");
    const { response, url: from } = await hub.askPatiently(url, { headers: { accept: "application/json" }, signal });
    const status = response.statusCode ?? 0;
    let body: string;
    try {
      body = await textOf(response, leftBytes, hub.limits.stallMs);
    } catch (error) {
      if (codeOf(error) === "EMSGSIZE") throw notAHub(from, "a list of files that does not end");
      throw hub.failure(error, from, signal);
    }
    leftBytes -= body.length;
    if (signal.aborted) throw interruption(signal);
    if (status !== 200) {
      throw await refusal({ hub, from, status, ...asked, errorCode: header(response.headers["x-error-code"]), body });
    }
    // Their parser's own words would be all that is left of a login page.
    if (!isJson(body)) throw notAHub(from, `not JSON: ${body.slice(0, 60).replaceAll(/\s+/g, " ")}`);
    const { link } = response.headers;
    return new Response(body, {
      status,
      headers: { "content-type": "application/json", ...(typeof link === "string" ? { link } : {}) },
    });
  };
}

export interface Refusal {
  hub: HubConnection;
  from: URL;
  status: number;
  repo: string;
  revision: string;
  errorCode: string | null;
  body: string;
}

/** What a status means that no retry mends: gated, unknown, not allowed, not a Hub. */
export async function refusal({ hub, from, status, repo, revision, errorCode, body }: Refusal): Promise<SetupError> {
  const { endpoint, token } = hub.settings;
  const page = `${endpoint.href.replace(/\/$/, "")}/${repo}`;
  const { host } = from;
  if (errorCode === "GatedRepo") {
    return new SetupError(
      status === 401 && token === null
        ? { code: "HUB_GATED_SIGN_IN", args: { repo, page } }
        : { code: "HUB_GATED_NO_ACCESS", args: { repo, page } },
    );
  }
  if (errorCode === "RevisionNotFound") {
    return new SetupError({ code: "HUB_REVISION_NOT_FOUND", args: { repo, revision } });
  }
  if (status === 401 && token !== null && errorCode !== "RepoNotFound" && /invalid|expired|token/i.test(body)) {
    return new SetupError({ code: "HUB_TOKEN_REJECTED", args: { host } });
  }
  // The Hub says 401 for what does not exist as well, so that nobody learns which private names do.
  if (status === 401 || status === 404 || errorCode === "RepoNotFound") {
    if (status === 404 && errorCode === null && /<html/i.test(body)) return notAHub(from, "HTTP 404 with a web page");
    const near = await nearest.repos(repo, hub.settings.cacheDir);
    return new SetupError({ code: "HUB_REPO_NOT_FOUND", args: { host, repo, nearest: near } });
  }
  return statusFailure(from, status, null);
}

function notAHub({ host }: URL, detail: string): SetupError {
  return new SetupError({ code: "HUB_NOT_A_HUB", args: { host, detail } });
}

function header(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A small answer, whole. Ends after `stallMs` without a byte, and with EMSGSIZE when there are more than `most`. */
async function textOf(
  response: AsyncIterable<Buffer> & { destroy(error?: Error): unknown },
  most: number,
  stallMs: number,
): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  const stall = (): NodeJS.Timeout =>
    setTimeout(() => response.destroy(Object.assign(new Error("stalled"), { code: "ETIMEDOUT" })), stallMs);
  let timer = stall();
  try {
    for await (const part of response) {
      clearTimeout(timer);
      timer = stall();
      length += part.length;
      if (length > most) throw Object.assign(new Error("too long"), { code: "EMSGSIZE" });
      parts.push(part);
    }
  } finally {
    clearTimeout(timer);
  }
  return Buffer.concat(parts).toString("utf8");
}
