import { dirname } from "node:path";
import { known, unknown } from "../core/fact.ts";
import type { Fact, Python } from "../core/machine.ts";
import { findInterpreters } from "./interpreters.ts";
import { wordsOf, type Probe, type Probing } from "./probe.ts";

const mostAsked = 12;

const packageNames = ["torch", "transformers", "accelerate", "openai"] as const;

/**
 * Asked of an interpreter in isolation (`-I`) and without its `site` module (`-S`), which runs whatever code packages
 * left in .pth files: the folders that `site` would add are worked out here. It reads the names of the packages'
 * records instead of importing importlib.metadata, and prints `KEY VALUE` lines instead of importing json. All that
 * makes it several times faster.
 */
const script = `
import sys, os
join, exists = os.path.join, os.path.exists
def out(key, value): print(key + " " + str(value))
def read(path):
    try:
        with open(path) as lines: return lines.read().splitlines()
    except (OSError, ValueError): return []
info = sys.version_info
stage = {"alpha": "a", "beta": "b", "candidate": "rc"}.get(info[3])
out("version", ".".join(map(str, info[:3])) + (stage + str(info[4]) if stage else ""))
out("bits", 64 if sys.maxsize > 2 ** 32 else 32)
out("executable", sys.executable)
base = getattr(sys, "base_prefix", sys.prefix)
prefix, own = sys.prefix, True
folder = os.path.dirname(os.path.abspath(sys.executable))
for place in (folder, os.path.dirname(folder)):
    if exists(join(place, "pyvenv.cfg")):
        prefix = place
        own = any(line.replace(" ", "").lower() == "include-system-site-packages=true" for line in read(join(place, "pyvenv.cfg")))
        break
out("prefix", prefix)
out("base", base)
out("conda", int(os.path.isdir(join(prefix, "conda-meta"))))
out("managed", int(exists(join(os.path.dirname(os.__file__), "EXTERNALLY-MANAGED"))))
short = "%d.%d" % info[:2]
def sites(root):
    lib = "python" + short
    return [join(root, "lib", lib, "site-packages"), join(root, "lib64", lib, "site-packages"), join(root, "Lib", "site-packages"),
        join(root, "local", "lib", lib, "dist-packages"), join(root, "lib", "python3", "dist-packages"), join(root, "lib", lib, "dist-packages")]
paths = sites(prefix)
if prefix == base or own:
    paths += sites(base)
    home = os.path.expanduser("~")
    roaming = os.environ.get("APPDATA") or home
    paths += [join(home, ".local", "lib", "python" + short, "site-packages"), join(home, "Library", "Python", short, "lib", "python", "site-packages"),
        join(roaming, "Python", "Python" + short.replace(".", ""), "site-packages")]
wanted = ("torch", "transformers", "accelerate", "openai")
seen = set()
more = []
def scan(path):
    try: names = os.listdir(path)
    except OSError: return
    for name in names:
        if name.endswith(".pth"):
            for line in read(join(path, name)):
                if line.strip() and not line.startswith(("import ", "import\\t", "#")): more.append(join(path, line.strip()))
        for end in (".dist-info", ".egg-info"):
            if not name.endswith(end): continue
            parts = name[:-len(end)].split("-")
            key = parts[0].lower()
            if len(parts) < 2 or key not in wanted or key in seen: continue
            seen.add(key)
            out("package", key + " " + parts[1])
            if key != "torch": continue
            for line in read(join(path, "torch", "version.py")):
                if line.split(":")[0].split("=")[0].strip() in ("cuda", "hip", "xpu"): out("torch", line.strip())
for path in paths: scan(path)
for path in more[:50]: scan(path)
`;

/** Reads the script's answer; null when it is none. */
export function parsePython(text: string): Python | null {
  const lines = text.split("\n").map((line) => line.trim());
  const all = (key: string): string[] =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1).trim());
  const one = (key: string): string => all(key)[0] ?? "";
  const version = /^\d+\.\d+\.\d+(?:(?:a|b|rc)\d+)?$/.exec(one("version"))?.[0];
  if (version === undefined) return null;

  const packages: Python["packages"] = { torch: null, transformers: null, accelerate: null, openai: null };
  for (const name of packageNames) {
    const found = all("package").find((entry) => entry.startsWith(`${name} `));
    if (found === undefined) continue;
    const installed = found.slice(name.length + 1);
    packages[name] = { version: installed, build: name === "torch" ? torchBuild(installed, all("torch")) : null };
  }
  const inVenv = one("prefix") !== one("base");
  return {
    path: one("executable"),
    version,
    bits: one("bits") === "32" ? 32 : 64,
    environment: environmentOf(one("prefix"), one("base"), one("conda") === "1"),
    externallyManaged: one("managed") === "1" && !inVenv,
    packages,
  };
}

