// Every sentence that LM Studio is known to fail with, in the words that people saw, and the cause it gives away.
import { describe, expect, it } from "vitest";
import { lmStudioErrors } from "../../../../src/core/errors/lmstudio.ts";
import { language as english } from "../../../../src/core/messages/en/index.ts";
import { language as portuguese } from "../../../../src/core/messages/pt-BR/index.ts";
import { failureIn, lastWords, questionIn } from "../../../../src/runtimes/lmstudio/failures.ts";

describe("every cause", () => {
  it.each(Object.keys(lmStudioErrors) as (keyof typeof lmStudioErrors)[])("%s says what to do", (code) => {
    for (const language of [english, portuguese]) expect(language.findings[code].do ?? "").not.toBe("");
  });
});

describe("LM Studio's words", () => {
  it.each([
    [
      "LMS_APP_MISSING",
      "Error: LM Studio daemon is not running and no valid installation could be found or installed.",
    ],
    ["LMS_START_TIMEOUT", "Waking up LM Studio service...\nError: Timed out waiting for LM Studio daemon to start."],
    ["LMS_APP_MISSING", "Error: spawn /tmp/.mount_lmstudAbCdEf/lm-studio ENOENT"],
    [
      "LMS_OTHER_INSTALL",
      "Error: Failed to authenticate: Invalid passkey for lms CLI client. Please make sure you are using the lms shipped with LM Studio.",
    ],
    [
      "LMS_INCOMPATIBLE",
      "W [LMStudioClient] Produced communication warning: Received invalid result for rpc. This is usually caused by communication protocol incompatibility. Please update.",
    ],
    ["LMS_CPU_UNSUPPORTED", "Illegal instruction (core dumped)"],
    ["LMS_NO_ENGINE", "Error: No LM Runtime found for model format 'gguf'!"],
    ["LMS_CPU_UNSUPPORTED", "A dynamic link library (DLL) initialization routine failed."],
    [
      "LMS_GUARDRAIL",
      "Error: Model loading was stopped due to insufficient system resources. Under the current settings, this model requires approximately 11.20 GB of memory.",
    ],
    [
      "LMS_GUARDRAIL",
      "Error: Model loading aborted due to insufficient system resources. Overloading the system will likely cause it to freeze.",
    ],
    ["LMS_GUARDRAIL", "Estimate: This model will fail to load based on your resource guardrails settings."],
    [
      "LMS_BROKEN_STATE",
      "Error: Attempt to pull a snapshot of system resources failed. Error: 'System resources observer shutdown requested.'",
    ],
    [
      "LMS_ENGINE_CRASHED",
      "Error: Error loading model. (Exit code: 18446744072635810000). Unknown error. Try a different model and/or config.",
    ],
    ["LMS_ENGINE_CRASHED", "Error: (Exit code: 0). Some model operation failed. Try a different model and/or config."],
    ["LMS_ENGINE_CRASHED", "Error: (Exit code: 11). Please check settings and try loading the model again."],
    ["LMS_GPU_MEMORY", "model_load_failed: ggml_cuda error: CUDA error: out of memory, worker ended by SIGABRT"],
    ["LMS_KEY_UNKNOWN", "Error: Model not found: microsoft/phi-4@q4_k_m"],
    ["LMS_KEY_UNKNOWN", 'Error: No model found that matches model key "phi-5"'],
    ["LMS_NOT_OFFERED", "Error: No staff picks found with the specified search criteria."],
    ["LMS_NOT_OFFERED", "Error: No models found with the specified search criteria."],
    ["LMS_NOT_OFFERED", "Resolution completed. Downloading 9.05 GB...\nError: Cannot find variant q5_k_m."],
    [
      "LMS_NOT_OFFERED",
      "Error: You have specified a quantization that does not exist. Here are the available options:\nError: - phi-4 [Q4_K_M] (9.05 GB)\nError: Exiting because of the --yes flag.",
    ],
    ["LMS_GRAMMAR", "Error: Invalid artifact name: phi-4@q4_k_m"],
    ["LMS_GRAMMAR", "Error: You cannot use the --gguf flag when an exact artifact is specified."],
    ["LMS_GRAMMAR", "error: unknown option '--limit'"],
    [
      "LMS_HUB_LIMITED",
      "Error: Failed to resolve model lmstudio-community/phi-4-GGUF: Api error with status 429. URL: https://search.lmstudio.ai/v1/hf-proxy/api/models/x",
    ],
    ["LMS_HUB_UNREACHABLE", "Error: Model details error: fetch failed"],
    ["LMS_HUB_UNREACHABLE", "Error: There was an error fetching results from Hugging Face"],
    [
      "LMS_HUB_TOKEN",
      "Error: Model details error: Invalid credentials in Authorization header. URL: https://huggingface.co/api/models",
    ],
    ["LMS_STALLED", "Error: Download failed: Timed out. Please try to resume."],
    ["LMS_CORRUPT", "Error: Download failed: Checksum failed - You can try to resume the download within LM Studio."],
    ["LMS_GONE", "Error: WebSocket connection closed"],
    [
      "LMS_SANDBOX",
      "The SUID sandbox helper binary was found, but is not configured correctly. Rather than run without sandboxing I'm aborting now.",
    ],
    ["LMS_FUSE", "AppImages require FUSE to run.\nYou might still be able to extract the contents of this AppImage"],
    [
      "LMS_LIBATOMIC",
      '📣 Notice: One-time dependency update needed. The next version of llmster requires "libatomic".',
    ],
    ["LMS_HOME_DENIED", "Error: EACCES: permission denied, open '/root/.lmstudio/.internal/lms-key-2'"],
    ["LMS_SHARED_HOME", "TypeError: Cannot read properties of undefined (reading 'paramType')"],
    ["LMS_NOT_LOADED", "No models loaded. Please load a model in the developer page or use the 'lms load' command."],
    ["LMS_MODEL_UNKNOWN", 'Invalid model identifier "phi-5". Please specify a valid downloaded model (e.g., phi-4).'],
    ["LMS_TEMPLATE", "Error rendering prompt with jinja template: Cannot call something that is not a function"],
  ])("mean %s: %s", (code, text) => {
    expect(failureIn(`\u001b[?25l⠙ [   ]\r\u001b[2K${text}\r\n\u001b[?25h`)?.code).toBe(code);
  });

  it("are told as one clean line, without the word error before it", () => {
    const text = "\u001b[2K\u001b[31mError: Cannot find variant q5_k_m.\u001b[0m\nSee more";
    expect(failureIn(text)).toEqual({ code: "LMS_NOT_OFFERED", said: "Cannot find variant q5_k_m." });
  });

  it.each([
    "Resolution completed. Downloading 9.05 GB...",
    "Model loaded successfully in 432.00ms.\n(8.43 GiB)",
    "Success! Server is now running on port 1234",
    "Estimate: This model may be loaded based on your resource guardrails settings.",
    "O modelo não pôde ser carregado",
    "",
  ])("give nothing away: %j", (text) => expect(failureIn(text)).toBeNull());

  it.each([
    ["", ""],
    ["one\nError: two\nthree\n", "two"],
    ["O modelo não pôde ser carregado\n", "O modelo não pôde ser carregado"],
  ])("that are not known are told as they are: %j", (text, said) => expect(lastWords(text)).toBe(said));

  it.each([
    ["Continue to download in the background? (Y/N): ", true],
    ["? Select a model to load (Use arrow keys)\nDo it? [y/N]", true],
    ["? How to import (Use arrow keys)", true],
    ["Which one?\nphi-4", false],
    ["", false],
  ])("are a question or not: %j", (text, is) => expect(questionIn(text) !== null).toBe(is));
});
