import { resolve } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { safe } from "../../core/safe.ts";
import type { Host, RunResult } from "../../host/host.ts";
import { LastLines } from "../last-lines.ts";

/** A llama-server that has shown what it can do. */
export interface LlamaServer {
  program: string;
  /** Its build number; null where it does not tell. */
  version: string | null;
  /** The options that it has, as `--help` names them, each with what it takes. */
  options: ReadonlyMap<string, string>;
  /** It says where the model went only when it is asked to say more. */
  quiet: boolean;
}

const limitMs = 15_000;

/**
 * The llama-server that was named, else the one on PATH, asked for its version and its options: both differ from build to
 * build. Throws LLAMA_SERVER_MISSING, or LLAMA_SERVER_UNUSABLE with its own words for one that does not start or is
 * another program.
 */
export async function findLlamaServer(host: Host, named: string | null, signal: AbortSignal): Promise<LlamaServer> {
  const program = await locate(host, named);
  const asked = { timeout: limitMs, signal, env: cleanEnv(host.system.env) };
  const [help, version] = await Promise.all([
    host.run(program, ["--help"], asked),
    host.run(program, ["--version"], asked),
  ]);
  signal.throwIfAborted();
  const text = `${help.stdout}\n${help.stderr}`;
  const options = parseHelp(text);
  if (!["--model", "--port", "--ctx-size"].every((name) => options.has(name))) throw unusable(program, help);
  return {
    program,
    version: parseVersion(`${version.stdout}\n${version.stderr}`),
    options,
    quiet: /\b4: trace/.test(text),
  };
}

/** What the person set for their own runs must not change ours: every option has a variable of its own. */
export function cleanEnv(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !/^LLAMA_(?:ARG_|API_KEY)/.test(entry[0]),
  );
  return Object.fromEntries(kept);
}

/** `-c, --ctx-size N    size of …` → `--ctx-size` with `N`. The words of the explanation are not options. */
export function parseHelp(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    // The explanation is set off by two blanks at least; so are long names from short ones.
    const [, head = ""] = /^\s{0,8}(-{1,2}[a-z].*?)(?:\s{2,}|$)/i.exec(line.replaceAll(/,\s+/g, ", ")) ?? [];
    for (const [, name = "", value = ""] of head.matchAll(/(--[a-z][\w-]*)(?: ([^\s-]\S*))?/g)) found.set(name, value);
  }
  return found;
}

/** `version: 4321 (0a1b2c3)` → `4321`. */
export function parseVersion(text: string): string | null {
  return /^version:\s*(\S+)/m.exec(text)?.[1] ?? null;
}

async function locate(host: Host, named: string | null): Promise<string> {
  if (named === null || !/[/\\]/.test(named)) {
    const found = await host.which(named ?? "llama-server");
    if (found === null) throw new SetupError({ code: "LLAMA_SERVER_MISSING", args: { path: named } });
    return found;
  }
  const program = resolve(host.system.cwd, named);
  if (await host.files.isExecutable(program)) return program;
  throw new SetupError({ code: "LLAMA_SERVER_MISSING", args: { path: program } });
}

function unusable(path: string, { status, exitCode, signal, stdout, stderr }: RunResult): SetupError {
  const lines = new LastLines(12);
  lines.add(`${stdout}\n${stderr}\n`);
  const how =
    status === "timeout" ? "no answer in time" : signal === null ? `exit code ${exitCode}` : `signal ${signal}`;
  const said = lines.cause();
  const detail = status === "ok" ? "it is another program" : said === null ? how : `${how}: ${safe(said)}`;
  return new SetupError({ code: "LLAMA_SERVER_UNUSABLE", args: { path, detail } });
}
