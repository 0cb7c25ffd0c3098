import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf } from "../../core/gguf-magic.ts";
import { BrokenHeader } from "../../core/models/gguf-cursor.ts";
import type { GgufHeader } from "../../core/models/gguf-header.ts";
import { readHeader, remoteSteps, type ByteSource } from "./read-header.ts";

/** An answer's body and head, as `node:http` gives them. */
interface Body extends AsyncIterable<Uint8Array> {
  statusCode?: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  destroy(): unknown;
}

/** Asks for an address, redirects followed; `url` is where the answer came from. */
export type Ask = (
  url: URL,
  asking: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<{ response: Body; url: URL }>;

export interface RemoteHeader {
  header: GgufHeader;
  /** Null when the server does not say. */
  fileBytes: number | null;
}

/**
 * The header of a GGUF on a server: at most 8 MiB in three requests, the address resolved once. A server that ignores
 * ranges is read no further than the header goes. Throws NOT_A_GGUF, GGUF_BROKEN, HUB_FILE_NOT_FOUND or HUB_NOT_A_HUB.
 */
export async function readRemoteHeader(url: URL, ask: Ask, signal: AbortSignal): Promise<RemoteHeader> {
  const source = remoteSource(url, ask, signal);
  try {
    const header = await readHeader(source, remoteSteps);
    return { header, fileBytes: source.sizeBytes };
  } catch (error) {
    if (!(error instanceof BrokenHeader)) throw error;
    throw new SetupError({ code: "GGUF_BROKEN", args: { path: fileOf(url), detail: error.detail } });
  } finally {
    await source.close();
  }
}

function remoteSource(url: URL, ask: Ask, signal: AbortSignal): ByteSource {
  let at = url;
  let offset = 0;
  /** The whole file, coming in: a server that ignored the range. */
  let whole: Reading | null = null;
  const source: ByteSource = {
    sizeBytes: null,
    async next(length) {
      if (whole === null) {
        const range = `bytes=${offset}-${offset + length - 1}`;
        const answer = await ask(at, { headers: { range, "accept-encoding": "identity" }, signal });
        at = answer.url;
        const { response } = answer;
        // Past the end of a file that is shorter than asked.
        if (response.statusCode === 416) return empty(response);
        source.sizeBytes = sizeOf(response, offset, url);
        const reading = readingOf(response);
        if (response.statusCode === 200) {
          whole = reading;
          await reading.take(offset);
        } else {
          const bytes = await reading.take(length);
          reading.stop();
          return checked(bytes);
        }
      }
      return checked(await whole.take(length));
    },
    async close() {
      whole?.stop();
    },
  };
  const checked = (bytes: Uint8Array): Uint8Array => {
    const like = offset === 0 ? looksUnlikeGguf(bytes.subarray(0, ggufHeadBytes)) : null;
    if (like !== null) throw new SetupError({ code: "NOT_A_GGUF", args: { path: fileOf(url), looksLike: like } });
    offset += bytes.length;
    return bytes;
  };
  return source;
}

function empty(response: Body): Uint8Array {
  response.destroy();
  return new Uint8Array(0);
}

/** The whole file's size; throws for an answer that is not part of a file. */
function sizeOf(response: Body, offset: number, url: URL): number | null {
  const { statusCode = 0, headers } = response;
  if (statusCode === 206) {
    const match = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(String(headers["content-range"] ?? ""));
    if (match !== null && Number(match[1]) === offset) return match[2] === "*" ? null : Number(match[2]);
    response.destroy();
    throw new SetupError({ code: "HUB_NOT_A_HUB", args: { host: url.host, detail: "a range that was not asked for" } });
  }
  if (statusCode === 200) {
    const length = Number(headers["content-length"]);
    return Number.isSafeInteger(length) && length > 0 ? length : null;
  }
  response.destroy();
  if (statusCode === 404) {
    throw new SetupError({ code: "HUB_FILE_NOT_FOUND", args: { repo: url.host, file: fileOf(url), nearest: [] } });
  }
  throw new SetupError({ code: "HUB_NOT_A_HUB", args: { host: url.host, detail: `HTTP ${statusCode}` } });
}

interface Reading {
  /** The next bytes, fewer at the end; what comes beyond them is kept for the next call. */
  take(length: number): Promise<Uint8Array>;
  stop(): void;
}

function readingOf(response: Body): Reading {
  const chunks = response[Symbol.asyncIterator]();
  let rest = new Uint8Array(0);
  return {
    async take(length) {
      const bytes = new Uint8Array(length);
      let filled = 0;
      while (filled < length) {
        if (rest.length === 0) {
          const { value, done } = await chunks.next();
          if (done === true) break;
          rest = new Uint8Array(value);
        }
        const part = rest.subarray(0, length - filled);
        bytes.set(part, filled);
        filled += part.length;
        rest = rest.subarray(part.length);
      }
      return bytes.subarray(0, filled);
    },
    stop: () => void response.destroy(),
  };
}

function fileOf(url: URL): string {
  return decodeURIComponent(url.pathname.split("/").at(-1) ?? "");
}
