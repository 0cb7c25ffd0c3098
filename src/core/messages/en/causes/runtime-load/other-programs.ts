import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { otherPrograms as signatures } from "../../../../diagnosis/signatures/runtime-load/other-programs.ts";

export const otherPrograms: WordsOf<typeof signatures> = {
  "localai-backend-failed": {
    title: "LocalAI's part that computes did not start or ended",
    cause: "LocalAI tries one program after the other; this line comes last whatever went wrong in them.",
    do: "Start it with --log-level=debug (DEBUG=true in Docker) and look for lines with stderr: there the engine says why. Often it is memory, or a processor without AVX.",
  },
  "gpt4all-invalid-model": {
    title: "GPT4All does not take this model file",
    cause:
      "It is incomplete, in an old format (.bin), or of a kind this version does not know: Phi-4 is newer than GPT4All 3.7.",
    do: "Check the file's size, update GPT4All, or run the file with LM Studio or llama.cpp.",
  },
  "llamafile-windows-size": {
    title: "Windows does not start programs larger than 4 GB",
    cause: "A llamafile with a large model inside is one program file, and Windows allows no such size.",
    do: "Download llamafile alone and give it the model: llamafile.exe -m phi-4-Q4_K_M.gguf. A .llamafile can be named as the model too.",
  },
};
