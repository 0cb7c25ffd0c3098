import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { chatTemplate as signatures } from "../../../../diagnosis/signatures/inference/chat-template.ts";

export const chatTemplate: WordsOf<typeof signatures> = {
  "jinja-template": {
    title: "The model's chat template cannot be carried out",
    cause:
      "The template that turns messages into text uses something the program does not know, or the messages lack something it expects. Seen with phi-4-reasoning-plus.",
    do: "Update the program and take the file from lmstudio-community or bartowski; in LM Studio you can replace the prompt template in the model's settings.",
  },
  "chat-roles": {
    title: "The order or the roles of the messages do not suit this model",
    cause:
      "Its template wants user and assistant in turn, or knows no system message. Phi-4 has no such rule, so another model is answering.",
    do: "Join neighbouring messages of one role, move the system text into the first question, or use Phi-4.",
  },
  "chat-template-unsupported": {
    title: "The server has no chat template it can use",
    cause:
      "The model brings none, or one that the server only understands with an extra option; calling tools needs that option too.",
    do: "llama-server: add --jinja, or --chat-template phi4. vLLM: give a file with --chat-template.",
  },
};
