import type { Signatures } from "../../signature.ts";

export const vllmSglangTgi = {
  "vllm-gpu-busy": {
    severity: "fatal",
    priority: 86,
    patterns: [
      {
        anchor: "on startup is less than desired gpu memory",
        regex: /Free memory on device .{1,80} on startup is less than desired GPU memory utilization/i,
      },
      { anchor: "error in memory profiling", regex: /Error in memory profiling\. Initial (?:used|free) memory/i },
    ],
    example:
      "ValueError: Free memory on device (3.22/4.0 GiB) on startup is less than desired GPU memory utilization (0.9, 3.6 GiB). Decrease GPU memory utilization or reduce GPU memory used by other processes.",
    commands: [
      { shell: "any", line: "nvidia-smi", effect: "safe" },
      {
        shell: "any",
        line: "vllm serve microsoft/phi-4 --gpu-memory-utilization 0.7 --max-model-len 4096",
        effect: "safe",
      },
    ],
    witness: "gpu-present",
    sources: ["https://github.com/vllm-project/vllm/issues/20305", "https://github.com/vllm-project/vllm/issues/25837"],
  },
  "vllm-kv-memory": {
    severity: "fatal",
    priority: 86,
    patterns: [
      { anchor: "no available memory for the cache blocks", regex: /No available memory for the cache blocks/i },
      {
        anchor: "is larger than the maximum number of tokens",
        regex: /max seq len \(\d{1,9}\) is larger than the maximum number of tokens that can be stored in KV cache/i,
      },
      {
        anchor: "which is larger than the available kv cache memory",
        regex: /KV cache is needed, which is larger than the available KV cache memory/i,
      },
      {
        anchor: "gpu_memory_utilization",
        regex: /Try increasing `?gpu_memory_utilization`?|estimated maximum model length is \d/i,
      },
    ],
    example:
      "ValueError: No available memory for the cache blocks. Try increasing `gpu_memory_utilization` when initializing the engine.",
    commands: [
      {
        shell: "any",
        line: "vllm serve microsoft/phi-4 --max-model-len 4096 --gpu-memory-utilization 0.95",
        effect: "safe",
      },
    ],
    witness: "gpu-present",
    sources: ["source: vllm-project/vllm vllm/v1/core/kv_cache_utils.py"],
  },
  "vllm-context-too-long": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "is greater than the derived max_model_len",
        regex: /max_model_len \(\d{1,9}\) is greater than the derived max_model_len/i,
      },
    ],
    example:
      "ValueError: User-specified max_model_len (32768) is greater than the derived max_model_len (max_position_embeddings=16384 or model_max_length=None in model's config.json).",
    commands: [{ shell: "any", line: "vllm serve microsoft/phi-4 --max-model-len 16384", effect: "safe" }],
    sources: ["source: vllm-project/vllm vllm/config/model.py"],
  },
  "gpu-no-bfloat16": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "bfloat16 is only supported on gpus",
        regex: /Bfloat16 is only supported on GPUs with compute capability/i,
        seenOn: "vLLM",
      },
      { anchor: "doesn't support bf16", regex: /Your (?:setup|device) doesn't support bf16/i, seenOn: "transformers" },
      {
        anchor: "16 is not supported",
        regex: /(?:bfloat16|bf16) is not supported (?:on|by) (?:this|your|the current)/i,
      },
      {
        anchor: "triu_tril_cuda_template",
        regex: /"triu_tril_cuda_template" not implemented for 'BFloat16'/i,
        seenOn: "PyTorch",
      },
    ],
    example:
      "ValueError: Bfloat16 is only supported on GPUs with compute capability of at least 8.0. Your Tesla T4 GPU has compute capability 7.5.",
    commands: [{ shell: "any", line: "vllm serve microsoft/phi-4 --dtype half", effect: "safe" }],
    witness: "gpu-present",
    sources: [
      "source: vllm-project/vllm vllm/worker/worker.py; huggingface/transformers src/transformers/training_args.py",
    ],
  },
  "cuda-forked": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "cannot re-initialize cuda in forked", regex: /Cannot re-initialize CUDA in forked subprocess/i },
      { anchor: "use the 'spawn' start method", regex: /must use the 'spawn' start method/i },
    ],
    example:
      "RuntimeError: Cannot re-initialize CUDA in forked subprocess. To use CUDA with multiprocessing, you must use the 'spawn' start method",
    sources: ["source: pytorch/pytorch torch/cuda/__init__.py"],
  },
  "triton-shared-memory": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "out of resource: shared memory", regex: /out of resource: shared memory, Required/i },
      { anchor: "out of resource:", regex: /out of resource: (?:threads|tensor memory|registers)/i, seenOn: "Triton" },
    ],
    example:
      "triton.runtime.errors.OutOfResources: out of resource: shared memory, Required: 106496, Hardware limit: 101376. Reducing block sizes or `num_stages` may help.",
    witness: "gpu-present",
    sources: ["source: triton-lang/triton python/triton/runtime/errors.py"],
  },
  "vllm-no-device": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "failed to infer device type", regex: /Failed to infer device type/i },
      { anchor: "device string must not be empty", regex: /RuntimeError: Device string must not be empty/i },
      { anchor: "for deviceconfig", regex: /validation errors? for DeviceConfig/i },
    ],
    example:
      "RuntimeError: Failed to infer device type, please set the environment variable `VLLM_LOGGING_LEVEL=DEBUG` to turn on verbose logging",
    witness: "gpu-present",
    sources: ["source: vllm-project/vllm vllm/config/device.py"],
  },
  "vllm-architecture": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "are not supported for now", regex: /Model architectures \[[^\]]{1,120}\] are not supported for now/i },
      { anchor: "failed to be inspected", regex: /Model architectures \[[^\]]{1,120}\] failed to be inspected/i },
      {
        anchor: "unsupported model type",
        regex: /(?:ValueError|NotImplementedError|RuntimeError): Unsupported model type/i,
        seenOn: "TGI",
      },
      { anchor: "unsupported architectures:", regex: /Unsupported architectures: \[/i, seenOn: "SGLang" },
      { anchor: "has no vllm implementation", regex: /has no (?:vLLM|SGlang) implementation/i },
    ],
    example:
      "ValueError: Model architectures ['Phi4MMForCausalLM'] are not supported for now. Supported architectures: ['Phi3ForCausalLM']",
    witness: "python-packages",
    sources: [
      "source: vllm-project/vllm vllm/model_executor/models/registry.py; huggingface/text-generation-inference",
    ],
  },
  "gpu-count-not-divisible": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "must be divisible by tensor parallel size",
        regex: /must be divisible by tensor parallel size/i,
        seenOn: "vLLM",
      },
      {
        anchor: "must be divisible by `num_shards`",
        regex: /`num_heads` must be divisible by `num_shards`/i,
        seenOn: "TGI",
      },
      {
        anchor: "is not divisible by",
        regex: /AssertionError: \d{1,6} is not divisible by \d/i,
        seenOn: "vLLM, SGLang",
      },
      {
        anchor: "number of required gpus exceeds",
        regex: /number of required GPUs exceeds the total number of available GPUs/i,
        seenOn: "Ray, vLLM",
      },
      {
        anchor: "tensor parallel",
        regex:
          /tensor[ _-]parallel(?:[ _-]size)? ?\(?\d{1,3}\)? (?:cannot be|is|must not be) (?:larger|greater|more) than .{0,40}GPUs/i,
      },
    ],
    example: "ValueError: Total number of attention heads (40) must be divisible by tensor parallel size (3).",
    sources: [
      "https://github.com/huggingface/text-generation-inference/issues/1354",
      "source: vllm-project/vllm vllm/config/model.py",
    ],
  },
  "vllm-engine-failed": {
    severity: "fatal",
    priority: 14,
    patterns: [
      { anchor: "engine core initialization failed", regex: /Engine core initialization failed/i },
      { anchor: "enginecore failed to start", regex: /EngineCore failed to start/i },
      { anchor: "enginedeaderror", regex: /\bEngineDeadError: /i },
      { anchor: "enginedeaderror", regex: /(?:MQ|Async)EngineDeadError/i },
      { anchor: "engine process failed to start", regex: /Engine process failed to start/i },
    ],
    example: "RuntimeError: Engine core initialization failed. See root cause above. Failed core proc(s): {}",
    sources: ["https://github.com/vllm-project/vllm/issues/20305"],
  },
  "sglang-memory": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "increase --mem-fraction-static",
        regex: /Not enough memory\. Please try to increase --mem-fraction-static/i,
      },
      { anchor: "memory capacity is unbalanced", regex: /The memory capacity is unbalanced/i },
      { anchor: "set --mem-fraction-static", regex: /set --mem-fraction-static to a smaller/i },
    ],
    example:
      "RuntimeError: Not enough memory. Please try to increase --mem-fraction-static. Current value: self.server_args.mem_fraction_static=0.874",
    witness: "gpu-present",
    sources: ["source: sgl-project/sglang python/sglang/srt/model_executor/model_runner.py"],
  },
  "tgi-memory": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "not enough memory to handle ",
        regex: /Not enough memory to handle \d{1,9} (?:prefill|total) tokens/i,
      },
      { anchor: "to handle `max_", regex: /Not enough memory to handle `max_/i },
    ],
    example:
      'Error: Warmup(Generation("Not enough memory to handle 4096 prefill tokens. You need to decrease `--max-batch-prefill-tokens`"))',
    witness: "gpu-present",
    sources: [
      "https://github.com/huggingface/text-generation-inference/issues/755",
      "https://github.com/huggingface/text-generation-inference/issues/710",
      "https://github.com/huggingface/text-generation-inference/issues/1164",
    ],
  },
  "tgi-shard-failed": {
    severity: "fatal",
    priority: 14,
    patterns: [
      { anchor: "shardcannotstart", regex: /Error: ShardCannotStart/i },
      { anchor: "text_generation_launcher: shard ", regex: /text_generation_launcher: Shard \d{1,3} failed to start/i },
      { anchor: "webserverfailed", regex: /Error: WebserverFailed/i },
    ],
    example: "Error: ShardCannotStart",
    sources: ["https://github.com/huggingface/text-generation-inference/issues/1354"],
  },
} as const satisfies Signatures;
