import { posix, win32 } from "node:path";
import type { Host } from "../host/host.ts";
import { firstProgram, type Probing } from "./probe.ts";
import { askWindows } from "./windows.ts";

/**
 * Where interpreters are, the most wanted first: the one that was named, the active environment, PATH, then those of
 * version managers and installers. Absolute paths, each interpreter once; shims, which cost more than the interpreter,
 * are resolved. Nothing is searched for that is not asked for: usually the first is taken.
 */
export async function* findInterpreters(probing: Probing, wanted: string | null): AsyncGenerator<string> {
  const { host } = probing;
  const seen = new Set<string>();
  for await (const candidate of candidatesOf(probing, wanted)) {
    if (!(await host.files.isExecutable(candidate))) continue;
    for (const path of await resolveShim(host, candidate)) {
      const key = await identityOf(host, path);
      if (seen.has(key)) continue;
      seen.add(key);
      yield path;
    }
  }
}

async function* candidatesOf(probing: Probing, wanted: string | null): AsyncGenerator<string> {
  const { host } = probing;
  if (wanted !== null && wanted !== "all") {
    const path = /[/\\]/.test(wanted) ? absolute(host, wanted) : await host.which(wanted);
    if (path !== null) yield path;
    return;
  }
  yield* activeEnvironments(host);
  yield* onPath(host);
  yield* await installedElsewhere(host);
  if (host.system.platform !== "win32") return;
  yield* await launcherList(probing);
  yield* (await askWindows(probing))?.pythons ?? [];
}

/**
 * Reads `py -0p`: a line each of tag and path, the default marked with a star before the path, or after it by launchers
 * older than 3.11. Only paths on a drive of this computer: nothing is started from another one.
 */
export function parsePyList(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const match = /(?:^|\s)"?([A-Z]:\\[^"*?<>|]*\.exe)"?\s*\*?\s*$/i.exec(line);
    return match?.[1] === undefined ? [] : [match[1]];
  });
}

/** What the launcher on Windows knows of. It is asked for its list only: given a version, it could install one. */
async function launcherList(probing: Probing): Promise<string[]> {
  const { host } = probing;
  const { env } = host.system;
  const local = env["LOCALAPPDATA"];
  const launcher = await firstProgram(host, [
    "py",
    win32.join(env["SystemRoot"] ?? "C:\\Windows", "py.exe"),
    ...(local ? [win32.join(local, "Programs", "Python", "Launcher", "py.exe")] : []),
  ]);
  return launcher === null ? [] : parsePyList((await probing.run("py -0p", launcher, ["-0p"])).stdout);
}

function absolute(host: Host, path: string): string {
  const { resolve } = host.system.platform === "win32" ? win32 : posix;
  return resolve(host.system.cwd, path);
}

