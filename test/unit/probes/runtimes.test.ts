import { describe, expect, test } from "vitest";
import type { Runtimes } from "../../../src/core/machine.ts";
import { runProbe } from "../../../src/probes/probe.ts";
import { parseListening } from "../../../src/host/network/listening.ts";
import { parseStatus } from "../../../src/host/lm-studio/status.ts";
import { parseOwner, parseVersion, probeRuntimes } from "../../../src/probes/runtimes.ts";
import { fakeHost, type FakeWorld } from "../../support/fake-host.ts";

const listening = "  sl  local_address rem_address   st\n   0: 0100007F:04D2 00000000:0000 0A 00000000:00000000\n";
const places = { models: "/m", engine: "/e", lmstudio: "/home/ana/.lmstudio/models", scratch: "/s" };

async function runtimesOf(world: FakeWorld): Promise<Runtimes | null> {
  return (await runProbe("runtimes", probeRuntimes, fakeHost(world), { timeoutMs: 50_000, python: null, places })).fact
    .value;
}
const answering =
  (body: string): typeof fetch =>
  async () =>
    new Response(body);

describe("runtimes", () => {
  test.each([
    [listening, true],
    [listening.replace("0A", "01"), false],
    [listening.replace("04D2", "04D3"), false],
    ["", false],
  ])("listening %#", (text, answer) => expect(parseListening(text, 1234)).toBe(answer));

  test.each([
    [{ data: [{ id: "phi-4", owned_by: "organization_owner" }] }, "LM Studio"],
    [{ data: [{ id: "x", owned_by: "llamacpp" }] }, "llama-server"],
    [{ data: [] }, "OpenAI API"],
    [{ error: "Unexpected endpoint" }, "HTTP"],
    [null, "HTTP"],
  ])("%j is answered by %s", (document, owner) => expect(parseOwner(document)).toBe(owner));

  test.each([
    ["version: 4567 (1a2b3c4)\nbuilt with cc", "4567"],
    ["ollama version is 0.5.7", "0.5.7"],
    ["no such thing", null],
  ])("%j is version %j", (text, version) => expect(parseVersion(text)).toBe(version));

  test("where nobody listens nobody is asked", async () => {
    const world: FakeWorld = { files: { "/proc/net/tcp": "  sl\n" }, fetch: () => Promise.reject(new Error("asked")) };
    expect((await runtimesOf(world))?.port1234).toBeNull();
  });

  test("whoever listens is asked", async () => {
    const files = { "/proc/net/tcp": listening };
    expect(
      (await runtimesOf({ files, fetch: answering('{"data":[{"owned_by":"organization_owner"}]}') }))?.port1234,
    ).toBe("LM Studio");
    expect((await runtimesOf({ files, fetch: answering("<html>") }))?.port1234).toBe("HTTP");
    expect((await runtimesOf({ files, fetch: () => Promise.reject(new TypeError("odd")) }))?.port1234).toBe("TCP");
  });

  test.each([
    ['{"package":"lm-studio","version":"0.3.31"}', "0.3.31"],
    ['{"version":"0.3.31"}', null],
    ['{"package":"bionic","version":["1"]}', null],
    ["<html>", null],
  ])("LM Studio's status %j is version %j", (text, version) =>
    expect(parseStatus(text)?.version ?? null).toBe(version),
  );

  test("LM Studio that runs tells its version, at the port it names or a usual one", async () => {
    const asked: string[] = [];
    const fetch = async (url: string | URL | Request): Promise<Response> => {
      asked.push(String(url));
      return new Response(String(url).includes(":51000/") ? '{"package":"lm-studio","version":"0.3.31"}' : "no");
    };
    const at = (port: number): string => listening.replace("04D2", port.toString(16).toUpperCase());
    const executables = ["/home/ana/.lmstudio/bin/lms"];
    const hint = { "/home/ana/.lmstudio/.internal/http-server.json": '{"port": 51000}' };
    const found = await runtimesOf({
      executables,
      fetch: fetch as typeof globalThis.fetch,
      files: { ...hint, "/proc/net/tcp": `${at(51000)}${at(41343)}` },
    });
    expect(found?.lmstudio?.version).toBe("0.3.31");
    expect(asked.toSorted()).toEqual(["http://127.0.0.1:41343/lms-status", "http://127.0.0.1:51000/lms-status"]);

    const silent = await runtimesOf({ executables, files: { ...hint, "/proc/net/tcp": "  sl\n" } });
    expect(silent?.lmstudio?.version).toBeNull();
  });

  test.each([
    ["another program", { stdout: "Learning management, v2\n" }, "Learning management, v2"],
    ["one that dies", { status: "failed", exitCode: 132 }, "SIGILL"],
    ["one that says nothing", { stdout: "" }, "exit code 0"],
  ] as const)("%s of that name on PATH is not LM Studio", async (_, run, said) => {
    const found = await runtimesOf({ runs: [{ file: "/usr/bin/lms", ...run }] });
    expect(found).toMatchObject({ lmstudio: null, otherLms: { path: "/usr/bin/lms", said } });
  });

  test("LM Studio's own is taken where another program comes first on PATH", async () => {
    const own = "/home/ana/.lmstudio/bin/lms";
    const found = await runtimesOf({ executables: [own], runs: [{ file: "/usr/bin/lms", stdout: "other\n" }] });
    expect(found?.lmstudio?.path).toBe(own);
  });

  test.each(['{"version":"07b7252"}\n', "lms - LM Studio CLI - v0.0.47\n"])("%j is LM Studio's", async (stdout) => {
    const found = await runtimesOf({ runs: [{ file: "/usr/bin/lms", stdout }] });
    expect(found?.lmstudio).toMatchObject({ path: "/usr/bin/lms", onPath: true });
  });

  test("programs, and an engine that was unpacked", async () => {
    const found = await runtimesOf({
      executables: ["/home/ana/.lmstudio/bin/lms"],
      runs: [{ file: "/usr/bin/ollama", args: ["--version"], stdout: "Warning: client version is 0.5.7\n" }],
      files: {
        "/e/3.9.0/node_modules/@node-llama-cpp/linux-x64/package.json":
          '{"name": "@node-llama-cpp/linux-x64", "version": "3.9.0"}',
        "/e/3.21.1/package.json": '{"name": "phi4-setup-engine", "version": "3.21.1"}',
        "/e/3.21.1/node_modules/@node-llama-cpp/broken/package.json": '{"name": "@node-llama-c',
        "/e/3.21.1/node_modules/@node-llama-cpp/linux-x64/package.json":
          '{"name": "@node-llama-cpp/linux-x64", "version": "3.21.1"}',
        "/e/other/package.json": '{"name": "left-pad", "version": "1.0.0"}',
      },
    });
    expect(found).toEqual({
      lmstudio: { path: "/home/ana/.lmstudio/bin/lms", onPath: false, version: null },
      llamaServer: null,
      ollama: { path: "/usr/bin/ollama", version: "0.5.7" },
      engine: {
        path: "/e/3.21.1/node_modules/@node-llama-cpp/linux-x64",
        version: "3.21.1",
        package: "@node-llama-cpp/linux-x64",
      },
      port1234: null,
    });
  });
});
