import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { openaiClient as signatures } from "../../../../diagnosis/signatures/server/openai-client.ts";

export const openaiClient: WordsOf<typeof signatures> = {
  "server-key-required": {
    title: "The server asks for a key",
    cause: "It was started with a key or has tokens switched on, and the program sent none or another one.",
    do: "Make a token in LM Studio's developer settings (or see --api-key of the server's start) and give it to the program as api_key.",
  },
  "client-talks-to-openai": {
    title: "The program talks to OpenAI's servers, not to yours",
    cause: "Without a base address the OpenAI library goes to api.openai.com, where the local key is worth nothing.",
    do: "Set base_url to your server, with /v1 at the end (http://127.0.0.1:1234/v1), in the program or as OPENAI_BASE_URL.",
  },
  "openai-missing-key": {
    title: "The OpenAI library insists on a key, even for a local server",
    cause: "It refuses to start without one, whatever the server wants.",
    do: 'Pass any text: api_key="lm-studio".',
  },
  "openai-httpx-mismatch": {
    title: "Two Python packages do not go together: openai and httpx",
    cause: "An openai package before 1.55.3 uses a setting that httpx 0.28 no longer has.",
    do: "Update openai in the same environment.",
  },
  "openai-old-code": {
    title: "Code and openai package are of different age",
    cause:
      "Version 1.0 of the package changed how it is called: old code fails with a new package, and new code with an old one. A file of your own named openai.py does the same.",
    do: "Update the package, use the form client = OpenAI(...) and client.chat.completions.create(...), and rename a file of yours called openai.py.",
  },
};
