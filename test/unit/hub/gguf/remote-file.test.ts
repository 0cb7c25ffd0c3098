import { createServer, get, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { models } from "../../../../src/core/models/family.ts";
import { modelOf } from "../../../../src/core/models/gguf-model.ts";
import { recipeLayout, tensorsOf } from "../../../../src/core/models/layout.ts";
import { readRemoteHeader, type Ask } from "../../../../src/hub/gguf/remote-file.ts";
import { ggufBytes, phiMetadata } from "../../../support/gguf-bytes.ts";

const shape = models["phi-4"].architecture;
/** A header as long as the mini family's (8 MB), before weights that are never sent whole. */
const header = ggufBytes({
  metadata: phiMetadata(40, 148_000),
  tensors: tensorsOf({ ...shape, vocabulary: 148_000 }, "Q4_K_M", true),
});
const weights = 64 * 2 ** 20;
const fileBytes = header.length + weights;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener): Promise<URL> {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/resolve/main/phi-4.gguf`);
}

/** The file from `start` to before `end`; zeros for its weights. */
const slice = (start: number, end: number): Buffer => {
  const bytes = Buffer.alloc(Math.max(0, end - start));
  bytes.set(header.subarray(start, Math.min(end, header.length)));
  return bytes;
};

function counting(): { ask: Ask; asked: string[] } {
  const asked: string[] = [];
  const ask: Ask = async (url, { headers, signal }) => {
    asked.push(url.pathname);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      get(url, { headers, signal }, resolve).on("error", reject);
    });
    const { location } = response.headers;
    if (response.statusCode === 302 && location !== undefined) {
      response.destroy();
      return ask(new URL(location, url), { headers, signal });
    }
    return { response, url };
  };
  return { ask, asked };
}

const ranged: RequestListener = (request, response) => {
  const [, start = 0, end = 0] = (/bytes=(\d+)-(\d+)/.exec(request.headers.range ?? "") ?? []).map(Number);
  const last = Math.min(end, fileBytes - 1);
  const body = slice(start, last + 1);
  response.writeHead(206, { "content-range": `bytes ${start}-${last}/${fileBytes}`, "content-length": body.length });
  response.end(body);
};
const signal = new AbortController().signal;

describe("the header of a file on a server", () => {
  test("takes at most 8 MiB, at most 4 requests, and one that is redirected", async () => {
    let sent = 0;
    const url = await serve((request, response) => {
      if (request.url?.startsWith("/resolve/")) {
        response.writeHead(302, { location: "/cdn/blob" }).end();
        return;
      }
      const end = response.end.bind(response);
      response.end = ((body: Buffer) => {
        sent += body.length;
        return end(body);
      }) as typeof response.end;
      ranged(request, response);
    });
    const { ask, asked } = counting();
    const found = await readRemoteHeader(url, ask, signal);
    expect(modelOf([found.header]).layout).toEqual(recipeLayout({ ...shape, vocabulary: 148_000 }, "Q4_K_M", true));
    expect(found.fileBytes).toBe(fileBytes);
    expect(sent).toBeLessThanOrEqual(8 * 2 ** 20);
    expect(asked.filter((path) => path.startsWith("/resolve/"))).toHaveLength(1);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test("a server that ignores ranges is not read to the end", async () => {
    let sent = 0;
    const url = await serve((_, response) => {
      response.writeHead(200, { "content-length": fileBytes });
      const more = (): void => {
        while (sent < fileBytes) {
          const body = slice(sent, Math.min(sent + 65_536, fileBytes));
          sent += body.length;
          if (!response.write(body)) {
            response.once("drain", more);
            return;
          }
        }
        response.end();
      };
      more();
    });
    const { ask, asked } = counting();
    const found = await readRemoteHeader(url, ask, signal);
    expect(found.fileBytes).toBe(fileBytes);
    expect(asked).toHaveLength(1);
    // What the kernel's buffers took beyond it was sent, but not read.
    expect(sent).toBeLessThan(fileBytes / 2);
  });

  test.each<[string, RequestListener, string]>([
    ["a login page", (_, response) => response.end("<!doctype html><html>"), "NOT_A_GGUF"],
    ["not there", (_, response) => response.writeHead(404).end(), "HUB_FILE_NOT_FOUND"],
    ["an error", (_, response) => response.writeHead(500).end(), "HUB_NOT_A_HUB"],
    [
      "another range",
      (_, response) => response.writeHead(206, { "content-range": "bytes 7-9/10" }).end("abc"),
      "HUB_NOT_A_HUB",
    ],
    ["cut off", (_, response) => response.end(Buffer.from(header.subarray(0, 5000))), "GGUF_BROKEN"],
    ["empty", (_, response) => response.end(), "NOT_A_GGUF"],
  ])("%s: refused by name", async (_, listener, code) => {
    const { ask } = counting();
    await expect(readRemoteHeader(await serve(listener), ask, signal)).rejects.toMatchObject({ finding: { code } });
  });
});
