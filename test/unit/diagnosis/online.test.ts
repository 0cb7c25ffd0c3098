// The way to the Hub against real servers that misbehave.
import { readFile } from "node:fs/promises";
import * as http from "node:http";
import * as https from "node:https";
import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { probeOnline, type Online } from "../../../src/diagnosis/online/probe.ts";
import { hubSettings, type HubChoices } from "../../../src/hub/settings.ts";
import { hostIn } from "../../support/hosts.ts";
import { temporaryFolder } from "../../support/hub.ts";

const tls = resolve(import.meta.dirname, "../../fixtures/tls");
const commit = "0123456789".repeat(4);
const limits = { nameMs: 2000, connectMs: 1500, answerMs: 1500 };

async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const sockets = new Set<{ destroy(): unknown }>();
  server.on("connection", (socket) => void sockets.add(socket));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void;

async function hubThat(answer: Answer): Promise<string> {
  return `http://127.0.0.1:${await listening(http.createServer(answer))}`;
}

async function ask(choices: Partial<HubChoices>): Promise<Online> {
  const host = hostIn(await temporaryFolder());
  const none = { endpoint: null, proxy: null, caFile: null, offline: false, cacheDir: null };
  return probeOnline(host, await hubSettings(host, { ...none, ...choices }), limits);
}

const said = ({ probes }: Online): string[] =>
  probes.map(({ id, status, finding }) => `${id} ${status} ${finding.code}`);
const suspected = ({ suspects }: Online): string[] => suspects.map(({ id }) => id);

const right: Answer = (_, response) => {
  response.setHeader("x-repo-commit", commit);
  response.setHeader("ratelimit", '"resolvers";r=2998;t=113');
  response.end();
};

describe("the way to a Hub", () => {
  it("that is as it should be", async () => {
    const online = await ask({ endpoint: await hubThat(right) });
    expect(said(online)).toEqual([
      "ipv4 ok ONLINE_CONNECTED",
      "tls skipped ONLINE_NO_CERTIFICATE",
      "hub ok ONLINE_HUB_ANSWERS",
      "clock ok ONLINE_CLOCK_RIGHT",
      "rate-limit ok ONLINE_REQUESTS_LEFT",
      "files ok ONLINE_FILES_ANSWER",
    ]);
    expect(online.suspects).toEqual([]);
    expect(Math.abs(online.clockAheadMs ?? Number.NaN)).toBeLessThan(5000);
  });

  it("that nobody listens at", async () => {
    const port = await listening(createServer());
    const dead = http.createServer();
    const taken = await listening(dead);
    dead.close();
    expect(port).not.toBe(taken);
    const online = await ask({ endpoint: `http://127.0.0.1:${taken}` });
    expect(said(online)).toEqual([
      "ipv4 failed ONLINE_NOT_CONNECTED",
      "tls skipped ONLINE_NO_CERTIFICATE",
      "hub failed ONLINE_HUB_FAILS",
    ]);
    expect(online.suspects).toMatchObject([{ id: "HUB_UNREACHABLE", args: { cause: "ECONNREFUSED" } }]);
  });

  it("whose name nobody knows", async () => {
    const online = await ask({ endpoint: "https://hub.invalid" });
    expect(said(online)[0]).toBe("dns failed ONLINE_NAME_UNKNOWN");
    expect(suspected(online)).toEqual(["HUB_UNREACHABLE"]);
  });

  it.each<[string, Answer, object]>([
    [
      "takes the connection and never answers",
      () => undefined,
      { id: "HUB_UNREACHABLE", args: { cause: "ETIMEDOUT" } },
    ],
    [
      "is a login page",
      (_, response) => response.setHeader("content-type", "text/html").end("<html>"),
      { id: "HUB_NOT_A_HUB", args: { detail: "HTTP 200 text/html" } },
    ],
    ["is a mirror without the header", (_, response) => response.end("{}"), { id: "HUB_NOT_A_HUB" }],
    [
      "asks to wait",
      (_, response) => response.writeHead(429, { "retry-after": "40" }).end(),
      { id: "HUB_RATE_LIMITED", args: { waitMs: 40_000 } },
    ],
    ["is out of order", (_, response) => response.writeHead(503).end(), { id: "HUB_STATUS", args: { status: 503 } }],
    ["speaks no HTTP", (request) => request.socket.end("220 mail ready\r\n"), { id: "HUB_UNREACHABLE" }],
    ["hangs up", (request) => request.socket.destroy(), { id: "HUB_UNREACHABLE", args: { cause: "ECONNRESET" } }],
    [
      "leads into another network",
      (_, response) => response.writeHead(302, { location: "ftp://x/" }).end(),
      { id: "HUB_REDIRECT_REFUSED" },
    ],
  ])("that %s", async (_, answer, suspect) => {
    const online = await ask({ endpoint: await hubThat(answer) });
    expect(online.suspects).toMatchObject([suspect]);
    expect(said(online)).toContain("hub failed ONLINE_HUB_FAILS");
  });

  it("that does not have the repository, but is a Hub", async () => {
    const endpoint = await hubThat((_, response) => response.writeHead(404, { "x-error-code": "RepoNotFound" }).end());
    const online = await ask({ endpoint });
    expect(suspected(online)).toEqual([]);
    expect(said(online)).toContain("hub ok ONLINE_HUB_ANSWERS");
  });

  it("whose clock is two hours behind: this one is suspected, and its witness has the figure", async () => {
    const old = new Date(Date.now() - 2 * 3_600_000).toUTCString();
    const endpoint = await hubThat((request, response) => {
      response.setHeader("date", old);
      right(request, response);
    });
    const online = await ask({ endpoint });
    expect(suspected(online)).toEqual(["clock-skew"]);
    expect(online.clockAheadMs).toBeGreaterThan(7_000_000);
  });

  it("that has no request left", async () => {
    const endpoint = await hubThat((_, response) => {
      response.setHeader("x-repo-commit", commit).setHeader("ratelimit", '"api";r=0;t=55').end();
    });
    expect((await ask({ endpoint })).probes).toContainEqual(
      expect.objectContaining({
        id: "rate-limit",
        status: "failed",
        finding: { code: "ONLINE_REQUESTS_LEFT", args: { left: 0, resetMs: 55_000 } },
      }),
    );
  });

  it("whose files lie at a host that refuses", async () => {
    const elsewhere = await hubThat((_, response) => response.writeHead(403).end());
    const endpoint = await hubThat((request, response) => {
      if (request.url?.endsWith(".gguf") === true) response.writeHead(302, { location: `${elsewhere}/blob` }).end();
      else right(request, response);
    });
    const online = await ask({ endpoint });
    expect(said(online).at(-1)).toBe("files failed ONLINE_FILES_FAIL");
    expect(online.suspects).toMatchObject([{ id: "HUB_STATUS", args: { host: new URL(elsewhere).host, status: 403 } }]);
  });
});

