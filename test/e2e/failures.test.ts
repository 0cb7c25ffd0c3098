import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Report } from "../../src/core/report.ts";
import type { Fault, FaultRequest } from "../../src/hub/loopback/faults.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn, runCli, type CliOptions, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { serverThat } from "../support/http-server.ts";
import { ggufBytes } from "../support/hub.ts";

// What goes wrong in the field, against the real program: the exit code, the name of the cause, one valid document,
// and nothing wrong left behind.
const program = programIn(inject("packedPrefix"));
const repo = "someone/phi-4-GGUF";
const model = "phi-4-Q4_K_M.gguf";
const bytes = 24 * 1024 * 1024;

let folder: string;
let hub: LoopbackHub;
let misbehave: (request: FaultRequest) => Fault | undefined = () => undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-failures-"));
  const files = join(folder, "repo");
  await mkdir(files);
  await writeFile(join(files, model), ggufBytes(bytes));
  hub = await startLoopbackHub({ repos: { [repo]: files }, faults: (request) => misbehave(request) });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

let runs = 0;
/** A cache of its own for each run, unless one is named. */
function cli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const own = join(folder, String((runs += 1)));
  const env = { PHI4_SETUP_HOME: join(own, "home"), HF_HUB_CACHE: join(own, "cache"), HF_ENDPOINT: hub.endpoint };
  return runCli(program, args, { ...options, env: { ...env, ...options.env } });
}

const json = async (args: readonly string[], options?: CliOptions): Promise<Report> =>
  documentOf(await cli([...args, "--json"], options), program);
const download = ["download", repo, "--quantization", "Q4_K_M", "--progress", "none"];

describe("the Hub", () => {
  it("that is away: exit 4, its host, the system's code, what to try", async () => {
    const report = await json(download, { env: { HF_ENDPOINT: "http://127.0.0.1:9" } });
    expect(report).toMatchObject({
      exitCode: 4,
      error: { code: "HUB_UNREACHABLE", args: { host: "127.0.0.1:9", cause: expect.stringContaining("ECONNREFUSED") } },
    });
    const lines = report.error?.remedy?.commands.map(({ line }) => line).join("\n");
    for (const word of ["--endpoint", "--proxy", "--file", "rehearse"]) expect(lines).toContain(word);
  });

  it("whose name nobody knows: exit 4", async () => {
    const report = await json(download, { env: { HF_ENDPOINT: "https://hub.invalid" } });
    expect(report).toMatchObject({ exitCode: 4, error: { code: "HUB_UNREACHABLE", args: { host: "hub.invalid" } } });
    expect(String(report.error?.args["cause"])).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });

  it("without the repository, or without the file: the nearest names", async () => {
    expect(await json(["download", "someone/phi-5-GGUF"])).toMatchObject({ exitCode: 4 });
    const file = await json(["download", repo, "--include", "phi-4-Q4_K_X.gguf"]);
    expect(file).toMatchObject({ exitCode: 4, error: { code: "HUB_FILE_NOT_FOUND", args: { nearest: [model] } } });
  });

  it("that sends wrong bytes: exit 5, nothing published", async () => {
    misbehave = ({ kind }) => (kind === "content" ? { flipAt: 1_000_000 } : undefined);
    const cache = join(folder, "wrong");
    const report = await json(download, { env: { HF_HUB_CACHE: cache } });
    misbehave = () => undefined;
    expect(report).toMatchObject({ exitCode: 5, error: { code: "INTEGRITY_MISMATCH" } });
    const left = await readdir(cache, { recursive: true });
    expect(left.filter((name) => name.includes("snapshots") || /blobs.[0-9a-f]{64}$/.test(name))).toEqual([]);
  });

  it("that sends a login page for a model: exit 5, and says so", async () => {
    const files = join(folder, "html");
    await mkdir(files);
    await writeFile(join(files, model), "<!DOCTYPE html><title>Sign in</title>");
    const other = await startLoopbackHub({ repos: { [repo]: files } });
    const report = await json(download, { env: { HF_ENDPOINT: other.endpoint } });
    await other.close();
    expect(report).toMatchObject({ exitCode: 5, error: { code: "NOT_A_GGUF" } });
    expect(report.error?.message).toContain("HTML");
  });
});

