import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { llamaCpp as signatures } from "../../../../diagnosis/signatures/runtime-load/llama-cpp.ts";

export const llamaCpp: WordsOf<typeof signatures> = {
  "llama-failed-to-load": {
    title: "llama.cpp could not load the model",
    cause: "This line comes last whatever went wrong.",
    do: 'Look at the lines above it, beginning with "error loading model" or "failed to".',
  },
  "llama-bad-argument": {
    title: "The program does not understand its command line",
    cause: "An option is misspelt, belongs to another version, or a path with spaces stands without quotes.",
    do: "Put paths in double quotes and look the option up with --help of the version in use.",
  },
  "kv-cache-needs-flash-attention": {
    title: "The smaller context memory works only together with Flash Attention",
    cause:
      "A quantized V cache (q8_0, q4_0) was asked for, while Flash Attention is off or impossible for this model or card.",
    do: "Switch Flash Attention on (llama-server: --flash-attn on; LM Studio: in the model's settings; Ollama: OLLAMA_FLASH_ATTENTION=1), or set the V cache back to f16.",
  },
  "kv-cache-type-unknown": {
    title: "This type of context memory does not exist or does not work here",
    cause: "The name is none of those the program knows, or K and V are set to a pair the device has no code for.",
    do: "Use f16, q8_0 or q4_0, and the same for K and V.",
  },
  "llama-no-backends": {
    title: "The engine's computing parts are missing beside it",
    cause:
      "llama.cpp loads them from files named ggml-cpu-… and ggml-vulkan-… in its own folder; they were not copied along, or none suits this processor.",
    do: "Unpack or install the program again as a whole and start it from its own folder; do not move single files out of it.",
  },
  "engine-libraries-mixed": {
    title: "Parts of the engine are of different age",
    cause:
      "A program finds a libllama or libggml of another version: from another installation, from the system, or left behind by an update done by half.",
    do: "Remove the older one, or install the program again as a whole into an empty folder; unset LD_LIBRARY_PATH and LLAMA_CPP_LIB_PATH.",
  },
  "engine-dll-init": {
    title: "A library of the engine did not start on Windows",
    cause:
      "It needs something the computer does not give it: mostly AVX2, which an old processor lacks or the BIOS has switched off, or a graphics driver that does not match.",
    do: "Check whether the processor shows AVX2 and switch it on in the BIOS, update the graphics driver, and try the CPU engine.",
  },
  "llama-python-library": {
    title: "The Python package came without its engine, or cannot load it",
    cause:
      "llama-cpp-python and its kin contain a compiled library. It was not built, was built for another system, or misses libraries of its own (CUDA, OpenMP).",
    do: "Install the package again and read what the build says; a ready wheel for your system saves the build. What is missing stands behind the last colon.",
  },
};
