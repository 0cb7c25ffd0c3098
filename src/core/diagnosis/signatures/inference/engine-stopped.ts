import type { Signatures } from "../../signature.ts";

export const engineStopped = {
  "lms-model-crashed": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "crashed without additional information",
        regex: /The model (?:has )?crashed without additional information/i,
      },
      { anchor: "error: channel error", regex: /^(?:.{0,60} )?Error: Channel Error/i },
      {
        anchor: "unloaded or crashed",
        regex: /model (?:has )?(?:been )?unloaded or crashed/i,
      },
      {
        anchor: "process exited unexpectedly",
        regex: /(?:model|llmworker|LLM worker) process exited unexpectedly/i,
      },
    ],
    example: "The model crashed without additional information 18446744072635810000",
    commands: [{ shell: "any", line: "lms runtime update -a -y", effect: "changes-system" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1620",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1408",
    ],
  },
  "lms-model-unloaded": {
    severity: "fatal",
    priority: 50,
    patterns: [
      { anchor: "model is unloaded.", regex: /Error: Model is unloaded\./i },
      { anchor: "model unloaded", regex: /Model unloaded (?:while|by user|during)/i },
      {
        anchor: "unloaded",
        regex: /Error: (?:The )?model (?:was|has been|got|has|unexpectedly) unloaded(?! or crashed)/i,
      },
      { anchor: "unloaded ", regex: /Model (?:was )?unloaded (?:while|by|during|because|due|after)/i },
    ],
    example: "Error in RPC handler: Error: Model is unloaded.",
    commands: [{ shell: "any", line: "lms load phi-4 --ttl 3600 --yes", effect: "changes-system" }],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1492"],
  },
  "ollama-runner-stopped": {
    severity: "fatal",
    priority: 64,
    patterns: [
      {
        anchor: "unknown error was encountered while running",
        regex: /an unknown error was encountered while running the model/i,
        seenOn: "Ollama",
      },
      { anchor: "model runner has unexpectedly stopped", regex: /model runner has unexpectedly stopped/i },
      {
        anchor: "error was encountered while running the model",
        regex: /an error was encountered while running the model/i,
      },
      { anchor: "post predict", regex: /(?:Error: POST predict|msg="post predict" error=)/i },
      {
        anchor: '/completion": ',
        regex: /Post "http:\/\/127\.0\.0\.1:\d{2,5}\/completion": (?:EOF|read tcp|dial tcp)/i,
        seenOn: "Ollama",
      },
      { anchor: "llama runner exited, ", regex: /llama runner exited, you may not have enough/i, seenOn: "Ollama 0.1" },
      {
        anchor: "unexpected server status: llm",
        regex: /unexpected server status: llm server (?:error|not responding)/i,
        seenOn: "Ollama",
      },
      { anchor: "error reading llm response", regex: /error reading llm response/i, seenOn: "Ollama" },
      {
        anchor: 'post "http://127.0.0.1:',
        regex: /Post "http:\/\/127\.0\.0\.1:\d{2,5}\/(?:completion|tokenize|detokenize|embedding|load)": /i,
        seenOn: "Ollama",
      },
    ],
    example:
      "Error: 500 Internal Server Error: model runner has unexpectedly stopped, this may be due to resource limitations or an internal error, check ollama server logs for details",
    witness: "memory",
    sources: [
      "https://github.com/ollama/ollama/issues/11380",
      "https://github.com/ollama/ollama/issues/14093",
      "https://github.com/ollama/ollama/issues/11421",
    ],
  },
} as const satisfies Signatures;