describe("a download that is told to end", () => {
  const interrupt = async (cache: string, ...signals: NodeJS.Signals[]): Promise<CliResult> => {
    misbehave = ({ kind }) => (kind === "content" ? { bytesPerSecond: 8_000_000 } : undefined);
    return cli(["download", repo, "--quantization", "Q4_K_M", "--progress", "json"], {
      env: { HF_HUB_CACHE: cache },
      onStart: ({ pid, stderr }) => {
        const left = [...signals];
        stderr((text) => {
          const next = /"doneBytes":[1-9]\d{6,}/.test(text) ? left.splice(0) : [];
          for (const signal of next) process.kill(pid, signal);
        });
      },
    }).finally(() => {
      misbehave = () => undefined;
    });
  };

  it.each<[NodeJS.Signals, number]>([
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ])("by %s ends with %d, and goes on from there", async (signal, status) => {
    const cache = join(folder, signal);
    expect(await interrupt(cache, signal)).toMatchObject({ status, signal: null });
    let sentBytes = 0;
    misbehave = ({ kind }) => (kind === "content" ? { onSent: (count) => (sentBytes += count) } : undefined);
    const second = await json(download, { env: { HF_HUB_CACHE: cache } });
    misbehave = () => undefined;
    expect(second).toMatchObject({ exitCode: 0, download: { files: [{ path: model, verified: true }] } });
    expect(sentBytes).toBeLessThan(bytes);
  });

  it("twice ends at once, and the next run is right all the same", async () => {
    const cache = join(folder, "twice");
    const { status, signal } = await interrupt(cache, "SIGINT", "SIGINT");
    expect([status, signal]).toEqual(status === null ? [null, "SIGINT"] : [130, null]);
    expect(await json(download, { env: { HF_HUB_CACHE: cache } })).toMatchObject({ exitCode: 0 });
  });
});

describe("what a download prints", () => {
  it.each<[string, readonly string[], Record<string, string>]>([
    ["in words", ["--verbose"], {}],
    ["as data", ["--json", "--progress", "json"], {}],
    ["through a proxy with a password", ["--verbose"], { HTTP_PROXY: "http://ana:s3cr3tpass@127.0.0.1:9" }],
    ["in Portuguese", ["--lang", "pt-BR"], {}],
  ])("holds no token, no password and no signed address (%s)", async (_, options, more) => {
    const token = `hf_${"s3CrEt".repeat(6)}`;
    const own = join(folder, String((runs += 1)));
    const env = { HF_TOKEN: token, PHI4_SETUP_HOME: join(own, "home"), HF_HUB_CACHE: join(own, "cache"), ...more };
    const to = more["HTTP_PROXY"] === undefined ? {} : { HF_ENDPOINT: "http://hub.test" };
    const faults: ((request: FaultRequest) => Fault | undefined)[] = [
      () => undefined,
      ({ kind }) => (kind === "content" ? { status: 403 } : undefined),
      ({ kind }) => (kind === "info" ? { status: 401, body: `{"error":"Invalid token \u001b[31m"}` } : undefined),
      ({ kind }) =>
        kind === "content" ? { status: 302, headers: { location: "file:///x?X-Amz-Signature=1" } } : undefined,
    ];
    for (const fault of faults) {
      misbehave = fault;
      const { stdout, stderr } = await cli([...download, ...options], { env: { ...env, ...to } });
      misbehave = () => undefined;
      const left = await readdir(own, { recursive: true }).catch(() => []);
      const texts = await Promise.all(left.map((name) => readFile(join(own, name), "latin1").catch(() => "")));
      const all = [stdout, stderr, ...left, ...texts].join("\n");
      // oxlint-disable-next-line no-control-regex -- what a terminal would obey
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u202a-\u202e]/);
      expect(all).not.toContain(token);
      expect(all).not.toContain("s3cr3tpass");
      expect(all).not.toMatch(/Signature=/i);
    }
  });
});

