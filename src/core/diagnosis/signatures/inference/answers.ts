import type { Signatures } from "../../signature.ts";

export const answers = {
  "garbage-repeated-char": {
    severity: "error",
    priority: 70,
    // As a whole answer only: rulers, banners and progress bars are made of such characters too.
    patterns: [
      {
        anchor: "gggggggggggggggg",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?G{16}/i,
      },
      {
        anchor: "@@@@@@@@@@@@@@@@",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?@{16}/i,
      },
      {
        anchor: "????????????????",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?\?{16}/i,
      },
      {
        anchor: "!!!!!!!!!!!!!!!!",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?!{16}/i,
      },
      {
        anchor: "郦郦郦郦",
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2})?["']?郦{8}/i,
      },
      {
        anchor: "////////////////",
        // Alone in its line: comments of programs begin with as many, and go on or end their line with a word.
        regex: /^\s{0,8}(?:(?:answer|assistant|output|response|phi-?4) {0,2}[:>] {0,2}["']?\/{16}|\/{24,400}\s{0,4}$)/i,
      },
      { anchor: "<<<<<<<<<<<<<<<<", regex: /^\s{0,8}["']?<{16}/ },
      { anchor: "\\u0000\\u0000", regex: /(?:\\u0000){16}/i },
      { anchor: '"content"', regex: /"content": ?"(?:G{16}|@{16}|\?{16}|!{16}|\/{16}|#{16}|<{16})/i },
      {
        anchor: '"content"',
        regex: /"(?:content|response|text)": ?"(?:\\n|\s){0,4}(?:G{16}|@{16}|\?{16}|!{16}|\/{16}|#{16}|<{16})/i,
      },
    ],
    example: "GGGGGGGGGGGGGGGGGGGGGGGGGGGG",
    commands: [
      { shell: "any", line: "{self} test", effect: "safe" },
      { shell: "any", line: "{self} serve --accelerator cpu", effect: "safe" },
      { shell: "any", line: "{self} verify", effect: "safe" },
    ],
    witness: "file-content",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/13430",
      "https://github.com/ggml-org/llama.cpp/issues/26509",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1690",
      "https://github.com/netdur/llama_cpp_dart/issues/74",
    ],
  },
  "nan-probabilities": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "probability tensor contains either",
        regex: /probability tensor contains either `?inf/i,
        seenOn: "PyTorch",
      },
      { anchor: "nan detected in", regex: /(?:NaN|nan) detected in (?:logits|output|attention)/i },
      { anchor: "unsupported value: nan", regex: /json: unsupported value: NaN/i, seenOn: "Ollama" },
      { anchor: "all logits are nan", regex: /all logits are (?:NaN|nan)|candidate logits contain NaN/i },
      { anchor: "ggml_assert(!isnan(", regex: /GGML_ASSERT\(!isnan\(/i, seenOn: "llama.cpp" },
      {
        anchor: " nan",
        regex:
          /(?:found|got|contains?|produced|detected|encountered) (?:a |an |invalid )?NaNs? (?:in|values? in|from) (?:the )?(?:logits?|probabilit|output|hidden|softmax|tensor)/i,
      },
      {
        anchor: "not json compliant",
        regex: /Out of range float values are not JSON compliant/i,
        seenOn: "vLLM, FastAPI",
      },
    ],
    example: "RuntimeError: probability tensor contains either `inf`, `nan` or element < 0",
    commands: [{ shell: "any", line: "{self} verify", effect: "safe" }],
    witness: "gpu-driver",
    sources: ["source: pytorch/pytorch aten/src/ATen/native/cuda/TensorCompare.cu"],
  },
  "empty-answer": {
    severity: "error",
    priority: 52,
    patterns: [
      {
        anchor: '"content":""',
        regex: /"message":\{(?:"role":"assistant",)?"content":""(?:,"role":"assistant")?(?:,"refusal":null)?\}/i,
      },
      { anchor: '"completion_tokens":0', regex: /"finish_reason":"(?:stop|length)".{0,400}"completion_tokens":0\b/i },
      {
        anchor: "invalid response from llm call",
        regex: /Invalid response from LLM call - None or empty/i,
        seenOn: "CrewAI",
      },
      {
        anchor: "empty response received from llm",
        regex: /Empty response received from LLM/i,
        seenOn: "Aider",
      },
      {
        anchor: "did not provide any assistant",
        regex: /language model did not provide any assistant messages/i,
        seenOn: "Cline",
      },
      {
        anchor: "no generation",
        regex: /No generation(?: chunks were returned|s found in stream)/i,
        seenOn: "LangChain",
      },
      {
        anchor: "empty response",
        regex: /(?:model|LLM) (?:has )?(?:returned|gave|sent) an empty (?:response|answer|message)/i,
      },
      { anchor: '"response":""', regex: /"response":"","done":true/i, seenOn: "Ollama" },
      {
        anchor: "empty ",
        regex:
          /(?:model|LLM|assistant|provider|agent|phi\S{0,8}|ollama) (?:has )?(?:returned|returns|gave|sent|produced|generated) (?:an )?(?:empty|blank) (?:response|answer|message|output|content|completion)/i,
      },
      {
        anchor: " no content",
        regex:
          /(?:model|LLM|assistant|response) (?:has )?(?:returned|returns|gave|sent|contains|produced) no (?:content|text|output|answer)/i,
      },
      { anchor: "no output generated", regex: /No output generated\b/i, seenOn: "AI SDK" },
    ],
    example:
      '{"id":"chatcmpl-1","object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":""},"finish_reason":"stop"}]}',
    commands: [{ shell: "any", line: "{self} test", effect: "safe" }],
    sources: ["https://github.com/ggml-org/llama.cpp/issues/11157", "lab: an OpenAI-compatible answer without text"],
  },
} as const satisfies Signatures;
