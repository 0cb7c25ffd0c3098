import type { Signatures } from "../../signature.ts";

export const transformers = {
  "transformers-too-old": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "does not recognize this architecture",
        regex: /model type `?['"]?[^`'"]{1,40}['"]?`? but Transformers does not recognize this architecture/i,
      },
      { anchor: "is not supported yet for transformers", regex: /is not supported yet for transformers/i },
      { anchor: "cannot import name 'phi", regex: /cannot import name 'Phi[34]\w{0,40}' from 'transformers/i },
      {
        anchor: "keyerror: ",
        regex: /KeyError: ['"](?:phi(?:3|4|moe)|qwen[23]|gemma[23]?['"]|mistral|mixtral|llama['"]|deepseek_v|gpt_oss)/i,
      },
      {
        anchor: "no module named 'transformers.models.phi",
        regex: /No module named 'transformers\.models\.phi(?:3|4|moe)/i,
      },
      {
        anchor: "special_tokens_attributes",
        regex: /self\.SPECIAL_TOKENS_ATTRIBUTES \+ list\(special_tokens\.keys\(\)\)/i,
        seenOn: "transformers 4, tokenizer_config of 5",
      },
      {
        anchor: "module transformers has no attribute",
        regex: /module '?transformers'? has no attribute '?(?:Phi[34]|AutoModelFor\w{3,40}|\w{2,30}ForCausalLM)/i,
      },
      {
        anchor: "gguf model with architecture ",
        regex: /GGUF model with architecture \S{2,30} is not supported yet/i,
      },
      {
        anchor: "tokenizer class tokenizersbackend",
        regex: /Tokenizer class TokenizersBackend does not exist/i,
        seenOn: "transformers 4 with files of 5",
      },
      { anchor: "has no attribute ", regex: /module '?transformers[\w.]{0,60}'? has no attribute '?\w{3,60}/i },
      {
        anchor: "minimum version of",
        regex:
          /requires a minimum version of .{0,10}transformers|This example requires a (?:source install|minimum version)/i,
      },
      {
        anchor: " from 'transformers",
        regex:
          /cannot import name '\w{2,40}(?:Config|ForCausalLM|ForConditionalGeneration|Processor|TokenizerFast)' from 'transformers/i,
      },
      {
        anchor: "neither in <module 'transformers",
        regex: /Could not find \w{3,60} neither in <module 'transformers/i,
      },
      {
        anchor: "keyword argument 'dtype'",
        regex: /\w{3,60}(?:ForCausalLM|Model|Generation)\.__init__\(\) got an unexpected keyword argument 'dtype'/i,
        seenOn: "transformers before 4.56",
      },
    ],
    example: "ImportError: cannot import name 'Phi3Config' from 'transformers'",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/openvinotoolkit/openvino_notebooks/issues/2082",
      "https://github.com/BAAI-DCAI/M3D/issues/13",
      "lab: transformers 5.18.0",
    ],
  },
  "transformers-dependency-mismatch": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "is required for a normal functioning of this module",
        regex: /is required for a normal functioning of this module/i,
      },
      {
        anchor: "cannot import name",
        regex:
          /cannot import name '\w{1,60}' from '(?:huggingface_hub|tokenizers|accelerate|transformers)\b(?!\.models\.phi)/i,
      },
      {
        anchor: "unable to compare versions for",
        regex: /Unable to compare versions for \S{2,40}: need=\S{1,30} found=None/i,
      },
      {
        anchor: "cannot import name",
        regex:
          /cannot import name '\w{1,60}' from '(?:peft|trl|datasets|optimum|diffusers|sentence_transformers|safetensors)\b/i,
      },
      {
        anchor: "got an unexpected keyword argument",
        regex:
          /(?:Accelerator\.\w{3,30}|Accelerator\.__init__|dispatch_model|init_empty_weights|hf_hub_download|snapshot_download|cached_download)\(\) got an unexpected keyword argument/i,
      },
      {
        anchor: "no module named '",
        regex:
          /No module named '(?:huggingface_hub|transformers|tokenizers|accelerate|peft|diffusers|datasets)\.(?!models\.phi)\w/i,
      },
      { anchor: "acceleratorstate", regex: /'AcceleratorState' object has no attribute/i },
    ],
    example:
      "ImportError: tokenizers>=0.22.0,<=0.23.0 is required for a normal functioning of this module, but found tokenizers==0.21.4.",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers tokenizers huggingface_hub accelerate",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers tokenizers huggingface_hub accelerate`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/YanWenKun/Hunyuan3D-2-WinPortable/issues/104",
      "https://github.com/huggingface/huggingface_hub/issues/2377",
    ],
  },
  "transformers-import-failed": {
    severity: "fatal",
    priority: 20,
    patterns: [
      {
        anchor: "failed to import transformers",
        regex: /Failed to import transformers\.[\w.]{1,120} because of the following error/i,
      },
      {
        anchor: "no module named 'transformers_modules.",
        regex: /No module named 'transformers_modules\./i,
        seenOn: "transformers",
      },
    ],
    example:
      "RuntimeError: Failed to import transformers.models.phi3.modeling_phi3 because of the following error (look up to see its traceback):",
    sources: ["source: huggingface/transformers src/transformers/utils/import_utils.py"],
  },
  "rope-scaling-invalid": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "rope_scaling` must be a dictionary with", regex: /`rope_scaling` must be a dictionary with/i },
      {
        anchor: "rope_scaling`'s ",
        regex: /`rope_scaling`'s (?:type|rope_type|factor|short_factor|long_factor) field must/i,
      },
      { anchor: "unknown rope scaling type", regex: /Unknown RoPE scaling type (?:longrope|su|yarn|llama3)/i },
      { anchor: "keyerror: ", regex: /KeyError: '(?:longrope|su|yarn)'/i },
      {
        anchor: "short_factor field must have length",
        regex:
          /rope_(?:scaling|parameters)[`']{0,3}s short_factor field must have length|short_factor field must have length/i,
      },
      {
        anchor: "keys in `rope_",
        regex: /(?:Missing required|Unrecognized) keys in `rope_(?:scaling|parameters)`/i,
      },
    ],
    example:
      "ValueError: `rope_scaling` must be a dictionary with two fields, `type` and `factor`, got {'factor': 8.0}",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/microsoft/Olive/issues/1873",
      "https://github.com/meta-llama/llama3/issues/299",
      "https://github.com/ShmuelRonen/ComfyUI_ChatterBox_Voice/issues/1",
      "lab: transformers 5.18.0",
    ],
  },
  "remote-code-cache-api": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "cache' object ",
        regex:
          /'(?:Dynamic|Hybrid|Static|SlidingWindow|EncoderDecoder)Cache' object (?:has no attribute '\w{3,40}'|is not subscriptable)/i,
      },
      { anchor: "dynamiccache", regex: /type object 'DynamicCache' has no attribute/i },
      {
        anchor: "config' object has no attribute",
        regex: /AttributeError: '\w{1,60}Config' object has no attribute '/i,
        seenOn: "transformers 5",
      },
      {
        anchor: "cannot import name '",
        regex:
          /cannot import name '(?:LossKwargs|SlidingWindowCache|is_torch_fx_available|is_flash_attn_available|FlashAttentionKwargs|add_start_docstrings\w{0,40})' from 'transformers/i,
        seenOn: "transformers 4.54 and later",
      },
      {
        anchor: "object has no attribute 'prepare_inputs_for",
        regex: /'Phi\w{1,30}' object has no attribute 'prepare_inputs_for_generation'/i,
      },
      {
        anchor: "forward() got an unexpected keyword",
        regex: /\bforward\(\) got an unexpected keyword argument '/i,
        seenOn: "transformers",
      },
      {
        anchor: "object has no attribute '",
        regex:
          /'(?:\w{1,40}(?:ForCausalLM|ForConditionalGeneration)|\w{1,30}Model|tuple)' object has no attribute '(?:_supports_\w{2,30}|all_tied_weights_keys|_tied_weights_keys|get_seq_length|get_usable_length|_extract_past_from_model_output|_update_causal_mask|generate|_is_stateful)'/i,
      },
      { anchor: "got an unexpected keyword argument", regex: /\w{2,40}\._pad\(\) got an unexpected keyword argument/i },
      {
        anchor: "object has no attribute '",
        regex: /'Phi\w{1,30}' object has no attribute '|'NoneType' object has no attribute 'get_seq_length'/i,
      },
    ],
    example: "AttributeError: 'DynamicCache' object has no attribute 'get_max_length'",
    witness: "python-packages",
    sources: [
      "https://github.com/huggingface/transformers/issues/36071",
      "https://github.com/oreilly-japan/hands-on-llm-ja/issues/5",
      "https://github.com/HandsOnLLM/Hands-On-Large-Language-Models/issues/69",
    ],
  },
  "remote-code-needs-packages": {
    severity: "fatal",
    priority: 82,
    patterns: [
      {
        anchor: "this modeling file requires the following packages",
        regex: /This modeling file requires the following packages that were not found in your environment/i,
      },
    ],
    example:
      "ImportError: This modeling file requires the following packages that were not found in your environment: flash_attn. Run `pip install flash_attn`",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade transformers",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade transformers`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/KangarooGroup/Kangaroo/issues/9",
      "https://github.com/LlamaChinese/Llama-Chinese/issues/337",
      "source: huggingface/transformers src/transformers/dynamic_module_utils.py",
    ],
  },
  "accelerate-missing": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "requires accelerate", regex: /requires Accelerate\b(?!.{0,80}bitsandbytes)/i },
      { anchor: "requires `accelerate`", regex: /requires `accelerate`/i },
      {
        anchor: "nameerror: name '",
        regex:
          /NameError: name '(?:init_empty_weights|PartialState|load_checkpoint_in_model|find_tied_parameters)' is not defined/i,
        seenOn: "transformers 4.48 and later",
      },
      { anchor: "requires `accelerate>", regex: /requires `accelerate>/i, seenOn: "Trainer" },
      { anchor: "please install accelerate", regex: /Please install [`']?accelerate\b/i },
      { anchor: "no module named 'accelerate'", regex: /No module named 'accelerate'/i },
    ],
    example:
      "ImportError: Using `low_cpu_mem_usage=True` or a `device_map` requires Accelerate: `pip install 'accelerate>=0.26.0'`",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade accelerate",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade accelerate`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/kijai/ComfyUI-HunyuanVideoWrapper/issues/398",
      "https://github.com/QwenLM/Qwen3/issues/173",
      "lab: transformers 5.18.0",
    ],
  },
  "offload-folder": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "offloaded to the disk", regex: /device_map` had weights offloaded to the disk/i },
      { anchor: "offload the whole model to the disk", regex: /trying to offload the whole model to the disk/i },
      {
        anchor: "some modules are dispatched on the cpu or the disk",
        regex: /Some modules are dispatched on the CPU or the disk\. Make sure you have enough GPU RAM/i,
      },
      {
        anchor: "modules offloaded to cpu or disk",
        regex: /move a model that has some modules offloaded to cpu or disk/i,
        seenOn: "accelerate",
      },
      {
        anchor: "cannot copy out of meta tensor",
        regex: /Cannot copy out of meta tensor; no data!/i,
        seenOn: "PyTorch",
      },
      {
        anchor: "device meta",
        regex: /Tensor on device (?:\S{2,10} is not on the expected device meta|meta is not on the expected device)/i,
      },
    ],
    example:
      "ValueError: The current `device_map` had weights offloaded to the disk. Please provide an `offload_folder` for them.",
    commands: [{ shell: "any", line: "{self} recommend --explain", effect: "safe" }],
    witness: "memory",
    sources: [
      "https://github.com/nomic-ai/gpt4all/issues/239",
      "https://github.com/PromtEngineer/localGPT/issues/206",
      "https://github.com/lm-sys/FastChat/issues/1532",
    ],
  },
  "model-kwargs-unused": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "`model_kwargs` are not used by the",
        regex: /following `model_kwargs` are not used by the model/i,
      },
    ],
    example: "ValueError: The following `model_kwargs` are not used by the model: ['token_type_ids']",
    sources: ["source: huggingface/transformers src/transformers/generation/utils.py"],
  },
} as const satisfies Signatures;
