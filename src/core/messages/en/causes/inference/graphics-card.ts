import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { graphicsCard as signatures } from "../../../../diagnosis/signatures/inference/graphics-card.ts";

export const graphicsCard: WordsOf<typeof signatures> = {
  "metal-command-buffer": {
    title: "The Mac's graphics failed while computing",
    cause: "Mostly the memory for graphics was used up; what was answered around that time may be wrong.",
    do: "Close apps, take a smaller quantization or context, or put fewer layers on the GPU.",
  },
  "cuda-compute-failed": {
    title: "The graphics card failed while computing",
    cause:
      "A fault of the driver, the program or the card itself: heat, overclocking and weak power supplies cause it too.",
    do: 'Update the graphics driver and the program, take overclocking back, and try on the processor. "Fallen off the bus" speaks for power or the card\'s seat.',
  },
  "cuda-device-assert": {
    title: "A number outside the model's range reached the computation",
    cause: "Mostly tokenizer and weights belong to different models, or the text is longer than the model allows.",
    do: "Load both from the same repository and revision, and limit the length. Run once with CUDA_LAUNCH_BLOCKING=1 to see the true place.",
  },
  "half-on-cpu": {
    title: "16-bit floats (float16) do not work on the processor here",
    cause: "The model was loaded in float16 although no graphics card is used.",
    do: "Load it with torch_dtype=torch.bfloat16 or torch.float32, or update PyTorch.",
  },
};
