// Every constant of the memory and speed model: what it is, and where it comes from. All are bytes unless named otherwise.

export const MiB = 2 ** 20;
export const GiB = 2 ** 30;

/** The KV cache is allocated for whole steps of this many tokens (node-llama-cpp pads the context; read in its source). */
export const contextStep = 256;

/** Tokens processed at once: node-llama-cpp's default batch is the context, at most this (read in its source). */
export const defaultBatch = 512;

/**
 * The engine's process beside the model, its vocabulary and the work on a batch: Node, the addon, node-llama-cpp's
 * JavaScript and its garbage. Measured with the pinned 3.21.1 on Linux x64: the peak after several batches less all
 * other parts, with vocabularies of 1024 to 200 064 tokens, is 62 to 111 MiB in our worker; 30 of it is garbage that V8
 * collects before a slow load has come to its peak, and after a quick one. Near the larger, and no more: of a small
 * mapped model of which 30 were collected more would be over 3 % too much.
 *
 * A script that imports all of node-llama-cpp takes 125, with 3.21.1 and 3.22.1 alike, and the engine's own simulation
 * leaves 50 to 64 more behind in the process that ran it (four layers: 1892 MiB without, 1942 and 1956 with it). That
 * is how a peak of 1939 was published for them; our simulation has a process of its own, which ends.
 */
export const engineOverhead = 106 * MiB;

/**
 * Bytes that a token of the vocabulary takes in that process: its text and its merge, as llama.cpp's tables and as
 * JavaScript's. The slope of those measurements: 1.13 to 1.30 KiB in our worker, 1.23 with all of node-llama-cpp.
 */
export const vocabularyOverhead = 1229;

/** Bytes for a number of a batch in the type (Q8_K: 256 in 292 bytes) that the processor's kernels multiply (ggml). */
export const multipliedBytes = 292 / 256;

/**
 * Python with torch and transformers beside weights and KV cache. Measured on Linux x64 with torch 2.13 (CPU) and
 * transformers 5.18, Phi-4 of 1 to 4 layers in bf16: 346 MiB once imported, 392 to 504 after prompts of 64 to 4096
 * tokens (test/bench/torch-memory.py, test/bench/memory.md).
 */
export const torchOverhead = 512 * MiB;

/**
 * What a card holds beside weights, KV cache and compute buffer: the driver's context. One published log (RTX 3090,
 * Phi-4 Q4_K_M, 10 752 MiB in nvidia-smi less 8 354.71 weights and 1 700.03 KV cache) leaves 697 for both, rounded to
 * 700, of which 240 are the compute buffer at 4096 tokens. To be updated when a run on a card of our own exists.
 */
export const driverContext = (700 - 240) * MiB;

/** A fit is tight when less than this is left, or less than this share of the pool, whichever is more. */
export const tightBytes = 1 * GiB;
export const tightShare = 0.08;

/** Share of the memory bandwidth that decoding reaches, from published runs of Phi-4 (RX 7900 XT 0.72, RTX 5070 0.76). */
export const gpuEfficiency = 0.7;
/** Apple M4 Pro reached 0.83. */
export const appleEfficiency = 0.8;
/** Of the makers' figure: EPYC 9554 reached 0.55 to 0.63. */
export const cpuEfficiency = 0.55;
/**
 * Of the bandwidth that our own measurement reads, which is less than the makers' figure. The five rows of
 * test/bench/memory.md gave 0.36 to 0.89 on a machine that others used too; the two lowest are taken as disturbed.
 */
export const measuredCpuEfficiency = 0.75;
/** Weights that a processor's caches hold are not read from memory: of such models the bandwidth says nothing. */
export const cachedBytes = 512 * MiB;
/** How far the published runs spread around the prediction. */
export const speedSpread = { low: 0.6, high: 1.1 };

/**
 * Our prediction and the engine's own simulation are told apart when they differ by more than this or this share,
 * whichever is more: the compute buffer's closed form is up to 52 MiB over at 32 768 tokens.
 */
export const opinionBytes = 64 * MiB;
export const opinionShare = 0.02;
