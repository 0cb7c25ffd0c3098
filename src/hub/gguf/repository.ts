import { SetupError } from "../../core/errors/index.ts";
import type { SizedFile, Subject } from "../../core/models/catalogue.ts";
import { BrokenHeader } from "../../core/models/gguf-cursor.ts";
import { modelOf, partNames, subjectOf, type GgufModel } from "../../core/models/gguf-model.ts";
import { recipeLayout } from "../../core/models/layout.ts";
import { qualityRank, quantizationNamed } from "../../core/models/quantizations.ts";
import type { HubConnection } from "../connection.ts";
import { readRepository, type RepoFile, type Repository } from "../metadata.ts";
import { readRemoteHeader } from "./remote-file.ts";

/** One model file of a repository: whole, or all its parts in order. */
interface Group {
  /** From the file's name, as publishers write it; null where it does not say. */
  quantization: string | null;
  parts: RepoFile[];
  bytes: number;
}

/** A header is a few megabytes: of repositories with more files than this that no recipe explains, the rest is left out. */
const mostHeaders = 8;

/**
 * What a repository has to recommend from. One header tells the model's shape; a file whose size is, to the byte, what
 * its quantization's recipe gives for that shape needs no request, any other has its own header read. `only`: one
 * quantization. Throws a SetupError.
 */
export async function sizeRepository(
  hub: HubConnection,
  asked: { repo: string; revision: string; only: string | null },
  signal: AbortSignal,
): Promise<Subject> {
  const repository = await readRepository(hub, asked.repo, asked.revision, signal);
  const all = groupsOf(repository.files);
  const groups = all.filter(({ quantization }) => asked.only === null || sameName(quantization, asked.only));
  const [first] = groups;
  if (first === undefined) {
    const file = asked.only === null ? "*.gguf" : `*${asked.only}*.gguf`;
    const nearest = all.map(({ parts }) => parts[0]?.path ?? "").slice(0, 3);
    throw new SetupError({ code: "HUB_FILE_NOT_FOUND", args: { repo: asked.repo, file, nearest } });
  }
  const read = await readGroup(hub, repository, first, signal);
  const subject = subjectOf(read.model, {
    path: first.parts[0]?.path ?? "",
    fileBytes: first.bytes,
    repo: asked.repo,
    commit: repository.commit,
  });
  const files = [fileOf(first, read.model)];
  let headers = 1;
  for (const group of groups.slice(1)) {
    const known = byRecipe(group, read);
    if (known !== null) files.push(known);
    else if (headers < mostHeaders) {
      headers += 1;
      files.push(fileOf(group, (await readGroup(hub, repository, group, signal)).model));
    }
  }
  files.sort((a, b) => qualityRank(a.quantization) - qualityRank(b.quantization) || b.fileBytes - a.fileBytes);
  return { ...subject, files };
}

interface ReadGroup {
  model: GgufModel;
  /** What its file has before the weights. */
  headerBytes: number;
}

async function readGroup(hub: HubConnection, at: Repository, group: Group, signal: AbortSignal): Promise<ReadGroup> {
  const { endpoint } = hub.settings;
  const headers = [];
  for (const { path } of group.parts) {
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    const url = new URL(`${endpoint.href.replace(/\/$/, "")}/${at.repo}/resolve/${at.commit}/${encoded}`);
    headers.push(await readRemoteHeader(url, (to, asking) => hub.askPatiently(to, asking), signal));
  }
  try {
    const model = modelOf(headers.map(({ header }) => header));
    return { model, headerBytes: group.bytes - model.layout.bytes };
  } catch (error) {
    if (!(error instanceof BrokenHeader)) throw error;
    throw new SetupError({ code: "GGUF_BROKEN", args: { path: group.parts[0]?.path ?? "", detail: error.detail } });
  }
}

/** The layout by recipe, when it explains the file's size to within the few bytes that a header's own names differ by. */
function byRecipe(group: Group, { model, headerBytes }: ReadGroup): SizedFile | null {
  const name = quantizationNamed(group.quantization ?? "");
  if (name === null) return null;
  for (const imatrix of [true, false]) {
    const layout = recipeLayout(model.layout.architecture, name, imatrix);
    if (Math.abs(group.bytes - layout.bytes - headerBytes) <= 4096)
      return { ...fileOf(group, model), quantization: name, layout };
  }
  return null;
}

function fileOf({ parts, bytes, quantization }: Group, model: GgufModel): SizedFile {
  const [first] = parts;
  const digest = parts.length === 1 ? first?.digest : undefined;
  return {
    quantization: quantization ?? model.quantization,
    path: first?.path ?? "",
    fileBytes: bytes,
    sha256: digest?.algorithm === "sha256" ? digest.hex : null,
    layout: model.layout,
  };
}

/** The files that are models, parts of split ones together; vision projectors and incomplete splits are left out. */
function groupsOf(files: readonly RepoFile[]): Group[] {
  const models = files.filter(({ path }) => path.endsWith(".gguf") && !/(?:^|\/)mmproj/i.test(path));
  return models.flatMap((file): Group[] => {
    const [, no, count] = /-(\d{5})-of-(\d{5})\.gguf$/.exec(file.path) ?? [];
    const names = count === undefined ? [file.path] : no === "00001" ? partNames(file.path, Number(count)) : null;
    const parts = (names ?? []).flatMap((name) => models.find(({ path }) => path === name) ?? []);
    if (names === null || parts.length !== names.length) return [];
    return [{ quantization: labelOf(file.path), parts, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) }];
  });
}

/** `phi-4-Q4_K_M.gguf`, `phi-4.Q4_K_M.gguf`, `phi-4-f16-00001-of-00002.gguf`, `Q4_K_M/phi-4.gguf` do not agree on more. */
function labelOf(path: string): string | null {
  const name = path.replace(/-\d{5}-of-\d{5}(?=\.gguf$)/, "");
  const label = /(?:^|[-._/])((?:UD-)?(?:I?Q\d(?:_[A-Z0-9]+)*|BF16|F16|F32|MXFP4))(?=[-._/]|$)/gi;
  const found = [...name.matchAll(label)].at(-1)?.[1] ?? null;
  return found === null ? null : found.toUpperCase();
}

function sameName(one: string | null, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
