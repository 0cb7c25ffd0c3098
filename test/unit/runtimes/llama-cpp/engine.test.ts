import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SetupError } from "../../../../src/core/errors/index.ts";
import { models } from "../../../../src/core/models/family.ts";
import { tinyModel } from "../../../../src/rehearsal/tiny-model.ts";
import { documentedPrompt, realEngine, tinyEngine, tinyFile } from "../../../support/engines.ts";
import { writeSparse } from "../../../support/sparse-gguf.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-models-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function fileWith(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe("the real engine", () => {
  it("loads the tiny model and answers the documented prompt as trained, whatever the seed", async () => {
    await using engine = await realEngine();
    expect(engine.loaded).toBeNull();
    const loaded = await engine.load({ path: tinyFile, context: tinyModel.context });
    expect(loaded).toMatchObject({ device: "cpu", gpuLayers: 0, totalLayers: 3, context: 1024, threads: 1 });
    for (const seed of [1, 2, 42, 20_241_212]) {
      const pieces: string[] = [];
      const answer = await engine.chat(documentedPrompt, { seed, onToken: (text) => pieces.push(text) });
      expect(answer.text).toBe(tinyModel.answer);
      expect(pieces.join("")).toBe(tinyModel.answer);
      expect(pieces.length).toBeGreaterThan(10);
      expect(answer).toMatchObject({ finishReason: "stop", promptTokens: 19 });
      expect(answer.tokensPerSecond).toBeGreaterThan(0);
    }
  });

  it.each([
    [4096, "f16", 9_049_559_040 + 1_090_533_376],
    [8192, "f16", 9_049_559_040 + 1_933_588_480],
    [16_384, "f16", 9_049_559_040 + 3_581_937_664],
  ] as const)(
    "simulates loading Phi-4 with a context of %s, from the header of a file",
    async (context, kvCache, bytes) => {
      await using engine = await realEngine();
      const path = join(folder, "sparse.gguf");
      await writeSparse(path, models["phi-4"].architecture, "Q4_K_M");
      const options = { path, context, gpuLayers: 41, kvCache, mmap: false };
      const { signal } = new AbortController();
      expect(await engine.estimate(options, { signal })).toEqual({ gpuLayers: 0, ramBytes: bytes, vramBytes: 0 });
      await expect(engine.estimate({ ...options, path: join(folder, "none.gguf") }, { signal })).rejects.toThrow(
        SetupError,
      );
    },
  );

  it.each(["q8_0", "q4_0"] as const)("answers with a %s cache", async (kvCache) => {
    await using engine = await tinyEngine({ kvCache });
    const answer = await engine.chat(documentedPrompt, { temperature: 0, maxTokens: 12 });
    expect(answer.tokens).toBe(12);
  });

  it("keeps two conversations at once apart", async () => {
    await using engine = await tinyEngine();
    const [first, second] = await Promise.all([
      engine.chat(documentedPrompt, { temperature: 0 }),
      engine.chat([{ role: "user", content: "Say OK." }], { temperature: 0 }),
    ]);
    expect(first.text).toBe(tinyModel.answer);
    expect(second.text).toBe("OK.");
  });

  it("stops at the number of tokens it was given", async () => {
    await using engine = await tinyEngine();
    const answer = await engine.chat(documentedPrompt, { maxTokens: 5 });
    expect(answer).toMatchObject({ finishReason: "length", tokens: 5 });
    expect(tinyModel.answer.startsWith(answer.text)).toBe(true);
  });

  it("stops when it is told to, and answers the next one", async () => {
    await using engine = await tinyEngine();
    const abort = new AbortController();
    const stopped = engine.chat(documentedPrompt, {
      signal: abort.signal,
      onToken: () => abort.abort(new Error("enough")),
    });
    await expect(stopped).rejects.toThrow("enough");
    expect((await engine.chat(documentedPrompt)).text).toBe(tinyModel.answer);
  });

  it("says that a conversation does not fit", async () => {
    await using engine = await tinyEngine({ context: 256 });
    const long = engine.chat([{ role: "user", content: "Introduce yourself. ".repeat(200) }]);
    await expect(long).rejects.toMatchObject({ finding: { code: "CONTEXT_TOO_SMALL" } });
    expect((await engine.chat(documentedPrompt)).text).toBe(tinyModel.answer);
  });

  it("is a message when it is killed in the middle of an answer", async () => {
    await using engine = await tinyEngine();
    const cut = engine.chat(documentedPrompt, { onToken: () => process.kill(engine.pid, "SIGKILL") });
    await expect(cut).rejects.toMatchObject({ finding: { code: "ENGINE_CRASHED" } });
    await expect(engine.chat(documentedPrompt)).rejects.toMatchObject({ finding: { code: "ENGINE_CRASHED" } });
    expect(await engine.ended).toBeInstanceOf(SetupError);
  });

  it("leaves no process behind", async () => {
    const engine = await tinyEngine();
    await engine.dispose();
    expect(await engine.ended).toBeNull();
    expect(() => process.kill(engine.pid, 0)).toThrow("ESRCH");
  });
});

describe("a file that is no model", () => {
  it.each([
    ["empty", ""],
    ["html", "<!DOCTYPE html><html><body>Sign in</body></html>"],
    ["lfsPointer", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9053114816\n"],
  ])("is refused: %s", async (looksLike, content) => {
    await using engine = await realEngine();
    const path = await fileWith(`${looksLike}.gguf`, content);
    await expect(engine.load({ path })).rejects.toMatchObject({
      finding: { code: "NOT_A_GGUF", args: { path, looksLike } },
      exitCode: 5,
    });
  });

  it("is refused: not there", async () => {
    await using engine = await realEngine();
    await expect(engine.load({ path: join(folder, "nowhere.gguf") })).rejects.toMatchObject({
      finding: { code: "FILE_UNREADABLE", args: { detail: "ENOENT" } },
    });
  });

  it("is refused with the engine's own words: cut short", async () => {
    await using engine = await realEngine();
    const whole = await readFile(tinyFile);
    const path = await fileWith("cut.gguf", whole.subarray(0, whole.length - 60_000));
    await expect(engine.load({ path })).rejects.toMatchObject({
      finding: {
        code: "MODEL_LOAD_FAILED",
        args: { path, detail: expect.stringMatching(/not within the file bounds/) },
      },
    });
    expect((await engine.load({ path: tinyFile, context: 512 })).context).toBe(512);
  });

  it("is refused with the engine's own words: an architecture it does not know", async () => {
    await using engine = await realEngine();
    const other = await readFile(tinyFile);
    other.write("phi9", other.indexOf("phi3"), "latin1");
    const path = await fileWith("unknown.gguf", other);
    await expect(engine.load({ path })).rejects.toMatchObject({
      finding: { code: "MODEL_LOAD_FAILED", args: { detail: expect.stringContaining("phi9") } },
    });
  });
});
