import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { ollama as signatures } from "../../../../diagnosis/signatures/runtime-load/ollama.ts";

export const ollama: WordsOf<typeof signatures> = {
  "ollama-needs-memory": {
    title: "Too little free memory for this model",
    cause: "Ollama compares what the model needs with what is free now and refuses before trying.",
    do: "Close programs, stop other models (ollama stop), or take a smaller one. In Docker or WSL, raise the memory limit.",
  },
  "ollama-runner-terminated": {
    title: "The part of Ollama that computes has ended",
    cause:
      "Ollama starts a program of its own for each model; this one stopped. The reason stands in the server's log.",
    do: {
      all: "Read the log around the same minute.",
      linux: "It is shown by journalctl -u ollama -n 200 --no-pager.",
      darwin: "It lies in ~/.ollama/logs/server.log.",
      win32: "It lies in %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "ollama-num-gpu": {
    title: "The number of layers asked for does not fit on the graphics card",
    cause: "num_gpu was set by hand, or free memory shrank, and Ollama will not load what it cannot place.",
    do: "Leave num_gpu out, so that Ollama chooses, or set it lower; lower num_ctx and stop other models (ollama stop).",
  },
  "ollama-load-timeout": {
    title: "Loading took longer than Ollama waits",
    cause:
      "The model comes from a slow or network disk, memory is short and the system swaps, or a graphics driver hangs.",
    do: "Start the server with OLLAMA_LOAD_TIMEOUT=30m, put the models on a fast disk, and close programs.",
  },
  "ollama-incompatible-model": {
    title: "This Ollama and this model do not go together",
    cause: "The model was made for a newer or older Ollama, or the file is not a model that Ollama takes.",
    do: "Update Ollama, then pull the model again.",
  },
};
