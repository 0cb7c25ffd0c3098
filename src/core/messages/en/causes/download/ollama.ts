import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { ollama as signatures } from "../../../../diagnosis/signatures/download/ollama.ts";

export const ollama: WordsOf<typeof signatures> = {
  "ollama-digest-mismatch": {
    title: "The file Ollama downloaded is damaged or empty",
    cause:
      'Its checksum differs. If the message ends in "got sha256:e3b0c442", the file is empty: the disk is full or Ollama may not write there.',
    do: "Check the free space and the rights of the models folder, then pull again.",
  },
  "ollama-eof": {
    title: "Ollama's download broke off too often",
    cause: "The connection ended again and again before a part was complete.",
    do: "Pull again: it goes on where it stopped. Use a cable or leave the VPN if it keeps happening.",
  },
  "ollama-no-manifest": {
    title: "Ollama's library has no model of this name",
    cause: "The name or the tag behind the colon is misspelt: Ollama writes phi4, without a hyphen.",
    do: "Write phi4, or copy name and tag from ollama.com/library/phi4.",
  },
  "ollama-too-old": {
    title: "This model needs a newer Ollama",
    cause: "The model uses features that the installed version does not have.",
    do: "Install the current version from ollama.com/download and pull again. On a server, the service must be restarted too.",
  },
  "ollama-hf-repo-unfit": {
    title: "Ollama cannot take this repository from Hugging Face",
    cause:
      "Ollama fetches from Hugging Face only GGUF files that lie in one piece, by the name of a quantization that is there; versions since 2026 also want the address written huggingface.co instead of hf.co.",
    do: "Write ollama pull huggingface.co/OWNER/NAME-GGUF:Q4_K_M with a repository of GGUF files and a quantization it lists; for Phi-4 the library's own phi4 is simplest.",
  },
};
