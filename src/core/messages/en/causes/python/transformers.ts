import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { transformers as signatures } from "../../../../diagnosis/signatures/python/transformers.ts";

export const transformers: WordsOf<typeof signatures> = {
  "transformers-too-old": {
    title: "This Transformers does not know Phi-4's architecture",
    cause: "Phi-4 is of the kind “phi3”, which Transformers knows from version 4.41 on.",
    do: "Update Transformers in the same environment.",
  },
  "transformers-dependency-mismatch": {
    title: "Packages of Hugging Face do not fit together in version",
    cause:
      "Transformers, tokenizers, huggingface_hub and accelerate each want certain versions of the others; one was updated alone.",
    do: "Update them together in the same environment, or install into a fresh one.",
  },
  "transformers-import-failed": {
    title: "Transformers could not load the model's program",
    cause: "It only passes the news on; the reason stands in the next line or above.",
    do: "Look at the line after this one, and at the first error above it.",
  },
  "rope-scaling-invalid": {
    title: "Transformers is too old for this model's settings",
    cause: "The model describes its long context in a form that this version cannot read (Phi-4-mini, for instance).",
    do: "Update Transformers in the same environment.",
  },
  "remote-code-cache-api": {
    title: "Old code of the model runs in a newer Transformers",
    cause:
      "With trust_remote_code=True the program from the model's repository is used instead of Transformers' own, and that one is out of date.",
    do: "Leave trust_remote_code out: Transformers knows Phi-4 by itself.",
  },
  "remote-code-needs-packages": {
    title: "The model is loaded with code of its own that wants more packages",
    cause:
      "Old Phi repositories bring their own program, which trust_remote_code lets in; it needs packages such as flash_attn (NVIDIA on Linux only).",
    do: "For Phi-4 use a current Transformers without trust_remote_code: it knows the model by itself and needs none of them.",
  },
  "accelerate-missing": {
    title: "The package accelerate is missing",
    cause: "Transformers needs it to spread a large model over graphics card and memory (device_map).",
    do: "Install it into the same environment and start the program again.",
  },
  "offload-folder": {
    title: "The model does not fit into graphics memory and RAM together",
    cause:
      "In full precision Phi-4 takes about 29 GB; Transformers would have to swap the rest to the disk, which is far too slow to use.",
    do: "Use a quantised GGUF model instead, such as Q4_K_M with 9 GB, which phi4-setup installs.",
  },
  "model-kwargs-unused": {
    title: "generate() was given an argument that this model does not take",
    cause: "The name is misspelt, or the tokenizer belongs to another model and returns more than this one can use.",
    do: 'Correct the name, or remove it from the inputs: inputs.pop("token_type_ids").',
  },
};