describe("a certificate on the way", () => {
  async function encrypted(): Promise<string> {
    const options = { key: await readFile(join(tls, "server.key")), cert: await readFile(join(tls, "server.pem")) };
    return `https://127.0.0.1:${await listening(https.createServer(options, right))}`;
  }

  it("that nobody here trusts: who issued it is named", async () => {
    const online = await ask({ endpoint: await encrypted() });
    expect(said(online)).toContain("tls failed ONLINE_CERTIFICATE_WRONG");
    const [certificate] = online.suspects;
    expect(certificate).toMatchObject({ id: "HUB_CERTIFICATE" });
    expect(String(certificate?.args["cause"])).toMatch(/^[A-Z_]+, ACME Test Root$/);
  });

  it("that --ca-file makes right, under its name and through a proxy", async () => {
    const target = Number(new URL(await encrypted()).port);
    const proxy = http.createServer((_, response) => response.writeHead(405).end());
    proxy.on("connect", (_, client, head) => {
      const upstream = connect(target, "127.0.0.1", () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        upstream.write(head);
        upstream.pipe(client).pipe(upstream);
      });
      for (const socket of [upstream, client]) socket.on("error", () => undefined);
    });
    const online = await ask({
      endpoint: "https://hub.test",
      proxy: `http://127.0.0.1:${await listening(proxy)}`,
      caFile: join(tls, "ca.pem"),
    });
    expect(said(online).slice(0, 3)).toEqual([
      "dns skipped ONLINE_THROUGH_PROXY",
      "tls ok ONLINE_CERTIFICATE_RIGHT",
      "hub ok ONLINE_HUB_ANSWERS",
    ]);
  });

  it("behind a proxy that asks for a password", async () => {
    const proxy = http.createServer((_, response) => response.writeHead(407).end());
    proxy.on("connect", (_, client) => client.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
    const online = await ask({
      endpoint: "https://hub.test",
      proxy: `http://127.0.0.1:${await listening(proxy)}`,
    });
    expect(said(online)[0]).toBe("dns skipped ONLINE_THROUGH_PROXY");
    expect(suspected(online)).toEqual(["HUB_PROXY_AUTHENTICATION"]);
  });
});
