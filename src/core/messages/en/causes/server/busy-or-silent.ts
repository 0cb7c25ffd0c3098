import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { busyOrSilent as signatures } from "../../../../diagnosis/signatures/server/busy-or-silent.ts";

export const busyOrSilent: WordsOf<typeof signatures> = {
  "server-still-loading": {
    title: "The server is still loading the model",
    cause:
      "It answers already, but the model is not in memory yet; with a large file or a slow disk that takes minutes.",
    do: "Wait until /health says ok, then try again.",
  },
  "server-busy": {
    title: "The server has more requests waiting than it takes",
    cause: "One request is computed at a time or a few, and the queue is full.",
    do: "Send fewer requests at once and repeat later. Ollama: OLLAMA_NUM_PARALLEL and OLLAMA_MAX_QUEUE.",
  },
  "client-timeout": {
    title: "The program stopped waiting for the answer",
    cause:
      "The answer took longer than the program allows: the first one includes loading the model, and on a processor long answers take minutes.",
    do: "Let the program wait longer (timeout=600), ask for fewer tokens, or stream the answer. If even short questions take so long, use a smaller model or quantization.",
  },
  "server-no-response": {
    title: "The server closed the connection without an answer",
    cause:
      "It crashed or was ended while computing, often for want of memory; or something that is no such server listens on this port.",
    do: "Look at the server's own log at the same minute, and whether it still runs.",
  },
  "stream-cut": {
    title: "The answer broke off in the middle",
    cause: "The server crashed while writing, or a proxy in front of it ended the connection after a time of its own.",
    do: "Look at the server's own log. Behind a proxy, lengthen its read timeout and switch its buffering off.",
  },
};
