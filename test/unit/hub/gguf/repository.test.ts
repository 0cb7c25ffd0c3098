import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { models } from "../../../../src/core/models/family.ts";
import { recipeLayout, tensorsOf } from "../../../../src/core/models/layout.ts";
import type { QuantizationName } from "../../../../src/core/models/quantizations.ts";
import { tensorBytes } from "../../../../src/core/models/tensor-types.ts";
import { nodeHost } from "../../../../src/host/node-host.ts";
import { HubConnection } from "../../../../src/hub/connection.ts";
import { sizeLocalFile } from "../../../../src/hub/gguf/local-file.ts";
import { sizeRepository } from "../../../../src/hub/gguf/repository.ts";
import { startLoopbackHub, type LoopbackHub } from "../../../../src/hub/loopback/hub.ts";
import { usualLimits } from "../../../../src/hub/retries.ts";
import { hubSettings } from "../../../../src/hub/settings.ts";
import { ggufBytes, phiMetadata } from "../../../support/gguf-bytes.ts";

const shape = {
  ...models["phi-4"].architecture,
  layers: 2,
  embedding: 256,
  feedForward: 512,
  heads: 2,
  kvHeads: 1,
  vocabulary: 512,
};
const metadata = {
  ...phiMetadata(2, 512),
  "phi3.embedding_length": 256,
  "phi3.feed_forward_length": 512,
  "phi3.attention.head_count": 2,
  "phi3.attention.head_count_kv": 1,
};
const host = nodeHost(new AbortController().signal);
const signal = new AbortController().signal;
let folder = "";
let loopback: LoopbackHub;

/** A whole model file; `parts` shares its tensors out among numbered files. */
async function write(name: string, quantization: QuantizationName, parts = 1): Promise<void> {
  const tensors = tensorsOf(shape, quantization, true);
  const share = Math.ceil(tensors.length / parts);
  for (let part = 0; part < parts; part += 1) {
    const own = tensors.slice(part * share, (part + 1) * share);
    const split = parts === 1 ? {} : { "split.no": part, "split.count": parts };
    const header = ggufBytes({ metadata: part === 0 ? { ...metadata, ...split } : split, tensors: own });
    const suffix = parts === 1 ? "" : `-${String(part + 1).padStart(5, "0")}-of-${String(parts).padStart(5, "0")}`;
    const file = await open(join(folder, `${name}${suffix}.gguf`), "w");
    await file.write(header);
    await file.truncate(header.length + own.reduce((sum, { type, elements }) => sum + tensorBytes(type, elements), 0));
    await file.close();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-repository-"));
  await write("tiny-Q8_0", "Q8_0");
  await write("tiny-Q4_K_M", "Q4_K_M");
  // Its name promises other tensors than it has: only its header tells.
  await write("tiny-Q5_K_M", "Q3_K_S");
  await write("tiny-f16", "F16", 3);
  await write("mmproj-tiny-f16", "F16");
  loopback = await startLoopbackHub({ repos: { "someone/tiny-GGUF": folder } });
});
afterAll(async () => {
  await loopback.close();
  await rm(folder, { recursive: true, force: true });
});

async function size(only: string | null) {
  const choices = { endpoint: loopback.endpoint, proxy: null, caFile: null, offline: false, cacheDir: null };
  const hub = new HubConnection(host, await hubSettings(host, choices), usualLimits);
  try {
    return await sizeRepository(hub, { repo: "someone/tiny-GGUF", revision: "main", only }, signal);
  } finally {
    hub.close();
  }
}

describe("a repository", () => {
  test("is sized by its headers, and by recipe where that explains a file's size", async () => {
    const subject = await size(null);
    expect(subject).toMatchObject({
      repo: "someone/tiny-GGUF",
      publisher: "someone",
      licence: "mit",
      origin: "header",
    });
    expect(subject.commit).toBe(loopback.commit("someone/tiny-GGUF"));
    const layouts = subject.files.map(({ quantization, layout }) => [quantization, layout.bytes]);
    expect(layouts).toEqual([
      ["F16", recipeLayout(shape, "F16", true).bytes],
      ["Q8_0", recipeLayout(shape, "Q8_0", true).bytes],
      ["Q5_K_M", recipeLayout(shape, "Q3_K_S", true).bytes],
      ["Q4_K_M", recipeLayout(shape, "Q4_K_M", true).bytes],
    ]);
    expect(subject.files.every(({ sha256 }, index) => (index === 0 ? sha256 === null : sha256 !== ""))).toBe(true);
  });

  test("gives one quantization, or says which there are", async () => {
    expect((await size("q4_k_m")).files.map(({ path }) => path)).toEqual(["tiny-Q4_K_M.gguf"]);
    await expect(size("Q2_K")).rejects.toMatchObject({ finding: { code: "HUB_FILE_NOT_FOUND" } });
  });
});

describe("a file on this disk", () => {
  test("is sized from its header, a split one from all its parts", async () => {
    const whole = await sizeLocalFile(join(folder, "tiny-Q4_K_M.gguf"));
    expect(whole.layout).toEqual(recipeLayout(shape, "Q4_K_M", true));
    const split = await sizeLocalFile(join(folder, "tiny-f16-00002-of-00003.gguf"));
    expect(split.layout).toEqual(recipeLayout(shape, "F16", true));
  });

  test("is refused by name when a part is missing, or it is something else", async () => {
    const alone = join(folder, "alone-00001-of-00003.gguf");
    const file = await open(alone, "w");
    await file.write(ggufBytes({ metadata: { ...metadata, "split.no": 0, "split.count": 3 }, tensors: [] }));
    await file.close();
    await expect(sizeLocalFile(alone)).rejects.toMatchObject({ finding: { code: "FILE_UNREADABLE" } });
    await expect(sizeLocalFile(folder)).rejects.toMatchObject({ finding: { code: "FILE_UNREADABLE" } });
  });
});
