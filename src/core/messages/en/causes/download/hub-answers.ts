import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hubAnswers as signatures } from "../../../../diagnosis/signatures/download/hub-answers.ts";

export const hubAnswers: WordsOf<typeof signatures> = {
  "hf-429": {
    title: "The Hub asks to wait: too many requests from this address",
    cause:
      "Requests are counted over five minutes; without a token all people behind the same address share one count, in an office or a CI often hundreds.",
    do: "Wait five minutes and run the same command again. Sign in with a free token for a count of your own, and fetch single files instead of whole repositories.",
  },
  "github-rate-limit": {
    title: "GitHub asks to wait: too many requests from this address",
    cause:
      "Programs ask GitHub which version of an engine is the newest; without signing in, everybody behind the same address together may ask only 60 times an hour.",
    do: "Wait up to an hour, or try from another network. phi4-setup's own engine comes from the package registry and does not ask GitHub.",
  },
  "hf-5xx": {
    title: "The server is out of order for now",
    cause: "The request was right; the Hub, its mirror or something on the way answered with an error of its own.",
    do: "Wait some minutes and run the same command again; status.huggingface.co says whether others see it too. A mirror may help.",
  },
  "hf-not-a-hub": {
    title: "Something other than the Hugging Face Hub answered",
    cause:
      "The answer lacks what the Hub always sends: it came from a login page of the network, a proxy that rewrites, or an incomplete mirror named in HF_ENDPOINT.",
    do: "Open a web page and sign in to the network. Then remove HF_ENDPOINT or name a complete mirror.",
  },
  "html-instead-of-json": {
    title: "A web page came where data was expected",
    cause:
      "The address answered with a page for people: a login page, an error page of a proxy, or a wrong path on a server.",
    do: "Open the address in a browser to see the page. Sign in to the network, correct the address (a local server's ends in /v1), or leave the proxy out for it.",
  },
  "hfjs-http-error": {
    title: "The Hub answered a program with an error",
    cause:
      "The JavaScript library of the Hub prints the server's words and address; the status code, which tells the reason, stands elsewhere.",
    do: "Look for statusCode near it: 401 or 403 is about the token, 404 about the name, 429 about too many requests, 5xx is the server's own.",
  },
};
