import { describe, expect, it } from "vitest";
import { llamaServer } from "../../../../src/runtimes/llama-server/index.ts";
import { findLlamaServer } from "../../../../src/runtimes/llama-server/program.ts";
import { startLlamaServer, type ServingLlama } from "../../../../src/runtimes/llama-server/server.ts";
import { smokeTest } from "../../../../src/setup/smoke-test.ts";
import { hostWith } from "../../../support/hosts.ts";
import { standInLlama, type StandInLlama } from "../../../support/llama-server.ts";
import { freePort } from "../../../support/ports.ts";
import { allEnded } from "../../../support/processes.ts";
import { serverThat } from "../../../support/http-server.ts";
import { nothingNamed } from "../../../support/named.ts";
import { until } from "../../../support/until.ts";

const { signal } = new AbortController();

async function started(
  { path }: StandInLlama,
  more: { port?: number; signal?: AbortSignal; limitMs?: number; env?: Record<string, string> } = {},
): Promise<ServingLlama> {
  const host = hostWith(more.env ?? {});
  const port = more.port ?? (await freePort());
  const load = { context: 1024, kvCache: "f16", mmap: null, accelerator: "auto", gpuLayers: 0 } as const;
  return startLlamaServer(
    host,
    await findLlamaServer(host, path, signal),
    { modelPath: "src/rehearsal/tiny.gguf", port, model: "phi-4", ...load },
    { signal, ...more },
  );
}

const pidsOf = async (llama: StandInLlama): Promise<number[]> => (await llama.starts()).flatMap(({ pids }) => pids);

describe.skipIf(process.platform !== "linux")("a llama-server with a model", () => {
  it("is waited for while it loads, passes the smoke test, and is gone with all that it started", async () => {
    await using llama = await standInLlama({ device: "CUDA0" });
    const serving = await started(llama);
    expect(serving.device).toBe("cuda");
    const { baseUrl, access, device } = serving;
    const { error, result } = await smokeTest(hostWith({}), { baseUrl, model: "phi-4", access, signal, device });
    expect(error).toBeNull();
    expect(result.layers.at(-1)).toMatchObject({ id: "device", status: "pass", detail: "cuda" });
    await serving.close();
    expect(await serving.ended).toBeNull();
    const pids = await pidsOf(llama);
    expect(pids).toHaveLength(2);
    await allEnded(pids);
  });

  it("is not told what its owner set for other runs", async () => {
    await using llama = await standInLlama();
    const env = { LLAMA_API_KEY: "sesame", LLAMA_ARG_HOST: "0.0.0.0", LLAMA_CACHE: "/models" };
    const serving = await started(llama, { env });
    await serving.close();
    expect((await llama.starts())[0]?.env).toEqual(["LLAMA_CACHE"]);
  });

  it.each([
    ["crashes", "ENGINE_CRASHED", /^signal SIGSEGV: ggml_cuda_init: error: the driver is older/],
    ["runs out of memory", "OUT_OF_MEMORY", /cudaMalloc failed: out of memory/],
    ["cannot read it", "MODEL_LOAD_FAILED", /unknown model architecture: 'phi9'/],
  ])("that %s while loading says why", async (load, code, detail) => {
    await using llama = await standInLlama({ load });
    await expect(started(llama)).rejects.toMatchObject({
      finding: { code, args: { detail: expect.stringMatching(detail) } },
    });
    await allEnded(await pidsOf(llama));
  });

  it("that finds its port taken says so", async () => {
    await using llama = await standInLlama({ load: "finds the port taken" });
    await expect(started(llama, { port: 4321 })).rejects.toMatchObject({
      finding: { code: "PORT_TAKEN", args: { port: 4321 } },
    });
  });

  it("whose port somebody took after we had chosen it gets the next one; one that was asked for is not changed", async () => {
    const start = ({ path }: StandInLlama, port: number | null): ReturnType<typeof llamaServer.start> =>
      llamaServer.start(hostWith({}), {
        installed: null,
        ownFile: "src/rehearsal/tiny.gguf",
        modelName: "phi-4",
        named: { ...nothingNamed, llamaServer: path },
        context: 1024,
        kvCache: "f16",
        mmap: null,
        accelerator: "auto",
        port,
        signal,
        machine: () => Promise.reject(new Error("not asked for")),
        fetching: () => {},
        loading: () => {},
      });
    await using llama = await standInLlama({ load: "finds the first port taken" });
    const serving = await start(llama, null);
    await serving.close();
    const ports = (await llama.starts()).map(({ args }) => Number(args[args.indexOf("--port") + 1]));
    expect(ports).toEqual([expect.any(Number), serving.port]);
    expect(serving.port).toBeGreaterThan(ports[0] ?? 0);
    await using other = await standInLlama({ load: "finds the first port taken" });
    await expect(start(other, await freePort())).rejects.toMatchObject({
      finding: { code: "PORT_TAKEN" },
    });
    expect(await other.starts()).toHaveLength(1);
  });

  it.each(["never ends", "lists another model"])("whose loading %s is given up and ended", async (load) => {
    await using llama = await standInLlama({ load });
    await expect(started(llama, { limitMs: 1500 })).rejects.toMatchObject({
      finding: { code: "ENGINE_TIMEOUT", args: { phase: "load" } },
    });
    await allEnded(await pidsOf(llama));
  });

  it("is not taken for another server on its port", async () => {
    await using other = await serverThat((_, response) => response.end('{"status":"ok","data":[{"id":"qwen"}]}'));
    await using llama = await standInLlama({ load: "finds the port taken" });
    await expect(started(llama, { port: other.port })).rejects.toMatchObject({ finding: { code: "PORT_TAKEN" } });
  });

  it("that dies later says so", async () => {
    await using llama = await standInLlama({ answer: "dies" });
    const serving = await started(llama);
    await fetch(`${serving.baseUrl}/chat/completions`, { method: "POST" }).catch(() => undefined);
    expect(await serving.ended).toMatchObject({ finding: { code: "ENGINE_CRASHED" } });
    await serving.close();
    await allEnded(await pidsOf(llama));
  });

  it("ends with the signal, while it loads too", async () => {
    await using llama = await standInLlama({ load: "never ends" });
    const abort = new AbortController();
    const failure = started(llama, { signal: abort.signal }).catch((error: unknown) => error);
    await until(async () => (await llama.starts()).length > 0);
    abort.abort(new Error("Ctrl-C"));
    expect(await failure).toMatchObject({ message: "Ctrl-C" });
    await allEnded(await pidsOf(llama));
  });
});
