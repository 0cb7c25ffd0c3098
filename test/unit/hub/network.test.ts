// Proxies, private certificates, and two processes at once: real servers, real sockets.
import { spawn } from "node:child_process";
import dns from "node:dns";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import * as http from "node:http";
import * as https from "node:https";
import { connect, getDefaultAutoSelectFamily, type AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { language as english } from "../../../src/core/messages/en/index.ts";
import { speak } from "../../../src/core/messages/speak.ts";
import type { Progress } from "../../../src/core/progress.ts";
import { isLoopback, isPrivate } from "../../../src/host/network/addresses.ts";
import { isCertificateProblem } from "../../../src/host/network/trust.ts";
import { proxyFor } from "../../../src/host/network/proxy.ts";
import { proxySettings } from "../../../src/host/network/proxy-settings.ts";
import { failureOf, world, type World } from "../../support/hub.ts";

const tls = resolve(import.meta.dirname, "../../fixtures/tls");

async function listening(server: http.Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** The hub behind TLS, under a name that only the proxy knows. */
async function encrypted(there: World, certificate = "server.pem"): Promise<number> {
  const options = { key: await readFile(join(tls, "server.key")), cert: await readFile(join(tls, certificate)) };
  const { port } = new URL(there.hub.endpoint);
  return listening(
    https.createServer(options, (request, response) => {
      const { url, method, headers } = request;
      http
        .request({ host: "127.0.0.1", port, path: url, method, headers }, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        })
        .end();
    }),
  );
}

/** A proxy that passes everything to one port, and remembers for whom. */
async function proxy(to: number, password: string | null = null): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const allowed = (headers: http.IncomingHttpHeaders): boolean =>
    password === null ||
    headers["proxy-authorization"] === `Basic ${Buffer.from(`ana:${password}`).toString("base64")}`;
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    if (!allowed(request.headers)) {
      response.writeHead(407).end();
      return;
    }
    const { pathname, search } = new URL(request.url ?? "");
    http
      .request(
        { host: "127.0.0.1", port: to, path: pathname + search, method: request.method, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        },
      )
      .end();
  });
  server.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (!allowed(request.headers)) {
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
      return;
    }
    const far = connect(to, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      far.pipe(socket).pipe(far);
    });
    far.on("error", () => socket.destroy());
    socket.on("error", () => far.destroy());
  });
  return { url: `http://127.0.0.1:${await listening(server)}`, asked };
}

const hasIPv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === "::1"));

/** A port of ::1 that takes no further connection and refuses none: its queue is full, and nobody empties it. */
async function blackHole(port: number): Promise<void> {
  const program = `require("node:net").createServer().listen({ host: "::1", port: ${port}, backlog: 1 }, () => {
    require("node:fs").writeSync(1, "full");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  });`;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const waiting = Array.from({ length: 4 }, () => connect(port, "::1").on("error", () => undefined));
  onTestFinished(() => waiting.forEach((socket) => socket.destroy()));
  // Two fit: whoever comes behind them gets no answer.
  await Promise.all(waiting.slice(0, 2).map((socket) => once(socket, "connect")));
}

const portOf = (there: World): number => Number(new URL(there.hub.endpoint).port);

