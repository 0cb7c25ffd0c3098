// Failures made on purpose with the real tools: what they print is all that the diagnosis gets.
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createServer as createBareServer, type AddressInfo, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, type TestContext } from "vitest";
import { SetupError } from "../../../src/core/errors/index.ts";
import { tinyModel } from "../../../src/rehearsal/tiny-model.ts";
import { diagnose } from "../../support/diagnose.ts";
import { realEngine, tinyFile } from "../../support/engines.ts";

const limitMs = 20_000;

let folder: string;
let tiny: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-failures-"));
  tiny = await readFile(tinyFile);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything a program prints, from its start to its end. */
function outputOf(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !/^npm_|_proxy$|^NODE_EXTRA|_CERT|SSL_/i.test(name),
    );
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...Object.fromEntries(inherited), LC_ALL: "C.UTF-8", ...env },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: limitMs,
      killSignal: "SIGKILL",
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (output += text));
    child.on("error", reject);
    child.on("close", () => resolve(output));
  });
}

const node = (code: string, env?: Record<string, string>): Promise<string> =>
  outputOf(process.execPath, ["--input-type=module", "-e", code], env);

const causeOf = (log: string): string | undefined => diagnose(log).find(({ standing }) => standing === "cause")?.id;

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => void sockets.add(socket.on("error", () => undefined)));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => void server.close(() => resolve()));
  });
  return (server.address() as AddressInfo).port;
}

/** A port where nobody listens. */
async function closedPort(): Promise<number> {
  const server = createBareServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  return port;
}

function needs(test: TestContext, program: string): void {
  const { error } = spawnSync(program, ["--version"], { stdio: "ignore", timeout: limitMs });
  if (error !== undefined) test.skip(`NOT HERE: ${program}`);
}

const changed = (from: string, to: string): Buffer => {
  const at = tiny.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error(`cannot change ${from}`);
  const copy = Buffer.from(tiny);
  for (let i = at; i >= 0; i = copy.indexOf(from, i + 1)) copy.write(to, i, "latin1");
  return copy;
};

