import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { contextLength as signatures } from "../../../../diagnosis/signatures/inference/context-length.ts";

export const contextLength: WordsOf<typeof signatures> = {
  "lms-context-overflow": {
    title: "The conversation is longer than the context the model was loaded with",
    cause:
      "LM Studio loads models with 4,096 tokens unless told otherwise; programs for coding send far more at once. Phi-4 can take 16,384.",
    do: "Load the model with a larger context, or start a new, shorter conversation.",
  },
  "llama-context-overflow": {
    title: "The question with its history is longer than the context",
    cause: "The server was started with fewer tokens than the program sends. Phi-4 can take 16,384.",
    do: "Start it with a larger context (-c 16384) if memory allows, or shorten the text.",
  },
  "vllm-context-overflow": {
    title: "Question and answer together are longer than the context",
    cause: "What is sent and max_tokens are counted together; for Phi-4 the sum may be 16,384 at most.",
    do: "Lower max_tokens, shorten the text, or start the server with a larger --max-model-len if it was lowered.",
  },
  "context-slot-full": {
    title: "The context is full",
    cause: "The conversation, or several in parallel that share the context, used up the tokens it has.",
    do: "Begin a new conversation, start the server with a larger context, or with fewer parallel conversations (-np 1).",
  },
  "prompt-over-batch": {
    title: "The text is longer than one working step allows",
    cause: "The server computes the text in batches; for embeddings it must fit into one.",
    do: "Start the server with larger batches: -b 2048 -ub 2048.",
  },
  "prompt-truncated": {
    title: "Part of the question was left out because it is too long",
    cause:
      "The text was longer than the context, and the rest was cut off without an error: answers may miss what stood there.",
    do: "Raise the context (Ollama: OLLAMA_CONTEXT_LENGTH=16384 or num_ctx), or send less text.",
  },
  "generate-max-length": {
    title: "The room for the answer is already used up by the question",
    cause:
      "max_length counts question and answer together, and Transformers sets it to 20 unless told otherwise; no model can go beyond its own context either.",
    do: "Say how long the answer may be with max_new_tokens=512 in place of max_length, and keep both together under the model's context (16,384 for Phi-4).",
  },
  "empty-input": {
    title: "llama.cpp was given no question",
    cause: "Neither a prompt nor a chat template gave it any text.",
    do: 'Pass -p "your question", or start a conversation with -cnv; update llama.cpp.',
  },
};