describe("a download that is interrupted", () => {
  it("ends with 130, keeps what came, and goes on from there", async () => {
    const cache = join(folder, "interrupted");
    const env = { HF_HUB_CACHE: cache };
    misbehave = ({ kind }) => (kind === "content" ? { bytesPerSecond: 8_000_000 } : undefined);
    const first = await cli(["download", repo, "--quantization", "Q4_K_M", "--progress", "json"], {
      env,
      onStart: ({ pid, stderr }) => {
        let sent = false;
        stderr((text) => {
          if (!sent && /"doneBytes":[1-9]\d{6,}/.test(text)) {
            sent = true;
            process.kill(pid, "SIGINT");
          }
        });
      },
    });
    expect(first.status).toBe(130);
    let sentBytes = 0;
    misbehave = ({ kind }) => (kind === "content" ? { onSent: (count) => (sentBytes += count) } : undefined);
    const second = await json(download, { env });
    misbehave = () => undefined;
    expect(second).toMatchObject({ exitCode: 0, download: { files: [{ path: model, verified: true }] } });
    expect(sentBytes).toBeLessThan(bytes);
  });
});

describe("the engine's registry", () => {
  it("that is away: exit 4, and what to do", async () => {
    const report = await json(["rehearse"], { env: { npm_config_registry: "http://127.0.0.1:9/" } });
    expect(report).toMatchObject({ exitCode: 4, error: { code: "ENGINE_REGISTRY_UNREACHABLE" } });
    expect(String(report.error?.args["cause"])).toContain("ECONNREFUSED");
    expect(report.error?.remedy?.text).toContain("npm");
  });

  it("that lacks the package: exit 4, its name", async () => {
    await using registry = await serverThat((_, response) => void response.writeHead(404).end("{}"));
    const report = await json(["rehearse"], { env: { npm_config_registry: registry.url } });
    expect(report).toMatchObject({ exitCode: 4, error: { code: "ENGINE_PACKAGE_MISSING", args: { status: 404 } } });
  });
});

describe("a file of one's own", () => {
  it.each([
    ["an empty file", ""],
    ["a web page", "<!DOCTYPE html><html></html>"],
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9053114816\n"],
  ])("that is %s: exit 5", async (name, content) => {
    const path = join(folder, `${name.replaceAll(" ", "-")}.gguf`);
    await writeFile(path, content);
    expect(await json(["install", "--yes", "--file", path])).toMatchObject({
      exitCode: 5,
      error: { code: "NOT_A_GGUF" },
    });
    expect(await json(["serve", "--file", path])).toMatchObject({ exitCode: 5, error: { code: "NOT_A_GGUF" } });
  });

  it("that is not there: exit 2", async () => {
    expect(await json(["install", "--yes", "--file", join(folder, "none.gguf")])).toMatchObject({ exitCode: 2 });
  });
});

describe("wrong usage", () => {
  it.each([
    [["chekc"], "UNKNOWN_COMMAND"],
    [["check", "--onyl", "memory"], "UNKNOWN_OPTION"],
    [["check", "--fail-on", "wran"], "OPTION_VALUE_INVALID"],
    [["install", "--context"], "OPTION_VALUE_MISSING"],
    [["recommend", "--quantization", "Q4KM"], "OPTION_VALUE_INVALID"],
  ])("%j: exit 2, one document", async (args, code) => {
    expect(await json(args)).toMatchObject({ exitCode: 2, error: { code } });
  });

  it("writes nothing to a folder that may not be written to, and says which", async () => {
    await copyFile(join(program, "../../package.json"), join(folder, "a-file"));
    const report = await json(["check", "--save-machine", join(folder, "a-file", "machine.json")]);
    expect(report).toMatchObject({ exitCode: 7, error: { code: "DISK_NOT_WRITABLE" } });
  });
});
