import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { giveBack, heldNow, hold } from "../../../../src/runtimes/lmstudio/held.ts";
import { serve } from "../../../../src/runtimes/lmstudio/serve.ts";
import { presence } from "../../../../src/runtimes/lmstudio/start.ts";
import { serverThat } from "../../../support/http-server.ts";
import { freePort } from "../../../support/ports.ts";
import type { Action } from "../../../support/lm-studio/app.ts";
import { codeOf, phi4, quick, studioWorld, type StudioWorld } from "../../../support/lm-studio/world.ts";
import { findStudio } from "../../../../src/runtimes/lmstudio/studio.ts";

const says = (text: string, exit = 1): Action[] => [{ err: `${text}\n` }, { exit }];
const asked = ({ app }: StudioWorld): string[] => app.calls.map((argv) => argv.join(" "));
const nobody = async (): Promise<void> => {};
const { signal } = new AbortController();

/** With the model loaded. */
async function ready(switches: Parameters<typeof studioWorld>[0] = {}): Promise<StudioWorld> {
  const there = await studioWorld(switches);
  await there.app.add(phi4);
  there.app.loaded.push({ identifier: "phi-4", modelKey: "phi-4", path: "x", contextLength: 4096 });
  return there;
}

/** Somebody who is not LM Studio, on a port. */
async function stranger(port: number): Promise<void> {
  const server = createServer((_, response) => response.end("<html>hello</html>"));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
}

describe("its server", () => {
  it.each(["v1", "v0", "openai"] as const)("is started on the port that was asked for: API %s", async (api) => {
    const there = await ready({ api });
    const port = await freePort();
    const started: number[] = [];
    const served = await serve(await there.studio(), port, "phi-4", async (one) => void started.push(one));
    expect(served).toEqual({ port, baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: null, started: true });
    expect(started).toEqual([port]);
    expect(asked(there)).toEqual(["server status --json", `server start --port ${port}`]);
  });

  it("that runs is taken, on whatever port", async () => {
    const there = await ready();
    const port = await freePort();
    await there.app.startServer(port);
    expect(await serve(await there.studio(), null, "phi-4", nobody)).toMatchObject({ port, started: false });
    expect(asked(there).some((one) => one.startsWith("server start"))).toBe(false);
  });

  it("that runs elsewhere is not taken from whoever uses it there", async () => {
    const there = await ready();
    await there.app.startServer(await freePort());
    expect(await codeOf(serve(await there.studio(), await freePort(), "phi-4", nobody))).toBe("LMS_SERVER_ELSEWHERE");
    expect(asked(there).some((one) => one.startsWith("server start"))).toBe(false);
  });

  it("that says it did not start, and did, is believed by its answer", async () => {
    const there = await ready({ falseAlarm: true });
    expect(await serve(await there.studio(), await freePort(), "phi-4", nobody)).toMatchObject({ started: true });
  });

  it("that says it started, and did not, is not", async () => {
    const there = await ready();
    const port = await freePort();
    there.app.on("server start", says(`Success! Server is now running on port ${port}`, 0));
    expect(await codeOf(serve(await there.studio(), port, "phi-4", nobody))).toBe("LMS_SERVER_NOT_UP");
  });

  it("gets the next port where somebody else has the first", async () => {
    const there = await ready();
    // Whoever runs these tests may have it already.
    await stranger(1234).catch(() => undefined);
    const served = await serve(await there.studio(), null, "phi-4", nobody);
    expect(served.port).toBeGreaterThan(1234);
    expect(asked(there)).toContain(`server start --port ${served.port}`);
  });

  it("tries the next one when LM Studio cannot have what was free a moment ago", async () => {
    const there = await ready();
    there.app.on("server start", (argv, times) =>
      times === 1 ? says(`Error: listen EADDRINUSE: address already in use 127.0.0.1:${argv[3]}`) : undefined,
    );
    const served = await serve(await there.studio(), null, "phi-4", nobody);
    const [first, second] = asked(there).filter((one) => one.startsWith("server start"));
    expect([first, second].every((one) => one !== undefined)).toBe(true);
    expect(second).toBe(`server start --port ${served.port}`);
    expect(second).not.toBe(first);
  });

  it("is refused on a port that somebody else holds, when that one was asked for", async () => {
    const there = await ready();
    const port = await freePort();
    await stranger(port);
    expect(await codeOf(serve(await there.studio(), port, "phi-4", nobody))).toBe("PORT_TAKEN");
    expect(asked(there).some((one) => one.startsWith("server start"))).toBe(false);
  });

  it.each([
    ["win32", "PORT_RESERVED"],
    ["linux", "PORT_PRIVILEGED"],
  ] as const)("is told that the port is kept by the system: on %s it is %s", async (platform, code) => {
    const there = await ready();
    const port = await freePort();
    there.app.on("server start", says(`Error: listen EACCES: permission denied 127.0.0.1:${port}`));
    const { system, ...host } = there.host();
    const found = await findStudio(there.host(), quick, signal);
    const studio = { ...found, host: { ...host, system: { ...system, platform } } };
    expect(await codeOf(serve(studio, port, "phi-4", nobody))).toBe(code);
  });

  it.each(["v1", "v0", "openai"] as const)("is looked at for its model, too: API %s", async (api) => {
    const there = await ready({ api });
    const port = await freePort();
    const server = { baseUrl: `http://127.0.0.1:${port}/v1`, port, model: "phi-4" };
    const now = (): Promise<string> => presence(there.host(), server, quick);
    expect(await now()).toBe("gone");
    await there.app.startServer(port);
    expect(await now()).toBe("serves");
    // Another one is not ours.
    there.app.loaded = [{ identifier: "other", modelKey: "other", path: "y", contextLength: 4096 }];
    expect(await now()).toBe("unloaded");
    // Where it does not say, for want of a key, nothing is claimed.
    there.app.switches.apiKey = "sk-lm-right";
    expect(await now()).toBe("serves");
    await there.app.stopServer();
    await stranger(port);
    expect(await now()).toBe("gone");
  });

  it("that asks for a key gets LM_API_TOKEN, and without it says so", async () => {
    const there = await ready({ apiKey: "sk-lm-right" });
    const port = await freePort();
    const within = async (env: Record<string, string>): Promise<unknown> => {
      const studio = await findStudio(there.host(env), quick, signal);
      return serve(studio, port, "phi-4", nobody).catch((reason: unknown) => reason);
    };
    const error = await within({});
    expect(error).toMatchObject({ exitCode: 3, finding: { code: "LMS_API_KEY_NEEDED" } });
    expect(await within({ LM_API_TOKEN: "wrong" })).toMatchObject({ finding: { code: "LMS_API_KEY_REJECTED" } });
    expect(await within({ LM_API_TOKEN: "sk-lm-right" })).toMatchObject({ apiKey: "sk-lm-right" });
    // It is in no argument and in no error.
    expect(JSON.stringify([there.app.calls, error])).not.toContain("sk-lm");
  });

  it.each([
    ["a proxy's web page", "<html><body>Blocked</body></html>", "SMOKE_NOT_AN_API"],
    ["200 with an error", '{"error":"Unexpected endpoint or method. (GET /v1/models)"}', "SMOKE_NOT_AN_API"],
    ["a key wanted under 200", '{"error":{"code":"invalid_api_key","message":"needed"}}', "LMS_API_KEY_NEEDED"],
  ])("that answers with %s is named", async (_, body, code) => {
    const there = await ready();
    await using server = await serverThat((request, response) => {
      response.end(request.url === "/lmstudio-greeting" ? '{"lmstudio":true}' : body);
    });
    there.app.on("server status", [{ out: `{"running":true,"port":${server.port}}\n` }, { exit: 0 }]);
    expect(await codeOf(serve(await there.studio(), null, "phi-4", nobody))).toBe(code);
  });

  it("is never taken for LM Studio's where only others answer", async () => {
    const there = await ready();
    const port = await freePort();
    await stranger(port);
    there.app.on("server status", [{ out: `{"running":true,"port":${port}}\n` }, { exit: 0 }]);
    expect(await codeOf(serve(await there.studio(), port, "phi-4", nobody))).toBe("PORT_TAKEN");
  });

  it("without the model on it is not ready", async () => {
    const there = await studioWorld();
    await there.app.add(phi4);
    const port = await freePort();
    const within = async (): Promise<string> =>
      codeOf(serve(await there.studio({ httpMs: 200 }), port, "phi-4", nobody));
    expect(await within()).toBe("SMOKE_MODEL_NOT_LISTED");
    // It lists what it would load, too.
    there.app.switches.jit = true;
    expect(await within()).toBe("LMS_NOT_LOADED");
  });
});

