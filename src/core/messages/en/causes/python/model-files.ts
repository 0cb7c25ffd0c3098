import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { modelFiles as signatures } from "../../../../diagnosis/signatures/python/model-files.ts";

export const modelFiles: WordsOf<typeof signatures> = {
  "model-json-damaged": {
    title: "A small file of the model, like tokenizer.json, is damaged",
    cause: "The JSON in it stops or breaks off: its download or copy was cut short, or it was edited by hand.",
    do: "Download the model's .json files again, in full.",
  },
  "no-weights-file": {
    title: "The model's folder does not hold the weights",
    cause:
      "Files are missing from an unfinished download, or the repository holds only GGUF files, which Transformers cannot take as they are.",
    do: "Download all files again, with the index and every part; for GGUF use phi4-setup's own engine or LM Studio.",
  },
  "safetensors-header-large": {
    title: "The weights' file is not a model",
    cause:
      "In place of the weights there is a small text: a pointer of Git LFS from a clone without git-lfs, or a web page that was saved.",
    do: "Download the file again with a Hugging Face program instead of plain git; or install git-lfs and fetch the contents.",
  },
  "safetensors-truncated": {
    title: "A file of the weights is cut off",
    cause: "It is shorter than its own table of contents says: the download did not finish, or the disk was full.",
    do: "Remove that one file and download it again; make sure that the disk has room.",
  },
  "safetensors-header-other": {
    title: "A file of the weights is empty or damaged",
    cause: "Its beginning is not that of a safetensors file.",
    do: "Remove that one file and download it again.",
  },
  "torch-file-damaged": {
    title: "A .bin or .pt file of the weights is damaged or not what it should be",
    cause:
      "The download stopped halfway, Git left a pointer or a web page was saved in its place, or the file holds more than plain weights.",
    do: "Remove that one file and download it again. Prefer .safetensors: microsoft/phi-4 comes in that form only.",
  },
};
