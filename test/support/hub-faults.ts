// What a server can do wrong, and how a download ends then: data, for whoever runs them all.
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Fault, FaultRequest } from "../../src/hub/loopback/faults.ts";
import { model } from "./hub.ts";

export type Misbehave = (request: FaultRequest, content: Buffer) => Fault | undefined;
const onContent =
  (fault: (request: FaultRequest, content: Buffer) => Fault | undefined): Misbehave =>
  (request, content) =>
    request.kind === "content" ? fault(request, content) : undefined;
const once =
  (kind: FaultRequest["kind"], fault: Fault): Misbehave =>
  (request) =>
    request.kind === kind && request.nth === 0 ? fault : undefined;

export const survived: [string, Misbehave][] = [
  [
    "a reset in the middle, fifty times",
    onContent(({ nth }) => (nth < 50 ? { cutAfter: 70_000, reset: true } : undefined)),
  ],
  ["a clean end before the last byte", onContent(({ nth }) => (nth < 3 ? { cutAfter: 1_500_000 } : undefined))],
  ["an answer without a byte", once("content", { stallAfter: 0 })],
  ["a stall in the middle", once("content", { stallAfter: 2_000_000 })],
  ["a connection that never answers", once("content", { answer: () => undefined })],
  ["a drip", once("content", { bytesPerSecond: 100 })],
  ["a burst of 503", onContent(({ nth }) => (nth < 2 ? { status: 503 } : undefined))],
  ["a 500 while resolving", once("resolve", { status: 500 })],
  ["a 502 from the interface", once("info", { status: 502 })],
  ["a 429 that says how long", once("content", { status: 429, headers: { "retry-after": "0" } })],
  [
    "a 429 with a date that has passed",
    once("tree", { status: 429, headers: { "retry-after": new Date(0).toUTCString() } }),
  ],
  ["a 429 with nonsense for a time", once("content", { status: 429, headers: { "retry-after": "soon" } })],
  ["an expired link", onContent(({ nth }) => (nth === 1 ? { status: 403 } : { cutAfter: 2_000_000 }))],
  ["a server that ignores ranges", onContent(() => ({ ignoreRange: true }))],
  [
    "one that does so in the middle",
    onContent(({ nth }) => (nth === 0 ? { cutAfter: 2_000_000 } : { ignoreRange: true })),
  ],
  [
    "a 206 without Content-Range",
    onContent(({ from }) => (from === null ? {} : { headers: { "content-range": null } })),
  ],
  [
    "a 206 of another place",
    onContent(({ from }) => (from === null ? {} : { headers: { "content-range": "bytes 5-9/10" } })),
  ],
  [
    "several ranges at once",
    onContent(({ from }) =>
      from === null ? {} : { headers: { "content-range": null, "content-type": "multipart/byteranges; boundary=x" } },
    ),
  ],
  [
    "416 for a good range",
    onContent(({ from }) => (from === null ? {} : { status: 416, headers: { "content-range": "bytes */7" } })),
  ],
  ["no Content-Length", onContent(() => ({ headers: { "content-length": null } }))],
  [
    "another ETag in the middle",
    onContent(({ nth }) => (nth === 0 ? { cutAfter: 2_000_000 } : { headers: { etag: '"other"' } })),
  ],
  ["one flipped bit", once("content", { flipAt: 3_000_000 })],
  ["no X-Repo-Commit", (request) => (request.kind === "resolve" ? { headers: { "x-repo-commit": null } } : undefined)],
  ["a connection that closes before it answers", once("content", { answer: (_, response) => response.destroy() })],
  [
    "a connection that is kept and closed when it is used again, each time",
    onContent(({ nth }) => (nth % 2 === 1 ? { answer: (request) => request.socket.destroy() } : undefined)),
  ],
  [
    "a 504 between",
    onContent(({ nth }) => (nth === 0 ? { cutAfter: 900_000 } : nth === 1 ? { status: 504 } : undefined)),
  ],
  ["no HEAD", (request) => (request.kind === "resolve" && request.method === "HEAD" ? { status: 405 } : undefined)],
];

/** No length, no range, and no end. */
export function endless(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/octet-stream" });
  const piece = Buffer.concat([Buffer.from("GGUF\u0003\0\0\0", "latin1"), Buffer.alloc(1024 * 1024, 1)]);
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once("drain", more);
  };
  more();
}

/** Page after page of a list, each of a MiB and each with a next one. */
function endlessList(request: IncomingMessage, response: ServerResponse): void {
  const entry = { type: "file", oid: "0".repeat(40), size: 1, path: "x".repeat(1000) };
  const next = `<http://${request.headers.host}${request.url}>; rel="next"`;
  response.writeHead(200, { "content-type": "application/json", link: next });
  response.end(JSON.stringify(Array.from({ length: 1000 }, () => entry)));
}

