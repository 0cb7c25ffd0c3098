import type { Signatures } from "../../signature.ts";

export const companionModels = {
  "mmproj-as-model": {
    severity: "fatal",
    priority: 90,
    patterns: [
      { anchor: "model architecture: 'clip'", regex: /unknown model architecture: 'clip'/i },
      { anchor: "clip cannot be used as main model", regex: /CLIP cannot be used as main model/i },
    ],
    example:
      "llama_model_load: error loading model: error loading model architecture: unknown model architecture: 'clip'",
    sources: ["source: ggml-org/llama.cpp src/llama-model-loader.cpp"],
  },
  "mmproj-mismatch": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "unknown projector type", regex: /unknown projector type/i },
      { anchor: "mismatch between text model (n_embd", regex: /mismatch between text model \(n_embd/i },
      { anchor: "don't support projector with", regex: /don't support projector with: /i, seenOn: "llama.cpp 2024" },
      { anchor: "does not support multimodal. please reconvert", regex: /This GGUF does not support multimodal/i },
      {
        anchor: "model does not support vision input",
        regex: /model does not support vision input/i,
        seenOn: "llama-server",
      },
      {
        anchor: "unable to find tensor",
        regex: /unable to find tensor (?:mm|v|a|model\.(?:mm|vision))\./i,
        seenOn: "llama.cpp's clip",
      },
      { anchor: "input is not supported", regex: /(?:image|audio) input is not supported/i, seenOn: "llama-server" },
      { anchor: "need to provide the mmproj", regex: /need to provide the mmproj/i, seenOn: "llama-server" },
    ],
    example: "clip_init: failed to load model 'mmproj.gguf': load_hparams: unknown projector type: gemma4uv",
    sources: [
      "https://github.com/ggml-org/llama.cpp/issues/17138",
      "https://github.com/janhq/jan/issues/8273",
      "https://github.com/LostRuins/koboldcpp/issues/1377",
    ],
  },
  "draft-model-mismatch": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "draft model vocab", regex: /draft model vocab(?:ulary)?(?: type)? must match/i },
      {
        anchor: "is not compatible with the target model",
        regex: /draft model .{0,300} is not compatible with the target model/i,
        seenOn: "llama-server",
      },
      { anchor: "target vocab size ", regex: /target vocab size \d{1,9} does not match draft vocab size/i },
      { anchor: "draft vocab", regex: /draft vocab.{0,40} must match target/i },
    ],
    example:
      "main: error: draft model vocab must match target model to use speculation but target vocab size 100352 does not match draft vocab size 32064",
    sources: ["https://github.com/ggml-org/llama.cpp/pull/3812", "https://github.com/LostRuins/koboldcpp/issues/2325"],
  },
  "lora-mismatch": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "model arch and lora arch mismatch", regex: /model arch and LoRA arch mismatch/i },
      { anchor: "maybe wrong base model?", regex: /\(hint: maybe wrong base model\?\)/i },
      { anchor: "' does not exist in base model", regex: /LoRA tensor '[^']{1,120}' does not exist in base model/i },
      {
        anchor: "not found in base model",
        regex: /tensor '[^']{1,120}' not found in base model/i,
        seenOn: "llama.cpp 2023",
      },
      { anchor: "is not a lora tensor", regex: /'[^']{1,120}' is not a lora tensor/i, seenOn: "llama.cpp 2023" },
      { anchor: ".lora_", regex: /size mismatch for \S{1,160}\.lora_[AB]\b/i, seenOn: "PEFT" },
      {
        anchor: "not found in the base model",
        regex: /Target modules? .{1,200} not found in the base model/i,
        seenOn: "PEFT",
      },
    ],
    example: "llama_adapter_lora_init_impl: failed to apply lora adapter: model arch and LoRA arch mismatch",
    sources: ["source: ggml-org/llama.cpp src/llama-adapter.cpp"],
  },
} as const satisfies Signatures;
