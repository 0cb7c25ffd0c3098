import type { IncomingMessage } from "node:http";
import { SetupError } from "../../core/errors/index.ts";
import { ggufHeadBytes, looksUnlikeGguf } from "../../core/gguf-magic.ts";
import { type HubConnection, statusFailure } from "../connection.ts";
import type { RepoFile } from "../metadata.ts";
import { judge, type Verdict } from "./answers.ts";
import { readBody } from "./body.ts";
import type { Link } from "./link.ts";
import { isGguf, notGguf } from "./gguf-head.ts";
import type { Segment } from "./segments.ts";
import { OddAnswer, StartOver, StatusTrouble } from "./trouble.ts";

/** What all connections of a transfer know of the server. */
export interface Manner {
  /** False once the server showed that it does not do ranges: then one connection fetches the whole. */
  ranged: boolean;
  /** The strong ETag that the bytes so far came with. */
  etag: string | null;
}

interface Source {
  hub: HubConnection;
  link: Link;
  file: RepoFile;
}

/**
 * Fetches what a segment lacks over one connection, handing its bytes to `receive`. Resolves when the last one was
 * taken. Throws what the answer or the connection was instead.
 */
export async function fetchSegment(
  source: Source,
  manner: Manner,
  segment: Segment,
  receive: (data: Buffer) => Promise<void> | null,
  signal: AbortSignal,
): Promise<void> {
  const { hub, link, file } = source;
  const located = await link.locate(signal);
  const { ranged, etag } = manner;
  const { position: start, end } = segment;
  const headers: Record<string, string> = {};
  if (ranged) headers["range"] = `bytes=${start}-${end - 1}`;
  if (ranged && etag !== null) headers["if-range"] = etag;
  const { response } = await hub.ask(located.url, { headers, signal });
  try {
    const asked = { start, end, bytes: file.bytes, ranged, etag: manner.etag };
    const verdict = judge(response.statusCode ?? 0, response.headers, asked);
    manner.etag = await accept(verdict, { source, manner, segment, response, generation: located.generation });
    await readBody(response, end - start, hub.limits.stallMs, receive);
  } finally {
    if (!response.complete) response.destroy();
  }
}

interface Answer {
  source: Source;
  manner: Manner;
  segment: Segment;
  response: IncomingMessage;
  generation: number;
}

/** The ETag to hold to when the body that follows is the segment's; throws what it is otherwise. */
async function accept(verdict: Verdict, { source, manner, segment, response, generation }: Answer) {
  const { file, link } = source;
  switch (verdict.kind) {
    case "bytes":
      return manner.etag ?? verdict.etag;
    case "whole":
      if (segment.position === 0 && segment.end === file.bytes) return verdict.etag;
      throw new StartOver("RANGE_IGNORED", false);
    case "changed":
      throw new StartOver("CONTENT_CHANGED", true);
    case "expired":
      link.expire(generation);
      throw new StatusTrouble(response, verdict.status);
    case "transient":
      throw new StatusTrouble(response, verdict.status);
    case "lasting":
      throw statusFailure(link.lasting, verdict.status, null);
    case "nonsense":
      await sniff(response, source);
      throw new OddAnswer(verdict.detail);
  }
}

/** An answer of the wrong size in a model's place: says so if it is a page, and else leaves it to the retries. */
async function sniff(response: IncomingMessage, { file, hub }: Source): Promise<void> {
  if (response.statusCode !== 200 || !isGguf(file.path) || response.headers["content-encoding"] !== undefined) return;
  const timer = setTimeout(() => response.destroy(), hub.limits.stallMs);
  try {
    for await (const data of response as AsyncIterable<Buffer>) {
      const looksLike = looksUnlikeGguf(data.subarray(0, ggufHeadBytes));
      if (looksLike === null || looksLike === "unknown" || looksLike === "zeros") return;
      throw notGguf(file, looksLike);
    }
  } catch (error) {
    if (error instanceof SetupError) throw error;
  } finally {
    clearTimeout(timer);
  }
}
