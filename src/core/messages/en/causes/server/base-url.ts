import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { baseUrl as signatures } from "../../../../diagnosis/signatures/server/base-url.ts";

export const baseUrl: WordsOf<typeof signatures> = {
  "base-url-doubled-v1": {
    title: "The address contains /v1 twice",
    cause: "The program adds /v1 by itself, and it stands in the base address too.",
    do: "Leave /v1 away at the end of the base address in this program.",
  },
  "base-url-missing-v1": {
    title: "The address lacks /v1",
    cause: "The program asked for /chat/completions, but the server offers /v1/chat/completions.",
    do: "Let the base address end in /v1: http://127.0.0.1:PORT/v1.",
  },
  "base-url-wrong": {
    title: "The server does not know this path",
    cause:
      "A server answers, but not at the path that was asked for: /v1 is missing, doubled or misspelt, or another program listens on this port.",
    do: "Let the base address end in /v1, once. Open http://127.0.0.1:PORT/v1/models in a browser: it must show a list.",
  },
  "lms-unexpected-endpoint": {
    title: "LM Studio does not know this path",
    cause:
      "The base address lacks /v1, has it twice, or belongs to another version of the interface. LM Studio says so inside an answer that otherwise looks like a success.",
    do: "Let the base address end in /v1: http://127.0.0.1:1234/v1.",
  },
  "lms-unexpected-endpoint-noise": {
    title: "A harmless note of LM Studio",
    cause:
      "It writes this line for mere checks by other programs. OPTIONS is a browser asking whether it may call: then CORS must be on.",
    do: 'Nothing has to be done; for web pages switch "Enable CORS" on.',
  },
};
