import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { modelName as signatures } from "../../../../diagnosis/signatures/server/model-name.ts";

export const modelName: WordsOf<typeof signatures> = {
  "server-no-model": {
    title: "The server runs, but no model is loaded",
    cause: "This program starts without a model and loads one only when it is chosen.",
    do: "Choose the model in the program's model tab, or name it at the start (text-generation-webui: --model FILE).",
  },
  "lms-no-models-loaded": {
    title: "LM Studio's server runs, but no model is loaded",
    cause: "The model was not loaded or was put away after a pause, and loading on demand is off.",
    do: 'Load the model first, or switch "Just-in-time model loading" on in the server\'s settings.',
  },
  "lms-invalid-model-id": {
    title: "The server has no model of this name",
    cause:
      "The name in the program must be one from the server's list, letter by letter: phi-4 and microsoft/phi-4 are different names.",
    do: "Take a name from /v1/models, or load the model under the name you use: lms load KEY --identifier phi-4.",
  },
  "ollama-model-not-found": {
    title: "Ollama has no model of this name",
    cause: "It was not pulled yet, or is called differently: Ollama writes phi4, without a hyphen.",
    do: "Look at the list and use that name, or pull the model.",
  },
  "vllm-model-not-found": {
    title: "The server serves a model of another name",
    cause: "vLLM answers only to the name it was started with, for example microsoft/phi-4.",
    do: "Use the name that /v1/models shows, or start with --served-model-name phi-4.",
  },
};
