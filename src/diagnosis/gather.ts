// Suspects from what was given: logs, model files, and documents of our own.
import type { ModelFile } from "../core/diagnosis/seen.ts";
import type { Suspect } from "../core/diagnosis/suspect.ts";
import type { Examined } from "../core/report.ts";
import type { Host } from "../host/host.ts";
import { readGiven, type Given } from "./read-log.ts";
import { add, nothing, ownSuspect, type Gathered } from "./gathered.ts";

/** Each operand in turn. Throws for the first that cannot be used: half an answer would be taken for a whole one. */
export async function gatherGiven(host: Host, operands: readonly string[]): Promise<Gathered> {
  const all = nothing();
  for (const operand of operands) add(all, await gathered(await readGiven(host, operand)));
  return all;
}

async function gathered(given: Given): Promise<Gathered> {
  switch (given.kind) {
    case "log": {
      const { file, bytes, lines, suspects, telling, sample, tail } = given.scan;
      const examined: Examined = { kind: "log", name: file, bytes, lines };
      return {
        suspects,
        examined: [examined],
        telling,
        samples: [sample],
        tails: [{ name: file, text: tail }],
        machine: null,
      };
    }
    case "model":
      return ofModel(given.file);
    case "document": {
      // The schemas of all documents take longer to build than a small log to look through.
      const { fromDocument } = await import("./documents.ts");
      return fromDocument(given.document);
    }
  }
}

/** A model file as the error that loading it would be. */
export function ofModel(file: ModelFile): Gathered {
  const suspect = suspectOf(file);
  const examined: Examined = { kind: "model", name: file.path, bytes: file.bytes };
  return {
    suspects: suspect === null ? [] : [suspect],
    examined: [examined],
    telling: [],
    samples: [],
    tails: [],
    machine: null,
  };
}

function suspectOf(file: ModelFile): Suspect | null {
  const { path, bytes: fileBytes } = file;
  switch (file.is) {
    case "sound":
      return null;
    case "notAModel":
      return ownSuspect("NOT_A_GGUF", { path, looksLike: file.looksLike });
    case "broken":
      return ownSuspect(file.format === "gguf" ? "GGUF_BROKEN" : "SAFETENSORS_BROKEN", { path, detail: file.detail });
    case "short":
      return ownSuspect("MODEL_FILE_SHORT", { path, fileBytes, neededBytes: file.neededBytes });
    case "hollow":
      return ownSuspect("MODEL_FILE_HOLLOW", { path, atByte: file.atByte });
  }
}
