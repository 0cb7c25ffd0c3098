import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const inference: CausesOf<"inference"> = {
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
  "jinja-template": {
    title: "The model's chat template cannot be carried out",
    cause:
      "The template that turns messages into text uses something the program does not know, or the messages lack something it expects. Seen with phi-4-reasoning-plus.",
    do: "Update the program and take the file from lmstudio-community or bartowski; in LM Studio you can replace the prompt template in the model's settings.",
  },
  "chat-roles": {
    title: "The order or the roles of the messages do not suit this model",
    cause:
      "Its template wants user and assistant in turn, or knows no system message. Phi-4 has no such rule, so another model is answering.",
    do: "Join neighbouring messages of one role, move the system text into the first question, or use Phi-4.",
  },
  "chat-template-unsupported": {
    title: "The server has no chat template it can use",
    cause:
      "The model brings none, or one that the server only understands with an extra option; calling tools needs that option too.",
    do: "llama-server: add --jinja, or --chat-template phi4. vLLM: give a file with --chat-template.",
  },
  "garbage-repeated-char": {
    title: "The model answers with one repeated character",
    cause:
      "The computation went wrong: a graphics driver or Flash Attention at fault, a quantized context, memory that ran over, or a damaged file.",
    do: "Try once on the processor. If the answer is right there, update the graphics driver and the program and switch Flash Attention and KV quantization off; if it is wrong there too, the file is damaged.",
  },
  "nan-probabilities": {
    title: "The computation produced impossible numbers",
    cause: "Overflow in 16-bit floats, a graphics driver, or damaged weights: the model can then choose no word.",
    do: "Use bfloat16 (or float32 on a processor), update the graphics driver, and check the files.",
  },
  "empty-answer": {
    title: "The model answered with nothing",
    cause:
      "It ended at once: a wrong chat template, max_tokens of 0 or 1, a stop text that comes first, or an empty question.",
    do: "Check these settings, then ask the test question; if that is empty too, take the file from a well-known source and update the program.",
  },
  "metal-command-buffer": {
    title: "The Mac's graphics failed while computing",
    cause: "Mostly the memory for graphics was used up; what was answered around that time may be wrong.",
    do: "Close apps, take a smaller quantization or context, or put fewer layers on the GPU.",
  },
  "cuda-compute-failed": {
    title: "The graphics card failed while computing",
    cause:
      "A fault of the driver, the program or the card itself: heat, overclocking and weak power supplies cause it too.",
    do: 'Update the graphics driver and the program, take overclocking back, and try on the processor. "Fallen off the bus" speaks for power or the card\'s seat.',
  },
  "cuda-device-assert": {
    title: "A number outside the model's range reached the computation",
    cause: "Mostly tokenizer and weights belong to different models, or the text is longer than the model allows.",
    do: "Load both from the same repository and revision, and limit the length. Run once with CUDA_LAUNCH_BLOCKING=1 to see the true place.",
  },
  "half-on-cpu": {
    title: "16-bit floats (float16) do not work on the processor here",
    cause: "The model was loaded in float16 although no graphics card is used.",
    do: "Load it with torch_dtype=torch.bfloat16 or torch.float32, or update PyTorch.",
  },
  "empty-input": {
    title: "llama.cpp was given no question",
    cause: "Neither a prompt nor a chat template gave it any text.",
    do: 'Pass -p "your question", or start a conversation with -cnv; update llama.cpp.',
  },
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
  "model-no-tools": {
    title: "The model cannot do what the program asks of it",
    cause:
      "The program wants to call tools, see images or use another ability that this model or its template lacks. Phi-4 in Ollama has no tools; Phi-4-mini has.",
    do: "Switch tools (agent mode) off in the program, use phi4-mini for tools, or start vLLM with --enable-auto-tool-choice and a --tool-call-parser.",
  },
  "json-schema-unsupported": {
    title: "The server cannot use the JSON schema or grammar it was given",
    cause:
      "Answers are forced into a form by a grammar made from the schema; patterns, references and unusual types in it are not understood by every server.",
    do: "Simplify the schema: plain objects, arrays, strings, numbers and enums, without pattern, $ref and format. Or update the server.",
  },
  "answer-unparsed": {
    title: "The program could not read the model's answer",
    cause:
      "It expected JSON or a call of a tool in a certain form, and the model wrote something else around it, or the answer was cut off by max_tokens.",
    do: "Ask for a JSON schema (response_format) where the server has it, raise max_tokens, lower the temperature, or switch tools off: Phi-4 was not trained to call them.",
  },
  "generate-max-length": {
    title: "The room for the answer is already used up by the question",
    cause:
      "max_length counts question and answer together, and Transformers sets it to 20 unless told otherwise; no model can go beyond its own context either.",
    do: "Say how long the answer may be with max_new_tokens=512 in place of max_length, and keep both together under the model's context (16,384 for Phi-4).",
  },
};
