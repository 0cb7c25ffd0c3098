import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "node:tls";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from "vitest";
import { models } from "../../src/core/models/family.ts";
import type { Report } from "../../src/core/report.ts";
import type { Fault, FaultRequest } from "../../src/hub/loopback/faults.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn, runCli } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { ggufBytes } from "../support/hub.ts";
import { writeSparse } from "../support/sparse-gguf.ts";

// What the real program asks of a Hub, and of the engine, to say how much memory a model takes.
const program = programIn(inject("packedPrefix"));
const machine = join(import.meta.dirname, "../fixtures/machines/two-rtx3090.json");
const repo = "someone/phi-4-GGUF";
const small = "tuned-Q4_K_M.gguf";
const plain = "phi-4-Q4_K_M.gguf";
const shape = { ...models["phi-4"].architecture, layers: 2 };

let folder: string;
let hub: LoopbackHub;
let misbehave: (request: FaultRequest) => Fault | undefined = () => undefined;
let asked: string[] = [];
let sentBytes = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-hub-"));
  const [sized, other, split] = ["sized", "plain", "split"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await Promise.all([mkdir(sized), mkdir(other), mkdir(split)]);
  await writeSparse(join(sized, small), shape, "Q4_K_M");
  await writeFile(join(other, plain), ggufBytes(12_000_000));
  for (const name of ["Q4_K_M-00001-of-00002", "Q4_K_M-00002-of-00002", "Q8_0-00001-of-00001"]) {
    await writeFile(join(split, `phi-4-${name}.gguf`), ggufBytes(700_000));
  }
  hub = await startLoopbackHub({
    repos: { [repo]: sized, "someone/plain": other, "someone/split": split },
    faults: (request) => {
      asked.push(`${request.method} ${request.kind}`);
      const onSent = (bytes: number): void => void (sentBytes += bytes);
      return { onSent, ...misbehave(request) };
    },
  });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  misbehave = () => undefined;
  asked = [];
  sentBytes = 0;
});

let runs = 0;
const env = (home?: string): Record<string, string> => {
  const own = join(folder, String((runs += 1)));
  return { PHI4_SETUP_HOME: home ?? join(own, "home"), HF_HUB_CACHE: join(own, "cache"), HF_ENDPOINT: hub.endpoint };
};
const json = async (args: readonly string[], home?: string): Promise<Report> =>
  documentOf(await runCli(program, [...args, "--json"], { env: env(home) }), program);

/** As many mirrors answer: the commit is only in the interface's answers. */
const withoutCommit = ({ kind }: FaultRequest): Fault | undefined =>
  kind === "resolve" ? { headers: { "x-repo-commit": null } } : undefined;

describe("a model is sized", () => {
  it("with no request at all where the catalogue has it", async () => {
    const { recommendation } = await json(["recommend", "--machine", machine]);
    expect(recommendation?.choice).toMatchObject({ origin: "catalogue" });
    expect(asked).toEqual([]);
  });

  it("from a mirror without X-Repo-Commit with at most 4 requests for the file and 8 MB", async () => {
    misbehave = withoutCommit;
    const { recommendation } = await json(["recommend", "--machine", machine, "--repo", repo]);
    expect(recommendation?.choice).toMatchObject({ origin: "header", file: small, repo });
    expect(asked.filter((one) => /resolve|content/.test(one)).length).toBeLessThanOrEqual(4);
    expect(asked.filter((one) => one.endsWith("resolve"))).toHaveLength(1);
    expect(sentBytes).toBeLessThanOrEqual(8e6);
  });

  it("from a file on this disk as from the Hub, and asks nobody", async () => {
    const fromHub = await json(["recommend", "--machine", machine, "--repo", repo]);
    asked = [];
    const fromDisk = await json(["recommend", "--machine", machine, "--file", join(folder, "sized", small)]);
    expect(fromDisk.recommendation?.choice?.memory).toEqual(fromHub.recommendation?.choice?.memory);
    expect(asked).toEqual([]);
  });
});

describe("the engine's own simulation", () => {
  it("stands beside our figure, and agrees with it", async () => {
    const home = inject("sharedEngineHome");
    expect(await json(["rehearse"], home)).toMatchObject({ exitCode: 0 });
    const wanted = ["--file", join(folder, "sized", small), "--accelerator", "cpu", "--context", "2048"];
    const { recommendation } = await json(["recommend", ...wanted], home);
    const choice = recommendation?.choice ?? recommendation?.candidates[0];
    expect(choice?.secondOpinion).toMatchObject({ by: expect.stringMatching(/^node-llama-cpp \d/) });
    expect(choice?.reasons.map(({ code }) => code)).not.toContain("REASON_OPINIONS_DIFFER");
  });
});