describe("a proxy", () => {
  it("carries everything for a Hub that is not on this machine", async () => {
    const there = await world(100_000);
    const { url, asked } = await proxy(portOf(there));
    await there.download({ endpoint: "http://hub.test", env: { HTTP_PROXY: url } });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    expect(asked.length).toBeGreaterThanOrEqual(4);
  });

  it("carries encrypted connections, with a certificate of the company", async () => {
    const there = await world(100_000);
    const { url, asked } = await proxy(await encrypted(there));
    const env = { https_proxy: url, SSL_CERT_FILE: join(tls, "ca.pem") };
    await there.download({ endpoint: "https://hub.test", env });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    expect(asked[0]).toBe("CONNECT hub.test:443");
  });

  it.each(["http://hub.test", "https://hub.test"])("that wants a password is named (%s)", async (endpoint) => {
    const there = await world(1000);
    const { url } = await proxy(portOf(there), "secret");
    const env = { HTTP_PROXY: url, HTTPS_PROXY: url.replace("//", "//ana:wrong@") };
    const failure = await failureOf(there.download({ endpoint, env }));
    expect(failure.finding).toEqual({ code: "HUB_PROXY_AUTHENTICATION", args: { proxy: url } });
  });

  it("gets the password it wants", async () => {
    const there = await world(1000);
    const { url } = await proxy(portOf(there), "secret");
    await there.download({ endpoint: "http://hub.test", env: { http_proxy: url.replace("//", "//ana:secret@") } });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });

  it("is never asked about this machine", async () => {
    const there = await world(1000);
    await there.download({ env: { HTTP_PROXY: "http://127.0.0.1:9", ALL_PROXY: "http://127.0.0.1:9" } });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });

  it("that is away is named with what it stood in for", async () => {
    const there = await world(1000);
    const failure = await failureOf(
      there.download({ endpoint: "http://hub.test", env: { HTTP_PROXY: "http://u:p@127.0.0.1:9" } }),
    );
    const args = { host: "hub.test", cause: "ECONNREFUSED via http://127.0.0.1:9" };
    expect(failure.finding).toEqual({ code: "HUB_UNREACHABLE", args });
  });

  it.each<[string, Record<string, string>, string | null, string | null]>([
    ["https://huggingface.co", { HTTPS_PROXY: "http://p:1" }, null, "http://p:1"],
    ["https://huggingface.co", { https_proxy: "p:1", HTTPS_PROXY: "http://q" }, null, "http://p:1"],
    ["https://huggingface.co", { HTTP_PROXY: "http://p:1" }, null, null],
    ["https://huggingface.co", { ALL_PROXY: "http://p:1" }, null, "http://p:1"],
    ["https://huggingface.co", { npm_config_https_proxy: "http://p:1" }, null, "http://p:1"],
    ["https://huggingface.co", { npm_config_https_proxy: "null" }, null, null],
    ["https://huggingface.co", { HTTPS_PROXY: "http://p:1", NO_PROXY: "huggingface.co" }, null, null],
    ["https://cdn.huggingface.co", { HTTPS_PROXY: "http://p:1", NO_PROXY: "x, .huggingface.co" }, null, null],
    ["https://nothuggingface.co", { HTTPS_PROXY: "http://p:1", NO_PROXY: "huggingface.co" }, null, "http://p:1"],
    ["https://huggingface.co", { HTTPS_PROXY: "http://p:1", no_proxy: "huggingface.co:8443" }, null, "http://p:1"],
    ["https://huggingface.co", { HTTPS_PROXY: "http://p:1", NO_PROXY: "*" }, null, null],
    ["https://huggingface.co", { HTTPS_PROXY: "http://p:1", NO_PROXY: "*" }, "http://given:2", "http://given:2"],
    ["http://localhost:1234", { HTTP_PROXY: "http://p:1" }, "http://given:2", null],
    ["http://[::1]:1234", { HTTP_PROXY: "http://p:1" }, null, null],
  ])("for %s with %j and --proxy %s: %s", (url, env, given, expected) => {
    expect(proxyFor(new URL(url), proxySettings(env, given))).toBe(expected);
  });

  it.each<[string, boolean, boolean]>([
    ["127.3.2.1", true, true],
    ["localhost", true, true],
    ["hub.localhost", true, true],
    ["[::1]", true, true],
    ["0.0.0.0", true, true],
    ["10.0.0.1", false, true],
    ["192.168.1.1", false, true],
    ["169.254.169.254", false, true],
    ["[fe80::1]", false, true],
    ["8.8.8.8", false, false],
    ["localhost.example.com", false, false],
    ["huggingface.co", false, false],
  ])("%s: loopback %s, private %s", (name, loopback, inside) => {
    expect([isLoopback(name), isPrivate(name)]).toEqual([loopback, inside]);
  });
});

