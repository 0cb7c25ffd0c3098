import type { IncomingHttpHeaders } from "node:http";

/** What was asked for: bytes from `start` up to `end` (excluded) of a file of `bytes`. `ranged`: with a Range header. */
export interface Asked {
  start: number;
  end: number;
  bytes: number;
  ranged: boolean;
  /** The strong ETag the bytes before came with; null when there are none. */
  etag: string | null;
}

/** What an answer means for the transfer. Only `bytes` may touch the file. */
export type Verdict =
  | { kind: "bytes"; etag: string | null }
  /** The whole file comes, from its first byte. */
  | { kind: "whole"; etag: string | null }
  /** Other content than before: nothing of the old may stay. */
  | { kind: "changed" }
  /** The address has expired or is not allowed any more. */
  | { kind: "expired"; status: number }
  | { kind: "transient"; status: number }
  | { kind: "lasting"; status: number }
  /** Not what a server that understood would send. */
  | { kind: "nonsense"; detail: string };

/**
 * Judges an answer by status and headers alone. A part of a file is believed only with 206, exactly the range asked
 * for, the right total size, no encoding and the same ETag: everything else has corrupted somebody's download.
 */
export function judge(status: number, headers: IncomingHttpHeaders, asked: Asked): Verdict {
  if (status === 206) return judgePart(headers, asked);
  if (status === 200) return judgeWhole(headers, asked);
  if (status === 401 || status === 403 || status === 404 || status === 410) return { kind: "expired", status };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { kind: "transient", status };
  if (status === 416) return { kind: "nonsense", detail: `HTTP 416 ${headers["content-range"] ?? ""}`.trim() };
  return { kind: "lasting", status };
}

function judgePart(headers: IncomingHttpHeaders, { start, end, bytes, ranged, etag }: Asked): Verdict {
  const found = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers["content-range"] ?? "");
  if (!ranged || found === null) {
    return { kind: "nonsense", detail: `HTTP 206 with Content-Range: ${headers["content-range"] ?? "none"}` };
  }
  const [, first, last, total] = found;
  if (Number(first) !== start || Number(last) !== end - 1 || (total !== "*" && Number(total) !== bytes)) {
    return { kind: "nonsense", detail: `asked for bytes ${start}-${end - 1}/${bytes}, got ${first}-${last}/${total}` };
  }
  const encoded = encodingOf(headers);
  if (encoded !== null) return { kind: "nonsense", detail: encoded };
  const length = headers["content-length"];
  if (length !== undefined && Number(length) !== end - start) {
    return { kind: "nonsense", detail: `Content-Length ${length} for ${end - start} bytes` };
  }
  const now = strongEtag(headers);
  return etag !== null && now !== null && now !== etag ? { kind: "changed" } : { kind: "bytes", etag: now };
}

function judgeWhole(headers: IncomingHttpHeaders, { bytes }: Asked): Verdict {
  const encoded = encodingOf(headers);
  if (encoded !== null) return { kind: "nonsense", detail: encoded };
  const length = headers["content-length"];
  if (length !== undefined && Number(length) !== bytes) {
    const type = headers["content-type"] ?? "no type";
    return { kind: "nonsense", detail: `HTTP 200 with ${length} bytes of ${type} instead of ${bytes}` };
  }
  return { kind: "whole", etag: strongEtag(headers) };
}

function encodingOf(headers: IncomingHttpHeaders): string | null {
  const encoding = headers["content-encoding"];
  if (encoding === undefined || encoding === "identity") return null;
  return `Content-Encoding: ${encoding}`;
}

/** Only a strong ETag says that the bytes are the same, and only one may stand in If-Range. */
function strongEtag(headers: IncomingHttpHeaders): string | null {
  const { etag } = headers;
  return etag !== undefined && /^"[^"]*"$/.test(etag) ? etag : null;
}
