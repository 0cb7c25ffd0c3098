import { posix, win32 } from "node:path";
import compareVersions from "semver/functions/compare.js";
import validVersion from "semver/functions/valid.js";
import { known } from "../core/fact.ts";
import type { Runtimes } from "../core/machine.ts";
import { safe } from "../core/safe.ts";
import type { Host } from "../host/host.ts";
import { identify } from "../host/lm-studio/identity.ts";
import { lmsPrograms, lmStudioPlaces } from "../host/lm-studio/places.ts";
import { runningLmStudio } from "../host/lm-studio/status.ts";
import { parseListening } from "../host/network/listening.ts";
import { isRecord, type Probe, type Probing } from "./probe.ts";

const port = 1234;

/** Who owns the models that `/v1/models` lists, as a name for people. */
export function parseOwner(document: unknown): string {
  const data = isRecord(document) && Array.isArray(document["data"]) ? document["data"] : null;
  if (data === null) return "HTTP";
  const owner = data.map((model: unknown) => (isRecord(model) ? model["owned_by"] : null)).find(Boolean);
  return (typeof owner === "string" ? owners[owner] : undefined) ?? "OpenAI API";
}

/** `version: 4567 (1a2b3c4)` of llama-server, `ollama version is 0.5.7`, `client version is 0.5.7`. */
export function parseVersion(text: string): string | null {
  return /\bversion(?: is|:)?\s+v?(\d[\w.+-]{0,40})/i.exec(text)?.[1] ?? null;
}

export const probeRuntimes: Probe<Runtimes> = async (probing) => {
  const { host, options } = probing;
  const [lmStudio, llamaServer, ollama, engine, port1234] = await Promise.all([
    findLmStudio(probing),
    program(probing, "llama-server"),
    program(probing, "ollama"),
    findEngine(host, options.places.engine),
    listener(probing),
  ]);
  return known({ ...lmStudio, llamaServer, ollama, engine, port1234 }, "PATH");
};

const owners: Record<string, string> = {
  organization_owner: "LM Studio",
  llamacpp: "llama-server",
  library: "Ollama",
  vllm: "vLLM",
  "phi4-setup": "phi4-setup",
};

type Program = { path: string; version: string | null } | null;

/** A program on PATH and the version it tells, on whichever stream. */
async function program(probing: Probing, name: string): Promise<Program> {
  const path = await probing.host.which(name);
  if (path === null) return null;
  const { stdout, stderr } = await probing.run(name, path, ["--version"]);
  return { path, version: parseVersion(`${stdout}\n${stderr}`) };
}

/**
 * On PATH, else below one of its own homes. What is not below one is asked who it is, since other programs have the
 * same name; a program of its own is not started for that.
 */
async function findLmStudio({ host, run }: Probing): Promise<Pick<Runtimes, "lmstudio" | "otherLms">> {
  const [{ found }, { home }] = await Promise.all([lmsPrograms(host), lmStudioPlaces(host)]);
  let otherLms: Runtimes["otherLms"];
  for (const path of found) {
    if (!(await isInItsHome(host, path))) {
      const identity = await identify((args, more) => run("lms", path, args, more));
      if (identity.is !== "lms") {
        otherLms ??= { path, said: identity.said };
        continue;
      }
    }
    const running = await runningLmStudio(host, home);
    const instance = running === null ? {} : { package: running.package };
    const onPath = path === (await host.which("lms"));
    return { lmstudio: { path, onPath, version: running?.version ?? null, ...instance } };
  }
  return { lmstudio: null, ...(otherLms === undefined ? {} : { otherLms }) };
}

async function isInItsHome(host: Host, path: string): Promise<boolean> {
  const { dirname, join } = host.system.platform === "win32" ? win32 : posix;
  const home = dirname(dirname((await host.files.realPath(path)) ?? path));
  if (/[/\\](?:\.lmstudio|lm-studio)$/.test(home)) return true;
  return (await host.files.stat(join(home, ".internal"))) !== null;
}

/** The newest engine: below a folder for each version lie the packages of this platform. */
async function findEngine(host: Host, folder: string): Promise<Runtimes["engine"]> {
  const { join } = host.system.platform === "win32" ? win32 : posix;
  const versions = (await host.files.list(folder)).filter((name) => validVersion(name) !== null);
  for (const version of versions.toSorted(compareVersions).toReversed()) {
    const packages = join(folder, version, "node_modules", "@node-llama-cpp");
    for (const name of (await host.files.list(packages)).toSorted()) {
      const path = join(packages, name);
      const manifest = parseManifest(await host.files.readText(join(path, "package.json"), 64 * 1024));
      if (manifest !== null) return { path, ...manifest };
    }
  }
  return null;
}

function parseManifest(text: string | null): { version: string; package: string } | null {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text ?? "");
  } catch {
    return null;
  }
  if (!isRecord(manifest)) return null;
  const { name, version } = manifest;
  const ours = typeof name === "string" && name.startsWith("@node-llama-cpp/") && typeof version === "string";
  return ours ? { version, package: name } : null;
}

/** Who answers on LM Studio's port. Loopback only, and never through a proxy. */
async function listener({ host, options }: Probing): Promise<string | null> {
  if (host.system.platform === "linux") {
    // Where the kernel says that nobody listens there is nothing to wait for.
    const tables = await Promise.all(["/proc/net/tcp", "/proc/net/tcp6"].map((path) => host.files.readText(path)));
    if (tables[0] !== null && !tables.some((table) => parseListening(table ?? "", port))) return null;
  }
  const signal = AbortSignal.timeout(Math.min(1000, options.timeoutMs));
  try {
    const response = await host.fetch(`http://127.0.0.1:${port}/v1/models`, { signal, redirect: "manual" });
    const text = (await response.text()).slice(0, 1_000_000);
    return safe(parseOwner(parseJson(text)));
  } catch (error) {
    const code = errorCode(error);
    if (code === "ECONNREFUSED") return null;
    return host.system.platform === "linux" || code === null || /HPE|UND_ERR/.test(code) ? "TCP" : null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function errorCode(error: unknown): string | null {
  const cause: unknown = error instanceof Error ? error.cause : null;
  const code = isRecord(cause) ? cause["code"] : null;
  return typeof code === "string" ? code : null;
}
