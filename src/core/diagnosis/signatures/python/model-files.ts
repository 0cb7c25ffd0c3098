import type { Signatures } from "../../signature.ts";

export const modelFiles = {
  "model-json-damaged": {
    severity: "fatal",
    priority: 79,
    patterns: [
      {
        anchor: "json.load(tokenizer",
        regex: /json\.load\(tokenizer_\w{0,20}(?:file|handle)/i,
        seenOn: "transformers 5",
      },
      // What serde says, through tokenizers.
      { anchor: "exception: expected ", regex: /Exception: expected .{1,40} at line \d{1,9} column \d{1,9}/i },
      {
        anchor: "exception: eof while ",
        regex: /Exception: EOF while parsing .{1,20} at line \d{1,9} column \d{1,9}/i,
      },
      { anchor: "exception: key must be a ", regex: /Exception: key must be a string at line \d/i },
      { anchor: "exception: trailing ", regex: /Exception: trailing characters at line \d/i },
      {
        anchor: "is not a valid json file",
        regex: /(?:config|tokenizer|generation)\w{0,20} file at '[^']{1,260}' is not a valid JSON file/i,
      },
    ],
    example: "OSError: It looks like the config file at '/home/USER/phi-4/config.json' is not a valid JSON file.",
    commands: [
      {
        shell: "any",
        line: 'hf download microsoft/phi-4 --include "*.json" --force-download --local-dir phi-4',
        effect: "changes-system",
      },
    ],
    sources: [
      "lab: transformers 5.18.0",
      "source: huggingface/transformers src/transformers/configuration_utils.py; serde-rs/json src/error.rs",
    ],
  },
  "no-weights-file": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "file named ",
        regex:
          /(?:does not appear to have (?:a )?files? named|Error no file named|no file named) \(?'?(?:pytorch_model|model|diffusion_pytorch_model|tf_model|consolidated)[\w.-]{0,40}(?:bin|safetensors|h5)/i,
      },
      {
        anchor: "does not appear to have a file named config.json",
        regex: /does not appear to have a file named config\.json/i,
      },
      { anchor: "cannot find any model weights with", regex: /Cannot find any model weights with/i, seenOn: "vLLM" },
      { anchor: "no safetensors found in", regex: /No safetensors found in \S/i, seenOn: "MLX" },
      { anchor: "no local weights found in", regex: /No local weights found in \S/i, seenOn: "TGI" },
      {
        anchor: "no such file or directory: '",
        regex: /No such file or directory: '[^']{0,260}model-0\d{4}-of-0\d{4}\.safetensors'/i,
      },
      { anchor: "incorrect path_or_model_id", regex: /Incorrect path_or_model_id: /i, seenOn: "transformers" },
    ],
    example:
      "OSError: Error no file named pytorch_model.bin, model.safetensors, tf_model.h5 found in directory /models/phi-4.",
    witness: "file-content",
    sources: [
      "https://github.com/shuaijiang/Ke-Omni-R/issues/4",
      "https://github.com/QwenLM/Qwen3-VL/issues/1514",
      "https://github.com/Stability-AI/StableLM/issues/99",
    ],
  },
  "safetensors-header-large": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "error while deserializing header: header",
        regex: /Error while deserializing header: (?:HeaderTooLarge|header too large)/i,
      },
      {
        anchor: "cloned a repository without having git",
        regex: /You seem to have cloned a repository without having git-lfs installed/i,
        seenOn: "transformers",
      },
      { anchor: "safetensorerror(headertoo", regex: /SafetensorError\(HeaderTooLarge\)/i, seenOn: "Rust" },
    ],
    example: "safetensors_rust.SafetensorError: Error while deserializing header: HeaderTooLarge",
    commands: [
      { shell: "any", line: "git lfs install", effect: "changes-system" },
      { shell: "any", line: "git lfs pull", effect: "changes-system" },
    ],
    witness: "file-content",
    sources: [
      "https://github.com/codefuse-ai/MFTCoder/issues/20",
      "https://github.com/microsoft/OmniParser/issues/34",
      "https://github.com/huggingface/transformers/issues/27923",
      "https://github.com/deepseek-ai/DeepSeek-V3/issues/557",
      "lab: safetensors 0.8.0",
    ],
  },
  "safetensors-truncated": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "error while deserializing header: ",
        regex:
          /Error while deserializing header: (?:MetadataIncompleteBuffer|incomplete metadata, file not fully covered)/i,
      },
    ],
    example: "SafetensorError: Error while deserializing header: incomplete metadata, file not fully covered",
    witness: "file-content",
    sources: ["lab: safetensors 0.8.0"],
  },
  "safetensors-header-other": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "error while deserializing header: ",
        regex:
          /Error while deserializing header: (?:HeaderTooSmall|header too small|Invalid\w{3,30}|Tensor\w{3,30}|JsonError|invalid (?:JSON|UTF-8|header|offset|shape))/i,
      },
    ],
    example: "SafetensorError: Error while deserializing header: header too small",
    witness: "file-content",
    sources: ["lab: safetensors 0.8.0"],
  },
  "torch-file-damaged": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "weights only load failed", regex: /UnpicklingError: Weights only load failed/i },
      { anchor: "invalid load key, '", regex: /UnpicklingError: invalid load key, '(?!v|<)/i },
      { anchor: "pytorchstreamreader failed ", regex: /PytorchStreamReader failed (?:reading|locating|reading file)/i },
      { anchor: "unexpected eof, expected ", regex: /RuntimeError: unexpected EOF, expected \d{1,20} more bytes/i },
      {
        anchor: "unable to load weights from ",
        regex: /Unable to load weights from pytorch checkpoint file for/i,
      },
      { anchor: "eoferror: ran out of input", regex: /EOFError: Ran out of input/i, general: true },
      { anchor: "unpicklingerror: pickle data was", regex: /UnpicklingError: pickle data was truncated/i },
    ],
    example: "RuntimeError: PytorchStreamReader failed reading zip archive: failed finding central directory",
    witness: "file-content",
    sources: ["source: pytorch/pytorch caffe2/serialize/inline_container.cc, torch/serialization.py"],
  },
} as const satisfies Signatures;