/** What torch was built for: its own `version.py`, else the tag of its version. */
export function torchBuild(version: string, lines: readonly string[]): string | null {
  const value = (key: string): string | null =>
    lines.map((line) => new RegExp(`^${key}\\b[^=]*=\\s*['"]([^'"]+)['"]`).exec(line)?.[1]).find(Boolean) ?? null;
  const cuda = value("cuda");
  if (cuda !== null) return `cuda ${cuda}`;
  const hip = value("hip");
  if (hip !== null) return `rocm ${hip}`;
  const tag = /\+(cpu|cu\d+|rocm[\d.]+|xpu)/.exec(version)?.[1] ?? null;
  if (tag !== null) return tag;
  return lines.some((line) => /^cuda\b[^=]*=\s*None/.test(line)) ? "cpu" : null;
}

/** Words of the placeholder that Windows puts on PATH until Python is installed. */
export function isStoreStub(words: string): boolean {
  return /Microsoft Store/i.test(words);
}

export const probePython: Probe<Python[]> = async (probing) => {
  const wanted = probing.options.python;
  const all = wanted === "all";
  const found: Python[] = [];
  let words: string | null = null;
  let asked = 0;
  for await (const candidate of findInterpreters(probing, wanted)) {
    asked += 1;
    if (asked > mostAsked) break;
    const { python, said } = await ask(probing, candidate);
    if (python === null) {
      words ??= said;
      continue;
    }
    if (!found.some((other) => other.path === python.path)) found.push(python);
    if (!all && isCurrent(python)) break;
  }
  if (found.length > 0) return known(all ? found : [best(found)], "sys");
  return missing(wanted, words);
};

async function ask(probing: Probing, path: string): Promise<{ python: Python | null; said: string | null }> {
  // One that is found may hang; behind it stands another. One that is named has all the time.
  const { python: wanted } = probing.options;
  const share = wanted === null || wanted === "all" ? 0.5 : 1;
  let result = await probing.run("python interpreter", path, ["-I", "-S", "-c", script], { share });
  if (result.status === "failed" && /unknown option: -I/i.test(result.stderr)) {
    // Python 2 cannot be isolated; started in its own folder, it imports nothing from ours.
    result = await probing.run("python 2", path, ["-E", "-S", "-c", script], { cwd: dirname(path) });
  }
  const python = result.status === "ok" ? parsePython(result.stdout) : null;
  if (python !== null || result.status === "absent") return { python, said: null };
  return { python, said: wordsOf(result) || (result.status === "timeout" ? `no answer in time: ${path}` : "") };
}

/** Good enough not to look further: what today's torch and transformers ask for. */
function isCurrent({ version, bits }: Python): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return bits === 64 && (major > 3 || (major === 3 && minor >= 10));
}

/** The newest of those that were found wanting, 64-bit before 32-bit. */
function best(found: readonly Python[]): Python {
  const rank = ({ version, bits }: Python): number => {
    const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10));
    return bits * 1e6 + major * 1e3 + minor;
  };
  return found.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

function missing(wanted: string | null, words: string | null): Fact<Python[]> {
  if (words !== null && isStoreStub(words)) return unknown("absent", words);
  if (wanted !== null && wanted !== "all") return unknown(words === null ? "absent" : "failed", words || wanted);
  return words === null ? known([], "PATH") : unknown("failed", words);
}

function environmentOf(prefix: string, base: string, conda: boolean): Python["environment"] {
  if (conda) return "conda";
  if (prefix !== base) return "venv";
  if (/[/\\]\.?pyenv(?:-win)?[/\\]versions[/\\]/.test(prefix)) return "pyenv";
  if (/[/\\]uv[/\\]python[/\\]/.test(prefix)) return "uv";
  return /^(?:\/usr|\/opt\/homebrew|\/Library|[A-Z]:\\)/.test(prefix) ? "system" : "other";
}
