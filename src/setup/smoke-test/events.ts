import type { IncomingMessage } from "node:http";

export interface ServerSentEvent {
  /** `message` where the server did not name it. */
  event: string;
  data: string;
}

/** Reads a body of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export async function* serverSentEvents(body: IncomingMessage): AsyncGenerator<ServerSentEvent> {
  body.setEncoding("utf8");
  let event = "message";
  let data: string[] = [];
  for await (const line of linesOf(body)) {
    if (line === "") {
      if (data.length > 0) yield { event, data: data.join("\n") };
      event = "message";
      data = [];
      continue;
    }
    const [, field, value = ""] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === "event") event = value;
    if (field === "data") data.push(value);
  }
}

async function* linesOf(body: AsyncIterable<string>): AsyncGenerator<string> {
  let half = "";
  for await (const chunk of body) {
    // A lone carriage return at the end may be half of a line's end.
    const lines = `${half}${chunk}`.split(/\r\n|\n|\r(?!$)/);
    half = lines.pop() ?? "";
    yield* lines;
  }
  if (half !== "") yield half;
}
