import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { compiling as signatures } from "../../../../diagnosis/signatures/python/compiling.ts";

export const compiling: WordsOf<typeof signatures> = {
  "tokenizers-build": {
    title: "pip tried to compile a package that is written in Rust",
    cause:
      "No ready-made version of it fits this Python (too new, 32-bit or free-threaded), or pip is too old to see the ready-made ones.",
    do: "Update pip first. If it still compiles, make an environment with a 64-bit Python between 3.10 and 3.13; installing Rust is the last resort.",
  },
  "python-build-tools": {
    title: "A Python package must be compiled, and the compiler is missing",
    cause: "pip found no ready-made version for this Python and system and tried to build the package from source.",
    do: "Prefer a Python version with ready-made packages (64-bit, 3.10 to 3.13) and a new pip. Otherwise install the compiler for your system.",
  },
  "llama-cpp-python-build": {
    title: "pip could not build a package from source",
    cause: "No ready-made version fits this Python, and building it failed; the real reason stands in the lines above.",
    do: "Look above for the first error, usually a missing compiler. phi4-setup's own engine brings llama.cpp ready-made.",
  },
  "cuda-toolkit-missing": {
    title: "The CUDA toolkit that is needed for compiling is missing or does not fit",
    cause:
      "The driver alone is no compiler: flash-attn, DeepSpeed and llama-cpp-python with CUDA want nvcc of the version PyTorch was made with, and a host compiler that nvcc knows.",
    do: "Take a package that is compiled already (a wheel), or leave the extra out: Phi-4 needs none of them. Otherwise install the toolkit of the version that nvidia-smi names at most.",
  },
};
