import type { Signatures } from "../../signature.ts";

export const transformers = {
  "tokenizers-too-old": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "tokenizer class ",
        regex: /Tokenizer class \w{3,60} does not exist or is not currently imported/i,
        seenOn: "transformers",
      },
      {
        anchor: "data did not match any variant of untagged enum",
        regex: /data did not match any variant of untagged enum (?:ModelWrapper|Py\w{1,30}Wrapper)/i,
      },
    ],
    example: "Exception: data did not match any variant of untagged enum ModelWrapper at line 1251012 column 3",
    witness: "python-packages",
    sources: [
      "https://github.com/allenai/open-instruct/issues/738",
      "https://github.com/huggingface/transformers/issues/31789",
      "https://github.com/m87-labs/moondream/issues/242",
    ],
  },
  "weights-mismatch": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "size mismatch for ", regex: /size mismatch for [\w.]{1,120}: copying a param with shape/i },
      { anchor: "cannot copy out of meta tensor", regex: /Cannot copy out of meta tensor; no data/i },
      {
        anchor: "valueerror: received ",
        regex: /ValueError: Received (?:\d{1,6} )?parameters not in model/i,
        seenOn: "MLX",
      },
      { anchor: "valueerror: missing ", regex: /ValueError: Missing \d{1,6} parameters:/i, seenOn: "MLX" },
      { anchor: "unable to quantize model of type", regex: /Unable to quantize model of type/i, seenOn: "MLX" },
      {
        anchor: "ignore_mismatched_sizes",
        regex: /set `ignore_mismatched_sizes` to `False`, thus raising/i,
        seenOn: "transformers 5",
      },
      {
        anchor: "this looks incorrect",
        regex: /Trying to set a tensor of shape .{1,160}this looks incorrect/i,
        seenOn: "accelerate",
      },
      {
        anchor: "keyerror: '",
        regex: /KeyError: '(?:model\.)?layers\.\d{1,3}\.[\w.]{4,120}'/i,
        seenOn: "vLLM, SGLang",
      },
    ],
    example:
      "RuntimeError: Error(s) in loading state_dict: size mismatch for model.embed_tokens.weight: copying a param with shape torch.Size([100352, 5120]) from checkpoint, the shape in current model is torch.Size([32064, 5120]).",
    witness: "file-content",
    sources: ["source: pytorch/pytorch torch/nn/modules/module.py"],
  },
  "transformers-keyword": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "unexpected keyword argument '",
        regex: /ForCausalLM\.__init__\(\) got an unexpected keyword argument '\w{2,40}'/i,
      },
      {
        anchor: " has no attribute ",
        regex: /AttributeError: '?\w{0,60}(?:Tokenizer|TokenizerFast|Processor)'?(?: object)? has no attribute '?\w/i,
        seenOn: "transformers 5",
      },
    ],
    example: "TypeError: Phi3ForCausalLM.__init__() got an unexpected keyword argument 'dtype'",
    witness: "python-packages",
    sources: ["source: huggingface/transformers src/transformers/modeling_utils.py"],
  },
  "not-a-transformers-model": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "should have a `model_type` key", regex: /Should have a `model_type` key in its config\.json/i },
      { anchor: "unrecognized configuration class", regex: /Unrecognized configuration class <?class/i },
      { anchor: "no supported config format found", regex: /No supported config format found in /i, seenOn: "vLLM" },
      { anchor: "no safetensors found in", regex: /No safetensors found in /i, seenOn: "MLX" },
      { anchor: ".gguf' is not a valid json file", regex: /config file at '.{1,300}\.gguf' is not a valid JSON file/i },
    ],
    example:
      "ValueError: Unrecognized model in ./phi-4-GGUF. Should have a `model_type` key in its config.json, or contain one of the following strings in its name",
    witness: "file-content",
    sources: ["source: huggingface/transformers src/transformers/models/auto/configuration_auto.py"],
  },
  "quantization-package-missing": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: " quantized model requires ",
        regex: /Loading an? (?:AWQ|GPTQ|EETQ|HQQ|AQLM) quantized model requires /i,
      },
      { anchor: "unknown quantization type, got", regex: /Unknown quantization type, got /i },
      { anchor: "unknown quantization method", regex: /Unknown quantization method: /i, seenOn: "vLLM" },
      {
        anchor: "importerror: ",
        regex:
          /ImportError: .{0,80}\binstall (?:the )?[`'"]?(?:bitsandbytes|auto[-_]?gptq|gptqmodel|auto[-_]?awq|optimum|compressed[-_]tensors|aqlm|hqq|eetq|optimum-quanto|torchao|kernels|mlx)\b/i,
        seenOn: "transformers, vLLM",
      },
      {
        anchor: " version should be ",
        regex:
          /(?:gptqmodel|auto[-_]?gptq|auto[-_]?awq|optimum|bitsandbytes|compressed[-_]tensors|torchao) version should (?:be )?>=/i,
        seenOn: "transformers 4",
      },
      {
        anchor: "no module named '",
        regex:
          /No module named '(?:gptqmodel|auto_gptq|awq|autoawq|optimum|hqq|eetq|aqlm|compressed_tensors|torchao)\b/i,
      },
      {
        anchor: "please install gguf",
        regex: /Please install (?:torch and )?gguf(?:>=\S{1,10})? /i,
        seenOn: "transformers",
      },
    ],
    example: "ImportError: Loading a GPTQ quantized model requires optimum (`pip install optimum`)",
    witness: "python-packages",
    sources: ["source: huggingface/transformers src/transformers/quantizers"],
  },
  "flash-attention-package": {
    severity: "fatal",
    priority: 74,
    patterns: [
      {
        anchor: "flashattention2 has been toggled on",
        regex: /FlashAttention2 has been toggled on, but it cannot be used/i,
      },
      { anchor: "flashattention only supports ampere", regex: /FlashAttention only supports Ampere GPUs or newer/i },
      { anchor: "no module named 'flash_attn", regex: /No module named 'flash_attn/i },
      { anchor: "flash attention is not available", regex: /Flash Attention is not available, but is needed/i },
      { anchor: "does not support flash attention", regex: /does not support Flash Attention 2/i },
      {
        anchor: "flash_attn",
        regex:
          /flash_attn\S{0,80}\.(?:so|pyd):? (?:undefined symbol|cannot open)|DLL load failed while importing flash_attn/i,
      },
    ],
    example:
      "ImportError: FlashAttention2 has been toggled on, but it cannot be used due to the following error: the package flash_attn seems to be not installed.",
    witness: "gpu-present",
    sources: ["source: huggingface/transformers src/transformers/modeling_utils.py; Dao-AILab/flash-attention"],
  },
  "trust-remote-code": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "to execute the ",
        regex: /requires you to execute the (?:configuration|modeling|tokenizer) file in that repo/i,
      },
      {
        anchor: "contains custom code which must be executed",
        regex: /The repository .{1,200} contains custom code which must be executed/i,
      },
      {
        anchor: "please pass the argument `trust_remote_code",
        regex: /Please pass the argument `trust_remote_code=True`/i,
      },
    ],
    example:
      "ValueError: The repository microsoft/Phi-4-multimodal-instruct contains custom code which must be executed to correctly load the model.",
    sources: ["source: huggingface/transformers src/transformers/dynamic_module_utils.py"],
  },
} as const satisfies Signatures;
