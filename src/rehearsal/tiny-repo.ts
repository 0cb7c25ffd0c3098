import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Candidate } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { makeFolder } from "../host/make-folder.ts";
import { tinyModel, tinyModelPath } from "./tiny-model.ts";

export const tinyRepo = "phi4-setup/tiny";

/** The tiny model as a candidate, so that the plan and the steps are those of a real installation. */
export const tinyCandidate: Candidate = {
  quantization: "Q8_0",
  repo: tinyRepo,
  publisher: "phi4-setup",
  licence: "MIT",
  file: tinyModel.file,
  fileBytes: tinyModel.bytes,
  bitsPerWeight: 8.5,
  runtime: "llama.cpp",
  origin: "header",
  // Two blocks and the output layer: all of it on a GPU, where the engine has one.
  placement: { kind: "cpu", gpuLayers: 3, totalLayers: 3, devices: [] },
  memory: {
    weightsBytes: tinyModel.bytes,
    kvCacheBytes: 0,
    computeBytes: 0,
    overheadBytes: 0,
    ramBytes: 0,
    vramBytes: 0,
  },
  fits: { total: "yes", now: "yes" },
  tokensPerSecond: null,
  reasons: [],
};

/** Lays the tiny model out as a repository's folder for the loopback hub to serve, and returns that folder. */
export async function layOutTinyRepo(host: Host, folder: string): Promise<string> {
  await makeFolder(folder);
  await copyFile(await tinyModelPath(host), join(folder, tinyModel.file));
  await writeFile(join(folder, "README.md"), "The rehearsal model of phi4-setup\n");
  return folder;
}
