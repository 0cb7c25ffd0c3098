import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { lmStudio as signatures } from "../../../../diagnosis/signatures/runtime-load/lm-studio.ts";

export const lmStudio: WordsOf<typeof signatures> = {
  "lms-exit-abort": {
    title: "The engine stopped itself on Windows (0xC0000409)",
    cause:
      "The number is Windows' code for a program that ended itself after an inner error. With Phi-4 it was LM Studio's engine 1.20, mended in 1.21; too little graphics memory does it as well.",
    do: "Update the engine (Ctrl+Shift+R in LM Studio) and the graphics driver; then try the Vulkan or CPU engine.",
  },
  "lms-exit-ntstatus": {
    title: "The engine crashed on Windows",
    cause:
      "The rounded number stands for several causes alike: wrong memory access, an instruction the processor lacks, or a missing DLL.",
    do: "Update the engine and the graphics driver, install the Visual C++ runtime (x64), and check that the processor has AVX2; then try the CPU engine.",
  },
  "lms-exit-vulkan": {
    title: "LM Studio's engine ended while loading",
    cause:
      "Seen with Phi-4 on the engines 1.20, which 1.21 mends, and where more layers were put on the card than fit.",
    do: 'Update the engine (Ctrl+Shift+R), lower "GPU offload", or choose the CPU engine.',
  },
  "lms-exit-signal": {
    title: "LM Studio's engine crashed while loading",
    cause:
      "6 and 134 mean that it stopped itself, 11 and 139 a wrong memory access. With Phi-4 it was the Metal engine 1.20, mended in 1.21.",
    do: "Update the engine (Cmd+Shift+R or Ctrl+Shift+R); if it stays, choose an older one or the CPU engine.",
  },
  "lms-exit-zero": {
    title: "This LM Studio is too old for Phi-4",
    cause: "Versions before 0.3.6 cannot load it and say no more than this.",
    do: "Update LM Studio and load the model again.",
  },
  "lms-runtime-broken": {
    title: "LM Studio and its parts do not fit together",
    cause:
      "The app, its engine or a second app of the same makers that shares the folder (Bionic) are of different age.",
    do: "Update LM Studio, its engines and the other app, then start LM Studio again.",
  },
  "lms-no-runtime-mlx": {
    title: "LM Studio cannot run a model in this form here",
    cause: "It is an MLX model, which only Macs with Apple silicon run, or the publisher's unpacked weights.",
    do: "Download the model as GGUF: search for phi-4 and take a file whose name ends in Q4_K_M.gguf. On a Mac with Apple silicon, install the runtime LM Studio MLX.",
  },
  "lms-engine-missing": {
    title: "The program's engine is incomplete or finds the wrong libraries",
    cause:
      "A file of the engine or of the graphics driver's libraries is missing, an update was left half done, or libraries of another program (Ollama) are found first.",
    do: {
      all: "Remove and fetch the engine again (Ctrl+Shift+R in LM Studio), update the graphics driver, and choose the CPU engine meanwhile.",
      linux: "Look with ldconfig -p for a libllama.so of another program, and take it out of the way.",
      win32: "Install the Visual C++ runtime (x64) too.",
    },
  },
  "lms-guardrail": {
    title: "LM Studio refuses: by its estimate the model does not fit",
    cause: "The estimate grows with the context length and counts other loaded models; sometimes it is plainly wrong.",
    do: 'Unload other models, load with a smaller context (4096) or a smaller quantization. Loosen "Model loading guardrails" in the settings only if the number cannot be right.',
  },
  "lms-resource-snapshot": {
    title: "LM Studio cannot find out what this computer has",
    cause:
      "A part of the app that measures memory and graphics is broken, for example after an update or files removed by hand.",
    do: "Quit LM Studio wholly and start it again; if it stays, install it again over the old one.",
  },
  "lms-model-not-found": {
    title: "LM Studio has no model under this key",
    cause: "The key differs from the file's name, and one with @quantization cannot be loaded at all.",
    do: "Look up modelKey in the list and use exactly that.",
  },
  "lms-failed-to-load": {
    title: "The model could not be loaded",
    cause: "This line only says that it failed; the reason stands near it or in the developer log.",
    do: "Look at the lines around it. In LM Studio, follow the log while loading once more.",
  },
};
