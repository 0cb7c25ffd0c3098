import { SetupError } from "../core/errors/index.ts";
import type { RepoFile, Repository } from "./metadata.ts";
import { isSafePath, matchesGlob } from "./names.ts";
import { nearest } from "./nearest.ts";

/** Which files of a repository: one by its name, or all that match. */
export type Selection =
  | { kind: "file"; path: string }
  | { kind: "globs"; include: readonly string[]; exclude: readonly string[] };

/** The selected files. Throws when there are none, when one has a name that must not be written, and
 * when one that nobody asked for by name could run code. */
export function select({ repo, files }: Repository, selection: Selection, foldsCase: boolean): RepoFile[] {
  const selected = files.filter(({ path }) => isSelected(path, selection));
  if (selected.length === 0) throw nothing(repo, files, selection);
  const unsafe = selected.find(({ path }) => !isSafePath(path));
  if (unsafe !== undefined) throw new SetupError({ code: "HUB_UNSAFE_NAME", args: { repo, file: unsafe.path } });
  const pickles = asksForEverything(selection) ? selected.map(({ path }) => path).filter(isPickle) : [];
  if (pickles.length > 0) throw new SetupError({ code: "HUB_RUNS_CODE", args: { repo, files: pickles } });
  const clash = foldsCase ? clashing(selected.map(({ path }) => path)) : [];
  if (clash.length > 0) throw new SetupError({ code: "HUB_NAMES_CLASH", args: { repo, files: clash } });
  return selected;
}

/** Nobody named the files, or the kind of them. */
function asksForEverything(selection: Selection): boolean {
  return selection.kind === "globs" && selection.include.length === 0;
}

/** What PyTorch loads by running what it says. */
function isPickle(path: string): boolean {
  return /(?:^|\/)pytorch_model[^/]*\.bin$|\.(?:pt|pth|ckpt|pkl|pickle)$/i.test(path);
}

/** Names that Windows and macOS take for the same. */
function clashing(paths: readonly string[]): string[] {
  const fold = (path: string): string => path.normalize("NFC").toLowerCase();
  const seen = new Map<string, number>();
  for (const path of paths) seen.set(fold(path), (seen.get(fold(path)) ?? 0) + 1);
  return paths.filter((path) => (seen.get(fold(path)) ?? 0) > 1);
}

export function isSelected(path: string, selection: Selection): boolean {
  if (selection.kind === "file") return path === selection.path;
  const { include, exclude } = selection;
  if (exclude.some((glob) => matchesGlob(path, glob))) return false;
  return include.length === 0 || include.some((glob) => matchesGlob(path, glob));
}

function nothing(repo: string, files: readonly RepoFile[], selection: Selection): SetupError {
  const paths = files.map(({ path }) => path);
  if (selection.kind === "file") {
    const { path: file } = selection;
    return new SetupError({ code: "HUB_FILE_NOT_FOUND", args: { repo, file, nearest: nearest.names(file, paths) } });
  }
  const exact =
    selection.include.length === 1 && !/[*?[]/.test(selection.include[0] ?? "") ? selection.include[0] : undefined;
  if (exact !== undefined) return nothing(repo, files, { kind: "file", path: exact });
  return new SetupError({
    code: "HUB_NOTHING_SELECTED",
    args: { repo, patterns: selection.include.length > 0 ? selection.include : ["*"] },
  });
}
