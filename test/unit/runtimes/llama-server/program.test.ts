import { describe, expect, it } from "vitest";
import type { Host } from "../../../../src/host/host.ts";
import { which } from "../../../../src/host/which.ts";
import { serverArguments, type ServerStart } from "../../../../src/runtimes/llama-server/arguments.ts";
import { deviceInLog } from "../../../../src/runtimes/llama-server/device-in-log.ts";
import { findLlamaServer, parseHelp, parseVersion } from "../../../../src/runtimes/llama-server/program.ts";
import { hostWith } from "../../../support/hosts.ts";
import { standInLlama } from "../../../support/llama-server.ts";

const { signal } = new AbortController();

const start: ServerStart = {
  modelPath: "/models/phi-4.gguf",
  port: 1234,
  model: "phi-4",
  context: 4096,
  gpuLayers: 29,
  kvCache: "q8_0",
  mmap: null,
  accelerator: "auto",
};

/** The real host with another PATH. */
function onPath(PATH: string): Host {
  const host = hostWith({ PATH });
  return { ...host, which: (name) => which(host.system, host.files, name) };
}

describe("help, from build to build", () => {
  it.each([
    ["-c,    --ctx-size N                     size of the prompt context, see --fit", "--ctx-size", "N"],
    ["  -c N, --ctx-size N        size of the prompt context", "--ctx-size", "N"],
    ["-fa,   --flash-attn [on|off|auto]       set Flash Attention use", "--flash-attn", "[on|off|auto]"],
    ["  -fa, --flash-attn         enable Flash Attention (default: disabled)", "--flash-attn", ""],
    ["--ui, --webui, --no-ui, --no-webui      whether to enable it", "--no-webui", ""],
    ["-dev,  --device <dev1,dev2,..>          devices to use (none = don't)", "--device", "<dev1,dev2,..>"],
  ])("%s", (line, name, value) => {
    expect(parseHelp(line).get(name)).toBe(value);
  });

  it("does not take the words of an explanation for options", () => {
    expect([...parseHelp("--mlock      see --no-mmap\n             instead of --mmap").keys()]).toEqual(["--mlock"]);
  });

  it.each([
    ["version: 4321 (0a1b2c3)\nbuilt with cc", "4321"],
    ["version: 0.4.0-dev (build 1, commit 80fb11a)", "0.4.0-dev"],
    ["ggml_cuda_init: found 1 CUDA devices\nversion: 5000 (abc)", "5000"],
    ["usage: something", null],
  ])("version in %j", (text, version) => {
    expect(parseVersion(text)).toBe(version);
  });
});

describe("where the model went, by the log", () => {
  it.each([
    [
      "load_tensors:   CPU_Mapped model buffer size =   275.62 MiB\nload_tensors:        CUDA0 model buffer size = 8354.71 MiB",
      "cuda",
    ],
    ["llm_load_tensors:    Vulkan0 model buffer size = 1.00 MiB", "vulkan"],
    ["load_tensors: MTL0_Mapped model buffer size = 1.00 MiB", "metal"],
    ["load_tensors:      ROCm0 model buffer size = 1.00 MiB", "gpu"],
    ["load_tensors:   CPU_Mapped model buffer size =   275.62 MiB", "cpu"],
    ["main: server is listening", "unknown"],
  ])("%s: %s", (log, device) => {
    expect(deviceInLog(log)).toBe(device);
  });
});

describe.skipIf(process.platform === "win32")("a llama-server of the person's own", () => {
  it("of today is told all that it can be told", async () => {
    await using llama = await standInLlama();
    const server = await findLlamaServer(hostWith({}), llama.path, signal);
    expect(server).toMatchObject({ program: llama.path, version: "0.4.0", quiet: true });
    expect(serverArguments(server, start).join(" ")).toBe(
      "--model /models/phi-4.gguf --host 127.0.0.1 --port 1234 --ctx-size 4096 --alias phi-4 --parallel 1 " +
        "--n-gpu-layers 29 --cache-type-k q8_0 --cache-type-v q8_0 --flash-attn on --offline --no-webui --log-verbosity 4",
    );
    const onProcessor = serverArguments(server, { ...start, accelerator: "cpu", kvCache: "f16" }).join(" ");
    expect(onProcessor).toContain("--n-gpu-layers 0 --device none --no-mmap --offline");
  });

  it("of years ago is told what it knew then", async () => {
    await using llama = await standInLlama({ help: "old" });
    const server = await findLlamaServer(hostWith({}), llama.path, signal);
    expect(server).toMatchObject({ version: "2789", quiet: false });
    expect(serverArguments(server, start).join(" ")).toBe(
      "--model /models/phi-4.gguf --host 127.0.0.1 --port 1234 --ctx-size 4096 --n-gpu-layers 29 " +
        "--cache-type-k q8_0 --cache-type-v q8_0 --flash-attn",
    );
  });

  it("is found on PATH", async () => {
    await using llama = await standInLlama();
    const host = onPath(`relative:${llama.folder}`);
    expect((await findLlamaServer(host, null, signal)).program).toBe(llama.path);
  });

  it.each([null, "no-such-llama-server", "./nowhere/llama-server"])("is missing: %s", async (named) => {
    const host = onPath("/nowhere");
    await expect(findLlamaServer(host, named, signal)).rejects.toMatchObject({
      finding: { code: "LLAMA_SERVER_MISSING" },
      exitCode: 3,
    });
  });

  it.each([
    ["no library", /^exit code 127: .*libggml-hip\.so: cannot open shared object file/],
    ["unknown instruction", /^signal SIGILL/],
    ["another program", /^it is another program$/],
  ])("does not work: %s", async (how, detail) => {
    await using llama = await standInLlama({ start: how });
    await expect(findLlamaServer(hostWith({}), llama.path, signal)).rejects.toMatchObject({
      finding: { code: "LLAMA_SERVER_UNUSABLE", args: { path: llama.path, detail: expect.stringMatching(detail) } },
      exitCode: 3,
    });
  });

  it("that hangs is given up with the signal", async () => {
    await using llama = await standInLlama({ start: "hangs" });
    const late = AbortSignal.timeout(300);
    await expect(findLlamaServer(hostWith({}), llama.path, late)).rejects.toMatchObject({ name: "TimeoutError" });
  });
});
