import type { Signatures } from "../../signature.ts";

export const tokenizerAndTemplate = {
  "jinja2-missing": {
    severity: "fatal",
    priority: 86,
    patterns: [{ anchor: "apply_chat_template requires jinja2", regex: /apply_chat_template requires jinja2/i }],
    example: "ImportError: apply_chat_template requires jinja2>=3.1.0 to be installed. Your version is 3.0.1.",
    commands: [
      {
        shell: "sh",
        line: "phi4-python/bin/python -m pip install --upgrade jinja2",
        effect: "changes-system",
        platforms: ["linux", "darwin"],
      },
      {
        shell: "any",
        line: String.raw`phi4-python\Scripts\python -m pip install --upgrade jinja2`,
        effect: "changes-system",
        platforms: ["win32"],
      },
    ],
    witness: "python-packages",
    sources: [
      "https://github.com/openvinotoolkit/openvino.genai/pull/2597",
      "https://github.com/exo-explore/exo/pull/264",
    ],
  },
  "chat-template-missing": {
    severity: "fatal",
    priority: 84,
    patterns: [
      { anchor: "cannot use ", regex: /Cannot use (?:apply_chat_template\(\)|chat template functions) because/i },
      { anchor: "chat_template is not set", regex: /tokenizer\.chat_template is not set/i },
      {
        anchor: "does not have a chat template",
        regex: /this (?:processor|tokenizer) does not have a chat template/i,
      },
      { anchor: "default chat template is no longer", regex: /default chat template is no longer allowed/i },
      {
        anchor: "chat template",
        regex:
          /(?:No|without a|missing|has no|does not (?:have|define|provide)|doesn't (?:have|define)) (?:a |any )?chat[_ ]template (?:is set|is defined|was found|found|for this|specified|in the)|chat template (?:is missing|was not found|is not (?:set|defined))/i,
        general: true,
      },
    ],
    example: "ValueError: Cannot use apply_chat_template() because tokenizer.chat_template is not set",
    witness: "file-content",
    sources: [
      "https://github.com/huggingface/transformers/issues/33246",
      "https://github.com/huggingface/transformers.js/pull/1662",
      "lab: transformers 5.18.0",
    ],
  },
  "tokenizer-instantiate": {
    severity: "fatal",
    priority: 78,
    patterns: [
      { anchor: "couldn't instantiate the backend tokenizer", regex: /Couldn't instantiate the backend tokenizer/i },
      { anchor: "need to have sentencepiece or tiktoken", regex: /need to have sentencepiece or tiktoken installed/i },
      { anchor: "can't load tokenizer for", regex: /Can't load tokenizer for '/i },
      { anchor: "unable to load vocabulary from file", regex: /Unable to load vocabulary from file/i },
      {
        anchor: "sentencepiece_processor.cc",
        regex: /Internal: .{0,40}sentencepiece_processor\.cc\(\d{1,5}\) \[model_proto/i,
        seenOn: "sentencepiece",
      },
      {
        anchor: 'not found: "',
        regex: /Not found: "[^"]{1,260}tokenizer\.model": No such file/i,
        seenOn: "sentencepiece",
      },
      { anchor: "converting from sentencepiece", regex: /Converting from (?:SentencePiece and )?Tiktoken failed/i },
      { anchor: "non-consecutive added token", regex: /Non-consecutive added token '/i },
      { anchor: "typeerror: not a string", regex: /TypeError: not a string\s{0,4}$/i, seenOn: "sentencepiece" },
    ],
    example: "ValueError: Couldn't instantiate the backend tokenizer from one of:",
    witness: "file-content",
    sources: ["lab: transformers 5.18.0"],
  },
  "tokenizer-no-padding": {
    severity: "fatal",
    priority: 80,
    patterns: [
      {
        anchor: "does not have a padding token",
        regex: /Asking to pad but the tokenizer does not have a padding token/i,
      },
      {
        anchor: "if no padding token is defined",
        regex: /Cannot handle batch sizes > 1 if no padding token is defined/i,
      },
      {
        anchor: "activate truncation and/or padding",
        regex: /you should probably activate truncation and\/or padding/i,
      },
    ],
    example: "ValueError: Asking to pad but the tokenizer does not have a padding token.",
    sources: ["source: huggingface/transformers src/transformers/tokenization_utils_base.py"],
  },
} as const satisfies Signatures;
