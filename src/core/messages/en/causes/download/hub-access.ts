import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { hubAccess as signatures } from "../../../../diagnosis/signatures/download/hub-access.ts";

export const hubAccess: WordsOf<typeof signatures> = {
  "hf-401": {
    title: "The Hub does not accept who you say you are",
    cause:
      "The token is expired or mistyped, or the repository is private or does not exist under this name: the Hub gives the same answer to all three. A stale saved token breaks public downloads too.",
    do: "Check the spelling of the repository first. Phi-4 is public: remove the token and try without; if it works then, sign in again with a new one.",
  },
  "hf-token-rejected": {
    title: "A saved Hugging Face token is no longer valid",
    cause: "The program sends a token that was revoked or has expired, and the Hub then refuses even public files.",
    do: "Remove the saved token (also from HF_TOKEN and, in LM Studio, from its settings), or make a new one at huggingface.co/settings/tokens. Phi-4 needs none.",
  },
  "hf-token-malformed": {
    title: "The Hugging Face token contains a character that cannot be sent",
    cause: "A line end, a space or a quote was copied along with the token, and no web request may carry it.",
    do: "Copy the token again without anything before or after it and set HF_TOKEN anew, or sign in with the command below.",
  },
  "hf-token-scope": {
    title: "The token may not read this kind of repository",
    cause:
      "Fine-grained tokens are allowed only what was ticked when they were made, and reading gated repositories was not.",
    do: "At huggingface.co/settings/tokens, edit the token and tick the right that the message names, or use a token of type Read.",
  },
  "hf-token-missing": {
    title: "The program wants to sign in to Hugging Face, and there is no token",
    cause:
      "It was told to send a token (token=True, use_auth_token=True), or the repository asks for one, and none is saved on this account or in HF_TOKEN.",
    do: "Phi-4 is public: leave token=True out. For repositories that need it, make a token at huggingface.co/settings/tokens and sign in with the command below.",
  },
  "hf-gated": {
    title: "The repository asks you to accept its terms first",
    cause:
      "Its publisher gives the files only to people who signed in and agreed. Phi-4 itself is not gated, so another repository is being fetched.",
    do: "Accept the terms on the repository's page with the account the token belongs to, then sign in; or take an open repository such as microsoft/phi-4 or lmstudio-community/phi-4-GGUF.",
  },
  "hf-403": {
    title: "The server refuses to give the file",
    cause:
      "It understood the request and said no: the token lacks a right, a company filter or a country block stands in between, or a download link is too old.",
    do: "Try without a token and from another network. If it works elsewhere, ask your IT department to allow huggingface.co, hf.co and *.xethub.hf.co, or use a mirror.",
  },
  "hf-link-expired": {
    title: "The download link has expired",
    cause:
      "Large files come from signed links that are valid for a short time only. The download took longer or was resumed later, and the program kept using the old link; a wrong clock has the same effect.",
    do: "Start the download again, which asks for a new link, and check that this computer's date and time are right. phi4-setup renews links by itself and keeps what has arrived.",
  },
};
