import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const runtimeLoad: CausesOf<"runtime-load"> = {
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
  "mmproj-as-model": {
    title: "This file is only the part that sees images, not the model",
    cause: "Files named mmproj go beside a model that understands images; they cannot answer by themselves.",
    do: "Load the large file of the model. Phi-4 itself needs no such file.",
  },
  "unknown-architecture": {
    title: "The program does not know this kind of model",
    cause:
      "The model is newer than the program that loads it, or is not a language model at all. Phi-4 is of the kind phi3, which all versions since spring 2024 know.",
    do: "Update the program; in LM Studio, open the runtimes with Ctrl+Shift+R (Cmd+Shift+R) and choose the newest llama.cpp. Then check that the file is the model you want.",
  },
  "unknown-pre-tokenizer": {
    title: "The program does not know how this model splits text",
    cause:
      "It is older than the model: Phi-4-mini needs a llama.cpp of March 2025 or later. If it was updated, another, older copy may be running.",
    do: "Update the program and check with --version which copy really runs.",
  },
  "gguf-tokenizer-missing": {
    title: "The model file lacks the list of words it was trained with",
    cause: "It was converted without its tokenizer, or was cut off inside it.",
    do: "Download the file again, from a well-known source.",
  },
  "gguf-hparam-missing": {
    title: "The model file lacks a number that the program needs",
    cause:
      "It was converted before that number was required; early conversions of Phi models lack the sliding window, for example.",
    do: "Download a newer conversion of the model, or use the program's version of that time.",
  },
  "tokenizer-degraded": {
    title: "The model will answer worse than it could",
    cause: "The file does not say how text is to be split, so the program guesses. It is an old conversion.",
    do: "Download a newer conversion of the model.",
  },
  "tokenizers-too-old": {
    title: "The package tokenizers is too old for this model",
    cause: "The model's tokenizer.json is written in a newer form than the installed version reads.",
    do: "In the environment that loads the model: pip install --upgrade transformers tokenizers.",
  },
  "weights-mismatch": {
    title: "The weights do not fit the model they are loaded into",
    cause:
      "Configuration and weight files come from different models or versions, a file is missing, or an incomplete download is being used.",
    do: "Download the whole folder again into an empty one, from one repository and one revision.",
  },
  "flash-attention-package": {
    title: "A faster way of computing was asked for that is not available here",
    cause:
      "flash_attention_2 needs the package flash-attn and an NVIDIA card of the Ampere generation (RTX 30) or newer.",
    do: 'Remove attn_implementation="flash_attention_2" from the program, or write "sdpa", which needs nothing extra.',
  },
  "trust-remote-code": {
    title: "The model brings program code of its own and asks for consent",
    cause:
      "Some repositories, such as Phi-4-multimodal, are loaded with code from the repository. Phi-4 itself needs none.",
    do: "If you trust its publisher, pass trust_remote_code=True and pin a revision. For microsoft/phi-4, update transformers instead.",
  },
  "llama-cuda-oom": {
    title: "The graphics card's memory is full",
    cause:
      "The model, its context and working space did not fit into what was free on the card; browsers, games and other models take their share too.",
    do: "Close programs that use the card, then use fewer GPU layers, a smaller context or a smaller quantization.",
  },
  "llama-memory-alloc": {
    title: "There is not enough memory for the model and its context",
    cause:
      "The program asked the system for memory and was refused. Besides the file itself, the context takes 0.2 MB a token for Phi-4.",
    do: "Close programs, ask for a smaller context (4096), or take a smaller quantization.",
  },
  "mmap-failed": {
    title: "The model file could not be laid into memory",
    cause:
      "The system refused to map it: too little memory or page file, a 32-bit program, or a network drive that cannot do it.",
    do: {
      all: "Put the file on a disk of this computer and close programs, or load without mapping.",
      win32: "Let Windows manage the size of the page file itself (System, Advanced, Performance).",
    },
  },
  "mlock-failed": {
    title: "The model could not be pinned in memory",
    cause:
      "The system limits how much memory a program may hold fast. The model runs all the same, perhaps slower when memory is short.",
    do: 'Nothing has to be done. To be rid of the message, switch "keep model in memory" (mlock) off.',
  },
  "model-file-changed": {
    title: "The file was cut or replaced while the model was running",
    cause:
      "A program reads the model straight from the disk; if the file shrinks, the drive goes away or the disk fails, the system ends the program. In Docker, too little shared memory has the same effect.",
    do: "Load the model again and leave the file alone meanwhile; check the file. In Docker, start with --shm-size 1g or --ipc=host.",
  },
  "kv-cache-needs-flash-attention": {
    title: "The smaller context memory works only together with Flash Attention",
    cause:
      "A quantized V cache (q8_0, q4_0) was asked for, while Flash Attention is off or impossible for this model or card.",
    do: "Switch Flash Attention on (llama-server: --flash-attn on; LM Studio: in the model's settings; Ollama: OLLAMA_FLASH_ATTENTION=1), or set the V cache back to f16.",
  },
  "kv-cache-type-unknown": {
    title: "This type of context memory does not exist or does not work here",
    cause: "The name is none of those the program knows, or K and V are set to a pair the device has no code for.",
    do: "Use f16, q8_0 or q4_0, and the same for K and V.",
  },
  "llama-bad-argument": {
    title: "The program does not understand its command line",
    cause: "An option is misspelt, belongs to another version, or a path with spaces stands without quotes.",
    do: "Put paths in double quotes and look the option up with --help of the version in use.",
  },
  "llama-cuda-arch": {
    title: "The program was not built for this graphics card",
    cause:
      "It contains no code for the card's generation: the card is older or newer than those it was built for, or the driver is older than the CUDA it was built with.",
    do: "Update the graphics driver and the program; on an older card use Vulkan, or a build for CUDA 11.",
  },
  "rocm-no-kernel": {
    title: "The program contains no code for this AMD card",
    cause: "ROCm was found and the card too, but the program was built for other cards.",
    do: "Use Vulkan, which runs on nearly all AMD cards. On Linux, HSA_OVERRIDE_GFX_VERSION=10.3.0 (or 11.0.0 for RX 7000) makes some cards pass for one that is supported.",
  },
  "vulkan-oom": {
    title: "The graphics card's memory is full (Vulkan)",
    cause:
      "The model did not fit into what the card or the integrated graphics may use, or one block is larger than its driver allows at once.",
    do: "Use fewer GPU layers, a smaller context or quantization, or compute on the processor; a newer driver may allow larger blocks.",
  },
  "vulkan-device-lost": {
    title: "The graphics driver gave up in the middle of computing",
    cause:
      "The driver was reset because one step took too long or it crashed; weak or overheated cards and old drivers do this.",
    do: "Update the graphics driver, use fewer GPU layers, or compute on the processor.",
  },
  "vulkan-device-unfit": {
    title: "The graphics card or its driver lacks what is needed (Vulkan)",
    cause: "It knows too old a Vulkan or lacks 16-bit computing, as old or very small graphics do.",
    do: "Update the graphics driver; if that changes nothing, compute on the processor.",
  },
  "metal-oom": {
    title: "The Mac's memory for graphics is used up",
    cause:
      "macOS gives graphics about two thirds to three quarters of the memory. Answers given just before may already be wrong.",
    do: "Close apps, take a smaller quantization or context, or put fewer layers on the GPU. Macs with 8 GB are too small for Phi-4; Phi-4-mini fits.",
  },
  "metal-working-set-warning": {
    title: "The model is larger than macOS recommends for graphics",
    cause: "It may run slowly, fail under load or give wrong answers.",
    do: "Take a smaller quantization or context if that happens.",
  },
  "metal-library": {
    title: "The program cannot prepare the Mac's graphics (Metal)",
    cause:
      "Its Metal code is missing or does not suit this macOS: an incomplete installation, a moved file, a virtual machine, or too old a macOS.",
    do: "Install the program again as a whole and update macOS; or compute on the processor with 0 GPU layers.",
  },
  "ollama-needs-memory": {
    title: "Too little free memory for this model",
    cause: "Ollama compares what the model needs with what is free now and refuses before trying.",
    do: "Close programs, stop other models (ollama stop), or take a smaller one. In Docker or WSL, raise the memory limit.",
  },
  "oom-killed": {
    title: "The system ended the program, most likely for want of memory",
    cause:
      "When memory runs out, Linux, macOS or the container's limit ends the largest program without a word. WSL gives Linux half of the memory at most.",
    do: "Take a smaller quantization or context, close programs or add swap. Container: raise --memory. Kubernetes: raise resources.limits.memory. WSL: memory= and swap= under [wsl2] in .wslconfig, then wsl --shutdown.",
  },
  "segmentation-fault": {
    title: "The program crashed inside its engine",
    cause:
      "A part written in C++ touched memory that is not its own. The line above it often says why: a failed load, a driver, a damaged file.",
    do: "Look at the lines above it. Update the program and the graphics driver, and try on the processor.",
  },
  "ggml-assert": {
    title: "The engine stopped itself: something it relies on was not so",
    cause:
      "llama.cpp checks its own work and stops rather than going on wrongly: a fault of the engine, a damaged file, or settings that do not go together.",
    do: "Update the program; if it stays, try on the processor and with the default settings, and report the line to its makers.",
  },
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
  "llama-failed-to-load": {
    title: "llama.cpp could not load the model",
    cause: "This line comes last whatever went wrong.",
    do: 'Look at the lines above it, beginning with "error loading model" or "failed to".',
  },
  "ollama-runner-terminated": {
    title: "The part of Ollama that computes has ended",
    cause:
      "Ollama starts a program of its own for each model; this one stopped. The reason stands in the server's log.",
    do: {
      all: "Read the log around the same minute.",
      linux: "It is shown by journalctl -u ollama -n 200 --no-pager.",
      darwin: "It lies in ~/.ollama/logs/server.log.",
      win32: "It lies in %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "ollama-load-timeout": {
    title: "Loading took longer than Ollama waits",
    cause:
      "The model comes from a slow or network disk, memory is short and the system swaps, or a graphics driver hangs.",
    do: "Start the server with OLLAMA_LOAD_TIMEOUT=30m, put the models on a fast disk, and close programs.",
  },
  "ollama-incompatible-model": {
    title: "This Ollama and this model do not go together",
    cause: "The model was made for a newer or older Ollama, or the file is not a model that Ollama takes.",
    do: "Update Ollama, then pull the model again.",
  },
  "nlc-context-memory": {
    title: "The context asked for does not fit into memory",
    cause:
      "Each token of context takes memory: for Phi-4 4,096 tokens take 0.8 GB, 16,384 take 3.1 GB, and each parallel conversation as much again.",
    do: "Ask for a smaller context or fewer parallel conversations, or take a smaller quantization.",
  },
  "model-file-missing": {
    title: "The model file is not where it was looked for",
    cause:
      "The path is wrong, the file was moved, the download never finished (its name still ends in .part or .incomplete), or a container does not see the folder.",
    do: "Check the path, in full. In Docker, mount the folder with -v.",
  },
  "no-gpu-found": {
    title: "The model runs on the processor: no usable graphics card",
    cause:
      "There is none, its driver is missing, or the program was built without support for it. It works, only more slowly.",
    do: "Nothing has to be done if that is what you want; otherwise install the card's driver.",
  },
  "vllm-gpu-busy": {
    title: "The graphics card has less free memory than vLLM wants to reserve",
    cause:
      "vLLM takes a fixed share of the whole card (0.9 unless told otherwise), and other programs already hold part of it.",
    do: "End other programs on the card, or give vLLM a smaller share.",
  },
  "vllm-kv-memory": {
    title: "Beside the model no memory is left for the context",
    cause:
      "The weights fill the card's share, and what remains does not hold one conversation of the length asked for.",
    do: "Limit the context (--max-model-len 4096), give vLLM a larger share, use a quantized model, or a larger card: Phi-4 unquantized takes 29 GB.",
  },
  "vllm-context-too-long": {
    title: "A longer context was asked for than the model can handle",
    cause: "Phi-4 was made for 16,384 tokens.",
    do: "Use 16384 or less.",
  },
  "gpu-no-bfloat16": {
    title: "This graphics card cannot compute in bfloat16",
    cause: "The model is stored in that form, which NVIDIA cards know from the RTX 30 generation on.",
    do: "Ask for 16-bit floats of the older kind: --dtype half, or torch_dtype=torch.float16.",
  },
  "vllm-no-device": {
    title: "vLLM finds no graphics card it can use",
    cause:
      "The installed vLLM is built for another kind of device, or the driver is missing or not visible in the container.",
    do: "Check with nvidia-smi. In Docker, start with --gpus all. Without an NVIDIA or AMD card, use llama.cpp instead.",
  },
  "vllm-architecture": {
    title: "This server does not know the model's kind",
    cause: "The installed version is older than the model, or it does not support this kind at all.",
    do: "Update vLLM and transformers in its environment. Phi-4 itself is Phi3ForCausalLM, which has long been supported.",
  },
  "gpu-count-not-divisible": {
    title: "The model cannot be shared evenly by this number of graphics cards",
    cause: "Phi-4 has 40 attention heads and 10 key heads; each card must get a whole number of them.",
    do: "Use 1, 2 or 5 cards (--tensor-parallel-size), or 1 and a quantized model.",
  },
  "vllm-engine-failed": {
    title: "vLLM's engine did not start",
    cause: "This line comes last whatever went wrong.",
    do: "Look further up for the first line with ERROR, in the messages of EngineCore.",
  },
  "tgi-memory": {
    title: "The graphics card's memory is too small for the amounts asked for",
    cause:
      "At its start Text Generation Inference tries the largest request it would ever accept, and that did not fit.",
    do: "Lower --max-batch-prefill-tokens and --max-total-tokens to 4096, or quantize (--quantize bitsandbytes-nf4).",
  },
  "tgi-shard-failed": {
    title: "Text Generation Inference did not start",
    cause: "This line comes last whatever went wrong.",
    do: "Look further up for the error of the shard.",
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
  "transformers-keyword": {
    title: "The program's code and the installed transformers are of different age",
    cause: "A setting has been renamed: dtype is new, torch_dtype is its name in versions before 4.56.",
    do: "Update transformers, or use the older name in the program.",
  },
  "not-a-transformers-model": {
    title: "This folder holds no model that Transformers can load this way",
    cause:
      "config.json is missing or says nothing about the model's kind, as in repositories of GGUF files, or the class in the program is for another kind of task.",
    do: "Use microsoft/phi-4 with AutoModelForCausalLM. GGUF files are for LM Studio, llama.cpp and Ollama.",
  },
  "quantization-package-missing": {
    title: "The model is packed in a way that needs another package",
    cause:
      "Quantized models for Transformers and vLLM (AWQ, GPTQ and others) are computed by packages of their own, or by newer versions.",
    do: "Install the package that the message names, update the program, or take a GGUF file with llama.cpp or LM Studio.",
  },
  "notebook-kernel-died": {
    title: "The notebook's Python ended without a word",
    cause: "Mostly memory ran out while the model was loading; a crash inside a library looks the same.",
    do: "Watch the memory while loading. Load in 4 bits or use a GGUF file with llama.cpp; run the same code as a script to see the error itself.",
  },
  "engine-dll-init": {
    title: "A library of the engine did not start on Windows",
    cause:
      "It needs something the computer does not give it: mostly AVX2, which an old processor lacks or the BIOS has switched off, or a graphics driver that does not match.",
    do: "Check whether the processor shows AVX2 and switch it on in the BIOS, update the graphics driver, and try the CPU engine.",
  },
  "draft-model-mismatch": {
    title: "The small model that drafts answers does not fit the large one",
    cause: "For speculative decoding both must split text in the same way, word for word; these two do not.",
    do: "Take a draft model of the same family (Phi-4 has no official one), or start without a draft model: leave out -md or --model-draft.",
  },
  "lora-mismatch": {
    title: "The adapter (LoRA) was made for another model",
    cause: "An adapter changes the weights of one certain model; its parts must have the same names and shapes.",
    do: "Use the adapter with the model it was trained on, or load without it.",
  },
  "mmproj-mismatch": {
    title: "The part that sees images does not fit the model or the program",
    cause:
      "The file mmproj belongs to another model, or is of a kind this version of the program does not know. Phi-4 has no such part.",
    do: "Take the mmproj file from the same place as the model, update the program, or load without it (leave out --mmproj).",
  },
  "sycl-oom": {
    title: "The memory of the Intel graphics is full",
    cause:
      "The model, or one block of it, is larger than what the Intel card may use; many allow no single block above 4 GB.",
    do: "Use a smaller context (-c 4096) or quantization, fewer GPU layers, or Vulkan, which cuts large blocks apart; a newer Intel driver may help.",
  },
  "sycl-failed": {
    title: "Intel's way of computing (SYCL, oneAPI) does not work here",
    cause:
      "The card is not seen, its driver (Level Zero) or oneAPI is missing or too old, or the driver gave up while computing.",
    do: {
      all: "Update the Intel graphics driver; or use the program's build for Vulkan or for the processor.",
      linux:
        "Load the environment first: source /opt/intel/oneapi/setvars.sh; sycl-ls must list the card, and your user must be in the group render.",
    },
  },
  "opencl-oom": {
    title: "The graphics memory is full (OpenCL)",
    cause: "The model, or one block of it, is larger than what the card or its driver allows at once.",
    do: "Use fewer GPU layers, a smaller quantization or context, or compute on the processor. Where the program has Vulkan, that is the better way today.",
  },
  "opencl-no-driver": {
    title: "No OpenCL driver is installed",
    cause: "The program was built for OpenCL, and the system knows no device that speaks it.",
    do: {
      all: "Install the graphics card's driver, or use the program's build for Vulkan, CUDA or the processor.",
      linux: "OpenCL is a package of its own: intel-opencl-icd, mesa-opencl-icd or the card maker's driver.",
    },
  },
  "rocm-no-device": {
    title: "ROCm finds no AMD card",
    cause:
      "The card is not one ROCm knows, its driver (amdgpu) is not loaded, the user may not open /dev/kfd, or HIP_VISIBLE_DEVICES hides it.",
    do: {
      all: "Use Vulkan, which runs on nearly all AMD cards.",
      linux:
        "Your user must be in the groups render and video; unset HIP_VISIBLE_DEVICES and ROCR_VISIBLE_DEVICES. In Docker, add --device /dev/kfd --device /dev/dri.",
    },
  },
  "amd-gpu-fault": {
    title: "The AMD card failed while computing",
    cause:
      "Its driver or ROCm met a fault or a step that took too long, and the card was reset. A card made to pass for another (HSA_OVERRIDE_GFX_VERSION), too little memory or an unsteady card do this.",
    do: "Update the driver and ROCm, use Vulkan instead of ROCm, fewer GPU layers or a smaller context; undo overclocking.",
  },
  "gpu-number-wrong": {
    title: "A graphics card was asked for that is not there",
    cause: "Cards are counted from 0, and only those are seen that CUDA_VISIBLE_DEVICES and its kin let through.",
    do: "Name card 0, or leave the choice out (--main-gpu, --device, cuda:1, --tensor-parallel-size); unset CUDA_VISIBLE_DEVICES, HIP_VISIBLE_DEVICES or GGML_VK_VISIBLE_DEVICES.",
  },
  "llama-no-backends": {
    title: "The engine's computing parts are missing beside it",
    cause:
      "llama.cpp loads them from files named ggml-cpu-… and ggml-vulkan-… in its own folder; they were not copied along, or none suits this processor.",
    do: "Unpack or install the program again as a whole and start it from its own folder; do not move single files out of it.",
  },
  "engine-libraries-mixed": {
    title: "Parts of the engine are of different age",
    cause:
      "A program finds a libllama or libggml of another version: from another installation, from the system, or left behind by an update done by half.",
    do: "Remove the older one, or install the program again as a whole into an empty folder; unset LD_LIBRARY_PATH and LLAMA_CPP_LIB_PATH.",
  },
  "llama-python-library": {
    title: "The Python package came without its engine, or cannot load it",
    cause:
      "llama-cpp-python and its kin contain a compiled library. It was not built, was built for another system, or misses libraries of its own (CUDA, OpenMP).",
    do: "Install the package again and read what the build says; a ready wheel for your system saves the build. What is missing stands behind the last colon.",
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
  "ollama-num-gpu": {
    title: "The number of layers asked for does not fit on the graphics card",
    cause: "num_gpu was set by hand, or free memory shrank, and Ollama will not load what it cannot place.",
    do: "Leave num_gpu out, so that Ollama chooses, or set it lower; lower num_ctx and stop other models (ollama stop).",
  },
  "ggml-pool-small": {
    title: "The engine set aside too little working memory for itself",
    cause:
      "It computed its need wrongly, as older versions do with a large context, a long text or a model newer than they are. The computer's memory is not the reason.",
    do: "Update the program; until then, use a smaller context (4096) and smaller batches (-b 256).",
  },
  "windows-page-file": {
    title: "Windows' page file is too small for the model",
    cause:
      "Windows promises memory only as far as RAM and page file reach together, even for what is never used. With a small or fixed page file that ends early.",
    do: "Let Windows manage its size: Settings, System, About, Advanced system settings, Performance, Advanced, Virtual memory; or set at least 32 GB on a disk with space. Then restart. A smaller quantization helps too.",
  },
  "process-aborted": {
    title: "The program ended itself after an inner error",
    cause: "It noticed that it could not go on. Why stands in the lines before: a failed load, memory, a driver.",
    do: "Look at the lines above it. Update the program and the graphics driver, and try on the processor.",
  },
  "localai-backend-failed": {
    title: "LocalAI's part that computes did not start or ended",
    cause: "LocalAI tries one program after the other; this line comes last whatever went wrong in them.",
    do: "Start it with --log-level=debug (DEBUG=true in Docker) and look for lines with stderr: there the engine says why. Often it is memory, or a processor without AVX.",
  },
  "k8s-crash-loop": {
    title: "The container ends again and again",
    cause: "It is started anew each time; why it ends stands in its own log.",
    do: "Read the log of the run before (kubectl logs --previous, docker logs). Exit code 137 means memory; with a slow start, give the probes more time (startupProbe).",
  },
  "sglang-memory": {
    title: "Beside the model SGLang has no memory left for the context",
    cause: "The weights fill the share of the card that SGLang may use, or another program holds part of the card.",
    do: "End other programs on the card, raise --mem-fraction-static (0.9), lower --context-length, or take a quantized model: Phi-4 unquantized takes 29 GB.",
  },
  "model-file-unreadable": {
    title: "The program may not read the model file",
    cause:
      "The file or a folder above it belongs to another user (root, after sudo), or the system keeps the program out: SELinux, snap, a container.",
    do: {
      all: "Let your user read the file and enter the folders above it.",
      linux:
        "chmod a+r FILE, and chmod a+x for the folders. A snap only sees your home folder; in Docker, run as the file's owner (--user) or mount with :z under SELinux.",
      darwin: "Allow the folder in System Settings, Privacy & Security, Files and Folders.",
    },
  },
  "nvidia-card-refused": {
    title: "The NVIDIA driver is loaded but cannot start this card",
    cause:
      "It is too old or too new for the card, the other of its two kinds (open or closed) is needed, or the card does not answer: power, slot, BIOS, or a virtual machine.",
    do: "Install the driver's version that lists the card; from the RTX 50 on it must be the open kind (nvidia-open). Switch on Above 4G Decoding in the BIOS, check the power cable, then restart.",
  },
  "gpu-error": {
    title: "The graphics card reported an error",
    cause:
      "The driver refused a step or gave up on it. What for stands in the same line or the next ones: memory, an unsuitable build, or the card itself.",
    do: "Update the driver and the program; restart the computer. If it stays, use fewer GPU layers, Vulkan, or the processor.",
  },
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
  "lms-no-runtime-mlx": {
    title: "LM Studio cannot run a model in this form here",
    cause: "It is an MLX model, which only Macs with Apple silicon run, or the publisher's unpacked weights.",
    do: "Download the model as GGUF: search for phi-4 and take a file whose name ends in Q4_K_M.gguf. On a Mac with Apple silicon, install the runtime LM Studio MLX.",
  },
  "metal-gpu-timeout": {
    title: "macOS stopped the Mac's graphics because one step took too long",
    cause:
      "While the display waits for graphics, macOS ends work that holds it up: a long text in one batch, too large a model, or other apps that use graphics.",
    do: "Work in smaller steps (-ub 128, shorter texts), close other apps, take a smaller quantization, and update macOS.",
  },
  "cuda-forked": {
    title: "The program used the graphics card before it split itself into several",
    cause: "CUDA cannot be carried into a process that was copied from one which already uses it.",
    do: 'Set VLLM_WORKER_MULTIPROCESSING_METHOD=spawn, put the program\'s start under if __name__ == "__main__":, and do not call torch.cuda before it.',
  },
  "triton-shared-memory": {
    title: "A computing step needs more fast memory than this graphics card has",
    cause:
      "It is written for larger cards (A100, H100); the memory meant is inside the chip and has nothing to do with the card's gigabytes.",
    do: "Update vLLM, PyTorch and Triton; choose another attention (VLLM_ATTENTION_BACKEND=XFORMERS or FLASHINFER), 16-bit floats (--dtype half), or llama.cpp.",
  },
};
