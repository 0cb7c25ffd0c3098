import type { Signatures } from "../../signature.ts";

export const lmStudio = {
  "lms-exit-abort": {
    severity: "fatal",
    priority: 80,
    platforms: ["win32"],
    patterns: [
      {
        anchor: "exit code: ",
        regex: /Exit code: (?:18446744072635812000|18446744072635810825|3221226505|-1073740791)\b/i,
      },
      { anchor: "0xc0000409", regex: /\b0xc0000409\b/i },
      { anchor: "no longer running: 3221226505", regex: /no longer running: 3221226505/i, seenOn: "Ollama" },
    ],
    example: "(Exit code: 18446744072635812000). Unknown error. Try a different model and/or config.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/533",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/296",
      "https://github.com/ollama/ollama/issues/4979",
    ],
  },
  "lms-exit-ntstatus": {
    severity: "fatal",
    priority: 79,
    platforms: ["win32"],
    patterns: [
      { anchor: "1844674407263581", regex: /\b18446744072635810000\b/ },
      { anchor: "exit code", regex: /exit code:? ?(?:3221225477|-1073741819|3221225725)\b/i },
      { anchor: " code 3221225", regex: /npm (?:ERR!|error) code (?:3221225477|3221225725)\b/i, seenOn: "npm" },
      { anchor: "0xc00000", regex: /\b0xc00000(?:05|fd)\b/i },
      { anchor: "3221225477", regex: /exit(?:ed|s)?(?: with)?(?: exit)? (?:code|status)['"]?[:=]? ?3221225477\b/i },
      { anchor: "-1073741819", regex: /exit(?:ed|s)?(?: with)?(?: exit)? (?:code|status)['"]?[:=]? ?-1073741819\b/i },
    ],
    example: "(Exit code: 18446744072635810000). Unknown error. Try a different model and/or config.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "processor",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1078",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1620",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/874",
    ],
  },
  "lms-exit-vulkan": {
    severity: "fatal",
    priority: 80,
    patterns: [{ anchor: "18446744073709515000", regex: /\b18446744073709515000\b/ }],
    example: "(Exit code: 18446744073709515000). Unknown error. Try a different model and/or config.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/522",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/531",
    ],
  },
  "lms-exit-signal": {
    severity: "fatal",
    priority: 80,
    platforms: ["darwin", "linux"],
    patterns: [
      {
        anchor: "). please check settings",
        regex: /\(Exit code: (?:4|6|7|11|132|134|135|139)\)\. Please check settings/i,
      },
      { anchor: "(exit code: null)", regex: /\(Exit code: null\)/i },
      { anchor: "exit code:", regex: /\(Exit code: (?:9|4|6|7|11|132|134|135|137|139)\)/i },
    ],
    example: "(Exit code: 11). Please check settings and try loading the model again.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime update -a -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/521",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/548",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/394",
    ],
  },
  "lms-exit-zero": {
    severity: "fatal",
    priority: 78,
    patterns: [{ anchor: "some model operation failed", regex: /\(Exit code: 0\)\. Some model operation failed/i }],
    example: "(Exit code: 0). Some model operation failed. Try a different model and/or config.",
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/293"],
  },
  "lms-runtime-broken": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "undefined (reading 'logger')", regex: /Cannot read properties of undefined \(reading 'logger'\)/i },
      {
        anchor: "undefined (reading 'paramtype')",
        regex: /Cannot read properties of undefined \(reading 'paramType'\)/i,
      },
    ],
    example: "TypeError: Cannot read properties of undefined (reading 'paramType')",
    commands: [{ shell: "any", line: "lms runtime update -a -y", effect: "changes-system" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/529",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2232",
    ],
  },
  "lms-no-runtime-mlx": {
    severity: "fatal",
    priority: 84,
    patterns: [
      {
        anchor: "no lm runtime found for model format",
        regex: /No LM Runtime found for model format ['"]?(?!gguf)\w/i,
      },
    ],
    example: "Error: No LM Runtime found for model format 'safetensors'!",
    commands: [
      { shell: "any", line: "lms get phi-4 --gguf", effect: "changes-system" },
      { shell: "any", line: "lms runtime ls", effect: "safe" },
    ],
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/569"],
  },
  "lms-engine-missing": {
    severity: "fatal",
    priority: 82,
    patterns: [
      { anchor: "failed to load llm engine from path", regex: /Failed to load LLM engine from path/i },
      { anchor: "libllm_engine", regex: /symbol lookup error: .{1,300}libllm_engine[^ ]{0,20}: undefined symbol/i },
      {
        anchor: "could not load engine llama-cpp",
        regex: /Could not load engine (?:llama-cpp|cortex\.llamacpp)/i,
        seenOn: "Jan",
      },
      {
        anchor: "error starting ",
        regex: /error starting (?:the external )?llama[ -]server: .{0,200}(?:not found|no such file)/i,
        seenOn: "Ollama",
      },
      { anchor: "llm_engine", regex: /Cannot find module '.{1,300}(?:backends|engines?)[\\/].{1,120}llm_engine/i },
    ],
    example:
      "Failed to load LLM engine from path: C:\\Users\\USER\\.lmstudio\\extensions\\backends\\llama.cpp-win-x86_64-nvidia-cuda-avx2-1.37.1\\llm_engine_cuda.node. The specified module could not be found.",
    commands: [
      { shell: "any", line: "lms runtime ls", effect: "safe" },
      { shell: "any", line: "lms runtime get llama.cpp -y", effect: "changes-system" },
    ],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/711",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1658",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/494",
      "https://github.com/janhq/jan/issues/4971",
    ],
  },
  "lms-guardrail": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "insufficient system resources", regex: /insufficient system resources/i },
      {
        anchor: "not enough resources to ",
        regex: /Not enough resources to (?:load|run) (?:the |this )?model with the current settings/i,
      },
      { anchor: "resource guardrails settings", regex: /will fail to load based on your resource guardrails/i },
    ],
    example:
      "Error: Model loading aborted due to insufficient system resources. Overloading the system will likely cause it to freeze.",
    commands: [
      { shell: "any", line: "lms ps", effect: "safe" },
      { shell: "any", line: "lms unload --all", effect: "changes-system" },
      { shell: "any", line: "lms load phi-4 --context-length 4096", effect: "changes-system" },
    ],
    witness: "memory",
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1202",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/927",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1038",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1562",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2017",
    ],
  },
  "lms-resource-snapshot": {
    severity: "fatal",
    priority: 73,
    patterns: [
      {
        anchor: "snapshot of system resources failed",
        regex: /Attempt to pull a snapshot of system resources failed/i,
      },
      { anchor: "failed to survey hardware", regex: /Failed to survey hardware/i, seenOn: "LM Studio 0.3" },
      { anchor: "lmscore load lib failed", regex: /LMSCore load lib failed/i, seenOn: "LM Studio 0.3" },
    ],
    example:
      "Attempt to pull a snapshot of system resources failed. Error: 'System resources observer shutdown requested.'",
    witness: "lm-studio",
    sources: ["https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1584"],
  },
  "lms-model-not-found": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "model not found", regex: /^(?:Error: )?Model not found[.:]?(?: |$)/i },
      { anchor: "no model found that matches", regex: /No model found that matches (?:model key|path)/i },
      { anchor: "load with: lms load", regex: /Model "[^"]{1,120}" not found, load with: lms load/i },
      { anchor: "not found in downloaded models", regex: /Model [^ ]{1,120} not found in downloaded models/i },
      {
        anchor: "cannot find a model",
        regex: /Cannot find a model (?:matching|with) the (?:provided |given )?(?:model key|path|query)/i,
      },
    ],
    example: 'Error: No model found that matches model key "microsoft/phi-4@q4_k_m".',
    commands: [{ shell: "any", line: "lms ls --json", effect: "safe" }],
    witness: "lm-studio",
    sources: [
      "https://github.com/lmstudio-ai/lms/issues/588",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1462",
      "lab: lms 07b7252",
    ],
  },
  "lms-failed-to-load": {
    severity: "fatal",
    priority: 10,
    patterns: [
      {
        anchor: "exited before becoming healthy",
        regex: /Engine protocol runtime [^ ]{1,60} for [^ ]{1,60} exited before becoming healthy/i,
        seenOn: "LM Studio 0.4.20",
      },
      { anchor: "failed to load ", regex: /Failed to load (?:the )?model/i },
      { anchor: "error loading model.", regex: /^\W{0,4}Error loading model\.\s{0,9}$/i },
      { anchor: "model_load_failed", regex: /model_load_failed/i },
      { anchor: "received load-error", regex: /Received load-error/i },
    ],
    example: "🥲 Failed to load the model",
    commands: [{ shell: "any", line: "lms log stream", effect: "safe" }],
    sources: [
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/1492",
      "https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2295",
    ],
  },
} as const satisfies Signatures;
