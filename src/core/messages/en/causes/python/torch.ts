import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { torch as signatures } from "../../../../diagnosis/signatures/python/torch.ts";

export const torch: WordsOf<typeof signatures> = {
  "torch-missing": {
    title: "PyTorch is not installed in this Python",
    cause:
      "It may be installed in another Python or environment than the one that was started; one too old for Transformers counts as absent too.",
    do: "Install it into the same environment, with that environment's own python -m pip.",
  },
  "torch-missing-notice": {
    title: "Transformers works here without PyTorch",
    cause: "A notice only: tokenizers and file tools work, models do not.",
    do: "Ignore it unless a model is to run with Transformers; then install PyTorch into the same environment.",
  },
  "torch-too-old": {
    title: "PyTorch is too old for the packages around it",
    cause:
      "Transformers and its companions use parts of PyTorch that this version does not have, or refuse it for safety.",
    do: "Update PyTorch in the same environment, together with torchvision and torchaudio where they are installed.",
  },
  "torch-cpu-on-gpu": {
    title: "This PyTorch cannot use an NVIDIA card",
    cause:
      "The version for the processor alone is installed: it is what pip takes by default on Windows, and on a Mac there is no CUDA at all.",
    do: {
      win32:
        "Install the CUDA version over it from PyTorch's own index, choosing one that your driver supports (nvidia-smi shows it).",
      linux: "Install PyTorch again without an index for “cpu”: the default is the CUDA version.",
      darwin: "Use the device “mps” on Apple chips, else “cpu”: CUDA does not exist on a Mac.",
    },
  },
  "torch-no-nvidia-driver": {
    title: "PyTorch was told to use an NVIDIA card and finds none",
    cause:
      "There is no NVIDIA card or no driver, the card is hidden by CUDA_VISIBLE_DEVICES, or the container was started without it.",
    do: "Check with nvidia-smi. Without an NVIDIA card choose the device “cpu” (or “mps” on a Mac); start containers with --gpus all.",
  },
  "torch-library-mix": {
    title: "PyTorch meets libraries of another version",
    cause:
      "LD_LIBRARY_PATH, a system CUDA or conda puts an older copy of a library before the one that PyTorch brought along.",
    do: "Unset LD_LIBRARY_PATH and try again. If it stays, install PyTorch into a fresh environment that does not mix pip and conda.",
  },
  "torch-dll-1114": {
    title: "Windows cannot load PyTorch's libraries",
    cause: "Microsoft's Visual C++ runtime is missing or too old for this PyTorch (2.9 and newer want the newest).",
    do: "Install the newest Visual C++ Redistributable (x64), restart the computer and try again; else use torch 2.8.",
  },
  "torchvision-mismatch": {
    title: "PyTorch and torchvision are of different versions",
    cause: "One of the two was updated alone, or they come from different package indexes.",
    do: "Install both again together from the same index; Phi-4 itself does not need torchvision.",
  },
};
