import { spawn, type ChildProcess } from "node:child_process";
import type { SetupError } from "../../core/errors/index.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";
import { checkModelFile } from "./check-model-file.ts";
import { EngineProcess } from "./engine-process.ts";
import type { EnginePackage } from "./engine-packages.ts";
import type { InstalledEngine } from "./install-engine.ts";
import type {
  Answer,
  ChatMessage,
  Estimate,
  EstimateOptions,
  Loaded,
  LoadOptions,
  SamplingOptions,
} from "./protocol.ts";

export type { Answer, ChatMessage, Loaded };

export interface LoadRequest extends Partial<Omit<LoadOptions, "path">> {
  path: string;
  signal?: AbortSignal;
  onProgress?: (fraction: number) => void;
}

export interface ChatRequest extends Partial<SamplingOptions> {
  signal?: AbortSignal;
  /** Pieces of the answer as they come. */
  onToken?: (text: string) => void;
}

/** A model in a process of its own. Requests wait for each other: two at once would garble each other's text. */
export interface Engine {
  pid: number;
  /** Null before `load`. */
  loaded: Loaded | null;
  /** Throws NOT_A_GGUF, FILE_UNREADABLE, MODEL_LOAD_FAILED, OUT_OF_MEMORY, ENGINE_CRASHED or ENGINE_TIMEOUT. */
  load(request: LoadRequest): Promise<Loaded>;
  /** Throws CONTEXT_TOO_SMALL, ENGINE_CRASHED, ENGINE_TIMEOUT, or the signal's reason. */
  chat(messages: readonly ChatMessage[], request?: ChatRequest): Promise<Answer>;
  /** What loading would take, simulated from the file's header. Throws what `load` throws. */
  estimate(options: EstimateOptions, request: { signal: AbortSignal }): Promise<Estimate>;
  /** Settles when the process has ended: with what it died of, or null when it was told to. */
  ended: Promise<SetupError | null>;
  dispose(): Promise<void>;
}

const startLimitMs = 30_000;
/** Silence, not duration: a big file from a slow disk still reports progress. */
const loadSilenceMs = 180_000;
/** Fractions of a second, but for the first time that a slow disk reads the engine. */
const estimateSilenceMs = 10_000;
/** Reading a long prompt on a slow processor takes minutes without a token. */
const chatSilenceMs = (context: number): number => 120_000 + 250 * context;
/** Below this the work is so small that threads wait for each other longer than they work. */
const singleThreadBytes = 64 * 1024 * 1024;

/** Starts the engine's process. It ends when `signal` is aborted, when it is disposed of, and when we die. */
export async function startEngine(
  host: Host,
  engine: InstalledEngine,
  options: { signal: AbortSignal; accelerator?: EnginePackage["accelerator"] },
): Promise<Engine> {
  options.signal.throwIfAborted();
  const child = spawnWorker(host, engine, options.accelerator ?? engine.package.accelerator);
  const worker = new EngineProcess(child);
  const dispose = (): Promise<void> => worker.end();
  const onAbort = (): void => void dispose();
  options.signal.addEventListener("abort", onAbort, { once: true });
  void worker.ended.then(() => options.signal.removeEventListener("abort", onAbort));
  await worker.ready(startLimitMs);

  let loaded: Loaded | null = null;
  return {
    pid: child.pid ?? 0,
    get loaded() {
      return loaded;
    },
    ended: worker.ended,
    dispose,
    async load({ path, signal, onProgress, ...given }) {
      const sizeBytes = await checkModelFile(path);
      const load: LoadOptions = {
        path,
        context: given.context ?? 4096,
        gpuLayers: given.gpuLayers ?? "auto",
        kvCache: given.kvCache ?? "f16",
        mmap: given.mmap ?? null,
        threads: given.threads ?? (sizeBytes < singleThreadBytes ? 1 : null),
      };
      const reply = await worker.request(
        { kind: "load", options: load },
        { signal, onProgress, silenceMs: loadSilenceMs },
      );
      loaded = reply.kind === "loaded" ? reply.loaded : null;
      if (loaded === null) throw new Error("the engine answered something else");
      return loaded;
    },
    async estimate(options, { signal }) {
      await checkModelFile(options.path);
      const reply = await worker.request({ kind: "estimate", options }, { signal, silenceMs: estimateSilenceMs });
      if (reply.kind !== "estimated") throw new Error("the engine answered something else");
      return reply.estimate;
    },
    async chat(messages, { signal, onToken, ...given } = {}) {
      const sampling: SamplingOptions = {
        temperature: given.temperature ?? 0.7,
        topP: given.topP ?? null,
        maxTokens: given.maxTokens ?? null,
        seed: given.seed ?? null,
        stop: given.stop ?? [],
      };
      const silenceMs = chatSilenceMs(loaded?.context ?? 0);
      const reply = await worker.request({ kind: "chat", messages, options: sampling }, { signal, onToken, silenceMs });
      if (reply.kind !== "answer") throw new Error("the engine answered something else");
      return reply.answer;
    },
  };
}

function spawnWorker(host: Host, engine: InstalledEngine, accelerator: EnginePackage["accelerator"]): ChildProcess {
  const { env, home } = host.system;
  // A user without a home has Node throw where the engine asks for one.
  const ownHome = home === null ? { HOME: foldersOf(host.system).engine } : {};
  // Nothing of ours is inherited: the terminal belongs to us, and what the engine writes is kept for its last words.
  return spawn(host.system.execPath, [engine.worker, accelerator], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...env, ...ownHome, NODE_OPTIONS: "" },
    windowsHide: true,
  });
}
