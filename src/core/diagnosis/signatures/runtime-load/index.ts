import { architecture } from "./architecture.ts";
import { companionModels } from "./companion-models.ts";
import { crashes } from "./crashes.ts";
import { cuda } from "./cuda.ts";
import { gguf } from "./gguf.ts";
import { llamaCpp } from "./llama-cpp.ts";
import { lmStudio } from "./lm-studio.ts";
import { memory } from "./memory.ts";
import { metal } from "./metal.ts";
import { modelFile } from "./model-file.ts";
import { ollama } from "./ollama.ts";
import { onnx } from "./onnx.ts";
import { otherPrograms } from "./other-programs.ts";
import { rocm } from "./rocm.ts";
import { syclAndOpencl } from "./sycl-and-opencl.ts";
import { transformers } from "./transformers.ts";
import { vllmSglangTgi } from "./vllm-sglang-tgi.ts";
import { vulkan } from "./vulkan.ts";

export const runtimeLoad = {
  ...gguf,
  ...modelFile,
  ...architecture,
  ...companionModels,
  ...transformers,
  ...memory,
  ...cuda,
  ...rocm,
  ...vulkan,
  ...syclAndOpencl,
  ...metal,
  ...crashes,
  ...llamaCpp,
  ...lmStudio,
  ...ollama,
  ...otherPrograms,
  ...onnx,
  ...vllmSglangTgi,
};
