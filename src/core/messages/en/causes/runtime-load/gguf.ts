import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { gguf as signatures } from "../../../../diagnosis/signatures/runtime-load/gguf.ts";

export const gguf: WordsOf<typeof signatures> = {
  "gguf-html": {
    title: "The model file is a web page",
    cause:
      "Instead of the model a page was saved: a link to the page around the file (…/blob/…), a login page, or a server's error page.",
    do: "Delete the file and download it again, with phi4-setup or from the address with /resolve/main/ in it. If a page comes again, sign in to your network in a browser first.",
  },
  "gguf-lfs-pointer": {
    title: "The model file is only a signpost to the real one",
    cause:
      "The repository was cloned without Git LFS: in place of each large file lies a text of about 130 bytes that says where the real one is.",
    do: "Install Git LFS and fetch the real files in that folder, or download the model with phi4-setup.",
  },
  "gguf-old-ggml": {
    title: "The model file is in an old format that is no longer read",
    cause: "It was made before August 2023 (GGML, or the first GGUF); today's programs read newer GGUF files only.",
    do: "Download a current GGUF file of the model.",
  },
  "gguf-runtime-too-old": {
    title: "The program is older than the model file's format",
    cause:
      "The file is sound GGUF, but the program does not know this format yet, or reads its bytes in the wrong order.",
    do: "Update the program that loads the model (LM Studio's engine, llama.cpp, llama-cpp-python).",
  },
  "gguf-bad-magic": {
    title: "The file is not a GGUF model",
    cause:
      'Its first bytes are something else: an empty or half-written file, a folder, a text ("Entr" is the Hub\'s "Entry not found"), or a file that another program changed.',
    do: "Look at its size: a Phi-4 file has gigabytes. Delete it and download it again; check the path that was given.",
  },
  "gguf-truncated": {
    title: "The model file is not complete",
    cause: "It ends before the weights do: the download broke off, the disk ran full, or a copy was interrupted.",
    do: "Check the free space, then let phi4-setup compare and mend the file, or delete it and download it again.",
  },
  "gguf-header-truncated": {
    title: "The model file is damaged at its beginning",
    cause:
      "The part that describes the model cannot be read: only the first piece arrived, or bytes were changed on the way.",
    do: "Let phi4-setup compare and mend the file, or delete it and download it again.",
  },
  "gguf-invalid-data": {
    title: "The model file contains damaged numbers",
    cause:
      "Weights inside it are not possible values: the file was changed on the way, or the disk or memory has errors.",
    do: "Compare the file with its published checksum and download it again. If that happens twice, test the disk and the memory.",
  },
  "gguf-missing-tensor": {
    title: "The model file and the program do not fit together",
    cause:
      "A part that the program expects is missing or has another shape: a faulty conversion, parts of different models, or a program much older or newer than the file.",
    do: "Take the file from a well-known source (microsoft, lmstudio-community, bartowski, unsloth) and update the program.",
  },
  "gguf-quantization-unknown": {
    title: "The program does not know this quantization",
    cause:
      "The weights are packed in a way that came after the program was made, or that its device cannot compute with.",
    do: "Update the program, or take a file in a common quantization such as Q4_K_M.",
  },
  "gguf-split": {
    title: "A model in several files is not put together rightly",
    cause: "One part is missing or renamed, the parts were joined by hand, or another than the first was chosen.",
    do: "Keep all parts under their original names in one folder and load the one that ends in -00001-of-….gguf. To join them, use llama-gguf-split --merge.",
  },
};
