import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const python: CausesOf<"python"> = {
  pep668: {
    title: "The system's Python does not accept packages from pip",
    cause:
      "Linux distributions and Homebrew manage this Python themselves and forbid pip to change it, because the system could break (PEP 668).",
    do: "Create a Python environment of your own in a folder and install there. Do not override the protection.",
  },
  "ensurepip-missing": {
    title: "The part of Python that makes environments is missing",
    cause: "Debian and Ubuntu ship venv and ensurepip in a package of their own.",
    do: "Install python3-venv, then create the environment again.",
  },
  "python-store-alias": {
    title: "Windows has a shortcut called python, but no Python",
    cause: "What answers is a placeholder that only leads to the Microsoft Store.",
    do: "Install Python from python.org or with winget, open a new terminal and use py; or switch the aliases off in Settings, App execution aliases.",
  },
  "python-not-found": {
    title: "Python is not installed, or this terminal does not see it",
    cause: "A program wanted to start Python and found none in the folders in PATH.",
    do: "Install Python 3.10 or newer, then open a new terminal. phi4-setup itself needs no Python: only the way through Transformers does.",
  },
  "pip-missing": {
    title: "pip, Python's installer of packages, is missing",
    cause: "This Python came without pip, or pip's folder is not in PATH.",
    do: "Start it as python -m pip inside an environment of your own, which brings pip along.",
  },
  "venv-moved": {
    title: "The Python environment was moved, or its Python is gone",
    cause:
      "An environment remembers the full path of its folder and of the Python it was made with; it breaks when either is moved, renamed or uninstalled.",
    do: "Create the environment again in its present place and install the packages into it.",
  },
  "no-torch-wheel": {
    title: "There is no PyTorch for this Python",
    cause:
      "Ready-made versions exist only for 64-bit Python of a few versions and for common systems. “from versions: none” means that this Python is 32-bit, too new, too old or of a rare kind (or that the package index was not reached at all).",
    do: "Install a 64-bit Python between 3.10 and 3.13, make an environment with it and leave out a fixed torch version. On an Intel Mac torch 2.2 is the last, with Python up to 3.12. phi4-setup's own engine needs no PyTorch.",
  },
  "pip-no-version": {
    title: "pip finds no version of a package that fits",
    cause:
      "The name is misspelt, no version suits this Python, or the package index was not reached: then the line above names the network error.",
    do: "Look at the lines before this one. If they tell of a proxy, a certificate or a timeout, mend that first; else check the name and the Python version.",
  },
  "package-requires-other-python": {
    title: "A package does not support this Python version",
    cause:
      "Current PyTorch and Transformers need Python 3.10 or newer; old versions of packages refuse a Python that came out after them.",
    do: "Make an environment with another Python version, one that the message names, and install there.",
  },
  "pip-proxy-auth": {
    title: "The company proxy wants a name and a password from Python",
    cause:
      "The proxy answered 407: it lets nothing through until the program signs in. pip then says, misleadingly, that no version of the package exists.",
    do: "Put name and password into the proxy's address, with special characters written as %XX; ask your IT department which they are, or for an internal mirror.",
  },
  "pip-proxy-refused": {
    title: "The proxy that Python was told to use does not let it through",
    cause:
      "Nothing answers at the proxy's address, often one of another network that is still configured, or the proxy forbids the way to the package index.",
    do: "See which proxy is set (HTTPS_PROXY, pip config). Remove it if you are in another network now; else ask your IT department to allow pypi.org and files.pythonhosted.org, or for a mirror.",
  },
  "pip-tls-intercept": {
    title: "pip does not trust the certificate it was shown",
    cause:
      "Something on the way, usually a company proxy or an antivirus program, signs connections with a certificate of its own, which Python does not know.",
    do: "Ask your IT department for that certificate as a .pem file and name it to pip. Newer versions of pip use the system's certificates by themselves: updating pip may be enough.",
  },
  "pip-no-network": {
    title: "pip cannot reach the package index",
    cause:
      "The name cannot be resolved or nothing answers: no connection, a wrong DNS server, or a network that only a proxy leaves.",
    do: "Check the connection in a browser. Behind a proxy, set HTTPS_PROXY; without internet, download the packages elsewhere and install them from a folder.",
  },
  "pip-download-timeout": {
    title: "The download of a Python package broke off",
    cause: "The packages of PyTorch are very large, and the connection was too slow or was cut.",
    do: "Run the same command again with more patience; what is complete is taken from the cache.",
  },
  "pip-hash-mismatch": {
    title: "A downloaded Python package is not the expected one",
    cause: "Its checksum differs: the download was cut off or changed on the way, often by a proxy or a damaged cache.",
    do: "Empty pip's cache and run the same command again; if it stays, use another network or mirror.",
  },
  "pip-conflict": {
    title: "The wanted package versions exclude each other",
    cause: "One package demands a version of another that a third forbids.",
    do: "Loosen the fixed versions in your command or requirements file, or install into a fresh environment.",
  },
  "pip-dependency-conflict": {
    title: "pip changed a package that another one needs in another version",
    cause: "The new packages are installed, but one installed earlier may no longer work. The following lines name it.",
    do: "Nothing is to be done if the named packages are not used; else install both in environments of their own.",
  },
  "pip-permission": {
    title: "pip may not write into the system's Python",
    cause: "This Python belongs to the administrator, or on Windows a running program holds the file.",
    do: "Install into an environment of your own instead; on Windows close running Python programs first. Avoid sudo pip.",
  },
  "python-ssl-missing": {
    title: "This Python cannot make encrypted connections",
    cause:
      "It was built without OpenSSL, or its OpenSSL files are not found; with conda on Windows that happens outside an activated environment.",
    do: "Install Python from your system or from python.org; with pyenv install OpenSSL's development package first and build again; with conda activate the environment.",
  },
  "conda-not-initialised": {
    title: "conda is not set up in this terminal",
    cause:
      "conda switches environments by functions of the shell, which conda init writes into its start file; without them, packages land in another Python.",
    do: "Run conda init once and open a new terminal; or use a plain Python environment instead. Do not mix both: leave conda before you make a venv.",
  },
  "openmp-duplicate": {
    title: "Two copies of the OpenMP library are in one Python",
    cause: "It happens when packages of pip and of conda are mixed: each brings its own copy.",
    do: "Make a fresh environment with only pip or only conda and install the packages there. The switch KMP_DUPLICATE_LIB_OK hides the fault and can give wrong results.",
  },
  "torch-library-mix": {
    title: "PyTorch meets libraries of another version",
    cause:
      "LD_LIBRARY_PATH, a system CUDA or conda puts an older copy of a library before the one that PyTorch brought along.",
    do: "Unset LD_LIBRARY_PATH and try again. If it stays, install PyTorch into a fresh environment that does not mix pip and conda.",
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
  "python-module-missing": {
    title: "A Python package that the program needs is not installed",
    cause: "The message names it. It may be installed in another Python or environment than the one that was started.",
    do: "Install it with the python -m pip of the same environment, then run the program again.",
  },
  "python-distutils-missing": {
    title: "A package is too old for this Python",
    cause:
      "Since Python 3.12 the modules distutils, imp and pkg_resources are no longer there by themselves; old packages still call for them.",
    do: "Use newer versions of the packages, or an environment with Python 3.11; for pkg_resources, installing setuptools below version 81 may help.",
  },
  "numpy2-abi": {
    title: "NumPy and another package do not fit together",
    cause: "NumPy 2 changed its inner shape, and a package, usually an old PyTorch, was built for NumPy 1.",
    do: "Update the old package; if that is not possible, put NumPy below version 2.",
  },
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
  "cuda-arch-unsupported": {
    title: "This program's CUDA part was not made for this graphics card",
    cause:
      "The card is newer than the program (an RTX 50 needs builds for CUDA 12.8 or later), or older than it still supports.",
    do: "For an RTX 50 install PyTorch from the index cu128 or later; for Pascal and Volta cards cu126. Other programs: update them, or use Vulkan.",
  },
  "bitsandbytes-cuda": {
    title: "bitsandbytes, which packs models for NVIDIA cards, does not work here",
    cause:
      "It finds no matching CUDA library: its version is old, PyTorch is the version without CUDA, or the card and driver do not fit.",
    do: "Update bitsandbytes in the same environment and make sure that PyTorch sees the card. A GGUF model, as phi4-setup installs, needs no bitsandbytes.",
  },
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
  "jinja2-missing": {
    title: "The package jinja2 is missing or too old",
    cause: "Transformers fills in the model's chat template with it and needs version 3.1 or newer.",
    do: "Install or update jinja2 in the same environment.",
  },
  "chat-template-missing": {
    title: "The model comes without a chat template",
    cause:
      "The folder is incomplete (tokenizer_config.json or chat_template.jinja is missing), or it is a model that was not made for conversations.",
    do: "Download all files of microsoft/phi-4, not only the weights.",
  },
  "tokenizer-instantiate": {
    title: "The tokenizer's files are missing or damaged",
    cause: "Without a whole tokenizer.json the model cannot read text.",
    do: "Download the tokenizer's files again, in full.",
  },
  "model-json-damaged": {
    title: "A small file of the model, like tokenizer.json, is damaged",
    cause: "The JSON in it stops or breaks off: its download or copy was cut short, or it was edited by hand.",
    do: "Download the model's .json files again, in full.",
  },
  "no-weights-file": {
    title: "The model's folder does not hold the weights",
    cause:
      "Files are missing from an unfinished download, or the repository holds only GGUF files, which Transformers cannot take as they are.",
    do: "Download all files again, with the index and every part; for GGUF use phi4-setup's own engine or LM Studio.",
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
  "safetensors-header-large": {
    title: "The weights' file is not a model",
    cause:
      "In place of the weights there is a small text: a pointer of Git LFS from a clone without git-lfs, or a web page that was saved.",
    do: "Download the file again with a Hugging Face program instead of plain git; or install git-lfs and fetch the contents.",
  },
  "safetensors-truncated": {
    title: "A file of the weights is cut off",
    cause: "It is shorter than its own table of contents says: the download did not finish, or the disk was full.",
    do: "Remove that one file and download it again; make sure that the disk has room.",
  },
  "safetensors-header-other": {
    title: "A file of the weights is empty or damaged",
    cause: "Its beginning is not that of a safetensors file.",
    do: "Remove that one file and download it again.",
  },
  "python-text-encoding": {
    title: "Python stumbled over a letter outside the old code page",
    cause:
      "Windows programs still use a regional character set; a text, or a folder name with accents such as your user name, does not fit into it.",
    do: "Switch Python to UTF-8 for the run with PYTHONUTF8=1; if a path is named, use a folder without accents, such as C:\\phi4.",
  },
  "uv-no-environment": {
    title: "uv found no Python environment to install into",
    cause: "uv installs only into an environment, and none is active or in the folder.",
    do: "Create one with uv venv in the folder, then run the same command again.",
  },
  "python-dll-load": {
    title: "Windows cannot load a part of a Python package",
    cause:
      "A DLL that it needs is missing: usually Microsoft's Visual C++ runtime, or the package was made for another Python version.",
    do: "Install the newest Visual C++ Redistributable (x64), restart the terminal, and install the package again in a 64-bit environment.",
  },
  "transformers-import-failed": {
    title: "Transformers could not load the model's program",
    cause: "It only passes the news on; the reason stands in the next line or above.",
    do: "Look at the line after this one, and at the first error above it.",
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
  "torch-devices-mixed": {
    title: "A part of the program computes on the card, another on the processor",
    cause: "The text was left on the processor while the model is on the graphics card, or the other way round.",
    do: "Put the input where the model is: inputs.to(model.device).",
  },
  "python-home-wrong": {
    title: "Python does not find its own library",
    cause: "PYTHONHOME or PYTHONPATH points to another Python, or the installation was moved or removed in part.",
    do: "Remove both variables and start the program again. If that does not help, repair or reinstall Python.",
  },
  "venv-activate-missing": {
    title: "The Python environment is not in this folder",
    cause:
      "It was not created, its creation failed, or the terminal stands in another folder. On Windows the script lies in Scripts, elsewhere in bin.",
    do: "Go to the folder in which the environment was created, or create it here.",
  },
  "python-stdlib-missing": {
    title: "This Python was built without a part of its library",
    cause:
      "It was compiled here (pyenv, from source) while the development package of libffi, bzip2, xz or SQLite was missing.",
    do: "Install those packages and build Python again (pyenv install --force VERSION), or use the system's Python or the one from python.org.",
  },
  "conda-terms": {
    title: "conda waits for its terms of service to be accepted",
    cause: "Anaconda's own channels ask for it since 2025, and a script cannot answer.",
    do: "Read the terms and accept them with conda tos accept, or use conda-forge (Miniforge) in place of those channels.",
  },
  "exec-stack-refused": {
    title: "The system refuses to load a library that wants an executable stack",
    cause:
      "glibc 2.41 (Fedora 42, Arch, Debian 13) no longer allows it, and older packages such as PyTorch before 2.6 ask for it.",
    do: "Update the package that the line names.",
  },
  "torch-device-unknown": {
    title: "The program names a graphics card that this computer does not have",
    cause: "Cards are counted from 0, CUDA_VISIBLE_DEVICES hides some, and PyTorch calls them cuda:0, not gpu.",
    do: 'Use cuda:0 or device_map="auto", and look at CUDA_VISIBLE_DEVICES.',
  },
  "mps-unavailable": {
    title: "PyTorch cannot use Apple's graphics for this",
    cause: "The macOS or PyTorch is too old, the Mac has an Intel processor, or an operation has no Apple version yet.",
    do: "Update macOS and PyTorch in a Python for arm64. For a single missing operation, set PYTORCH_ENABLE_MPS_FALLBACK=1: it then runs on the processor.",
  },
  "torch-too-old": {
    title: "PyTorch is too old for the packages around it",
    cause:
      "Transformers and its companions use parts of PyTorch that this version does not have, or refuse it for safety.",
    do: "Update PyTorch in the same environment, together with torchvision and torchaudio where they are installed.",
  },
  "file-named-like-package": {
    title: "A file of yours has the name of a package, or a package is half installed",
    cause:
      "Python takes torch.py or openai.py in the current folder for the package itself. Without such a file, the package's installation is broken.",
    do: "Rename that file and remove __pycache__ beside it. If there is none, install the package again with --force-reinstall.",
  },
  "torch-compile-failed": {
    title: "torch.compile does not work with this PyTorch, Python or system",
    cause:
      "It needs Triton (Linux with a card of compute capability 7 or newer, triton-windows on Windows) and a C++ compiler, and a PyTorch that knows this Python.",
    do: "Leave torch.compile out (TORCHDYNAMO_DISABLE=1): the model works without it, a little slower. Or update PyTorch.",
  },
  "torch-file-damaged": {
    title: "A .bin or .pt file of the weights is damaged or not what it should be",
    cause:
      "The download stopped halfway, Git left a pointer or a web page was saved in its place, or the file holds more than plain weights.",
    do: "Remove that one file and download it again. Prefer .safetensors: microsoft/phi-4 comes in that form only.",
  },
  "python-packages-mismatch": {
    title: "Two Python packages do not fit each other in version",
    cause:
      "Another installation into the same environment changed one that a package relies on, such as pydantic, protobuf, urllib3 or NumPy.",
    do: "See what pip check says and install the version it asks for; the sure way is a fresh environment for this program alone.",
  },
  "pip-broken": {
    title: "pip itself is broken",
    cause: "An update of it stopped halfway, two versions lie over each other, or a package it uses was replaced.",
    do: "Do not mend the system's pip: make an environment and use the pip in it.",
  },
  "numpy-broken": {
    title: "NumPy is installed, but not for this Python",
    cause:
      "It was made for another version or processor, was copied from another environment, or its installation stopped halfway.",
    do: "Install it again in the environment that the program runs in.",
  },
  "cuda-toolkit-missing": {
    title: "The CUDA toolkit that is needed for compiling is missing or does not fit",
    cause:
      "The driver alone is no compiler: flash-attn, DeepSpeed and llama-cpp-python with CUDA want nvcc of the version PyTorch was made with, and a host compiler that nvcc knows.",
    do: "Take a package that is compiled already (a wheel), or leave the extra out: Phi-4 needs none of them. Otherwise install the toolkit of the version that nvidia-smi names at most.",
  },
  "quantized-model-moved": {
    title: "A model quantized by bitsandbytes was to be moved or converted",
    cause:
      "It lies on the card from loading on, in its own number format; model.to(...), .half() or .cuda() cannot change that.",
    do: 'Leave that line out: device_map="auto" has put the model in its place.',
  },
  "pip-what-to-install": {
    title: "pip cannot make out what to install",
    cause:
      "The file or project it should read is not in this folder, or the name is not written as it should be: versions take two equals signs, and zsh takes square brackets for itself.",
    do: 'Go to the project\'s folder. Write versions as torch==2.9.1 and put names with brackets in quotes: pip install "transformers[torch]".',
  },
  "pip-cannot-uninstall": {
    title: "pip may not replace a package of the system",
    cause: "Another program installed it, apt or conda for example, without a list of its files.",
    do: "Leave the system's Python alone: install into an environment of your own.",
  },
  "pip-too-old": {
    title: "This pip is too old for the option it was given",
    cause: "The instructions were written for a newer one; old systems come with old versions.",
    do: "Update pip in an environment of your own. --break-system-packages can be left out: an old pip asks for no permission.",
  },
  "pip-needs-environment": {
    title: "pip is set to install elsewhere than here",
    cause:
      "PIP_REQUIRE_VIRTUALENV demands an active environment, or PIP_USER (and --user) asks for your home folder while an environment is active.",
    do: "Activate or create an environment, and leave --user out in it: pip config list shows where the setting comes from.",
  },
  "uv-missing": {
    title: "The installer the instructions use (uv, pipx, Poetry) is not here",
    cause: "It is a program of its own: it was not installed, or the terminal was opened before it was.",
    do: "Open a new terminal. If it is still missing, install it, or use python -m venv and pip, which can do the same.",
  },
  "torch-dtype-mixed": {
    title: "Two parts of the computation use different number formats",
    cause:
      "The model was loaded in half precision and something else, an adapter or an image for instance, in single precision.",
    do: "Load everything with the same torch_dtype, or bring the input to it: inputs.to(model.dtype).",
  },
  "tokenizer-no-padding": {
    title: "The tokenizer has no padding token",
    cause: "Several texts at once are filled up to one length, and this tokenizer does not say with what.",
    do: "Set tokenizer.pad_token = tokenizer.eos_token before, or send one text at a time.",
  },
  "model-kwargs-unused": {
    title: "generate() was given an argument that this model does not take",
    cause: "The name is misspelt, or the tokenizer belongs to another model and returns more than this one can use.",
    do: 'Correct the name, or remove it from the inputs: inputs.pop("token_type_ids").',
  },
  "torch-distributed": {
    title: "Several processes or cards could not be joined",
    cause:
      "NCCL exists for NVIDIA cards on Linux only; there it also fails when cards cannot see each other, or when a container has little shared memory.",
    do: 'Phi-4 needs no second card: start one process with device_map="auto". On Linux, give containers --shm-size=8g and look at NCCL_DEBUG=INFO.',
  },
  "pip-http-error": {
    title: "The server of the packages refuses the file",
    cause:
      "403 comes from a company's filter or a mirror that wants a password, 404 from an address that no longer exists, 5xx from a mirror in trouble.",
    do: "Look which index pip uses. Without a mirror of your own, remove index-url; for PyTorch take the address from pytorch.org.",
  },
};