/** The model is listed with other data than it should be. */
function listed(change: () => { size: number }): Misbehave {
  const entry = { type: "file", oid: "0".repeat(40), path: model, ...change() };
  return ({ kind }) => (kind === "tree" ? { status: 200, body: JSON.stringify([entry]) } : undefined);
}

const page = "<!DOCTYPE html><html><body>Please sign in</body></html>";
export const failed: [string, Misbehave, string, number, Record<string, unknown>][] = [
  ["503 for ever", onContent(() => ({ status: 503 })), "HUB_STATUS", 4, { status: 503 }],
  ["403 for ever", onContent(() => ({ status: 403 })), "HUB_STATUS", 4, { status: 403 }],
  [
    "429 for a day",
    onContent(() => ({ status: 429, headers: { "retry-after": "86400" } })),
    "HUB_RATE_LIMITED",
    4,
    { waitMs: 86_400_000 },
  ],
  [
    "429 from the interface for a day",
    (r) => (r.kind === "info" ? { status: 429, headers: { ratelimit: '"api";r=0;t=900' } } : undefined),
    "HUB_RATE_LIMITED",
    4,
    { waitMs: 901_000 },
  ],
  [
    "a login page in the file's place",
    onContent(() => ({ status: 200, ignoreRange: true, body: page, headers: { "content-type": "text/html" } })),
    "NOT_A_GGUF",
    5,
    { path: model, looksLike: "html" },
  ],
  [
    "a login page in the interface's place",
    (r) => (r.kind === "info" ? { status: 200, body: page, headers: { "content-type": "text/html" } } : undefined),
    "HUB_NOT_A_HUB",
    4,
    {},
  ],
  [
    "gzip although it was not asked for",
    onContent(() => ({
      status: 200,
      ignoreRange: true,
      body: gzipSync("x").toString("latin1"),
      headers: { "content-encoding": "gzip" },
    })),
    "HUB_NOT_A_HUB",
    4,
    {},
  ],
  ["a flipped bit every time", onContent(() => ({ flipAt: 3_000_000 })), "INTEGRITY_MISMATCH", 5, { file: model }],
  [
    "more bytes than there are",
    onContent(() => ({ answer: endless })),
    "HUB_UNREACHABLE",
    4,
    { cause: "TOO_MANY_BYTES" },
  ],
  [
    "a mirror with another file under this commit",
    (r) => (r.kind === "resolve" ? { headers: { "x-linked-etag": `"${"0".repeat(64)}"` } } : undefined),
    "HUB_NOT_A_HUB",
    4,
    {},
  ],
  [
    "a redirect into itself",
    (r) => (r.kind === "info" ? { status: 302, headers: { location: "/api/models/someone/phi-4-GGUF" } } : undefined),
    "HUB_REDIRECT_REFUSED",
    4,
    { reason: "tooMany" },
  ],
  [
    "a redirect to a file",
    (r) => (r.kind === "resolve" ? { headers: { location: "file:///etc/passwd" } } : undefined),
    "HUB_REDIRECT_REFUSED",
    4,
    { reason: "scheme" },
  ],
  [
    "a redirect out of the web's reach, from the CDN",
    onContent(() => ({ status: 302, headers: { location: "file:///etc/passwd?X-Amz-Signature=deadbeef" } })),
    "HUB_REDIRECT_REFUSED",
    4,
    { reason: "scheme" },
  ],
  [
    "words that would take over a terminal",
    (r) => (r.kind === "info" ? { status: 200, body: "\u001b]52;c;cm0gLXJm\u0007\u001b[2J\u202e" } : undefined),
    "HUB_NOT_A_HUB",
    4,
    {},
  ],
  ["a size that is none", listed(() => ({ size: 2 ** 60 })), "HUB_NOT_A_HUB", 4, {}],
  [
    "brackets without an end",
    (r) => (r.kind === "tree" ? { status: 200, body: "[".repeat(2_000_000) } : undefined),
    "HUB_NOT_A_HUB",
    4,
    {},
  ],
  [
    "a list of files without an end",
    (r) => (r.kind === "tree" ? { answer: endlessList } : undefined),
    "HUB_NOT_A_HUB",
    4,
    { detail: "a list of files that does not end" },
  ],
  [
    "gated, and nobody signed in",
    (r) => (r.kind === "resolve" ? { status: 401, headers: { "x-error-code": "GatedRepo" } } : undefined),
    "HUB_GATED_SIGN_IN",
    4,
    {},
  ],
];
