import { open } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import type { Content } from "./contents.ts";
import type { Fault } from "./faults.ts";

/** Sends a file, or the one range of it that was asked for, as a CDN does. */
export async function sendContent(
  request: IncomingMessage,
  response: ServerResponse,
  { from, bytes, sha256, oid }: Content,
  fault: Fault,
): Promise<void> {
  await fault.before;
  const etag = `"${sha256 ?? oid}"`;
  const range = fault.ignoreRange ? null : rangeOf(request.headers, bytes, etag);
  const headers: OutgoingHttpHeaders = {
    "content-type": "application/octet-stream",
    "accept-ranges": "bytes",
    etag,
  };
  if (range === "unsatisfiable") {
    reply(response, 416, { ...headers, "content-range": `bytes */${bytes}`, "content-length": 0 }, fault);
    response.end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: bytes };
  headers["content-length"] = end - start;
  if (range !== null) headers["content-range"] = `bytes ${start}-${end - 1}/${bytes}`;
  reply(response, range === null ? 200 : 206, headers, fault);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  if (fault.body !== undefined) {
    response.end(fault.body);
    return;
  }
  await sendBytes(response, from, start, end, fault);
}

function reply(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, fault: Fault): void {
  if (fault.body !== undefined) headers["content-length"] = Buffer.byteLength(fault.body);
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    if (value === null) delete headers[name];
    else headers[name] = value;
  }
  response.writeHead(fault.status ?? status, headers);
}

const pieceBytes = 256 * 1024;

async function sendBytes(response: ServerResponse, from: string, start: number, end: number, fault: Fault) {
  const file = await open(from, "r");
  try {
    const stopAt = start + Math.min(fault.cutAfter ?? Infinity, fault.stallAfter ?? Infinity);
    for (let at = start; at < end && !response.destroyed;) {
      const length = Math.min(
        pieceBytes,
        end - at,
        stopAt - at,
        fault.bytesPerSecond === undefined ? Infinity : 64 * 1024,
      );
      if (length > 0) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
        if (bytesRead === 0) break;
        const flip = (fault.flipAt ?? -1) - at;
        if (flip >= 0 && flip < bytesRead) buffer[flip] = (buffer[flip] ?? 0) ^ 1;
        if (!response.write(buffer.subarray(0, bytesRead))) await drained(response);
        at += bytesRead;
        fault.onSent?.(bytesRead);
        if (fault.bytesPerSecond !== undefined) await pause((bytesRead / fault.bytesPerSecond) * 1000, response);
      }
      if (at < stopAt) continue;
      if (fault.cutAfter === undefined) return;
      if (fault.reset) response.socket?.resetAndDestroy();
      else response.socket?.end();
      return;
    }
    response.end();
  } finally {
    await file.close();
  }
}

function drained(response: ServerResponse): Promise<void> {
  if (response.destroyed || response.closed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      response.off("drain", done);
      response.off("close", done);
      resolve();
    };
    response.on("drain", done);
    response.on("close", done);
  });
}

function pause(ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      response.off("close", done);
      resolve();
    }
    response.on("close", done);
  });
}

/** Null: send everything (no range, several ranges, or an If-Range of other content). `end` is excluded. */
function rangeOf(
  headers: IncomingMessage["headers"],
  bytes: number,
  etag: string,
): { start: number; end: number } | "unsatisfiable" | null {
  const found = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? "");
  if (found === null || (found[1] === "" && found[2] === "")) return null;
  const ifRange = headers["if-range"];
  if (ifRange !== undefined && ifRange !== etag) return null;
  const start = found[1] === "" ? Math.max(0, bytes - Number(found[2])) : Number(found[1]);
  const end = found[1] === "" || found[2] === "" ? bytes : Math.min(bytes, Number(found[2]) + 1);
  return start >= bytes || end <= start ? "unsatisfiable" : { start, end };
}