describe("what it holds for us", () => {
  const all = { model: "phi-4", server: 0, service: true };

  async function holding(switches: Parameters<typeof studioWorld>[0] = {}): Promise<[StudioWorld, typeof all]> {
    const there = await ready({ isDaemon: true, ...switches });
    const port = await freePort();
    await there.app.startServer(port);
    const held = { ...all, server: port };
    await hold(there.host(), held);
    return [there, held];
  }

  it("is kept as it grows, and forgotten as it goes", async () => {
    const there = await studioWorld();
    const host = there.host();
    expect(await heldNow(host)).toEqual({ model: null, server: null, service: false });
    await hold(host, { service: true });
    await hold(host, { model: "phi-4" });
    expect(await heldNow(host)).toEqual({ model: "phi-4", server: null, service: true });
  });

  it("is given back, and looked for again", async () => {
    const [there, held] = await holding();
    await giveBack(await there.studio(), held);
    expect(there.app).toMatchObject({ running: false, loaded: [], serverPort: null });
    expect(await heldNow(there.host())).toEqual({ model: null, server: null, service: false });
  });

  it("but the model stays where others use it by now", async () => {
    const [there, held] = await holding();
    there.app.loaded.push({ identifier: "other", modelKey: "other", path: "y", contextLength: 1 });
    await giveBack(await there.studio(), held);
    expect(there.app).toMatchObject({ running: true, serverPort: held.server });
    expect(there.app.loaded.map(({ identifier }) => identifier)).toEqual(["other"]);
  });

  it("is gone where LM Studio was quit: nothing is woken for it", async () => {
    const [there, held] = await holding();
    await there.app.end();
    await giveBack(await there.studio(), held);
    expect(there.app.running).toBe(false);
    expect(asked(there)).toEqual(["daemon status --json"]);
  });

  it.each([
    ["unload", "model"],
    ["server stop", "server"],
    ["daemon down", "service"],
  ])("that does not go with %s in spite of exit code 0 is named, after all else went", async (command, what) => {
    const [there, held] = await holding();
    there.app.on(command, says("Done.", 0));
    const error = await giveBack(await there.studio(), held).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ exitCode: 3, finding: { code: "LMS_STILL_THERE", args: { what } } });
    // It can be tried again.
    expect((await heldNow(there.host())).model).toBe("phi-4");
  });
});