describe("a name with several addresses", () => {
  it("is reached at the one that answers", async () => {
    const there = await world(1000);
    // This machine's first address under that name is often one that the hub does not listen on.
    await there.download({ endpoint: there.hub.endpoint.replace("127.0.0.1", "localhost") });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    expect(getDefaultAutoSelectFamily()).toBe(true);
  });

  it.skipIf(process.platform !== "linux" || !hasIPv6)(
    "is reached by the second where the first swallows everything",
    async () => {
      const there = await world(100_000);
      const port = portOf(there);
      await blackHole(port);
      const { lookup } = dns;
      onTestFinished(() => void (dns.lookup = lookup));
      const addresses = [
        { address: "::1", family: 6 },
        { address: "127.0.0.1", family: 4 },
      ];
      // Node asks for all addresses; this computer's own names have one.
      dns.lookup = ((name: string, options: dns.LookupAllOptions, done: (e: null, all: object[]) => void) =>
        name === "two.test" ? done(null, addresses) : lookup(name, options, done as never)) as typeof lookup;
      await there.download({ endpoint: `http://two.test:${port}`, limits: { attempts: 1, firstAttempts: 1 } });
      expect((await readFile(there.blob)).equals(there.content)).toBe(true);
    },
  );
});

describe("a certificate", () => {
  it.each(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "DEPTH_ZERO_SELF_SIGNED_CERT", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"])(
    "is the problem when Node says %s",
    (code) => expect([isCertificateProblem(code), isCertificateProblem("ECONNRESET")]).toEqual([true, false]),
  );

  it("that nobody known signed is refused, by name", async () => {
    const there = await world(1000);
    const endpoint = `https://localhost:${await encrypted(there)}`;
    const failure = await failureOf(there.download({ endpoint }));
    expect(failure.finding).toMatchObject({ code: "HUB_CERTIFICATE", args: { host: new URL(endpoint).host } });
  });

  it("that has expired is refused by that name, whoever is trusted, and nothing is asked over it", async () => {
    const there = await world(1000);
    const endpoint = `https://localhost:${await encrypted(there, "expired.pem")}`;
    const env = { SSL_CERT_FILE: join(tls, "expired.pem") };
    const failure = await failureOf(there.download({ endpoint, env }));
    const args = { host: new URL(endpoint).host, cause: "CERT_HAS_EXPIRED" };
    expect(failure.finding).toEqual({ code: "HUB_CERTIFICATE", args });
    expect(there.requests).toEqual([]);
    const message = speak(english).say(failure.finding);
    expect([message.what, message.why, message.do].join(" ")).not.toMatch(/insecure|REJECT_UNAUTHORIZED/i);
  });

  it.each(["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS"])("is trusted because of %s", async (name) => {
    const there = await world(1000);
    const endpoint = `https://localhost:${await encrypted(there)}`;
    await there.download({ endpoint, env: { [name]: join(tls, "ca.pem") } });
    expect((await readFile(there.blob)).equals(there.content)).toBe(true);
  });
});

describe("two at once", () => {
  it("fetch the file once; one follows the other", async () => {
    const there = await world(6 * 1024 * 1024);
    let release: () => void = () => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    // One stands still until the other has been seen to follow it.
    there.misbehave(({ kind }) => (kind === "content" ? { before: held } : undefined));
    const told: Progress[] = [];
    const progress = (one: Progress): void => {
      told.push(one);
      if (one.attached) release();
    };
    const both = [1, 2].map(() => there.download({ limits: { firstByteMs: 30_000 }, progress }));
    const fetched = (await Promise.all(both)).map(({ files }) => files[0]?.fetchedBytes ?? 0);
    expect(fetched.toSorted((a, b) => a - b)).toEqual([0, there.content.length]);
    expect(told.some(({ attached }) => attached)).toBe(true);
  });
});
