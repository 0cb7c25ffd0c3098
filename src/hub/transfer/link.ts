import type { IncomingMessage } from "node:http";
import { SetupError } from "../../core/errors/index.ts";
import type { HubConnection } from "../connection.ts";
import { refusal, type RepoFile, type Repository } from "../metadata.ts";
import { nearest } from "../nearest.ts";
import { renewAt } from "./expiry.ts";
import { isRedirect, nextHop } from "../redirects.ts";

/** Where a file's bytes are right now: an address that may be signed and may expire. */
export interface Located {
  url: URL;
  generation: number;
}

/** A file's lasting address and the passing one it leads to, asked for once for all connections. */
export class Link {
  readonly #hub: HubConnection;
  readonly #repository: Repository;
  readonly #file: RepoFile;
  #located: Promise<Located> | null = null;
  #generation = 0;
  #renewAt: number | null = null;

  constructor(hub: HubConnection, repository: Repository, file: RepoFile) {
    this.#hub = hub;
    this.#repository = repository;
    this.#file = file;
  }

  locate(signal: AbortSignal): Promise<Located> {
    if (this.#renewAt !== null && this.#hub.now() >= this.#renewAt) {
      this.#renewAt = null;
      this.#located = null;
    }
    this.#located ??= this.#resolve(signal).catch((error: unknown) => {
      this.#located = null;
      throw error;
    });
    return this.#located;
  }

  /** The address of this generation does not work any more. */
  expire(generation: number): void {
    if (generation === this.#generation) this.#located = null;
  }

  /** The address that stays the same. */
  get lasting(): URL {
    const { endpoint } = this.#hub.settings;
    const path = this.#file.path.split("/").map(encodeURIComponent).join("/");
    return new URL(
      `${endpoint.href.replace(/\/$/, "")}/${this.#repository.repo}/resolve/${this.#repository.commit}/${path}`,
    );
  }

  async #resolve(signal: AbortSignal): Promise<Located> {
    const { response, url } = await this.#hub.askPatiently(this.lasting, { method: "HEAD", signal, stopAt: isFile });
    response.resume();
    this.#generation += 1;
    const generation = this.#generation;
    const status = response.statusCode ?? 0;
    // A server without HEAD may still serve the file.
    if (status === 405 || status === 501) return { url: this.lasting, generation };
    if (status !== 200 && !isRedirect(status)) throw await this.#refused(response, url, status);
    this.#compare(response, url);
    const { location } = response.headers;
    const target = location === undefined ? url : nextHop(url, location, this.#hub.settings.endpoint, 0);
    this.#renewAt = renewAt(target, this.#hub.now());
    return { url: target, generation };
  }

  /** A mirror that has other content under this commit would only be found out after nine gigabytes. */
  #compare({ headers }: IncomingMessage, { host }: URL): void {
    const etag = etagOf(headers["x-linked-etag"]);
    const { digest } = this.#file;
    if (digest.algorithm !== "sha256" || etag === null || !/^[0-9a-f]{64}$/.test(etag) || etag === digest.hex) return;
    const detail = `it lists ${this.#file.path} as ${digest.hex} and has ${etag}`;
    throw new SetupError({ code: "HUB_NOT_A_HUB", args: { host, detail } });
  }

  async #refused({ headers }: IncomingMessage, from: URL, status: number): Promise<SetupError> {
    const { repo, revision, files } = this.#repository;
    const errorCode = etagOf(headers["x-error-code"]);
    if (errorCode === "EntryNotFound") {
      const near = nearest.names(
        this.#file.path,
        files.map(({ path }) => path).filter((path) => path !== this.#file.path),
      );
      return new SetupError({ code: "HUB_FILE_NOT_FOUND", args: { repo, file: this.#file.path, nearest: near } });
    }
    const body = String(headers["x-error-message"] ?? "");
    return refusal({ hub: this.#hub, from, status, repo, revision, errorCode, body });
  }
}

/** The redirect that leads away from the Hub: it says so itself. Others only lead to a new name. */
function isFile({ headers }: IncomingMessage): boolean {
  return headers["x-linked-etag"] !== undefined || headers["x-linked-size"] !== undefined;
}

/** Without `W/` and quotes; null when there is none. */
function etagOf(header: string | string[] | undefined): string | null {
  const value = Array.isArray(header) ? header[0] : header;
  return value === undefined ? null : value.replace(/^W\//, "").replaceAll('"', "");
}
