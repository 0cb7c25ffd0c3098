// The engine's own process: node-llama-cpp and nothing else, so that a native crash is a message and not the end of us.
// It is bundled into one file and runs in the engine's folder, beside the platform package: see install-engine.ts.
import { availableParallelism } from "node:os";
import {
  getLlama,
  InsufficientMemoryError,
  JinjaTemplateChatWrapper,
  LlamaChat,
  LlamaLogLevel,
  resolveChatWrapper,
  type ChatHistoryItem,
  type ChatWrapper,
  type Llama,
  type LlamaContext,
  type LlamaModel,
} from "node-llama-cpp";
import { estimate } from "./worker-estimate.ts";
import type {
  Answer,
  ChatMessage,
  Estimate,
  EstimateOptions,
  Failure,
  Loaded,
  LoadOptions,
  Reply,
  Request,
  SamplingOptions,
} from "./protocol.ts";

interface Ready {
  model: LlamaModel;
  context: LlamaContext;
  chat: LlamaChat;
  wrapper: ChatWrapper;
}

const running = new Map<number, AbortController>();
const accelerator = process.argv[2] ?? "cpu";
let ready: Ready | null = null;
let firstError: string | null = null;
let simulationFailed = false;

// Ctrl-C goes to the whole group of processes: what is to be done about it is our parent's to decide.
process.on("SIGINT", () => {});
// Nobody is left to answer, and native threads would keep the process alive: end as the system would end it.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.on("message", (request: Request) => void serve(request));
listenToItsConsole();
send({ kind: "ready" });

async function serve(request: Request): Promise<void> {
  const { id } = request;
  if (request.kind === "abort") {
    running.get(id)?.abort();
    return;
  }
  const abort = new AbortController();
  running.set(id, abort);
  firstError = null;
  simulationFailed = false;
  try {
    send(await answerTo(request, abort.signal));
  } catch (error) {
    // The engine logs from its own thread: what it has said so far is on its way to us.
    await new Promise((resolve) => setTimeout(resolve, 20));
    send({ id, kind: "failed", failure: failureOf(error, abort.signal, request.kind) });
  } finally {
    running.delete(id);
  }
}

async function answerTo(request: Exclude<Request, { kind: "abort" }>, signal: AbortSignal): Promise<Reply> {
  const { id } = request;
  switch (request.kind) {
    case "load":
      return { id, kind: "loaded", loaded: await load(id, request.options, signal) };
    case "estimate":
      return { id, kind: "estimated", estimate: await simulated(request.options, signal) };
    case "chat":
      return { id, kind: "answer", answer: await chat(id, request.messages, request.options, signal) };
  }
}

async function simulated(options: EstimateOptions, signal: AbortSignal): Promise<Estimate> {
  const found = await estimate(await startLlama(), options, signal);
  // Where the simulation fails, node-llama-cpp warns and gives a rule of thumb in its place.
  if (simulationFailed) throw new Error("the engine could not simulate this model");
  return found;
}

async function load(id: number, options: LoadOptions, loadSignal: AbortSignal): Promise<Loaded> {
  const llama = await startLlama();
  const onGpu = llama.gpu !== false && options.gpuLayers !== 0;
  const threads = options.threads ?? Math.min(llama.cpuMathCores, availableParallelism());
  const model = await llama.loadModel({
    modelPath: options.path,
    gpuLayers: onGpu ? options.gpuLayers : 0,
    useMmap: options.mmap ?? onGpu,
    onLoadProgress: (fraction) => send({ id, kind: "progress", fraction }),
    loadSignal,
  });
  const kvType = ({ f16: "F16", q8_0: "Q8_0", q4_0: "Q4_0" } as const)[options.kvCache];
  const context = await model.createContext({
    contextSize: options.context,
    sequences: 1,
    threads,
    experimentalKvCacheKeyType: kvType,
    experimentalKvCacheValueType: kvType,
    createSignal: loadSignal,
  });
  const wrapper = wrapperOf(model);
  ready = {
    model,
    context,
    wrapper,
    chat: new LlamaChat({ contextSequence: context.getSequence(), chatWrapper: wrapper }),
  };
  const computesOnGpu = onGpu && model.gpuLayers > 0;
  return {
    device: computesOnGpu ? llama.gpu : "cpu",
    deviceNames: computesOnGpu ? await llama.getGpuDeviceNames() : [],
    gpuLayers: model.gpuLayers,
    totalLayers: model.fileInsights.totalLayers,
    context: context.contextSize,
    threads,
  };
}

