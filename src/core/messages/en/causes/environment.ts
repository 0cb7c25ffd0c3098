import type { CausesOf } from "../../../diagnosis/signatures/index.ts";

export const environment: CausesOf<"environment"> = {
  "npm-eacces-global": {
    title: "npm may not write into the system's program folder",
    cause: "Global packages go into a folder that belongs to the administrator, and npm was started as a normal user.",
    do: "Use npx, which installs nothing globally; or give npm a folder of your own and add its bin folder to PATH. Avoid sudo: it leaves files behind that npm cannot change later.",
  },
  "npm-cache-root-owned": {
    title: "Files in npm's cache belong to the administrator",
    cause:
      "npm was run once with sudo; since then part of its cache in your home folder can no longer be changed by you.",
    do: "Make the cache yours again and run the same command without sudo.",
  },
  "npm-eperm-antivirus": {
    title: "Another program holds the file, or this account may not change it",
    cause:
      "On Windows, antivirus programs, editors and running programs keep files open for a moment, and Windows then refuses to rename or remove them.",
    do: "Close editors and running Node programs and run the same command again. If it keeps happening, let the antivirus leave out the folder, or work in a folder outside OneDrive.",
  },
  "npm-ebusy-locked": {
    title: "A file is in use by another program",
    cause:
      "The system refuses to move or remove a file while another program has it open; in a container, a file that is mounted on its own cannot be replaced either.",
    do: "Close the programs that use the folder (editors, terminals, a running server), then run the same command again; a restart of the computer releases what is left over.",
  },
  "npm-ebadengine": {
    title: "Node.js is older than this package allows",
    cause: "The package names the versions of Node.js it was written for, and the installed one is not among them.",
    do: "Install the current LTS version of Node.js (20.19 or newer) from nodejs.org or with your version manager, open a new terminal and run the same command again.",
  },
  "node-too-old-syntax": {
    title: "Node.js is too old for this program",
    cause: "The program uses parts of the language or of Node.js that the installed version does not know.",
    do: "Install the current LTS version of Node.js (20.19 or newer), open a new terminal, check with node --version, and run the same command again.",
  },
  "node-not-found": {
    title: "Node.js is not installed, or this terminal does not see it",
    cause: "npx comes with Node.js; the terminal looked through every folder in PATH and found none.",
    do: "Install Node.js LTS, then open a new terminal: one that was open before does not see it.",
  },
  "npm-registry-enotfound": {
    title: "npm cannot find the package registry's address",
    cause:
      "The name of the registry cannot be resolved: there is no connection, the DNS server is wrong, or only a proxy reaches the internet here.",
    do: "Check the connection in a browser. Behind a company proxy, tell npm its address; check that npm config get registry shows a registry that exists.",
  },
  "npm-proxy-auth": {
    title: "The company proxy wants a name and a password from npm",
    cause: "The proxy answered 407: it lets nothing through until npm signs in.",
    do: "Put name and password into the proxy's address for npm, with special characters written as %XX; ask your IT department which they are, or whether a mirror of the registry exists inside.",
  },
  "npm-proxy-refused": {
    title: "Nothing answers at the registry's or the proxy's address",
    cause:
      "npm was told to go through a proxy, or to use another registry, and at that address no program listens. Often a proxy from another network is still configured.",
    do: "Look at the address in the message. If it is a proxy you no longer use, remove it from npm's configuration and from HTTP_PROXY and HTTPS_PROXY; else start it or correct it.",
  },
  "npm-forbidden": {
    title: "The registry or a firewall forbids this package",
    cause:
      "The answer was 403: a company proxy, a firewall or the registry itself does not let this address or package through.",
    do: "Ask your IT department to allow registry.npmjs.org, or for the address of an internal mirror, and set it as npm's registry.",
  },
  "npm-registry-timeout": {
    title: "The connection to the package registry broke off",
    cause:
      "The registry could not be reached in time, or the connection was cut half-way: a slow or filtered network, a VPN, or a proxy that npm was not told of.",
    do: "Run the same command again: what has arrived is kept. If it always breaks off, try without VPN, or tell npm the proxy of your network.",
  },
  "npm-integrity": {
    title: "A downloaded package is not the one that was published",
    cause:
      "The checksum of the file differs: the download was cut off or changed on the way, often by a filtering proxy, or npm's cache is damaged.",
    do: "Let npm check its cache and run the same command again; if it stays, a proxy changes downloads: ask your IT department, or use a mirror.",
  },
  "npm-tls-self-signed": {
    title: "npm does not trust the certificate it was shown",
    cause:
      "Something on the way, usually a company proxy or an antivirus program, opens encrypted connections and signs them with a certificate of its own, which Node.js does not know.",
    do: "Ask your IT department for that certificate as a .pem file and tell npm and Node.js about it. Do not turn the checking off.",
  },
  "npm-e404": {
    title: "The registry does not have this package or version",
    cause:
      "The name or the version is misspelt, or npm is set to a registry, such as a company mirror, that does not carry it.",
    do: "Check the spelling, and which registry npm uses.",
  },
  "npx-windows-profile-space": {
    title: "An old npx breaks on the space in your Windows user name",
    cause:
      "npx of npm 6 and older cuts the path of your profile at the space and tries to create a folder that ends there.",
    do: "Update Node.js, which brings a newer npx; until then, tell npm a cache folder without a space.",
  },
  "powershell-execution-policy": {
    title: "PowerShell is not allowed to run npm's script",
    cause:
      "Windows does not let PowerShell run script files until someone allows it, and npm and npx are such scripts (npm.ps1).",
    do: "Type npx.cmd instead of npx, or use the Command Prompt (cmd); or allow signed scripts for your account.",
  },
  "lms-command-not-found": {
    title: "This terminal does not find LM Studio's command lms",
    cause:
      "LM Studio puts lms into its own folder and adds that to PATH only when asked, and only for terminals opened afterwards.",
    do: "Start LM Studio once, run the bootstrap command below, then open a new terminal. In older versions the folder is .cache/lm-studio/bin instead of .lmstudio/bin.",
  },
  "lms-not-recognized-windows": {
    title: "Windows does not find LM Studio's command lms",
    cause:
      "LM Studio for Windows does not add its folder to PATH until the command bootstrap is run, and open terminals do not notice.",
    do: "Start LM Studio once, run the bootstrap command below, then open a new terminal.",
  },
  "lms-appimage-gone": {
    title: "lms looks for an AppImage that is no longer running",
    cause:
      "LM Studio's AppImage is mounted anew at each start; lms remembers the place of an earlier start, which is gone.",
    do: "Start the LM Studio AppImage by hand once, then run lms again; or install LM Studio as a .deb package.",
  },
  "lms-invalid-passkey": {
    title: "lms and the running LM Studio come from different installations",
    cause:
      "Each installation has its own key, and the lms that was started knows another one; after an update a part can also still be the old one.",
    do: "Quit LM Studio and its background service, start LM Studio again and use the lms in its own folder.",
  },
  "lms-unknown-command": {
    title: "This lms does not know the command",
    cause:
      "The lms that was started is older or newer than the command was written for; an old copy in PATH is the usual reason.",
    do: "Update LM Studio, stop its background service, and see with lms --help what this version offers.",
  },
  "lms-daemon-not-found": {
    title: "lms is there, but LM Studio itself is not",
    cause: "The command lms only hands work to LM Studio, which was removed, moved, or never started on this account.",
    do: "Install LM Studio from lmstudio.ai and start it once. phi4-setup can also run the model without LM Studio.",
  },
  "lms-daemon-timeout": {
    title: "LM Studio does not start",
    cause:
      "lms started LM Studio and waited a minute in vain. On a computer without a screen the window cannot open; otherwise LM Studio ends at once, often on a full disk.",
    do: "Start LM Studio by hand and see what it shows; make sure that the disk with its models has free space. Without a screen, use LM Studio's headless service or another runtime.",
  },
  "lms-protocol-mismatch": {
    title: "lms and LM Studio are too far apart in version",
    cause: "They do not understand each other's messages, and the command may wait for ever.",
    do: "Stop the command, update LM Studio, and start the lms that came with it.",
  },
  "lmstudio-libfuse": {
    title: "The system lacks FUSE 2, which AppImages need",
    cause: "LM Studio's AppImage mounts itself with FUSE 2, and recent Linux systems come without it.",
    do: "Install libfuse2 (on Ubuntu 24.04 and newer it is called libfuse2t64), or let the AppImage unpack itself, or use the .deb package.",
  },
  "lmstudio-files-missing": {
    title: "Files of LM Studio are missing from its own folder",
    cause:
      "An update or an installation was broken off, or a virus scanner took files away; the app cannot even begin.",
    do: "Install LM Studio again over the old one; the models stay where they are. Look into the virus scanner's quarantine if it comes back.",
  },
  "lmstudio-suid-sandbox": {
    title: "The system does not let LM Studio set up its sandbox",
    cause:
      "Since Ubuntu 24.04 AppArmor forbids ordinary programs to create the closed-off space that Electron programs use, and an AppImage brings no permission for it.",
    do: "Install LM Studio as a .deb package, or use its headless service. Starting it with --no-sandbox works but protects you less.",
  },
  "lmstudio-as-root": {
    title: "LM Studio was started as the administrator",
    cause: "Electron programs refuse to run as root, because a fault in them would then own the whole computer.",
    do: "Start LM Studio as your ordinary user, without sudo; in a container, create a user for it or use the headless service.",
  },
  "lmstudio-no-display": {
    title: "LM Studio needs a screen, and there is none",
    cause: "LM Studio's window cannot open over SSH, in a container or on a server without a desktop.",
    do: "Use LM Studio's headless service, or let phi4-setup run the model with its own engine, which needs no screen.",
  },
  "lmstudio-avx2-missing": {
    title: "This processor lacks AVX2, which LM Studio needs",
    cause:
      "LM Studio's engines for PCs are built for processors with AVX2; it may also be switched off in the BIOS or hidden by the virtual machine.",
    do: "If the processor has AVX2, switch it on in the BIOS or give the virtual machine the host's processor model. If not, use phi4-setup's own engine, which has builds for older processors.",
  },
  "lmstudio-no-runtime-gguf": {
    title: "LM Studio has no engine for GGUF models",
    cause:
      "Since version 0.4 LM Studio installs its engines separately; none is there, or none runs on this processor (they need AVX2).",
    do: "Let LM Studio fetch its llama.cpp engine, then load the model again. If the engine is refused, check the processor with phi4-setup.",
  },
  "libatomic-missing": {
    title: "A small system library is missing: libatomic",
    cause: "LM Studio's headless service needs it, and minimal Linux systems and container images come without it.",
    do: "Install libatomic1 and run the same command again.",
  },
  "illegal-instruction": {
    title: "The program uses instructions this processor does not have",
    cause:
      "It was built for a newer processor (AVX, AVX2 or AVX-512), or the virtual machine hides what the real processor can do.",
    do: "In a virtual machine, set the processor type to that of the host. Otherwise use a build for older processors: phi4-setup's own engine chooses one that fits.",
  },
  "intel-mac-unsupported": {
    title: "The program is for Macs with Apple chips, and this one has an Intel processor",
    cause:
      "The file holds code for arm64 only; or a part for Apple chips was loaded into a program that runs as x86_64. LM Studio has no version for Intel Macs.",
    do: "On an Intel Mac use phi4-setup's own engine, which computes on the processor. On a Mac with an Apple chip, install Node.js and Python for arm64.",
  },
  "rosetta-x64-node": {
    title: "A program for Intel Macs is used on a Mac with an Apple chip",
    cause:
      "Node.js, Python or the terminal runs translated by Rosetta, or a part of it was installed for the other kind of processor. It is slow that way and cannot use the graphics chip.",
    do: "Install Node.js (or Python) for arm64, untick “Open using Rosetta” in the terminal's information window, and install the packages again.",
  },
  "wrong-architecture": {
    title: "The program is for another kind of computer",
    cause:
      "The file was built for another processor (ARM instead of Intel, 32 instead of 64 bit) or another system; or a folder with installed packages was copied from another computer. A cut-off download looks the same.",
    do: "Install it on this computer for this processor. If node_modules or a Python environment was copied here, remove that copy and install again.",
  },
  "macos-quarantine": {
    title: "macOS keeps a downloaded program locked",
    cause:
      "Programs that a browser downloaded carry a quarantine mark, and Gatekeeper refuses those that Apple has not checked. “Damaged” often means only that.",
    do: "Be sure that it comes from its maker's own page. Then allow it in System Settings, Privacy & Security, “Open Anyway”, or remove the mark from that one file.",
  },
  "macos-library-blocked": {
    title: "macOS refuses to load a library of the program",
    cause:
      "The library carries the quarantine mark of a download, or its signature does not match the program's or was changed afterwards.",
    do: "Install the program again with its own installer or package manager rather than from an unpacked archive; or, if you trust its source, remove the quarantine mark from the library named in the message.",
  },
  "xcode-tools-missing": {
    title: "Apple's command line tools are missing",
    cause:
      "git, Python and compilers on a Mac come with Xcode's command line tools, which are not installed or went away with a system update.",
    do: "Install them with the command below, confirm in the window that opens, and run the same command again.",
  },
  "windows-dll-missing": {
    title: "A Windows library is missing, usually the Visual C++ runtime",
    cause:
      "The program needs DLL files that are not on this computer: most often Microsoft's Visual C++ runtime, sometimes a part of CUDA or of the program itself.",
    do: "Install the newest Visual C++ Redistributable (x64) from Microsoft, restart the terminal and run the same command again. If it stays, install the program again.",
  },
  "windows-antivirus-blocked": {
    title: "The antivirus program blocked or removed a file",
    cause:
      "Windows Defender or another scanner took a downloaded file for harmful. With new builds of such programs that is often a false alarm, but not always.",
    do: "Look in Windows Security, Protection history, which file it was. If it came from the maker's own page, update the virus definitions and try again, or restore it there; else leave it removed.",
  },
  "alpine-musl": {
    title: "This Linux has no glibc, which ready-made engines need",
    cause: "Alpine and similar systems use musl instead; ready-made programs for Linux do not run there.",
    do: "Use a system or container image with glibc, such as Debian, Ubuntu or node:22-slim.",
  },
  "glibc-too-old": {
    title: "This Linux is older than the program allows",
    cause:
      "The program was built on a newer system and needs a newer glibc, the library every Linux program stands on.",
    do: "Use a build for older systems, a newer container image, or update the system. Do not replace glibc by hand.",
  },
  "glibcxx-too-old": {
    title: "The C++ library is older than the program needs",
    cause: "The system's libstdc++ is too old, or an older one from conda stands before it.",
    do: "Use a newer system or a build for older ones. Inside conda, install its newer libstdcxx-ng into the environment, or leave the environment.",
  },
  "shared-library-missing": {
    title: "A library that the program needs is missing",
    cause:
      "The message names it. Minimal systems and container images leave many libraries out; a program that was moved may also no longer find its own.",
    do: "Install the package that holds it, or install the program again with its own installer.",
  },
  "noexec-folder": {
    title: "The folder's drive forbids running programs",
    cause: "It is mounted with “noexec”, as /tmp and USB drives often are; or, rarely, memory for the library ran out.",
    do: "Use a folder in your home directory, and point TMPDIR at one for the time of the installation.",
  },
  "nlc-no-compiler": {
    title: "The engine wanted to compile itself, and there is no compiler",
    cause: "No ready-made engine fits this computer, so it tried to build one; the tools for that are not installed.",
    do: "First find out why no ready-made engine fits (musl, an old glibc, a rare processor). If there is no other way, install the compiler and CMake.",
  },
  "cuda-toolkit-compiler": {
    title: "The CUDA toolkit does not fit this system's compiler or C library",
    cause: "Each CUDA toolkit knows the compilers and C libraries of its time only; the system's are newer.",
    do: "Install a newer CUDA toolkit, or an older compiler and name it with CUDAHOSTCXX. phi4-setup's own engine comes compiled and needs no toolkit.",
  },
  "node-gyp-toolchain": {
    title: "A Node.js package must be compiled, and the tools are missing",
    cause:
      "For this Node.js version or processor there is no ready-made file of the package, so npm tried to build it, which needs Python and a C++ compiler.",
    do: "Use the LTS version of Node.js, for which most packages bring ready-made files. If that does not help, install Python and a C++ compiler.",
  },
  "nlc-vulkan-symbol": {
    title: "The ready-made Vulkan engine does not fit together on this system",
    cause:
      "Parts of the engine's version for Vulkan were linked against each other wrongly (seen with node-llama-cpp 3.15 to 3.17), or parts of two versions were mixed.",
    do: "Update the program. Until then let it compute on the processor.",
  },
  "nlc-metal-macos14": {
    title: "The engine for Apple graphics needs a newer macOS",
    cause:
      "It was built for macOS 15 or newer; on older systems it falls back to the processor, often without saying so.",
    do: "Update macOS to version 15 or newer. Until then the model runs on the processor, only more slowly.",
  },
  "nlc-gpu-detected-failed": {
    title: "The graphics card is there, but the engine cannot use it",
    cause:
      "The ready-made engine and the installed graphics driver do not fit together: the driver is too old, or on Windows the Visual C++ runtime is missing.",
    do: "Update the graphics driver and try again; phi4-setup rehearse shows what the engine can use.",
  },
  "nlc-no-binary": {
    title: "The engine's ready-made files are not installed",
    cause:
      "node-llama-cpp brings one package a system, as optional dependencies; the one for this computer was left out (npm with --omit=optional, a lock file from another system) or does not exist.",
    do: "Install again without leaving optional packages out; phi4-setup fetches the right one itself.",
  },
  "node-module-missing": {
    title: "A package that the program needs is not installed",
    cause: "The installation did not finish, or the packages lie in another folder than the program.",
    do: "Install the program's packages again in its folder; with npx, run the same command once more.",
  },
  "node-heap-out-of-memory": {
    title: "Node.js used up the memory it may take",
    cause:
      "A Node.js program has a limit of its own below the computer's memory; a very large folder or file went over it.",
    do: "Close other programs and try again; if the computer has memory to spare, raise the limit for this one run.",
  },
  "nvidia-smi-failed": {
    title: "The NVIDIA driver is not running",
    cause:
      "The driver's part in the system's core is not loaded: it was never installed, a kernel update left it behind, or Secure Boot refuses it. In WSL the Windows driver is not passed on.",
    do: {
      linux:
        "Install the driver again with your distribution's tool and restart. If Secure Boot is on, the driver must be signed (mokutil --sb-state tells).",
      win32:
        "Install the newest NVIDIA driver for Windows. For WSL that is the only driver: install none inside it, then run wsl --update and wsl --shutdown.",
      all: "Install the NVIDIA driver again and restart.",
    },
  },
  "nvidia-no-devices": {
    title: "The NVIDIA driver sees no usable graphics card",
    cause:
      "The driver runs, but no card answers: it is switched off, not passed into the virtual machine or container, hidden by CUDA_VISIBLE_DEVICES, or too old for this driver.",
    do: "Look what nvidia-smi lists. Unset CUDA_VISIBLE_DEVICES; start containers with --gpus all; for a laptop, choose the NVIDIA card in its power settings.",
  },
  "nvml-version-mismatch": {
    title: "The NVIDIA driver was updated, and the old one is still running",
    cause:
      "The new files are on the disk, but the part in the system's core is still the old version; the two do not talk to each other.",
    do: "Restart the computer.",
  },
  "nvml-unknown-error": {
    title: "The container lost its graphics card",
    cause:
      "systemd on the host reloaded its units and took the device away from running containers; it happens after updates.",
    do: "Start the container again. To prevent it, name the devices in docker run (--device /dev/nvidia0 …) or update the NVIDIA Container Toolkit.",
  },
  "cuda-unknown-error": {
    title: "CUDA does not start, often after the computer slept",
    cause:
      "After standby the driver's module nvidia_uvm is left in a state in which CUDA cannot start; in containers its device file may be missing.",
    do: "Load the module again with the commands below, or restart the computer.",
  },
  "wsl-gpu-blocked": {
    title: "Windows does not pass the graphics card on to WSL",
    cause:
      "The Windows driver runs in a mode without graphics (TCC), Windows or WSL is too old, or an NVIDIA driver was installed inside WSL, where none belongs.",
    do: "Update Windows, WSL and the NVIDIA driver for Windows. Remove packages called nvidia-utils or nvidia-driver from the Linux inside WSL.",
  },
  "docker-no-gpu": {
    title: "Docker does not know how to pass the graphics card on",
    cause:
      "The NVIDIA Container Toolkit is missing or Docker was not told of it, the host has no driver, or Docker was installed as a snap.",
    do: "Install the NVIDIA Container Toolkit on the host, register it with Docker and restart Docker. On Windows use Docker Desktop with WSL 2.",
  },
  "docker-daemon": {
    title: "Docker is not running, or this account may not use it",
    cause:
      "The docker command only talks to Docker's background service; that does not run, or your account is not in the group docker.",
    do: {
      linux: "Start Docker, and add your account to the group docker; then sign out and in again.",
      darwin: "Start Docker Desktop and wait until it says that it runs.",
      win32: "Start Docker Desktop and wait until it says that it runs.",
    },
  },
  "cuda-driver-insufficient": {
    title: "The NVIDIA driver is too old for this program",
    cause: "The program was built with a newer CUDA than the installed driver can serve.",
    do: "Update the NVIDIA driver; in a container it is the host's that counts. Until then use the Vulkan version or the processor.",
  },
  "cuda-driver-combination": {
    title: "CUDA's library and the graphics driver do not belong together",
    cause:
      "A package cuda-compat, a container's libraries or an unfinished driver update brings a libcuda of another version than the running driver.",
    do: "Restart after a driver update. Remove cuda-compat from LD_LIBRARY_PATH; in a container use an image that fits the host's driver.",
  },
  "libcuda-missing": {
    title: "The program wants an NVIDIA card, but there is no NVIDIA driver",
    cause:
      "libcuda comes with the driver. On a computer without an NVIDIA card, or in a container started without it, the file is not there.",
    do: "Install the driver, start the container with --gpus all, or use the version for Vulkan or for the processor.",
  },
  "libcudart-missing": {
    title: "Parts of CUDA that the program needs are missing",
    cause:
      "Besides the driver, programs for NVIDIA cards need CUDA's runtime libraries in the version they were built with; that version is not installed or not found.",
    do: "Install the CUDA runtime of the version in the file's name, or use a program that brings its own; the Vulkan version needs none.",
  },
  "gpu-device-denied": {
    title: "This account may not use the graphics card",
    cause:
      "On Linux the card's device files belong to the groups render and video, and your account, or the container's, is not in them.",
    do: "Add your account to the groups, then sign out and in again. Start a container with the card's devices and the host's render group (--device /dev/dri --group-add).",
  },
  "gpu-device-missing": {
    title: "The graphics card's device file is not there",
    cause: "The card's kernel driver is not loaded, or the container was started without the devices.",
    do: "In a container, start it with --device /dev/kfd --device /dev/dri (AMD) or --device /dev/dri (Intel). Otherwise install the driver and restart.",
  },
  "vulkan-loader-missing": {
    title: "Vulkan's loader library is missing",
    cause:
      "The program uses the graphics card through Vulkan, and the small library that finds the drivers is not installed.",
    do: {
      linux: "Install the Vulkan loader (libvulkan1, on Fedora vulkan-loader) and try again.",
      win32: "Install the newest driver of the graphics card: it brings vulkan-1.dll.",
      all: "Install the graphics card's newest driver.",
    },
  },
  "vulkan-no-driver": {
    title: "Vulkan finds no driver for a graphics card",
    cause:
      "The loader is there, but no driver (ICD) that works: none is installed, the container does not have it, or VK_ICD_FILENAMES points at a file that is gone.",
    do: {
      linux:
        "Install mesa-vulkan-drivers for AMD and Intel, or the NVIDIA driver; in a container inside the image. Unset VK_ICD_FILENAMES.",
      all: "Install the newest driver from the maker of the graphics card.",
    },
  },
  "git-missing": {
    title: "git is not installed",
    cause: "A package was to be fetched straight from a source repository, and that needs git.",
    do: "Install git, open a new terminal and run the same command again.",
  },
  "hf-command-not-found": {
    title: "Hugging Face's command is not installed, or not in PATH",
    cause:
      "hf (formerly huggingface-cli) comes with the Python package huggingface_hub; pip put it into a folder that this terminal does not look in, or it is not installed.",
    do: "Install huggingface_hub into a Python environment and start hf from there; or let phi4-setup download the model, which needs neither.",
  },
  "clock-skew": {
    title: "This computer's clock seems to be wrong",
    cause:
      "Certificates hold from one date to another; to a clock that stands still or is far off they look expired or not yet valid. It happens after sleep in WSL, in virtual machines, with an empty battery. Rarely the server's certificate has really expired.",
    do: {
      linux: "Set the clock by the network, with the command below; in WSL run wsl --shutdown in Windows.",
      darwin: "System Settings, General, Date & Time: set automatically.",
      win32: "Settings, Time & language: set the time automatically, then synchronise.",
    },
  },
  "npm-no-package-json": {
    title: "npm was started in a folder without a project",
    cause: "npm install without a name installs what a package.json in the folder lists, and there is none.",
    do: "Go to the project's folder first. To use phi4-setup no project is needed: start it with npx.",
  },
  "package-json-damaged": {
    title: "The project's package.json is not valid JSON",
    cause: "A comma too many or too few, a comment, or a file that was cut off: npm reads nothing else before it.",
    do: "Mend the place that the message names. To use phi4-setup no project is needed: start it with npx in another folder.",
  },
  "npm-enotempty": {
    title: "An earlier installation was broken off and left a folder behind",
    cause: "npm wanted to put the old copy aside, and the place for it is already taken.",
    do: "Remove the folder that the message names last (its name begins with a dot), then run the same command again.",
  },
  "npm-file-exists": {
    title: "npm will not overwrite a file of another program",
    cause: "A command of the same name is already there and does not belong to this package.",
    do: "Look at the path in the message. If it is an old copy of the same program, uninstall that first.",
  },
  "npm-auth": {
    title: "The registry does not accept npm's sign-in",
    cause:
      "A token or password in npm's configuration is out of date, or a company registry asks for one. Public packages need none.",
    do: "Sign in again, or remove the old token from the file .npmrc in your home folder; check which registry npm uses.",
  },
  "npm-eresolve": {
    title: "Packages of the project want versions that exclude each other",
    cause: "npm found no set of versions that all packages of the folder agree to.",
    do: "Use phi4-setup with npx, outside the project. For the project itself, update the packages that the message names.",
  },
  "npm-no-executable": {
    title: "npx found no program in the package",
    cause:
      "The package does not hold a command of that name: the name is misspelt, or a broken copy lies in npx's cache or in the folder.",
    do: "Check the name; run it from another folder, and once with the version, such as phi4-setup@latest.",
  },
  "npm-ideal-tree": {
    title: "npm was started in the root folder",
    cause: "In a container without a working folder npm would treat the whole system as its project, and it stops.",
    do: "Set a working folder first (WORKDIR /app in the Dockerfile), or use npx.",
  },
  "npm-command-failed": {
    title: "A script of a package ended with an error",
    cause: "npm only passes on that it failed; the reason stands in the lines above.",
    do: "Look above for the first error.",
  },
  "rocm-gfx-unsupported": {
    title: "AMD's ROCm does not support this graphics card",
    cause: "ROCm holds ready computing code for certain cards only, and this one is not among them.",
    do: "Use the Vulkan version of the program, which runs on almost every AMD card: phi4-setup's own engine does.",
  },
  "rocm-library-missing": {
    title: "Parts of AMD's ROCm that the program needs are missing",
    cause: "ROCm is not installed, or in another version than the program was built with.",
    do: "Use the program's Vulkan version, which needs no ROCm; or install ROCm in the version that the file's name shows.",
  },
  "macos-privacy": {
    title: "macOS protects this folder from the program",
    cause:
      "Desktop, Documents, Downloads and external drives are open only to programs that you allowed; the terminal counts as one.",
    do: "Allow the terminal in System Settings, Privacy & Security, Files and Folders (or Full Disk Access), start it anew, or use a folder elsewhere in your home.",
  },
  "powershell-ampersand": {
    title: "The command was written for another shell",
    cause: "Windows PowerShell 5 does not know && between two commands.",
    do: "Run the two commands one after the other, or type them in the Command Prompt (cmd).",
  },
  "sudo-unavailable": {
    title: "This account may not act as administrator",
    cause:
      "The command needs an administrator's rights, which sudo does not give to this account, or sudo is not there (as in many containers).",
    do: "Ask whoever looks after the computer to run the command. In a container as root leave sudo out. phi4-setup itself needs no administrator.",
  },
  "apt-locked": {
    title: "Another program is installing packages right now",
    cause:
      "On Debian and Ubuntu only one may do so at a time; updates often run on their own after the start. If one was broken off, it must be finished first.",
    do: "Wait a few minutes and run the same command again. Do not remove the lock file. After an interruption run the command below.",
  },
  "system-package-not-found": {
    title: "The system's package list does not hold this package",
    cause: "The list is old or empty (usual in container images), or the package has another name in this release.",
    do: "Refresh the list and run the same command again; then search for the package's name in your release.",
  },
  "package-manager-missing": {
    title: "The tool that installs programs is not there itself",
    cause: "winget comes with the App Installer of the Microsoft Store, Homebrew on a Mac must be installed once.",
    do: {
      win32: "Install “App Installer” from the Microsoft Store, or download the program from its maker's page.",
      darwin: "Install Homebrew from brew.sh, or download the program from its maker's page.",
      all: "Download the program from its maker's page.",
    },
  },
  "interpreter-missing": {
    title: "The program's own starter is missing on this system",
    cause:
      "The file is there, but what should run it is not: the loader of another kind of Linux or processor (musl instead of glibc, 32-bit), or the program named in its first line.",
    do: "Get the version for this system and processor; on Alpine Linux use an image with glibc. If it is a script, install the program that its first line names.",
  },
  "program-not-executable": {
    title: "The file is not marked as a program",
    cause:
      "Downloaded and unpacked files often lack the mark that lets Linux and macOS run them; or the drive is mounted so that nothing on it may run (noexec).",
    do: "Mark it with the command below and start it again. If that changes nothing, move it into your home folder.",
  },
  "program-not-found": {
    title: "A program that is needed is not installed, or not in PATH",
    cause:
      "The message names it. Small systems and container images leave many out; right after an installation, a terminal that was open before does not see it.",
    do: "Install the program with your system's package manager or from its maker's page, then open a new terminal. phi4-setup itself needs none of them.",
  },
  "npm-internal-error": {
    title: "npm broke down by a fault of its own",
    cause:
      "Mostly half-finished packages of an earlier run, a damaged lock file or cache, or a connection that was cut make this version of npm stumble.",
    do: "Remove the folder node_modules (for npx the folder _npx in npm's cache), let npm check its cache, and run the same command again; if it stays, update Node.js and npm.",
  },
  "npm-ebadplatform": {
    title: "The package is not made for this system or processor",
    cause:
      "It names the systems and processors it runs on, and this computer is not among them; a lock file from another computer can ask for it too.",
    do: "See which it wants in the message. On a Mac with an Apple chip or Windows on ARM, check that Node.js itself is the version for this processor; otherwise remove the lock file that came from another computer and install again.",
  },
  "npm-lock-mismatch": {
    title: "The lock file does not fit the project's package.json",
    cause:
      "npm ci installs exactly what package-lock.json says and stops where that is missing or older than package.json.",
    do: "Run npm install once, which writes the lock file anew, and keep it with the project.",
  },
  "npm-missing-script": {
    title: "The project has no script of this name",
    cause:
      "npm run NAME starts what package.json lists under scripts, and this name is not there; or the terminal is in another folder than the project.",
    do: "See with npm run which scripts there are, and go to the project's folder first.",
  },
  "npm-address-invalid": {
    title: "The registry's or proxy's address in npm's settings is not an address",
    cause:
      "It lacks http:// or https://, or holds a sign that does not belong there; a password with special characters does this too.",
    do: "Look at both settings below and write the address in full: http://HOST:PORT, special characters of a password as %XX. Remove a proxy that is not used any more.",
  },
  "node-abi-mismatch": {
    title: "A package was built for another version of Node.js",
    cause:
      "Parts of it are compiled for one version of Node.js; since then Node.js was updated, or another one is started.",
    do: "Build the package again with the command below, in the project's folder, or install the packages anew with the Node.js that is to run them.",
  },
  "corepack-keys": {
    title: "Corepack is too old to fetch pnpm or yarn",
    cause:
      "Corepack checks the signature of what it fetches; the keys were renewed, and versions before 0.31 do not know the new ones. A project can also ask for another package manager than the one that was called.",
    do: "Update Corepack with the command below, or install pnpm with npm install --global pnpm; use the package manager that the project's package.json names.",
  },
  "node-options-invalid": {
    title: "An option for Node.js does not fit its version, or an old tool uses encryption that was removed",
    cause:
      "NODE_OPTIONS holds an option that this Node.js does not know or does not take from there; old build tools ask OpenSSL for methods that Node.js 17 and newer no longer have.",
    do: "Remove NODE_OPTIONS. For “digital envelope routines”, update the project's build tool; until then NODE_OPTIONS=--openssl-legacy-provider makes it run.",
  },
  "needs-root": {
    title: "The command has to be run by the administrator",
    cause: "It changes the whole system, and was started by an ordinary account.",
    do: {
      linux:
        "Put sudo before the command, or ask whoever administers the computer. phi4-setup installs into your own folders and needs no administrator.",
      darwin: "Put sudo before the command. phi4-setup installs into your own folders and needs no administrator.",
      win32:
        "Open the terminal with “Run as administrator” and run the command there. phi4-setup installs into your own folders and needs no administrator.",
    },
  },
  "apt-sources-broken": {
    title: "The system's package sources cannot be used",
    cause:
      "The list of packages is out of date, the release of the system is no longer served there, a source's key is missing, or a proxy changes what is fetched.",
    do: "Bring the list up to date with the command below. If the system's release has ended, point its sources at the archive or update the system; remove a third-party source whose key is missing.",
  },
  "apt-unmet-dependencies": {
    title: "Packages of the system do not fit together",
    cause:
      "What is to be installed needs versions that this system cannot have: packages from different sources are mixed, or an earlier installation was broken off.",
    do: "Let the package manager repair what is half installed. For NVIDIA drivers and CUDA, take all packages from one source: either your distribution's or NVIDIA's.",
  },
  "script-crlf": {
    title: "The script has the line ends of Windows",
    cause:
      "Each line ends with a sign that Linux and macOS take as part of the command; editors and git on Windows write files that way.",
    do: "Take the signs out with the command below; tell git to keep Linux's line ends (git config core.autocrlf input) and fetch the files again.",
  },
  "powershell-curl-alias": {
    title: "In Windows PowerShell, curl is another program",
    cause: "curl and wget are names for Invoke-WebRequest there, which takes none of curl's options.",
    do: 'Write curl.exe instead of curl, with the same options; quotes within JSON have to be written \\".',
  },
  "unix-command-on-windows": {
    title: "A command for Linux or macOS was typed in Windows",
    cause: "Windows' terminals know other commands: a guide for Linux cannot be followed word by word.",
    do: "In PowerShell set a variable with $env:NAME = 'VALUE', in the Command Prompt with set NAME=VALUE; leave sudo out. Or follow the guide inside WSL. phi4-setup prints its commands for Windows.",
  },
  "windows-app-control": {
    title: "Windows does not allow this program to run",
    cause:
      "Smart App Control, or a rule of your organisation, lets only known programs run, and this one is not among them.",
    do: "On a computer of your organisation, ask the IT department to allow it. On your own, look in Windows Security, App & browser control; phi4-setup with another runtime, such as LM Studio, may be allowed.",
  },
  "windows-dll-mismatch": {
    title: "Libraries of two versions are mixed",
    cause:
      "The program found a DLL of the right name but another version: an older one in its folder, in PATH or in Windows' own folder is in the way.",
    do: "Unpack the program into a new, empty folder, and take folders of other versions out of PATH; update the graphics driver if the DLL belongs to it.",
  },
  "macos-too-old": {
    title: "The program needs a newer macOS",
    cause: "It uses parts of the system that this version of macOS does not have.",
    do: "Update macOS, or take an older version of the program, made for yours.",
  },
  "wsl-not-ready": {
    title: "WSL, which runs Linux inside Windows, is not ready",
    cause:
      "It is not installed or out of date, or the processor's virtualization is switched off in the BIOS; Docker Desktop needs it too.",
    do: "See its state with the first command, update or install it with the others, and restart. If virtualization is named, switch it on in the BIOS (Intel VT-x, AMD SVM). phi4-setup itself runs in Windows without WSL.",
  },
  "docker-image-refused": {
    title: "The container image is not given out",
    cause:
      "Its name or tag is misspelt, it is private, or too many images were fetched from this address without signing in.",
    do: "Check name and tag on the registry's page; sign in with docker login. After a limit, wait an hour or fetch from another registry.",
  },
  "electron-gpu-process": {
    title: "LM Studio's window cannot be drawn with this graphics driver",
    cause:
      "The part of Electron programs that draws with the graphics card crashed several times, and the program then ends.",
    do: "Update the graphics driver; start LM Studio with --disable-gpu, which draws the window without the card and changes nothing for models. Over remote desktop or in a virtual machine, use its headless service.",
  },
  "shared-memory-small": {
    title: "The memory that programs share is too small",
    cause: "Parts of a program exchange data through /dev/shm, and in a container Docker makes that only 64 MB.",
    do: "Start the container with --shm-size 8g or --ipc=host, or let the program work with fewer helpers (num_workers=0).",
  },
  "own-command-not-found": {
    title: "This terminal does not find phi4-setup",
    cause:
      "npx runs it without installing a command; a global installation puts it into npm's own folder, which may not be in PATH.",
    do: "Start it with npx, or install it with npm install --global phi4-setup and add the folder that npm prefix --global shows (on Linux and macOS its bin) to PATH.",
  },
  "install-script-is-a-page": {
    title: "The shell got a web page instead of a script",
    cause:
      "The address of the installation script answered with a page: an error, a login page of the network, or a country block.",
    do: "Open the address in a browser to see the page; sign in to the network, or fetch the program from its maker's page by hand.",
  },
};
