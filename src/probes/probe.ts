import { unknown } from "../core/fact.ts";
import type { Fact, ProbeRecord } from "../core/machine.ts";
import { safe } from "../core/safe.ts";
import type { Host, RunOptions, RunResult } from "../host/host.ts";

/** The folders whose volumes are judged: where files will really go. */
export interface Places {
  models: string;
  engine: string;
  lmstudio: string;
  scratch: string;
}

export interface ProbeOptions {
  /** Milliseconds that one probe may take in all, its tools and their retries included. */
  timeoutMs: number;
  /** The interpreter to judge instead of the best one found; `all` for every one. */
  python: string | null;
  /** False: the cards as the system shows them, without what the engine said when it was tried on them. */
  engineWord?: boolean;
  places: Places;
}

/** What a probe works with: the outside world, and tools that end when its time is over. */
export interface Probing {
  host: Host;
  options: ProbeOptions;
  /**
   * Runs a tool within what is left of the probe's time and leaves a record of it.
   * `file` is an absolute path, or a name that is looked up first.
   */
  run(id: string, file: string, args: readonly string[], more?: ToolOptions): Promise<RunResult>;
  /** What several probes need is asked once: the first to want it makes it, the others wait for the same answer. */
  once<T>(key: string, make: () => Promise<T>): Promise<T>;
}

export interface ToolOptions extends Omit<RunOptions, "timeout"> {
  /** The part of what is left that it may take, where another tool can answer in its place. All of it by default. */
  share?: number;
  /** True: what it answers cannot change while we run. However often the machine is looked at, it is started once. */
  lasting?: boolean;
}

/** What lasting tools answered, for as long as the process looks at this computer. */
const lastingAnswers = new WeakMap<Host, Map<string, Promise<RunResult>>>();

/** Answers that probes of one machine share. */
export type Shared = Map<string, Promise<unknown>>;

export type Probe<T> = (probing: Probing) => Promise<Fact<T>>;

export interface Probed<T> {
  fact: Fact<T>;
  records: ProbeRecord[];
}

/**
 * Runs one probe within its time. It never throws and never takes longer: a probe that hangs is a fact with the reason
 * `timeout`, one that throws is `failed`, and what its tools answered until then is kept.
 */
export async function runProbe<T>(
  id: string,
  probe: Probe<T>,
  host: Host,
  options: ProbeOptions,
  shared: Shared = new Map(),
): Promise<Probed<T>> {
  const records: ProbeRecord[] = [];
  const started = host.monotonic();
  const over = new AbortController();
  const probing: Probing = {
    host,
    options,
    once<V>(key: string, make: () => Promise<V>): Promise<V> {
      const made = (shared.get(key) as Promise<V> | undefined) ?? make();
      shared.set(key, made);
      return made;
    },
    async run(toolId, file, args, { share = 1, lasting = false, ...more } = {}) {
      // A tool that is killed must be on record before the probe itself is given up.
      const left = options.timeoutMs - (host.monotonic() - started) - 50;
      const timeout = Math.max(1, Math.floor(Math.min(left * share, options.timeoutMs * 0.9)));
      const start = (): Promise<RunResult> => host.run(file, args, { signal: over.signal, ...more, timeout });
      const result = await (lasting ? onceFor(host, toolId, start) : start());
      records.push(recordOf(toolId, result));
      return result;
    },
  };

  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<Fact<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve(unknown("timeout", `no answer in ${options.timeoutMs} ms`));
      over.abort();
    }, options.timeoutMs);
  });
  const found = probe(probing).catch((error: unknown): Fact<T> => unknown("failed", safe(String(error))));
  const fact = await Promise.race([found, expired]);
  clearTimeout(timer);

  const ms = rounded(host.monotonic() - started);
  const own: ProbeRecord =
    "source" in fact
      ? { id, status: "ok", ms, exitCode: null, evidence: fact.source }
      : {
          id,
          status: fact.reason === "unsupported" ? "absent" : fact.reason,
          ms,
          exitCode: null,
          evidence: fact.detail,
        };
  return { fact, records: [own, ...records] };
}

function onceFor(host: Host, toolId: string, start: () => Promise<RunResult>): Promise<RunResult> {
  const answers = lastingAnswers.get(host) ?? new Map<string, Promise<RunResult>>();
  lastingAnswers.set(host, answers);
  const answer = answers.get(toolId) ?? start();
  answers.set(toolId, answer);
  return answer;
}

/**
 * What a tool said, on either stream: some write their errors to stdout. One line, at most 200 characters, without the
 * lines that tables are drawn with.
 */
export function wordsOf({ stdout, stderr }: Pick<RunResult, "stdout" | "stderr">): string {
  const lines = safe(`${stdout.trim()}\n${stderr.trim()}`)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  return safe(lines.slice(0, 3).join(" "), 200);
}

/** The first of these programs that is there: names are looked up on PATH, paths are tried as they are. */
export async function firstProgram(host: Host, candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) {
    const path = /[/\\]/.test(candidate)
      ? (await host.files.isExecutable(candidate))
        ? candidate
        : null
      : await host.which(candidate);
    if (path !== null) return path;
  }
  return null;
}

/** A whole number of bytes from text such as `12345`; null for anything else. */
export function parseBytes(text: string | null | undefined): number | null {
  const number = text !== null && text !== undefined && /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(number) ? number : null;
}

/** Warnings that begin with a bracket, such as `[WARNING]`, are passed over, but not for ever. */
const mostBeginnings = 20;

/** The JSON document in what a tool said, perhaps among warnings, perhaps in UTF-16; null when there is none. */
export function jsonIn(said: string): unknown {
  const text = said.replaceAll("\0", "");
  const lines = [...text.matchAll(/^\s*[[{]/gm)]
    .slice(0, mostBeginnings)
    .map(({ index, 0: { length } }) => index + length - 1);
  for (const start of [...lines, text.indexOf("{")].filter((index) => index >= 0)) {
    const end = text.lastIndexOf(text[start] === "{" ? "}" : "]");
    try {
      return JSON.parse(text.slice(start, end + 1));
    } catch {
      // A warning, or cut short.
    }
  }
  return null;
}

function recordOf(id: string, result: RunResult): ProbeRecord {
  const { status, exitCode, ms } = result;
  return { id, status, ms: rounded(ms), exitCode, evidence: wordsOf(result) };
}

function rounded(ms: number): number {
  return Math.max(0, Math.round(ms * 10) / 10);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