function activeEnvironments(host: Host): string[] {
  const { env, platform } = host.system;
  const windows = platform === "win32";
  const { join, isAbsolute } = windows ? win32 : posix;
  const venv = env["VIRTUAL_ENV"];
  const conda = env["CONDA_PREFIX"];
  return [
    ...(venv && isAbsolute(venv) ? [windows ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python")] : []),
    ...(conda && isAbsolute(conda) ? [windows ? join(conda, "python.exe") : join(conda, "bin", "python")] : []),
  ];
}

async function* onPath(host: Host): AsyncGenerator<string> {
  const windows = host.system.platform === "win32";
  const minors = ["3.14", "3.13", "3.12", "3.11", "3.10"].map((version) => `python${version}`);
  for (const name of windows ? ["python", "python3"] : ["python3", "python", ...minors]) {
    const path = await host.which(name);
    // Apple's stub opens a dialog instead of answering unless the developer tools are there.
    const stub = host.system.platform === "darwin" && path === "/usr/bin/python3";
    if (path !== null && !(stub && !(await hasDeveloperTools(host)))) yield path;
  }
}

async function hasDeveloperTools(host: Host): Promise<boolean> {
  const places = ["/Library/Developer/CommandLineTools", "/Applications/Xcode.app/Contents/Developer"];
  const found = await Promise.all(places.map((place) => host.files.stat(`${place}/usr/bin/python3`)));
  return found.some((stats) => stats !== null);
}

/** pyenv's shim as the interpreters it stands for; anything else as it is. */
async function resolveShim(host: Host, path: string): Promise<string[]> {
  if (host.system.platform === "win32") return [path];
  const match = /^(.*)\/shims\/(python[\d.]*)$/.exec(path);
  if (match === null) return [path];
  const root = await pyenvRoot(host, match[1] ?? "");
  if (root === null) return [path];
  const { env, cwd } = host.system;
  const local = (await host.files.readText(posix.join(cwd, ".python-version"), 4096)) ?? "";
  const global = (await host.files.readText(posix.join(root, "version"), 4096)) ?? "";
  const chosen = env["PYENV_VERSION"]?.split(":") ?? words(local).concat(words(global));
  const paths = chosen
    .filter((version) => /^[\w.+-]+$/.test(version))
    .map((version) => posix.join(root, "versions", version, "bin", match[2] ?? "python"));
  const there = await Promise.all(paths.map((candidate) => host.files.isExecutable(candidate)));
  return paths.filter((_, index) => there[index] === true).slice(0, 2);
}

/** The shim's own folder is pyenv's, unless a plugin brought the shim. */
async function pyenvRoot(host: Host, folder: string): Promise<string | null> {
  for (const root of [folder, host.system.env["PYENV_ROOT"]]) {
    if (root && posix.isAbsolute(root) && (await host.files.list(posix.join(root, "versions"))).length > 0) return root;
  }
  return null;
}

/** Where version managers and installers put interpreters, the newest of each first. */
async function installedElsewhere(host: Host): Promise<string[]> {
  const windows = host.system.platform === "win32";
  const { join } = windows ? win32 : posix;
  const found = await Promise.all(
    (windows ? windowsRoots(host) : posixRoots(host)).map(async (root) => {
      const names = (await host.files.list(root)).filter((name) => /\d/.test(name));
      const sorted = names.sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
      return sorted.map((name) => (windows ? join(root, name, "python.exe") : join(root, name, "bin", "python3")));
    }),
  );
  const homebrew = ["/opt/homebrew/bin/python3", "/usr/local/bin/python3"];
  const fixed = windows
    ? []
    : host.system.platform === "darwin"
      ? homebrew
      : ["/usr/bin/python3", "/usr/local/bin/python3"];
  return [...(await condaEnvironments(host)), ...found.flat(), ...fixed];
}

function posixRoots({ system: { env, home, platform } }: Host): string[] {
  const pyenv = env["PYENV_ROOT"] ?? (home === null ? null : posix.join(home, ".pyenv"));
  return [
    ...(pyenv === null ? [] : [posix.join(pyenv, "versions")]),
    ...(home === null ? [] : [posix.join(home, ".local/share/uv/python")]),
    ...(platform === "darwin" ? ["/Library/Frameworks/Python.framework/Versions"] : []),
  ];
}

function windowsRoots({ system: { env, home } }: Host): string[] {
  const below = (base: string | null | undefined, ...parts: string[]): string[] =>
    base ? [win32.join(base, ...parts)] : [];
  return [
    ...below(env["LOCALAPPDATA"], "Programs", "Python"),
    ...below(env["ProgramFiles"]),
    ...below(env["APPDATA"], "uv", "python"),
    ...below(home, ".pyenv", "pyenv-win", "versions"),
  ];
}

/** conda lists its environments in a file of the user's. */
async function condaEnvironments({ files, system: { home, platform } }: Host): Promise<string[]> {
  if (home === null) return [];
  const windows = platform === "win32";
  const { join, isAbsolute } = windows ? win32 : posix;
  const listed = ((await files.readText(join(home, ".conda", "environments.txt"))) ?? "").split(/\r?\n/);
  const environments = listed.map((line) => line.trim()).filter((line) => isAbsolute(line));
  return environments.map((folder) => (windows ? join(folder, "python.exe") : join(folder, "bin", "python")));
}

/** The same interpreter under two names is one, unless one of them is an environment, which is a link by nature. */
async function identityOf(host: Host, path: string): Promise<string> {
  const windows = host.system.platform === "win32";
  const { dirname, join } = windows ? win32 : posix;
  const inVenv = (await host.files.stat(join(dirname(dirname(path)), "pyvenv.cfg"))) !== null;
  const real = inVenv ? path : ((await host.files.realPath(path)) ?? path);
  return windows ? real.toLowerCase() : real;
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "" && !word.startsWith("#"));
}
