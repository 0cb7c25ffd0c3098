import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { readdirSync } from "node:fs";
import { createServer, get } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../../src/cli/commands/recommend.ts";
import { parse } from "../../../../src/cli/command-line/parse.ts";
import { language } from "../../../../src/core/messages/en/index.ts";
import { nodeHost } from "../../../../src/host/node-host.ts";
import { commandContext } from "../../../support/context.ts";

const folder = join(import.meta.dirname, "../../../fixtures/machines");
const real = nodeHost(new AbortController().signal);

/** Node's own word of every connection that anything in this process begins: fetch, https, and bare sockets. */
const channels = ["net.client.socket", "http.client.request.start", "undici:request:create"];

async function requestsOf(work: () => Promise<unknown>): Promise<string[]> {
  const begun: string[] = [];
  const note = (_: unknown, name: string | symbol): void => void begun.push(String(name));
  for (const channel of channels) subscribe(channel, note);
  try {
    await work();
  } finally {
    for (const channel of channels) unsubscribe(channel, note);
  }
  return begun;
}

/** Runs `recommend`; what it fetched, by URL. */
async function fetchedBy(...argv: string[]): Promise<string[]> {
  const fetched: string[] = [];
  const refusing: typeof fetch = (input) => {
    fetched.push(input instanceof Request ? input.url : String(input));
    return Promise.reject(new TypeError("no network"));
  };
  const host = { ...real, fetch: refusing };
  const invocation = await parse(["recommend", ...argv], { ui: language.ui, host });
  if (invocation === null) throw new Error("not a command");
  const context = commandContext(host, invocation.options);
  await run(context);
  expect(context.sections.recommendation?.model).toMatch(/^phi-4/i);
  return fetched;
}

describe("a catalogued recommendation makes no request", () => {
  test.each(readdirSync(folder))("%s", async (name) => {
    const machine = join(folder, name);
    const begun = await requestsOf(async () => {
      for (const model of ["phi-4", "phi-4-reasoning", "phi-4-mini-instruct"]) {
        expect(await fetchedBy("--machine", machine, "--model", model)).toEqual([]);
      }
      expect(await fetchedBy("--machine", machine, "--runtime", "lmstudio")).toEqual([]);
    });
    expect(begun).toEqual([]);
  });

  test("for this computer only programs on this computer are asked", async () => {
    let fetched: string[] = [];
    const begun = await requestsOf(async () => {
      fetched = await fetchedBy();
    });
    expect(fetched.filter((url) => new URL(url).hostname !== "127.0.0.1")).toEqual([]);
    expect(begun).toEqual([]);
  });

  test("one would be noticed, whoever makes it", async () => {
    const server = createServer((_, response) => response.writeHead(204, { connection: "close" }).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const byFetch = await requestsOf(() => real.fetch(`http://127.0.0.1:${port}/`));
    const byHttp = await requestsOf(
      () => new Promise((resolve) => get({ port, agent: false }, (response) => resolve(response.resume()))),
    );
    const bySocket = await requestsOf(
      () =>
        new Promise((resolve) => {
          const socket = connect(port, "127.0.0.1", () => socket.destroy()).on("close", resolve);
        }),
    );
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(byFetch).toContain("undici:request:create");
    expect(byHttp).toContain("http.client.request.start");
    expect(bySocket).toEqual(["net.client.socket"]);
  });
});
