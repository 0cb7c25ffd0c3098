import type { Signatures } from "../../signature.ts";

export const otherPrograms = {
  "localai-backend-failed": {
    severity: "fatal",
    priority: 14,
    patterns: [
      { anchor: "could not load model: rpc error", regex: /could not load model: rpc error/i },
      { anchor: "grpc service not ready", regex: /grpc service not ready/i },
      { anchor: "failed to load model with internal", regex: /failed to load model with internal loader/i },
      { anchor: "could not load model - all backends", regex: /could not load model - all backends returned error/i },
      {
        anchor: "rpc error:",
        regex:
          /rpc error: code = (?:Unavailable|Unknown|Canceled|Internal|DeadlineExceeded) desc = .{0,40}(?:error reading from server: EOF|connection error: desc|Exception calling application|could not load model|transport: )/i,
        general: true,
      },
    ],
    example:
      "ERR [llama-cpp] Failed loading model, error: failed to load model with internal loader: grpc service not ready",
    commands: [{ shell: "any", line: "local-ai run --log-level=debug", effect: "safe" }],
    sources: ["https://github.com/mudler/LocalAI/issues/4658", "https://github.com/mudler/LocalAI/issues/2692"],
  },
  "gpt4all-invalid-model": {
    severity: "fatal",
    priority: 60,
    patterns: [
      {
        anchor: "could not load model due to invalid ",
        regex: /Could not load model due to invalid (?:format|model file)/i,
      },
      {
        anchor: "(no matching implementation found)",
        regex: /Model format not supported \(no matching implementation found\)/i,
      },
      { anchor: "could not determine model type for", regex: /Could not determine model type for /i },
    ],
    example: "Could not load model due to invalid format for mistral-7b-instruct-v0.1.Q4_0.gguf",
    commands: [{ shell: "any", line: "{self} verify --repair", effect: "changes-system" }],
    witness: "file-content",
    sources: ["https://github.com/nomic-ai/gpt4all/issues/1755", "https://github.com/nomic-ai/gpt4all/issues/1824"],
  },
  "llamafile-windows-size": {
    severity: "fatal",
    priority: 84,
    platforms: ["win32", "linux"],
    patterns: [
      { anchor: "llamafile.exe' failed to run", regex: /llamafile\.exe' failed to run/i, seenOn: "PowerShell" },
      { anchor: ".llamafile", regex: /\.llamafile(?:\.exe)?: Invalid argument/i, seenOn: "WSL" },
      {
        anchor: "this version of",
        regex: /This version of .{1,300}\.llamafile\.exe is not compatible/i,
        seenOn: "cmd",
      },
    ],
    example:
      "ResourceUnavailable: Program 'phi-4.llamafile.exe' failed to run: An error occurred trying to start process 'C:\\m\\phi-4.llamafile.exe'",
    sources: [
      "https://github.com/mozilla-ai/llamafile/issues/257",
      "https://github.com/mozilla-ai/llamafile/issues/356",
    ],
  },
} as const satisfies Signatures;
