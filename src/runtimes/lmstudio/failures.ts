// What LM Studio's `lms` and server say when they fail, as data: a pattern and the cause it gives away. The first that
// matches holds. The sentences are of many versions, so that a pattern is the part of one that has stayed.
import type { ErrorFindings } from "../../core/errors/index.ts";
import { safe } from "../../core/safe.ts";

/** The causes that a sentence can give away; each takes that sentence. */
export type FailureCode = {
  [Code in keyof ErrorFindings & `LMS_${string}`]: { said: string } extends ErrorFindings[Code] ? Code : never;
}[keyof ErrorFindings & `LMS_${string}`];

export interface Failure {
  code: FailureCode | "LMS_GUARDRAIL";
  /** The line it was found in. */
  said: string;
}

const table: readonly (readonly [Failure["code"], RegExp])[] = [
  ["LMS_CPU_UNSUPPORTED", /illegal instruction|DLL\) initialization routine failed/i],
  ["LMS_INCOMPATIBLE", /communication protocol incompatib/i],
  ["LMS_OTHER_INSTALL", /invalid passkey|failed to authenticate/i],
  ["LMS_FUSE", /AppImages? require FUSE|libfuse\.so/i],
  ["LMS_SANDBOX", /SUID sandbox helper/i],
  ["LMS_LIBATOMIC", /libatomic/i],
  ["LMS_SHARED_HOME", /reading 'paramType'/i],
  ["LMS_HOME_DENIED", /(?:EACCES|EPERM|permission denied)[^\n]*(?:\.lmstudio|lm-studio)/i],
  ["LMS_APP_MISSING", /no valid installation could be found|spawn [^\n]* ENOENT/i],
  ["LMS_START_TIMEOUT", /timed out waiting for LM Studio/i],
  ["LMS_BROKEN_STATE", /snapshot of system resources failed|observer shutdown/i],
  ["LMS_GUARDRAIL", /insufficient system resources|fail to load based on your resource guardrails/i],
  ["LMS_NO_ENGINE", /no LM Runtime found/i],
  ["LMS_GPU_MEMORY", /CUDA (?:error: )?out of memory|cudaMalloc failed|SIGABRT|ErrorOutOfDeviceMemory/i],
  ["LMS_KEY_UNKNOWN", /^(?:Error: )?model not found|no model found that matches|not found in downloaded models/im],
  ["LMS_ENGINE_CRASHED", /\(exit code: ?\d+\)|some model operation failed|model_load_failed|failed to load model/i],
  [
    "LMS_NOT_OFFERED",
    /no (?:staff picks|models) found with the specified|cannot find variant|quantization that does not/i,
  ],
  ["LMS_GRAMMAR", /invalid artifact name|cannot use the --gguf flag|more than 2 @|unknown option|too many arguments/i],
  ["LMS_HUB_LIMITED", /status (?:429|403)\b/i],
  ["LMS_HUB_TOKEN", /invalid credentials in authorization header/i],
  [
    "LMS_HUB_UNREACHABLE",
    /fetch failed|error fetching results|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|certificate/i,
  ],
  ["LMS_CORRUPT", /checksum failed/i],
  ["LMS_STALLED", /timed out\. please try to resume|download failed/i],
  ["LMS_GONE", /websocket (?:connection )?(?:was )?closed|connection (?:lost|closed)|ECONNRESET/i],
  ["LMS_NOT_LOADED", /no models? loaded/i],
  ["LMS_MODEL_UNKNOWN", /invalid model identifier|model_not_found|model "[^"\n]*" not found/i],
  ["LMS_TEMPLATE", /rendering prompt with jinja/i],
];

/** What a text gives away, null for nothing known. Sentences of success are not looked at: they can be said before. */
export function failureIn(text: string): Failure | null {
  const clean = plain(text);
  for (const [code, pattern] of table) {
    const match = pattern.exec(clean);
    if (match !== null) return { code, said: lineAround(clean, match.index) };
  }
  return null;
}

/** The line that says most: the last that is called an error, else the last at all; empty without any. */
export function lastWords(text: string): string {
  const lines = linesOf(text);
  const line = lines.findLast((one) => /^error:/i.test(one)) ?? lines.at(-1) ?? "";
  return line.replace(/^error:\s*/i, "");
}

/** The question a program waits at: its last words, where they end as questions do. */
export function questionIn(text: string): string | null {
  const last = linesOf(text).at(-1) ?? "";
  return /\?$|\([yn]\/[yn]\)\s*:?$|\[[yn]\/[yn]\]\s*:?$|^\? /i.test(last) ? last : null;
}

/** Lines without escape sequences; what was drawn over is a line of its own. */
export function linesOf(text: string, maxLength = 1000): string[] {
  return plain(text, maxLength)
    .split("\n")
    .filter((line) => line !== "");
}

function plain(text: string, maxLength = 1000): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => safe(line, maxLength).trim())
    .join("\n");
}

function lineAround(text: string, index: number): string {
  const from = text.lastIndexOf("\n", index) + 1;
  const to = text.indexOf("\n", index);
  return text.slice(from, to === -1 ? undefined : to).replace(/^error:\s*/i, "");
}
