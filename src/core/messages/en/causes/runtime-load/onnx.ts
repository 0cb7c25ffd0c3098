import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { onnx as signatures } from "../../../../diagnosis/signatures/runtime-load/onnx.ts";

export const onnx: WordsOf<typeof signatures> = {
  "onnx-model-incomplete": {
    title: "The ONNX model is not complete",
    cause:
      "Beside model.onnx lies a large file model.onnx.data; it is missing, cut off, or only a signpost of Git LFS (about 130 bytes).",
    do: "Download the whole folder again with hf download, or git lfs pull in it; give the program the folder with genai_config.json in it.",
  },
  "onnx-version": {
    title: "ONNX Runtime and the ONNX model are of different age",
    cause: "The model uses what the installed version does not know yet, or no longer.",
    do: "Update onnxruntime-genai (or its NuGet package), and take the model's newest version.",
  },
  "onnx-provider": {
    title: "The ONNX model wants a device that this package or card does not offer",
    cause:
      "Each model is made for one kind (cpu, cuda, directml, qnn); the installed package knows another, its driver is too old, or the card gave up or is full.",
    do: "Install the matching package (onnxruntime-genai-cuda, -directml), only one of them, or take the model's cpu variant; update the graphics or NPU driver.",
  },
};
