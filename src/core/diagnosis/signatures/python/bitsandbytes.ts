import type { Signatures } from "../../signature.ts";

export const bitsandbytes = {
  "bitsandbytes-cuda": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "cuda setup failed despite", regex: /CUDA Setup failed despite (?:GPU|CUDA) being available/i },
      {
        anchor: "libbitsandbytes",
        regex:
          /Required library version not found: libbitsandbytes|Could not (?:find module '[^']{0,200}libbitsandbytes|find the bitsandbytes CUDA binary|load bitsandbytes native library)|libbitsandbytes\w{0,20}\.(?:so|dll).{0,20}(?:cannot open|not found)/i,
      },
      { anchor: "cuda detection failed", regex: /CUDA SETUP: CUDA detection failed/i },
      { anchor: "compiled without gpu support", regex: /bitsandbytes was compiled without GPU support/i },
      {
        anchor: "cadam32bit_grad_fp32",
        regex:
          /'NoneType' object has no attribute 'cadam32bit_grad_fp32'|undefined symbol: cadam32bit_grad_fp32|function 'cadam32bit_grad_fp32' not found/i,
      },
      {
        anchor: "bit quantization requires ",
        regex: /[48][- ]bit quantization requires (?:the latest version of )?`?bitsandbytes/i,
      },
      {
        anchor: "requires accelerate",
        regex: /load_in_[48]bit\S{0,10} requires Accelerate\b.{0,80}bitsandbytes/i,
        seenOn: "Transformers of 2023",
      },
      {
        anchor: "no package metadata was found for bitsandbytes",
        regex: /No package metadata was found for bitsandbytes/i,
      },
      {
        anchor: "object has no attribute 'c",
        regex: /'NoneType' object has no attribute 'c(?:quantize|dequantize|get_managed|gemm|igemm|adam)\w{1,60}'/i,
      },
      {
        anchor: "undefined symbol: c",
        regex: /libbitsandbytes\w{0,20}\.so: undefined symbol: c\w{3,60}/i,
      },
      { anchor: "configured cuda binary not found", regex: /Configured (?:CUDA|ROCm) binary not found at/i },
      {
        anchor: "csrc/ops.cu",
        regex:
          /Error (?:named symbol not found|invalid device function|no kernel image) .{0,40}at line \d{1,5} in file \S{0,200}csrc\/ops\.cu/i,
      },
      { anchor: "gpu is needed for quantization", regex: /No GPU found\. A GPU is needed for quantization/i },
      {
        anchor: "libbitsandbytes_cpu.so",
        regex: /Loading binary .{1,300}libbitsandbytes_cpu\.so/i,
        seenOn: "bitsandbytes 0.37 to 0.42",
      },
      {
        anchor: "cuda setup: warning! libcuda",
        regex: /CUDA[ _]SETUP: (?:WARNING! )?libcuda(?:rt)?\.so not found/i,
        seenOn: "bitsandbytes 0.37 to 0.42",
      },
      {
        anchor: "bitsandbytes",
        regex:
          /(?:are supported by the|is required but not available for|no (?:GPU|CUDA) .{0,40}for) bitsandbytes|bitsandbytes (?:is not|isn't|was not) (?:installed|available|supported)|requires? (?:the )?[`']?bitsandbytes[`']?(?: library| package|:| to be installed)/i,
      },
      { anchor: "integrations.bitsandbytes", regex: /Failed to import transformers\.integrations\.bitsandbytes/i },
      {
        anchor: "no module named 'triton.ops'",
        regex: /No module named 'triton\.ops'/i,
        seenOn: "bitsandbytes with Triton 3",
      },
    ],
    example:
      "RuntimeError: CUDA Setup failed despite GPU being available. Please run the following command to get more information:",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade bitsandbytes",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade bitsandbytes`,
        effect: "changes-system",
        platforms: ["win32"],
      },
      { shell: "sh", line: "phi4-python/bin/python -m bitsandbytes", effect: "safe", platforms: ["linux", "darwin"] },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m bitsandbytes`,
        effect: "safe",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/1559",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/82",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/862",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/1530",
      "https://github.com/bitsandbytes-foundation/bitsandbytes/issues/815",
    ],
  },
  "quantized-model-moved": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "is not supported for `4-bit` or",
        regex: /`\.\w{2,8}(?:\(\))?` is not supported for `4-bit` or `8-bit`/i,
      },
      {
        anchor: "cast a quantized model",
        regex: /(?:cannot|can't) cast a (?:bitsandbytes|quantized) model/i,
      },
      { anchor: "is not supported for `", regex: /[`.]\w{2,8}(?:\(\))?` is not supported for `[48]-bit`/i },
      { anchor: "purely quantized models", regex: /fine-tuning on purely quantized models/i },
      { anchor: "can't train a model that", regex: /can't train a model that has been loaded in [48]-bit/i },
    ],
    example: "ValueError: `.to` is not supported for `4-bit` or `8-bit` bitsandbytes models.",
    sources: ["source: huggingface/transformers src/transformers/modeling_utils.py"],
  },
} as const satisfies Signatures;
