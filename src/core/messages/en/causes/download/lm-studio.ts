import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmStudio as signatures } from "../../../../diagnosis/signatures/download/lm-studio.ts";

export const lmStudio: WordsOf<typeof signatures> = {
  "lms-hf-fetch-failed": {
    title: "LM Studio cannot reach Hugging Face",
    cause:
      "A company network, a VPN, a filter such as Zscaler or a country block stands between. LM Studio does not use HF_ENDPOINT.",
    do: "In LM Studio's settings switch \"Use LM Studio's Hugging Face Proxy\" on (or off, if it is the one that fails), leave the VPN, or download with phi4-setup, which takes proxies and mirrors, and let LM Studio import the file.",
  },
  "lms-hf-proxy-403": {
    title: "LM Studio's own relay to Hugging Face refuses or is overloaded",
    cause:
      'With "Use LM Studio\'s Hugging Face Proxy" on, requests go through search.lmstudio.ai, and that answered with an error.',
    do: "Switch the option off in LM Studio's settings, or wait and try again; or download straight from Hugging Face with phi4-setup.",
  },
  "lms-download-timeout": {
    title: "LM Studio's download stalled",
    cause: "No data came for a while, often while its own relay to Hugging Face is switched on.",
    do: 'Run the same command again: it goes on where it stopped. If it stalls again, switch "Use LM Studio\'s Hugging Face Proxy" the other way, or download with phi4-setup.',
  },
  "lms-checksum-failed": {
    title: "The file LM Studio downloaded is damaged",
    cause: "Its checksum differs from the published one, mostly after interruptions: resuming keeps the damaged part.",
    do: "In LM Studio, delete the unfinished download and start it anew; or download with phi4-setup, which checks each part, and let LM Studio import the file.",
  },
  "lms-connection-lost": {
    title: "LM Studio went away while a command was talking to it",
    cause:
      "The app or its background service ended: it was closed, crashed, or the disk ran full, which LM Studio does not report.",
    do: "Check the free space on the disk that holds the models, start LM Studio again and repeat the command.",
  },
  "lms-no-staff-picks": {
    title: "LM Studio's catalogue knows no model of this name",
    cause:
      "A bare name is looked up in LM Studio's own catalogue only, not on Hugging Face; the catalogue may also be out of reach.",
    do: "Give the full Hugging Face address, which needs no catalogue.",
  },
  "lms-variant-missing": {
    title: "The model does not come in this quantization there",
    cause: "Not every publisher offers every quantization, and names differ.",
    do: "Choose one of those that are offered; Q4_K_M is the usual one.",
  },
  "lms-get-old-grammar": {
    title: "This version of lms does not take the model's name in this form",
    cause:
      "The way to write names changed several times: owner/name@quantization works in new versions only, and other addresses not at all.",
    do: "Use the full Hugging Face address, which all versions take, or update LM Studio.",
  },
  "lms-get-option-gone": {
    title: "lms does not take this option here",
    cause: "The option belongs to another version of lms, or it needs a terminal to ask questions in.",
    do: "Look at what this version takes, and use the form below, which all versions take.",
  },
  "lms-fuzzy-pick": {
    title: "LM Studio chose among several models by itself",
    cause:
      'The name fits more than one, and the first was taken: with "phi-4" it may be phi-4-mini-reasoning instead of Phi-4.',
    do: "See which model it is, and name it in full.",
  },
};
