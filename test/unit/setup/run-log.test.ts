import { describe, expect, it } from "vitest";
import { LogScanner } from "../../../src/core/diagnosis/scan.ts";
import { SetupError } from "../../../src/core/errors/index.ts";
import { LastWords } from "../../../src/core/errors/last-words.ts";
import { forgetRuns, readLastRun, recordRun } from "../../../src/setup/last-run.ts";
import { runLog } from "../../../src/setup/run-log.ts";
import { fakeHost } from "../../support/fake-host.ts";

const failed = (error: SetupError): string =>
  runLog({
    version: "1.0.0",
    system: "linux x64 6.8, Node 20.19.0",
    typed: "install --yes",
    command: "install",
    endedAt: "2026-01-01T00:00:00.000Z",
    exitCode: error.exitCode,
    steps: [{ id: "download", status: "failed", ms: 12 }],
    error,
    message: "said in English",
  });

const host = fakeHost({ system: { env: { PHI4_SETUP_HOME: "/own" } } });
const run = { command: "install", exitCode: 4, code: "HUB_STATUS", steps: [] };
const logs = (): string[] => [...host.contents.keys()].filter((name) => name.startsWith("/own/logs/"));

describe("the log of a run that failed", () => {
  it("says what was run, each step, the error with its arguments and the whole chain of causes", () => {
    const socket = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED" });
    const fetch = new TypeError("fetch failed", { cause: new AggregateError([socket], "all") });
    const error = new SetupError({ code: "HUB_UNREACHABLE", args: { host: "h", cause: "c" } }, { cause: fetch });
    expect(failed(error).split("\n")).toEqual([
      "phi4-setup 1.0.0 on linux x64 6.8, Node 20.19.0",
      "command: install --yes",
      "ended: 2026-01-01T00:00:00.000Z",
      "step download: failed, 12 ms",
      'phi4-setup error HUB_UNREACHABLE {"host":"h","cause":"c"}',
      "message: said in English",
      "cause: TypeError: fetch failed",
      "cause: AggregateError: all",
      "cause: Error ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9",
      "exit code: 4",
      "",
    ]);
  });

  it("is read back by the scan, with what the engine said last", () => {
    const cause = new LastWords(["llama_model_load: error", "unknown model architecture: 'phi9'"]);
    const error = new SetupError({ code: "MODEL_LOAD_FAILED", args: { path: "/m.gguf", detail: "x" } }, { cause });
    const scanner = new LogScanner("run.log");
    scanner.push(new TextEncoder().encode(failed(error)));
    const { suspects } = scanner.end();
    expect(suspects.map(({ id }) => id)).toEqual(expect.arrayContaining(["MODEL_LOAD_FAILED"]));
    expect(suspects.find(({ id }) => id === "MODEL_LOAD_FAILED")?.args).toEqual({ path: "/m.gguf", detail: "x" });
    expect(failed(error)).toContain("engine: unknown model architecture: 'phi9'");
  });

  it("stands beside the four before it, is bounded, and is the one that the last run names", async () => {
    for (let hour = 10; hour < 20; hour += 1) {
      await recordRun(host, { ...run, endedAt: `2026-01-01T${hour}:00:00.000Z` }, "x".repeat(300_000));
    }
    expect(logs().map((name) => name.slice("/own/logs/".length))).toEqual(
      [15, 16, 17, 18, 19].map((hour) => `run-2026-01-01T${hour}-00-00Z-install.log`),
    );
    expect(host.contents.get(logs()[0] ?? "")).toHaveLength(200_000);
    expect(await readLastRun(host)).toMatchObject({ ...run, log: "/own/logs/run-2026-01-01T19-00-00Z-install.log" });
  });

  it("is no longer named once a run went well, and goes with uninstall", async () => {
    await recordRun(host, { ...run, exitCode: 0, code: null, endedAt: "2026-01-01T20:00:00.000Z" }, null);
    expect(await readLastRun(host)).toMatchObject({ code: null, log: null });
    host.contents.set("/own/logs/serve.log", "kept");
    await forgetRuns(host);
    expect(logs()).toEqual(["/own/logs/serve.log"]);
    expect(await readLastRun(host)).toBeNull();
  });

  it("that was spoilt is no last run", async () => {
    for (const text of ["", "{", '{"command":1}', "null"]) {
      host.contents.set("/own/state/last-run.json", text);
      expect(await readLastRun(host)).toBeNull();
    }
  });
});
