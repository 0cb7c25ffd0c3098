// What `lms` prints, read. Every generation of it writes people's text; only `ls` has JSON.
import { safe } from "../../core/safe.ts";

/** What LM Studio expects a model to take, weights, cache and buffers together. */
export interface LmsEstimate {
  /** The model it speaks of, as a key or a path; null where the language is not English. */
  model: string | null;
  gpuBytes: number;
  /** In all memories, the graphics card's included. */
  totalBytes: number;
}

/** A model of LM Studio's own library, on this computer. */
export interface LibraryModel {
  /** What `lms load --exact` takes. */
  path: string;
  key: string;
  quantization: string | null;
  sizeBytes: number | null;
}

// Powers of 1024 are what it prints since it says GiB; before, GB was powers of 1000.
const units: Record<string, number> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};

/**
 * Reads `lms load … --estimate-only`: two lines that are a label and a size, the graphics card's before the total, in
 * whatever language. Null for anything else: an error under exit code 0, `NaN undefined`, one figure without the other.
 */
export function parseLmsEstimate(text: string): LmsEstimate | null {
  const lines = linesOf(text);
  const sizes = lines.flatMap((line) => {
    const [, number, unit] = /^[^:：]+[:：]\s*(\d+(?:\.\d+)?) ([KMGT]?i?B)$/.exec(line) ?? [];
    const factor = units[unit ?? ""];
    return number === undefined || factor === undefined ? [] : [Math.round(Number(number) * factor)];
  });
  const [gpuBytes, totalBytes] = sizes;
  if (gpuBytes === undefined || totalBytes === undefined || sizes.length !== 2) return null;
  if (totalBytes === 0 || totalBytes < gpuBytes) return null;
  const model = lines.map((line) => /^Model: (\S.*)$/.exec(line)?.[1]).find((name) => name !== undefined) ?? null;
  return { model, gpuBytes, totalBytes };
}

/** Reads `lms ls --json`: the language models that are on this computer. Other lines may stand before the JSON. */
export function parseLibrary(text: string): LibraryModel[] {
  const json = linesOf(text, Number.POSITIVE_INFINITY).findLast((line) => line.startsWith("["));
  let document: unknown;
  try {
    document = JSON.parse(json ?? "[]");
  } catch {
    return [];
  }
  return (Array.isArray(document) ? document : []).filter(isRecord).flatMap((entry) => {
    const { type, path, modelKey, sizeBytes, deviceIdentifier, quantization } = entry;
    const elsewhere = typeof deviceIdentifier === "string";
    if (type !== "llm" || typeof path !== "string" || path === "" || elsewhere) return [];
    const name = isRecord(quantization) ? quantization["name"] : null;
    return [
      {
        path,
        key: typeof modelKey === "string" ? modelKey : path,
        quantization: typeof name === "string" ? name : null,
        sizeBytes: typeof sizeBytes === "number" && sizeBytes > 0 ? sizeBytes : null,
      },
    ];
  });
}

/** The wanted file in the library: the same file name, or the same model by name, and about the same size. */
export function inLibrary(
  library: readonly LibraryModel[],
  wanted: { repo: string; file: string; quantization: string; fileBytes: number },
): LibraryModel | null {
  const file = lastOf(wanted.file);
  const name = bareName(wanted.repo);
  const found = library.find(({ path, key, quantization, sizeBytes }) => {
    const sameSize = sizeBytes === null || Math.abs(sizeBytes - wanted.fileBytes) <= sizeTolerance * wanted.fileBytes;
    const named = name !== "" && [path, key].some((one) => bareName(one) === name);
    const same = quantization?.toUpperCase() === wanted.quantization.toUpperCase() && named;
    return sameSize && (lastOf(path) === file || same);
  });
  return found ?? null;
}

/** Publishers' files of one quantization differ by their metadata and by a layer's type here and there. */
const sizeTolerance = 0.02;

/** `microsoft/phi-4@q4_k_m`, `lmstudio-community/phi-4-GGUF` and `phi-4` are one model. */
function bareName(text: string): string {
  return lastOf(text)
    .replace(/@.*$/, "")
    .replace(/-gguf$/, "");
}

function lastOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? "").toLowerCase();
}

/** Without escape sequences; a line that was drawn over itself is its frames. */
function linesOf(text: string, maxLength = 1000): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => safe(line, maxLength).trim());
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
