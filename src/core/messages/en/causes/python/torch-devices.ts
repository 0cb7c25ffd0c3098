import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { torchDevices as signatures } from "../../../../diagnosis/signatures/python/torch-devices.ts";

export const torchDevices: WordsOf<typeof signatures> = {
  "cuda-arch-unsupported": {
    title: "This program's CUDA part was not made for this graphics card",
    cause:
      "The card is newer than the program (an RTX 50 needs builds for CUDA 12.8 or later), or older than it still supports.",
    do: "For an RTX 50 install PyTorch from the index cu128 or later; for Pascal and Volta cards cu126. Other programs: update them, or use Vulkan.",
  },
  "torch-cuda-oom": {
    title: "The graphics card's memory is full",
    cause:
      "In full precision Phi-4 takes about 29 GB for the weights alone, plus memory for the conversation; other programs on the card take their share.",
    do: "Close other programs that use the card, or use a quantised GGUF model: Q4_K_M takes about 9 GB, and layers that do not fit stay in RAM.",
  },
  "mps-oom": {
    title: "The Mac's shared memory is full",
    cause:
      "Graphics and programs share one memory on a Mac, and the model in full precision is larger than the part graphics may use.",
    do: "Close other programs, or use a quantised model with phi4-setup's own engine or LM Studio.",
  },
  "cpu-alloc-fail": {
    title: "There is not enough memory for the model",
    cause: "RAM, and on Windows the page file too, could not give what the program asked for.",
    do: {
      all: "Close other programs, or use a smaller quantised model; phi4-setup recommend shows which one fits.",
      win32:
        "Close other programs, let Windows manage the size of the page file (System, Advanced settings, Performance), or use a smaller quantised model.",
    },
  },
  "torch-half-on-cpu": {
    title: "The processor cannot compute in this number format here",
    cause:
      "Half precision (float16) is meant for graphics cards; older PyTorch versions cannot compute with it on the processor.",
    do: "Load the model with torch_dtype=torch.float32 or bfloat16, or update PyTorch; a GGUF model is faster on the processor anyway.",
  },
  "mps-bfloat16": {
    title: "This macOS or PyTorch cannot compute bfloat16 on Apple graphics",
    cause: "bfloat16 on Apple chips needs macOS 14 and a current PyTorch.",
    do: "Load the model with torch_dtype=torch.float16, or update macOS and PyTorch.",
  },
  "mps-unavailable": {
    title: "PyTorch cannot use Apple's graphics for this",
    cause: "The macOS or PyTorch is too old, the Mac has an Intel processor, or an operation has no Apple version yet.",
    do: "Update macOS and PyTorch in a Python for arm64. For a single missing operation, set PYTORCH_ENABLE_MPS_FALLBACK=1: it then runs on the processor.",
  },
  "torch-device-unknown": {
    title: "The program names a graphics card that this computer does not have",
    cause: "Cards are counted from 0, CUDA_VISIBLE_DEVICES hides some, and PyTorch calls them cuda:0, not gpu.",
    do: 'Use cuda:0 or device_map="auto", and look at CUDA_VISIBLE_DEVICES.',
  },
  "torch-devices-mixed": {
    title: "A part of the program computes on the card, another on the processor",
    cause: "The text was left on the processor while the model is on the graphics card, or the other way round.",
    do: "Put the input where the model is: inputs.to(model.device).",
  },
  "torch-dtype-mixed": {
    title: "Two parts of the computation use different number formats",
    cause:
      "The model was loaded in half precision and something else, an adapter or an image for instance, in single precision.",
    do: "Load everything with the same torch_dtype, or bring the input to it: inputs.to(model.dtype).",
  },
  "torch-compile-failed": {
    title: "torch.compile does not work with this PyTorch, Python or system",
    cause:
      "It needs Triton (Linux with a card of compute capability 7 or newer, triton-windows on Windows) and a C++ compiler, and a PyTorch that knows this Python.",
    do: "Leave torch.compile out (TORCHDYNAMO_DISABLE=1): the model works without it, a little slower. Or update PyTorch.",
  },
  "torch-distributed": {
    title: "Several processes or cards could not be joined",
    cause:
      "NCCL exists for NVIDIA cards on Linux only; there it also fails when cards cannot see each other, or when a container has little shared memory.",
    do: 'Phi-4 needs no second card: start one process with device_map="auto". On Linux, give containers --shm-size=8g and look at NCCL_DEBUG=INFO.',
  },
};
