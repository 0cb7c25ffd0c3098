import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeHost } from "../../../src/host/node-host.ts";
import { HubConnection } from "../../../src/hub/connection.ts";
import { startLoopbackHub } from "../../../src/hub/loopback/hub.ts";
import { usualLimits } from "../../../src/hub/retries.ts";
import { hubSettings } from "../../../src/hub/settings.ts";
import { sizeWeights } from "../../../src/hub/weights-repository.ts";
import type { Subject } from "../../../src/core/models/catalogue.ts";
import { temporaryFolder } from "../../support/hub.ts";

const host = nodeHost(new AbortController().signal);
const repo = "someone/phi-4-tuned";
const config = JSON.stringify({
  model_type: "phi3",
  hidden_size: 64,
  num_hidden_layers: 2,
  num_attention_heads: 2,
  num_key_value_heads: 1,
  intermediate_size: 128,
  vocab_size: 512,
  max_position_embeddings: 16_384,
});
/** Both vocabularies; and of each layer the attention, the two of the feed-forward, and the norms. */
const parameters = 2 * 512 * 64 + 2 * (64 * 4 * 32 + 64 * 64 + 3 * 64 * 128 + 2 * 64) + 64;

/** A repository of these files: text, or so many bytes. */
async function sized(files: Record<string, string | number>): Promise<Subject> {
  const folder = await temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, ".."), { recursive: true });
    if (typeof content === "string") await writeFile(join(folder, path), content);
    else {
      const file = await open(join(folder, path), "w");
      await file.truncate(content);
      await file.close();
    }
  }
  const loopback = await startLoopbackHub({ repos: { [repo]: folder } });
  onTestFinished(() => loopback.close());
  const choices = { endpoint: loopback.endpoint, proxy: null, caFile: null, offline: false, cacheDir: null };
  const hub = new HubConnection(host, await hubSettings(host, choices), usualLimits);
  onTestFinished(() => hub.close());
  return sizeWeights(hub, { repo, revision: "main" }, new AbortController().signal);
}

describe("a repository of safetensors", () => {
  it("is sized by the list of its files, and by those only that are loaded", async () => {
    const subject = await sized({
      "config.json": config,
      "model.safetensors.index.json": "{}",
      "model-00001-of-00002.safetensors": parameters,
      "model-00002-of-00002.safetensors": parameters,
      "adapter_model.safetensors": 1000,
      "original/model.safetensors": 2000,
      "pytorch_model.bin": 2 * parameters,
    });
    expect(subject).toMatchObject({
      model: repo,
      repo,
      publisher: "someone",
      origin: "hub",
      trainedContext: 16_384,
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      files: [{ quantization: "BF16", path: "*.safetensors", fileBytes: 2 * parameters, layout: { parameters } }],
    });
  });

  it.each([
    ["of GGUF files", { "phi-4-Q4_K_M.gguf": 100 }, "HUB_FILE_NOT_FOUND", "*.safetensors"],
    [
      "of an adapter",
      { "adapter_model.safetensors": 100, "config.json": config },
      "HUB_FILE_NOT_FOUND",
      "*.safetensors",
    ],
    ["without its config", { "model.safetensors": 100 }, "HUB_FILE_NOT_FOUND", "config.json"],
    [
      "in parts without their index",
      { "config.json": config, "model-00001-of-00002.safetensors": 9, "model-00002-of-00002.safetensors": 9 },
      "HUB_FILE_NOT_FOUND",
      "model.safetensors.index.json",
    ],
  ])("is refused by name: %s", async (_, files, code, file) => {
    await expect(sized(files)).rejects.toMatchObject({ exitCode: 4, finding: { code, args: { repo, file } } });
  });

  it.each([
    ["of another model", '{"model_type":"llama"}', "model_type is llama, and not phi3"],
    ["whose config is a web page", "<html>", "config.json is no JSON object"],
  ])("is refused by name: %s", async (_, text, detail) => {
    await expect(sized({ "config.json": text, "model.safetensors": 100 })).rejects.toMatchObject({
      exitCode: 2,
      finding: { code: "WEIGHTS_UNKNOWN", args: { repo, detail } },
    });
  });
});
