import type { Signatures } from "../../signature.ts";

export const modelName = {
  "server-no-model": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "no model is loaded",
        regex: /No model is loaded! Select one|"(?:error|message|detail)": ?"No model is (?:currently )?loaded/i,
        seenOn: "text-generation-webui",
      },
      { anchor: "no model loaded", regex: /(?:error|message|detail)"?: ?"?No model loaded\b/i },
      { anchor: "no models are currently loaded", regex: /No models are currently loaded/i, seenOn: "TabbyAPI" },
      { anchor: "engine is not loaded yet", regex: /Engine is not loaded yet/i, seenOn: "Jan" },
    ],
    example: "ERROR    No model is loaded! Select one in the Model tab.",
    sources: ["source: oobabooga/text-generation-webui modules/chat.py; theroyallab/tabbyAPI endpoints"],
  },
  "lms-no-models-loaded": {
    severity: "fatal",
    priority: 88,
    patterns: [{ anchor: "no models loaded. please load a model", regex: /No models loaded\. Please load a model/i }],
    example:
      "Error code: 404 - {'error': {'message': \"No models loaded. Please load a model in the developer page or use the 'lms load' command.\"}}",
    commands: [
      { shell: "any", line: "lms ls", effect: "safe" },
      { shell: "any", line: "lms load phi-4 --context-length 4096 --yes", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/assafelovic/gpt-researcher/issues/1556",
      "https://github.com/icereed/paperless-gpt/issues/908",
      "https://github.com/lmstudio-ai/lms/issues/107",
    ],
  },
  "lms-invalid-model-id": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "invalid model identifier ", regex: /Invalid model identifier \\?["']/i },
      { anchor: "model_not_found", regex: /^(?!.{0,300}do not have access).{0,400}model_not_found/i },
      {
        anchor: " not found. please specify a valid model",
        regex: /Model \\{0,3}"[^"]{1,120}" not found\. Please specify a valid model/i,
      },
      { anchor: "model with identifier '", regex: /Model with identifier '[^']{1,120}' not found/i },
      { anchor: "cannot find a model with the identifier", regex: /Cannot find a model with the identifier/i },
      { anchor: "invalid model name passed in", regex: /Invalid model name passed in model=/i, seenOn: "LiteLLM" },
      {
        anchor: "multiple models are loaded",
        regex: /Multiple models are loaded\. Please specify a model/i,
        seenOn: "LM Studio",
      },
      {
        anchor: "could not find real modelid",
        regex: /could not find (?:real modelID|suitable inference handler) for/i,
        seenOn: "llama-swap",
      },
      {
        anchor: " allowed now, your model ",
        regex: /Only \S{0,200} allowed now, your model /i,
        seenOn: "FastChat",
      },
    ],
    example:
      '400 Invalid model identifier "qwen3-coder-30b-a3b". Please specify a valid downloaded model (e.g., qwen/qwen3.6-35b-a3b@q4_k_m)',
    commands: [
      { shell: "any", line: "curl http://127.0.0.1:1234/v1/models", effect: "safe" },
      { shell: "any", line: "lms ps --json", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/assafelovic/gpt-researcher/issues/1556",
      "https://github.com/continuedev/continue/issues/12757",
      "https://github.com/letta-ai/letta/pull/1876",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/814",
    ],
  },
  "ollama-model-not-found": {
    severity: "fatal",
    priority: 85,
    patterns: [
      { anchor: "not found, try pulling it first", regex: /model .{1,140} not found, try pulling it first/i },
      { anchor: "error: model ", regex: /Error: model ['"][^'"]{1,120}['"] not found/ },
      {
        anchor: "not_found_error",
        regex: /model ['"\\]{1,3}[^'"\\]{1,120}['"\\]{1,3} not found.{0,60}not_found_error/i,
      },
      {
        anchor: "you should pull the model with",
        regex: /Maybe your model is not found and you should pull the model/i,
        seenOn: "LangChain",
      },
      {
        anchor: '"error":"model ',
        regex: /"error": ?"model ['\\"]{1,3}[\w.:/-]{1,120}['\\"]{1,3} not found/i,
        seenOn: "Ollama",
      },
      {
        anchor: "not found for url: http",
        regex: /404 Client Error: Not Found for url: http:\/\/[^/ ]{1,60}:11434\/api\/(?:chat|generate|embed)/i,
        seenOn: "requests",
      },
      {
        anchor: "client error '404 not found'",
        regex: /Client error '404 Not Found' for url 'http:\/\/[^/ ]{1,60}:11434\/api\/(?:chat|generate|embed)/i,
        seenOn: "httpx",
      },
    ],
    example: 'Error: model "phi-4" not found, try pulling it first',
    commands: [
      { shell: "any", line: "ollama list", effect: "safe" },
      { shell: "any", line: "ollama pull phi4", effect: "changes-system" },
    ],
    witness: "ollama",
    sources: ["source: ollama/ollama server/routes.go, openai/openai.go"],
  },
  "vllm-model-not-found": {
    severity: "fatal",
    priority: 84,
    patterns: [{ anchor: "` does not exist.", regex: /The model `[^`]{1,200}` does not exist\./i }],
    example:
      "openai.NotFoundError: Error code: 404 - {'object': 'error', 'message': 'The model `phi-4` does not exist.', 'type': 'NotFoundError', 'code': 404}",
    commands: [{ shell: "any", line: "curl http://127.0.0.1:8000/v1/models", effect: "safe" }],
    sources: ["source: vllm-project/vllm vllm/entrypoints/openai/serving_models.py"],
  },
} as const satisfies Signatures;