describe("a damaged model", () => {
  it.each<[name: string, bytes: () => Buffer | string, id: string]>([
    ["cut in its tensors", () => tiny.subarray(0, 120_000), "gguf-truncated"],
    ["cut in its header", () => tiny.subarray(0, 900), "gguf-header-truncated"],
    ["of an architecture to come", () => changed("phi3", "phi9"), "unknown-architecture"],
    [
      "without one of its tensors",
      () => changed("blk.1.ffn_down.weight", "blk.1.ffn_lost.weight"),
      "gguf-missing-tensor",
    ],
    [
      "without a number of its shape",
      () => changed("layer_norm_rms_epsilon", "layer_norm_rms_missin0"),
      "gguf-hparam-missing",
    ],
  ])("%s, in the real engine", async (name, bytes, id) => {
    const path = await modelOf(name, bytes());
    await using engine = await realEngine();
    const refused: unknown = await engine.load({ path, context: tinyModel.context }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(SetupError);
    const { finding } = refused as SetupError;
    expect(finding.code).toBe("MODEL_LOAD_FAILED");
    expect(causeOf(String((finding.args as { detail: string }).detail))).toBe(id);
  });

  it.each<[name: string, bytes: () => Buffer | string, id: string]>([
    ["a web page", () => `<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>`.padEnd(4096), "gguf-html"],
    [
      "a pointer of Git LFS",
      () => `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 9053114816\n`,
      "gguf-lfs-pointer",
    ],
    ["zeros", () => Buffer.alloc(100_000), "gguf-bad-magic"],
    ["what the Hub says of a file it has not", () => "Entry not found", "gguf-bad-magic"],
  ])("%s, in node-llama-cpp's own reader", async (name, bytes, id) => {
    const path = await modelOf(name, bytes());
    const entry = JSON.stringify(import.meta.resolve("node-llama-cpp"));
    const output = await node(`const { readGgufFileInfo } = await import(${entry});
      await readGgufFileInfo(${JSON.stringify(path)});`);
    expect(causeOf(output)).toBe(id);
  });
});

describe("a server that is not there or does not answer", () => {
  it("nobody listens, in Node's fetch, in curl and in the OpenAI client", async (test) => {
    const port = await closedPort();
    expect(causeOf(await node(`await fetch("http://127.0.0.1:${port}/v1/models");`))).toBe("server-connection-refused");
    const openai = JSON.stringify(import.meta.resolve("openai"));
    const client = await node(`const { default: OpenAI } = await import(${openai});
      const client = new OpenAI({ baseURL: "http://127.0.0.1:${port}/v1", apiKey: "lm-studio", maxRetries: 0 });
      await client.models.list();`);
    expect(causeOf(client)).toBe("server-connection-refused");
    needs(test, "curl");
    const curl = await outputOf("curl", ["-v", `http://127.0.0.1:${port}/v1/models`]);
    expect(causeOf(curl)).toBe("server-connection-refused");
  });

  it("that takes the connection and says nothing", async (test) => {
    needs(test, "curl");
    const server = createBareServer();
    const port = await listening(server);
    const output = await outputOf("curl", ["-sS", "-m", "0.3", `http://127.0.0.1:${port}/v1/models`]);
    expect(["hf-read-timeout", "server-no-answer"]).toContain(causeOf(output));
  });

  it("whose certificate is of nobody that is known", async (test) => {
    const tls = (name: string): Buffer => readFileSync(join(import.meta.dirname, "../../fixtures/tls", name));
    const server = createSecureServer({ key: tls("server.key"), cert: tls("server.pem") }, (_, response) => {
      response.end("{}");
    });
    const port = await listening(server);
    const output = await node(`await fetch("https://localhost:${port}/microsoft/phi-4/resolve/main/config.json");`);
    expect(["hf-tls-intercept", "npm-tls-self-signed"]).toContain(causeOf(output));
    needs(test, "curl");
    const curl = await outputOf("curl", ["-fL", `https://localhost:${port}/microsoft/phi-4/resolve/main/config.json`]);
    expect(causeOf(curl)).toBe("hf-tls-intercept");
  });

  it("whose name is not known to anybody", async () => {
    const output = await node(`await fetch("https://huggingface.invalid/microsoft/phi-4");`);
    expect(causeOf(output)).toBe("node-fetch-enotfound");
  });

  it("npm's registry refuses", async (test) => {
    needs(test, "npm");
    const port = await closedPort();
    const output = await outputOf("npm", [
      "view",
      "phi4-setup",
      "--registry",
      `http://127.0.0.1:${port}`,
      "--fetch-retries=0",
      "--cache",
      join(folder, "npm"),
    ]);
    expect(["npm-proxy-refused", "server-connection-refused"]).toContain(causeOf(output));
  });

  it("a proxy that asks for a password", async (test) => {
    needs(test, "curl");
    const proxy = createServer();
    proxy.on(
      "connect",
      (_, socket) => void socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n"),
    );
    const port = await listening(proxy);
    const output = await outputOf("curl", [
      "-sS",
      "-x",
      `http://127.0.0.1:${port}`,
      "https://huggingface.co/api/models",
    ]);
    expect(causeOf(output)).toBe("proxy-auth-required");
  });
});

describe("a port that is taken", () => {
  it("in Node and in Python", async (test) => {
    const port = await listening(createBareServer());
    const output = await node(`import { createServer } from "node:http"; createServer().listen(${port}, "127.0.0.1");`);
    expect(causeOf(output)).toBe("server-port-in-use");
    needs(test, "python3");
    const python = await outputOf("python3", ["-m", "http.server", String(port), "--bind", "127.0.0.1"]);
    expect(causeOf(python)).toBe("server-port-in-use");
  });
});

describe("a disk", () => {
  const small = async (test: TestContext, options: string): Promise<string> => {
    const disk = await mkdtemp(join(folder, "disk-"));
    const mounted =
      process.platform === "linux" &&
      process.getuid?.() === 0 &&
      spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]).status === 0;
    if (!mounted) test.skip("CANNOT MOUNT A SMALL DISK HERE: needs Linux and root");
    onTestFinished(() => void spawnSync("umount", ["-l", disk]));
    return disk;
  };

  it("that is full, in Node and in Python", async (test) => {
    const disk = await small(test, "size=1m");
    const path = JSON.stringify(join(disk, "model.gguf"));
    const output = await node(`import { createWriteStream } from "node:fs";
      const file = createWriteStream(${path});
      for (let i = 0; i < 4; i += 1) file.write(Buffer.alloc(1 << 20));`);
    expect(causeOf(output)).toBe("disk-full-node");
    needs(test, "python3");
    const python = await outputOf("python3", ["-c", `open(${path}, "wb").write(bytes(4 << 20))`]);
    expect(causeOf(python)).toBe("disk-full-python");
  });

  it("that may not be written to, in Node and in Python", async (test) => {
    const disk = await small(test, "ro,size=1m");
    const path = JSON.stringify(join(disk, "hub"));
    expect(causeOf(await node(`import { mkdirSync } from "node:fs"; mkdirSync(${path});`))).toBe("disk-readonly");
    needs(test, "python3");
    expect(causeOf(await outputOf("python3", ["-c", `import os; os.makedirs(${path})`]))).toBe("disk-readonly");
  });
});

describe("Python without what it needs", () => {
  // -S: without the packages that this computer may have.
  it.each([
    ["import torch", "torch-missing"],
    ["import transformers", "python-module-missing"],
  ])("%s", async (code, id) => {
    const output = await outputOf("python3", ["-I", "-S", "-c", code]);
    expect(causeOf(output)).toBe(id);
  });
});

it("a process that is killed, as its shell tells it", async (test) => {
  if (process.platform === "win32") test.skip("NOT HERE: signals");
  const script = join(folder, "run.sh");
  await writeFile(
    script,
    `echo "Loading checkpoint shards:  33%"\n"${process.execPath}" -e 'process.kill(process.pid, "SIGKILL")'\necho "exit code $?"\n`,
  );
  const output = await outputOf("bash", [script]);
  expect(output).toContain("137");
  expect(causeOf(output)).toBe("oom-killed");
});

async function modelOf(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, `${name.replaceAll(/[^a-z]+/gi, "-")}.gguf`);
  await writeFile(path, bytes);
  return path;
}
