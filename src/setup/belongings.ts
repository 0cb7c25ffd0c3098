import type { Undo } from "../core/plan.ts";
import type { Installed, Receipt } from "../core/report.ts";
import type { Host } from "../host/host.ts";

/**
 * What was made for these installations and for none that stays: all of it where none stays. What two of them share (the
 * engine, a repository's refs, our own state) goes with the last.
 */
export async function madeFor(host: Host, receipt: Receipt, going: readonly Installed[]): Promise<readonly Undo[]> {
  const staying = receipt.installed.filter((one) => !going.includes(one));
  if (staying.length === 0) return receipt.made;
  const [gone, kept] = await Promise.all([pathsOf(host, going), pathsOf(host, staying)]);
  const runtimes = new Set(staying.map(({ runtime }) => runtime));
  const repos = new Set([...kept].map(repoOf));
  return receipt.made.filter((undo) => {
    if (undo.kind === "runtime") return !runtimes.has(undo.runtime) || mentions(undo.args, going, staying);
    if (undo.kind === "folder") return undo.runtime !== undefined && !runtimes.has(undo.runtime);
    if (kept.has(undo.path)) return false;
    const repo = repoOf(undo.path);
    return gone.has(undo.path) || (repo !== null && !repos.has(repo));
  });
}

/** The folder of a repository in a Hugging Face cache that a path lies in; null for other places. */
export function repoOf(path: string): string | null {
  return /^(.*[/\\]models--[^/\\]+)[/\\]/.exec(path)?.[1] ?? null;
}

/** Their files, and what these are links to. */
async function pathsOf(host: Host, installed: readonly Installed[]): Promise<Set<string>> {
  const paths = installed.flatMap(({ files }) => files.map(({ path }) => path));
  const real = await Promise.all(paths.map((path) => host.files.realPath(path)));
  return new Set([...paths, ...real.filter((path) => path !== null)]);
}

/** Whether what a runtime holds is about a file of those that go, by its name. */
function mentions(args: Record<string, string>, going: readonly Installed[], staying: readonly Installed[]): boolean {
  const named = (installed: readonly Installed[]): boolean =>
    installed.some(({ files }) =>
      files.some(({ path }) => {
        const name = path.split(/[/\\]/).at(-1) ?? path;
        return Object.values(args).some((value) => value.includes(name));
      }),
    );
  return named(going) && !named(staying);
}
