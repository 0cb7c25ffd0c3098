import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { tokenizerAndTemplate as signatures } from "../../../../diagnosis/signatures/python/tokenizer-and-template.ts";

export const tokenizerAndTemplate: WordsOf<typeof signatures> = {
  "jinja2-missing": {
    title: "The package jinja2 is missing or too old",
    cause: "Transformers fills in the model's chat template with it and needs version 3.1 or newer.",
    do: "Install or update jinja2 in the same environment.",
  },
  "chat-template-missing": {
    title: "The model comes without a chat template",
    cause:
      "The folder is incomplete (tokenizer_config.json or chat_template.jinja is missing), or it is a model that was not made for conversations.",
    do: "Download all files of microsoft/phi-4, not only the weights.",
  },
  "tokenizer-instantiate": {
    title: "The tokenizer's files are missing or damaged",
    cause: "Without a whole tokenizer.json the model cannot read text.",
    do: "Download the tokenizer's files again, in full.",
  },
  "tokenizer-no-padding": {
    title: "The tokenizer has no padding token",
    cause: "Several texts at once are filled up to one length, and this tokenizer does not say with what.",
    do: "Set tokenizer.pad_token = tokenizer.eos_token before, or send one text at a time.",
  },
};