describe("a download from a mirror", () => {
  const wanted = ["download", "someone/plain", "--quantization", "Q4_K_M", "--progress", "none"];

  it("without X-Repo-Commit is the commit that its interface names", async () => {
    misbehave = withoutCommit;
    const { exitCode, download } = await json(wanted);
    expect([exitCode, download?.commit]).toEqual([0, hub.commit("someone/plain")]);
  });

  it("that names no commit anywhere fails by the mirror's name", async () => {
    misbehave = (request) =>
      request.kind === "info" ? { status: 200, body: '{"id":"someone/plain"}' } : withoutCommit(request);
    const { host } = new URL(hub.endpoint);
    expect(await json(wanted)).toMatchObject({ exitCode: 4, error: { code: "HUB_NOT_A_HUB", args: { host } } });
  });
});

it("a model in several files is fetched whole, and nothing else with it", async () => {
  const { exitCode, download } = await json(["download", "someone/split", "--quantization", "Q4_K_M"]);
  const parts = ["phi-4-Q4_K_M-00001-of-00002.gguf", "phi-4-Q4_K_M-00002-of-00002.gguf"];
  expect(exitCode).toBe(0);
  expect(download?.files.map(({ path, verified }) => [path, verified])).toEqual(parts.map((path) => [path, true]));
});

describe("a Hub whose certificate a company signed", () => {
  const tls = join(import.meta.dirname, "../fixtures/tls");
  const ca = join(tls, "ca.pem");
  const wanted = ["download", "someone/plain", "--quantization", "Q4_K_M", "--progress", "none", "--json"];
  /** The hub behind TLS. */
  const encrypted = async (): Promise<string> => {
    const [key, cert] = await Promise.all([readFile(join(tls, "server.key")), readFile(join(tls, "server.pem"))]);
    const far = Number(new URL(hub.endpoint).port);
    const server = createServer({ key, cert }, (near) => {
      const through = connect(far, "127.0.0.1");
      for (const socket of [near, through]) socket.on("error", () => near.destroy() && through.destroy());
      near.pipe(through).pipe(near);
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    onTestFinished(() => void server.close());
    return `https://localhost:${(server.address() as AddressInfo).port}`;
  };

  it("is refused by name, and taken with --ca-file", async () => {
    const own = { ...env(), HF_ENDPOINT: await encrypted() };
    const refused = documentOf(await runCli(program, wanted, { env: own }), program);
    expect(refused).toMatchObject({ exitCode: 4, error: { code: "HUB_CERTIFICATE" } });
    expect(refused.error?.remedy?.commands.map(({ line }) => line).join("\n")).toContain("--ca-file");
    const taken = documentOf(await runCli(program, [...wanted, "--ca-file", ca], { env: own }), program);
    expect(taken).toMatchObject({ exitCode: 0, download: { files: [{ path: plain, verified: true }] } });
  });

  it("is taken where the system trusts it, and nobody names it", async (context) => {
    const bundle = "/etc/ssl/certs/ca-certificates.crt";
    // The system's list of certificates, exchanged for this one process.
    const mounted = `mount --bind ${ca} ${bundle} && exec "$0" "$@"`;
    const [file = "", ...exchanged] = ["unshare", "--mount", "sh", "-c", mounted];
    const tried = spawnSync(file, [...exchanged, process.execPath, "-e", "0"], { stdio: "ignore" });
    if (tried.status !== 0) context.skip("the system's certificates cannot be exchanged here: needs Linux and root");
    const own = { PATH: process.env["PATH"], LC_ALL: "C.UTF-8", ...env(), HF_ENDPOINT: await encrypted() };
    const child = spawn(file, [...exchanged, process.execPath, program, ...wanted], { env: own });
    let stdout = "";
    child.stdout.on("data", (text: Buffer) => (stdout += text.toString()));
    const [status] = (await once(child, "close")) as [number | null];
    const report = documentOf({ status, signal: null, stdout, stderr: "" }, program);
    expect(report).toMatchObject({ exitCode: 0, download: { files: [{ path: plain, verified: true }] } });
  });
});

it.skipIf(process.platform === "win32")("a terminal that is gone is no reason to lose a download", async () => {
  misbehave = ({ kind }) => (kind === "content" ? { bytesPerSecond: 12_000_000 } : undefined);
  const own = env();
  const args = ["download", "someone/plain", "--quantization", "Q4_K_M", "--progress", "json"];
  const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...own } });
  child.stderr.once("data", () => {
    // What is written from now on meets a pipe that nobody reads.
    child.stderr.destroy();
    child.stdout.destroy();
  });
  expect(await once(child, "exit")).toEqual([0, null]);
  const place = join(own["HF_HUB_CACHE"] ?? "", "models--someone--plain", "snapshots", hub.commit("someone/plain"));
  const [got, there] = await Promise.all([place, join(folder, "plain")].map((at) => readFile(join(at, plain))));
  expect(got?.equals(there ?? Buffer.alloc(0))).toBe(true);
});
