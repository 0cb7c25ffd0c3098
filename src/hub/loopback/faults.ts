import type { IncomingMessage, ServerResponse } from "node:http";

/** A request as a test sees it before the hub answers. */
export interface FaultRequest {
  kind: "info" | "tree" | "resolve" | "content";
  method: string;
  path: string;
  /** The branch, tag or commit asked for; null where the address has none. */
  revision: string | null;
  headers: IncomingMessage["headers"];
  /** The first byte asked for; null without a Range header. */
  from: number | null;
  /** How many requests of this kind came before. */
  nth: number;
}

/** How the hub misbehaves on one request. Nothing of this can be asked for over the network. */
export interface Fault {
  /** Takes over the whole answer. */
  answer?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Waits for this before it answers with a file's bytes. */
  before?: Promise<void>;
  status?: number;
  /** Added to the headers of the answer; null removes one. */
  headers?: Record<string, string | null>;
  /** Where a redirect to the bytes leads instead. */
  onLocation?: (location: string) => string;
  body?: string;
  /** Send a 200 with everything whatever the range. */
  ignoreRange?: boolean;
  /** End the connection after so many bytes of the body: with a reset, or as if all was said. */
  cutAfter?: number;
  reset?: boolean;
  /** Send nothing more after so many bytes of the body, and keep the connection. */
  stallAfter?: number;
  /** Change the byte at this place of the file. */
  flipAt?: number;
  /** Told of bytes of a body as they go out. */
  onSent?: (bytes: number) => void;
  /** Bytes a second on this connection. */
  bytesPerSecond?: number;
}

export type Faults = (request: FaultRequest) => Fault | undefined;
