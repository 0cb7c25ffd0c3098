// What the engine's process and we say to each other, as JSON over Node's IPC channel.

export interface ChatMessage {
  role: "system" | "user" | "assistant";
  content: string;
}

export interface LoadOptions {
  path: string;
  /** Tokens the model can look back on; prompt and answer together. */
  context: number;
  /** Layers on the GPU; `auto` is as many as fit. Without a GPU nothing but 0 has an effect. */
  gpuLayers: number | "auto";
  kvCache: "f16" | "q8_0" | "q4_0";
  /** Null: off on the processor, where it nearly doubles the memory, and on elsewhere. */
  mmap: boolean | null;
  /** Null: as many as the processor has cores for arithmetic. */
  threads: number | null;
}

export interface EstimateOptions {
  path: string;
  /** Tokens. */
  context: number;
  gpuLayers: number;
  kvCache: "f16" | "q8_0" | "q4_0";
  mmap: boolean;
}

/** What the engine's simulation of a load comes to: weights, KV cache and compute buffer. */
export interface Estimate {
  /** Those it was made for: none where the engine has no GPU. */
  gpuLayers: number;
  ramBytes: number;
  vramBytes: number;
}

export interface SamplingOptions {
  temperature: number;
  topP: number | null;
  /** Null: as many as the context has room for. */
  maxTokens: number | null;
  seed: number | null;
  stop: readonly string[];
}

export type Device = "cpu" | "cuda" | "metal" | "vulkan";

export interface Loaded {
  device: Device;
  /** Of the cards it computes on, in the back end's own words; empty on the processor. */
  deviceNames: readonly string[];
  gpuLayers: number;
  totalLayers: number;
  context: number;
  threads: number;
}

export interface Answer {
  text: string;
  promptTokens: number;
  tokens: number;
  /** While tokens came, the time before the first one left out; null for fewer than two. */
  tokensPerSecond: number | null;
  timeToFirstTokenMs: number | null;
  finishReason: "stop" | "length";
}

export type Request =
  | { id: number; kind: "load"; options: LoadOptions }
  | { id: number; kind: "chat"; messages: readonly ChatMessage[]; options: SamplingOptions }
  | { id: number; kind: "estimate"; options: EstimateOptions }
  | { id: number; kind: "abort" };

/** Why a request failed. The words are the engine's own. */
export interface Failure {
  reason: "load" | "memory" | "context" | "aborted" | "other";
  message: string;
  /** The first error the engine logged meanwhile: the later ones are its consequences. */
  logged: string | null;
}

export type Reply =
  | { kind: "ready" }
  | { id: number; kind: "progress"; fraction: number }
  | { id: number; kind: "token"; text: string }
  | { id: number; kind: "loaded"; loaded: Loaded }
  | { id: number; kind: "answer"; answer: Answer }
  | { id: number; kind: "estimated"; estimate: Estimate }
  | { id: number; kind: "failed"; failure: Failure };
