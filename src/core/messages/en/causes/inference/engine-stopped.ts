import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { engineStopped as signatures } from "../../../../diagnosis/signatures/inference/engine-stopped.ts";

export const engineStopped: WordsOf<typeof signatures> = {
  "lms-model-crashed": {
    title: "LM Studio's engine crashed while answering",
    cause: "Seen when the context overflows, when memory runs out, and with faulty engine versions.",
    do: "Load the model with a larger context or ask for less, close programs, and update the engine.",
  },
  "lms-model-unloaded": {
    title: "The model was put away while it was in use",
    cause:
      "LM Studio unloads models after a pause (TTL), when another one is loaded on demand, or when the engine ends.",
    do: "Load it again, with a longer pause allowed.",
  },
  "ollama-runner-stopped": {
    title: "The part of Ollama that computes stopped while answering",
    cause: "Memory ran out, the graphics driver failed or the engine crashed; the reason stands in the server's log.",
    do: {
      all: "Read the log around the same minute.",
      linux: "It is shown by journalctl -u ollama -n 200 --no-pager.",
      darwin: "It lies in ~/.ollama/logs/server.log.",
      win32: "It lies in %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
};
