// Proxies that take a connection and never answer: Node ends a request by its socket, and such a request has none.
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";
import { describe, expect, it, onTestFinished } from "vitest";
import { certificateOf } from "../../../src/host/network/certificate.ts";
import { HttpClient } from "../../../src/host/network/http-client.ts";

const tls = join(import.meta.dirname, "../../fixtures/tls");
const read = (name: string): string => readFileSync(join(tls, name), "utf8");

interface Silent {
  port: number;
  came: Promise<void>;
  /** Settles when the first connection has come and is closed again by the other side. */
  left: Promise<void>;
}

async function silent(make: (onSocket: (socket: Socket) => void) => Server): Promise<Silent> {
  let [come, leave] = [(): void => undefined, (): void => undefined];
  const came = new Promise<void>((resolve) => (come = resolve));
  const left = new Promise<void>((resolve) => (leave = resolve));
  const sockets: Socket[] = [];
  const server = make((socket) => {
    sockets.push(socket.on("error", () => undefined).on("close", () => leave()));
    socket.resume();
    come();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, came, left };
}

const plain = () => silent((onSocket) => createServer(onSocket));
const encrypted = () =>
  silent((onSocket) => createTlsServer({ key: read("server.key"), cert: read("server.pem") }, onSocket));

const through = (proxy: string) => ({ http: proxy, https: proxy, except: [] });

function clientThrough(proxy: string): HttpClient {
  const client = new HttpClient({ proxies: through(proxy), caFiles: [join(tls, "ca.pem")] }, "linux");
  onTestFinished(() => client.close());
  return client;
}

describe("a proxy that takes the connection and says nothing", () => {
  it.each([
    ["https://hub.test/", "http", plain],
    ["http://hub.test/", "http", plain],
    ["https://hub.test/", "https", encrypted],
  ])("for %s, by %s, is given up in time, and let go of", async (url, protocol, make) => {
    const { port, left } = await make();
    const client = clientThrough(`${protocol}://127.0.0.1:${port}`);
    const { signal } = new AbortController();
    await expect(client.request(new URL(url), { signal, firstByteMs: 300 })).rejects.toMatchObject({
      code: "ETIMEDOUT",
    });
    await left;
  });

  it("is given up when the run is interrupted, and let go of", async () => {
    const { port, came, left } = await plain();
    const client = clientThrough(`http://127.0.0.1:${port}`);
    const stop = new AbortController();
    const asked = client.request(new URL("https://hub.test/"), { signal: stop.signal, firstByteMs: 600_000 });
    void came.then(() => stop.abort("SIGTERM"));
    await expect(asked).rejects.toMatchObject({ name: "AbortError" });
    await left;
  });

  it("shows no certificate, in time", async () => {
    const { port, left } = await plain();
    const proxies = through(`http://127.0.0.1:${port}`);
    const looking = certificateOf(new URL("https://hub.test/"), {
      proxies,
      ca: null,
      signal: AbortSignal.timeout(300),
    });
    await expect(looking).rejects.toMatchObject({ name: "TimeoutError" });
    await left;
  });
});