function startLlama(): Promise<Llama> {
  return getLlama({
    gpu: accelerator === "metal" || accelerator === "vulkan" || accelerator === "cuda" ? accelerator : false,
    build: "never",
    usePrebuiltBinaries: true,
    skipDownload: true,
    progressLogs: false,
    logLevel: LlamaLogLevel.warn,
    logger: keepLog,
  });
}

/** Our parent keeps the last lines of stderr: a native crash leaves nothing else. */
function keepLog(level: LlamaLogLevel, message: string): void {
  simulationFailed ||= message.includes("Failed simulating");
  process.stderr.write(message.endsWith("\n") ? message : `${message}\n`);
  if (level === LlamaLogLevel.error || level === LlamaLogLevel.fatal) firstError ??= message.trim();
}

/** Trying every wrapper that node-llama-cpp knows takes half a second; the model's own template is the right one. */
function wrapperOf(model: LlamaModel): ChatWrapper {
  const template = model.fileInfo.metadata.tokenizer?.chat_template;
  if (template === undefined) return resolveChatWrapper(model);
  return new JinjaTemplateChatWrapper({ template, tokenizer: model.tokenizer });
}

async function chat(
  id: number,
  messages: readonly ChatMessage[],
  options: SamplingOptions,
  signal: AbortSignal,
): Promise<Answer> {
  if (ready === null) throw new Error("no model is loaded");
  const { model, context, chat, wrapper } = ready;
  const history = historyOf(messages);
  const promptTokens = wrapper
    .generateContextState({ chatHistory: history })
    .contextText.tokenize(model.tokenizer).length;
  const room = context.contextSize - promptTokens;
  if (room < 1) throw new PromptTooLong(promptTokens, context.contextSize);

  const started = performance.now();
  let firstAt: number | null = null;
  let tokens = 0;
  const { response, metadata } = await chat.generateResponse(history, {
    temperature: options.temperature,
    ...(options.topP === null ? {} : { topP: options.topP }),
    ...(options.seed === null ? {} : { seed: options.seed }),
    maxTokens: Math.min(options.maxTokens ?? room, room),
    customStopTriggers: options.stop,
    signal,
    onToken: (some) => {
      firstAt ??= performance.now();
      tokens += some.length;
    },
    onTextChunk: (text) => send({ id, kind: "token", text }),
  });
  const seconds = firstAt === null ? 0 : (performance.now() - firstAt) / 1000;
  return {
    text: response,
    promptTokens,
    tokens,
    tokensPerSecond: tokens > 1 && seconds > 0 ? (tokens - 1) / seconds : null,
    timeToFirstTokenMs: firstAt === null ? null : firstAt - started,
    finishReason: metadata.stopReason === "maxTokens" ? "length" : "stop",
  };
}

/** The whole conversation, and the empty answer that is to be filled. */
function historyOf(messages: readonly ChatMessage[]): ChatHistoryItem[] {
  const said = messages.map(({ role, content }): ChatHistoryItem =>
    role === "assistant" ? { type: "model", response: [content] } : { type: role, text: content },
  );
  return [...said, { type: "model", response: [] }];
}

class PromptTooLong extends Error {
  constructor(tokens: number, context: number) {
    super(`the conversation has ${tokens} tokens, the context has room for ${context}`);
  }
}

function failureOf(error: unknown, signal: AbortSignal, kind: Request["kind"]): Failure {
  const message = error instanceof Error ? error.message : String(error);
  return { reason: reasonOf(error, signal, kind), message, logged: firstError };
}

function reasonOf(error: unknown, signal: AbortSignal, kind: Request["kind"]): Failure["reason"] {
  if (signal.aborted) return "aborted";
  if (error instanceof PromptTooLong) return "context";
  if (error instanceof InsufficientMemoryError) return "memory";
  return kind === "load" ? "load" : "other";
}

function send(reply: Reply): void {
  // Once the channel is closed there is nobody left to tell.
  if (process.connected) process.send?.(reply);
}

/**
 * node-llama-cpp warns that it was bundled and cannot test the binary in a process of its own: we are that process.
 * Why a binary could not be loaded it tells its console only; the error it throws then has no words.
 */
function listenToItsConsole(): void {
  const { warn, error } = globalThis.console;
  globalThis.console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("file is not independent")) warn(...words);
  };
  globalThis.console.error = (...words: unknown[]) => {
    firstError ??= words.find((word) => word instanceof Error)?.message ?? null;
    error(...words);
  };
}
