import type { Signatures } from "../../signature.ts";

export const modelFile = {
  "model-file-missing": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: ".gguf'", regex: /ENOENT: no such file or directory, \w{3,8} '[^']{0,300}\.gguf'/i, seenOn: "Node" },
      {
        anchor: "failed to open gguf file",
        regex: /failed to open GGUF file(?!.{0,300}(?:Permission denied|Is a directory|Too many open files))/i,
      },
      {
        anchor: "no such file or directory: ",
        regex: /No such file or directory: ['"]?[^'"]{1,300}\.(?:gguf|safetensors)/i,
      },
      {
        anchor: "error loading model: failed to open ",
        regex:
          /error loading model: (?:llama_model_loader: )?failed to open (?!.{0,300}(?:Permission denied|Is a directory|Too many open files))/i,
      },
      { anchor: "model path does not exist", regex: /Model path does not exist: /i, seenOn: "llama-cpp-python" },
      {
        anchor: ".gguf: the system cannot find",
        regex: /\.gguf: The system cannot find/i,
        seenOn: "Ollama on Windows",
      },
      {
        anchor: ": failed to open '",
        regex:
          /(?:gguf_init_from_\w{1,20}|llama_model_load(?:_internal)?): failed to open '(?!.{0,300}(?:Permission denied|Is a directory|Too many open files))/i,
        seenOn: "llama.cpp 2023 and 2024",
      },
      { anchor: "no model file found ", regex: /No model file found (?:at|for) "/i, seenOn: "node-llama-cpp" },
      { anchor: "model file does not exist", regex: /Model file does not exist/i, seenOn: "gpt4all" },
      { anchor: "model path '", regex: /Model path '.{1,300}' doesn't exist/i, seenOn: "ctransformers" },
      { anchor: "cannot find text model file", regex: /Cannot find text model file/i, seenOn: "KoboldCpp" },
      {
        anchor: "[load_safetensors] failed to open",
        regex: /\[load_safetensors\] Failed to open file/i,
        seenOn: "MLX",
      },
      {
        anchor: "file doesn't exist",
        regex: /Load model .{1,300} failed\. File doesn't exist/i,
        seenOn: "ONNX Runtime",
      },
      { anchor: "model path does not exist", regex: /(?:Provided )?model path does not exist/i, seenOn: "llama-index" },
      {
        anchor: "failed to open ",
        regex:
          /failed to open (?:the )?(?:model )?(?:file )?(?:at )?:? ?['"`]?[^'"` ]{1,300}\.gguf\b(?!.{0,120}(?:denied|Is a directory|Too many open))/i,
      },
      {
        anchor: "not find ",
        regex: /not find (?:the )?(?:model )?(?:file )?(?:at |in )?:? ?['"`]?[^'"` ]{1,300}\.gguf\b/i,
      },
      {
        anchor: "model file",
        regex:
          /(?:can ?not|can't|could not|couldn't|failed to|unable to) (?:find|open|locate|access) (?:the )?model file(?!.{0,200}(?:denied|Is a directory|Too many open))/i,
      },
      { anchor: "not exist", regex: /\.gguf['"`]? does not exist/i },
      {
        anchor: "not found",
        regex:
          /(?:model|file|path)[^|]{0,80}\.gguf['"`]?:? (?:was )?not found|(?:file|path) not found:? ['"`]?[^'"` ]{1,300}\.gguf/i,
      },
      {
        anchor: "such file",
        regex: /\bno such file or directory.{0,60}\.gguf\b|\.gguf\b.{0,40}no such file or directory/i,
      },
    ],
    example: "Error: ENOENT: no such file or directory, open '/x/m/nofile.gguf'",
    commands: [
      { shell: "any", line: "{self} status", effect: "safe" },
      { shell: "any", line: "{self} download", effect: "changes-system" },
    ],
    witness: "file-content",
    sources: ["lab: node-llama-cpp 3.22.1", "source: abetlen/llama-cpp-python llama_cpp/llama.py"],
  },
  "model-file-unreadable": {
    severity: "fatal",
    priority: 77,
    patterns: [
      { anchor: "gguf_init_from_", regex: /gguf_init_from_\w{1,20}: failed to open .{1,300}\(?'?Permission denied/i },
      { anchor: ": failed to open ", regex: /llama_model_load\w{0,12}: failed to open .{1,300}Permission denied/i },
      {
        anchor: "blobs/sha256",
        regex: /open \S{1,300}blobs[/\\]sha256\S{1,80}: permission denied/i,
        seenOn: "Ollama",
      },
      {
        anchor: "permission denied",
        regex: /(?:permission denied|EACCES).{0,300}\.gguf\b|\.gguf\b.{0,40}permission denied/i,
      },
      {
        anchor: "access is denied",
        regex: /\.gguf\b.{0,60}access is denied|access is denied.{0,200}\.gguf\b/i,
        seenOn: "Windows",
      },
    ],
    example: "gguf_init_from_file_impl: failed to open GGUF file '/models/phi-4-Q4_K_M.gguf' (Permission denied)",
    commands: [
      { shell: "sh", line: "namei -l FILE", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "ls -lO@ FILE", effect: "safe", platforms: ["darwin"] },
      { shell: "any", line: "icacls FILE", effect: "safe", platforms: ["win32"] },
    ],
    sources: ["source: ggml-org/llama.cpp ggml/src/gguf.cpp"],
  },
  "model-file-changed": {
    severity: "fatal",
    priority: 70,
    patterns: [
      { anchor: "bus error", regex: /^(?:zsh: )?Bus error(?:: 10)?(?: \(core dumped\)|\s|$)/i },
      { anchor: " bus error ", regex: /: line \d{1,7}: {1,3}\d{1,10} Bus error {2}/i, seenOn: "bash" },
      { anchor: "sigbus", regex: /(?:signal[: '"]{1,3}|exited with |received |fault: )SIGBUS|SIGBUS: bus error/i },
      { anchor: "insufficient shared memory (shm)", regex: /insufficient shared memory \(shm\)/i },
      { anchor: "bus error", regex: /^\[\d{1,3}\][^a-z]{1,20}bus error |signal: bus error/i },
      {
        anchor: "sigbus",
        regex: /(?:killed|terminated|died|crashed)(?: by| with)? (?:signal )?<?(?:Signals\.)?SIGBUS/i,
      },
      { anchor: "/bus", regex: /status=(?:7|10)\/BUS\b/i, seenOn: "systemd" },
      { anchor: "code 135", regex: /\bexit(?:ed)?(?: with)?(?: exit)? code 135\b/i },
    ],
    example: "Bus error (core dumped)",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: [
      "source: pytorch/pytorch torch/utils/data/_utils/signal_handling.py",
      "source: POSIX, mmap past the end of a file",
    ],
  },
} as const satisfies Signatures;
