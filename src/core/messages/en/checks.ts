import type { BackendFindings } from "../../backends.ts";
import type { CheckFindings } from "../../checks/index.ts";
import type { CheckId } from "../../requirements.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof BackendFindings | keyof CheckFindings, Text> = {
  MEMORY_OK: {
    what: "RAM: {totalBytes}{installedBytes, select, none {} other { of {installedBytes} installed (the firmware keeps the rest, usually for graphics)}}, {availableBytes} available now",
  },
  MEMORY_BUSY: {
    what: "RAM: {availableBytes} available now, {quantization} needs {neededBytes}",
    why: "The computer has {totalBytes} in all{installedBytes, select, none {} other { ({installedBytes} installed; the firmware keeps the rest, usually for graphics)}}, which is enough; other programs are using part of it",
    do: "Close programs you do not need and run the check again",
  },
  MEMORY_LIMIT_EXCEEDED: {
    what: "RAM: {availableBytes} left under the limit, {quantization} needs {neededBytes}",
    why: "{limitedBy} ends a process that takes more than its limit; it does not wait for memory",
    do: "Raise the limit of this container or job, or choose a smaller quantization",
  },
  MEMORY_BELOW_MINIMUM: {
    what: "RAM: {totalBytes}, required {minimumBytes}",
    why: "The weights of Phi-4 and the conversation are held in memory, and the guide asks for at least {minimumBytes}",
    do: "See whether a smaller quantization fits, or use a computer with more memory",
  },
  MEMORY_RESERVED: {
    what: "RAM: {totalBytes} of {installedBytes} installed, required {minimumBytes}",
    why: "The rest is kept by the firmware, usually for integrated graphics",
    do: "Give the graphics less memory in the firmware's settings (UMA frame buffer), if it is they that hold it",
  },
  MEMORY_LIMITED: {
    what: "RAM: {totalBytes} by {limitedBy}, required {minimumBytes}",
    why: "{hostBytes, select, none {Only a part of the computer's memory may be used here} other {The computer has {hostBytes}, but only a part of it may be used here}}",
    do: "{limitedBy, select, WSL {Give WSL more: below [wsl2] in the file .wslconfig of your Windows folder, memory= with at least {minimumBytes}; then wsl --shutdown in Windows} other {Raise the limit of this container or job to {minimumBytes} or more, such as docker run --memory, or resources.limits.memory of a pod}}",
  },
  GPU_OK: {
    what: "Graphics card: {count, plural, =1 {} other {# × }}{name}{memoryBytes, select, none {} other {, {memoryBytes}}}{freeBytes, select, none {} other {, {freeBytes} free}}",
  },
  GPU_TOO_SMALL: {
    what: "Graphics card: {name}, {memoryBytes}",
    why: "Not even one layer of the model fits beside the work of computing it; the processor does it alone",
  },
  GPU_NO_BACKEND: {
    what: "Graphics card: {name}, not usable as it is",
    why: "{reason, select, BACKEND_DRIVER_MISSING {The driver is not installed: {detail}} BACKEND_RUNTIME_MISSING {A library is missing: {detail}} BACKEND_LOADER_MISSING {The Vulkan loader is missing: {detail}} BACKEND_ICD_MISSING {There is no Vulkan driver for this card ({detail})} BACKEND_DEVICE_DENIED {This user may not open {detail}} BACKEND_DEVICE_MISSING {There is no {detail}: the card was not passed to this container, or its driver is not loaded} BACKEND_NODE_NOT_ARM64 {Node is built for {detail}; Metal needs one built for arm64} BACKEND_NO_ENGINE {{detail, select, none {No engine of ours computes on it} other {Programs can use it ({detail}), but this engine is not published with that for this system}}} BACKEND_HIDDEN {{detail} hides it from CUDA} BACKEND_ENGINE_FAILED {The engine was tried on it and failed: {detail}} BACKEND_ENGINE_OTHER_CARD {The engine chose another card: {detail}} other {No engine of ours computes on it}}",
    do: "{reason, select, BACKEND_DEVICE_DENIED {Join the group that owns the device, then log in again} BACKEND_DEVICE_MISSING {Start the container with the card passed through (docker run --gpus all, or --device /dev/dri), or load the driver} BACKEND_RUNTIME_MISSING {Phi-4 also runs without it; to be faster, install the CUDA toolkit of that version with cuBLAS (in WSL without a driver: Windows brings it)} BACKEND_NODE_NOT_ARM64 {Install Node for arm64} BACKEND_NO_ENGINE {{detail, select, none {Phi-4 also runs without it, on the processor} other {Phi-4 also runs without it, on the processor; with it in a llama-server of your own that was built for it}}} BACKEND_HIDDEN {Phi-4 also runs without it; change that variable to use it} BACKEND_ENGINE_FAILED {Phi-4 also runs without it; after mending or updating the driver, let the rehearsal try again} other {Phi-4 also runs without it; install what is missing to be faster}}",
  },
  GPU_DRIVER_FAILING: {
    what: "Graphics card: {name, select, none {} other {{name}, }}driver failing: {words}",
    why: "The card is there, but its driver does not answer; these are its own words",
    do: "Restart the computer; if it stays so, install the driver again",
  },
  GPU_NONE: {
    what: "Graphics card: none found",
    why: "The guide recommends one but does not require it: the processor does the work, more slowly",
  },
  CPU_OK: {
    what: "Processor: {brand}{cores, select, none {} 1 {, 1 core} other {, {cores} cores}}, {threads, plural, one {# thread} other {# threads}}, {features}",
  },
  CPU_AVX_ONLY: {
    what: "Processor: {brand}, without {missing}",
    why: "The embedded engine runs on it, slowly; LM Studio does not start without AVX2",
    do: "In a virtual machine, pass the host's processor through; otherwise use the embedded engine",
  },
  CPU_NO_DOTPROD: {
    what: "Processor: {brand}, without dot-product instructions",
    why: "The engine runs on it, but several times more slowly",
  },
  CPU_FEW_CORES: {
    what: "Processor: {brand}, {cores, plural, one {# thread} other {# threads}}, at least {minimum} advised",
    why: "{limited, select, true {A limit leaves this process only part of the processor} other {Phi-4 answers slowly on so few cores}}",
    do: "{limited, select, true {Raise the limit of this container or job} other {Expect slow answers, or choose a smaller quantization}}",
  },
  CPU_NO_AVX: {
    what: "Processor: {brand}, without AVX",
    why: "Today's engines are built for processors with AVX and later; this one, or the virtual machine, has none",
    do: "In a virtual machine, pass the host's processor through; otherwise use another computer",
  },
  CPU_UNSUPPORTED: {
    what: "Processor: {brand}, architecture {arch}",
    why: "Engines for Phi-4 exist for x64 and arm64",
    do: "Use a 64-bit computer, and a 64-bit Node on it",
  },
  CPU_FEATURES_UNKNOWN: {
    what: "Processor: {brand}, instructions unknown",
    why: "Which instructions it has could not be found out on this system",
    do: "Rehearse: a tiny model shows whether the engine runs here",
  },
  DISK_OK: { what: "Disk: {freeBytes} free at {path}" },
  DISK_BELOW_RECOMMENDED: {
    what: "Disk: {freeBytes} free at {path}",
    why: "The guide recommends {recommendedBytes}{neededBytes, select, none {} other {; the chosen model needs {neededBytes}, so it fits}}",
    do: "Free some space, or choose another place with --cache-dir",
  },
  DISK_TOO_SMALL: {
    what: "Disk: {freeBytes} free at {path}, {neededBytes} needed",
    why: "{missingBytes} more are needed for the model and room to work",
    do: "Free some space, or choose another place with --cache-dir",
  },
  DISK_FILE_LIMIT: {
    what: "Disk: {filesystem} at {path} holds no file above {maxFileBytes}",
    why: "The model is one file of {fileBytes}",
    do: "Choose a place on another volume with --cache-dir",
  },
  DISK_READ_ONLY: {
    what: "Disk: nothing can be written at {path}",
    why: "The volume is read-only, or the folder belongs to someone else",
    do: "Choose a place you may write to with --cache-dir",
  },
  DISK_UNKNOWN: {
    what: "Disk: free space at {path} unknown",
    why: "The system gave no figure for this volume",
    do: "Choose another place with --cache-dir, or look yourself whether there is room",
  },
  OS_OK: { what: "System: {name}{version, select, none {} other { {version}}}, {arch}" },
  OS_ROSETTA: {
    what: "System: {name}{version, select, none {} other { {version}}}, Node for Intel under Rosetta",
    why: "A translated Node cannot reach the GPU, and computes several times more slowly",
    do: "Install Node for Apple silicon (arm64), then run the check again",
  },
  OS_NO_GLIBC: {
    what: "System: {name}{version, select, none {} other { {version}}} with {libc}",
    why: "The embedded engine is built for glibc",
    do: "Use an image or distribution with glibc, or another runtime",
  },
  OS_UNSUPPORTED: {
    what: "System: {name}, {arch}",
    why: "Phi-4 is documented for Linux, macOS and Windows",
    do: "Use one of these systems",
  },
  PYTHON_OK: { what: "Python: {version} ({environment})" },
  PYTHON_OLD: {
    what: "Python: {version}, today's packages ask for {supported}",
    why: "The guide's 3.8 is met, but the current torch and transformers do not install on it",
    do: "Install a newer Python beside this one",
  },
  PYTHON_TOO_OLD: {
    what: "Python: {version}, required {minimum}",
    why: "The guide asks for {minimum} or newer",
    do: "Install a newer Python beside this one",
  },
  PYTHON_32_BIT: {
    what: "Python: {version}, 32-bit",
    why: "There is no PyTorch for 32-bit Python",
    do: "Install the 64-bit Python",
  },
  PYTHON_MISSING: {
    what: "Python: not found",
    why: "Only the Transformers runtime needs it",
    do: "Install Python 3.10 or newer",
  },
  PYTHON_STORE_STUB: {
    what: "Python: not found, only the Microsoft Store's shortcut",
    why: "Windows puts a python.exe on the path that only opens the Store",
    do: "Install Python 3.10 or newer",
  },
  PYTORCH_OK: { what: "PyTorch: {version}{build, select, none {} other { ({build})}}" },
  PYTORCH_OLD: {
    what: "PyTorch: {version}, {minimum} or newer advised",
    why: "The current transformers asks for {minimum}",
    do: "Upgrade it in a virtual environment",
  },
  PYTORCH_CPU_BUILD: {
    what: "PyTorch: {version}, built without CUDA",
    why: "It computes on the processor although there is a {name}",
    do: "Install the build for CUDA that pytorch.org names for this system",
  },
  PYTORCH_MISSING: {
    what: "PyTorch: not found",
    why: "Only the Transformers runtime needs it",
    do: "Install it in a virtual environment",
  },
  TRANSFORMERS_OK: { what: "Transformers: {version}" },
  TRANSFORMERS_OLD: {
    what: "Transformers: {version}, {recommended} or newer advised",
    why: "The model's own settings were written with {recommended}; this version knows its architecture all the same",
    do: "Upgrade it in a virtual environment",
  },
  TRANSFORMERS_TOO_OLD: {
    what: "Transformers: {version}, required {minimum}",
    why: "Versions before {minimum} do not know the architecture phi3",
    do: "Upgrade it in a virtual environment",
  },
  TRANSFORMERS_MISSING: {
    what: "Transformers: not found",
    why: "Only the Transformers runtime needs it",
    do: "Install it in a virtual environment",
  },
  BACKEND_DRIVER_FAILING: { what: "The driver does not answer: {detail}", do: "Restart the computer" },
  BACKEND_DRIVER_MISSING: { what: "The driver is not installed: {detail}", do: "Install the card's driver" },
  BACKEND_RUNTIME_MISSING: {
    what: "The CUDA runtime is not installed: {detail}",
    do: "Install the CUDA toolkit of that version with cuBLAS, if Vulkan does not serve already",
  },
  BACKEND_LOADER_MISSING: { what: "The Vulkan loader is not installed: {detail}", do: "Install the Vulkan loader" },
  BACKEND_ICD_MISSING: {
    what: "No Vulkan driver for this card: {detail}",
    do: "Install the Vulkan driver of the card's maker",
  },
  BACKEND_DEVICE_DENIED: {
    what: "This user may not open {detail}",
    do: "Join the group that owns the device, then log in again",
  },
  BACKEND_DEVICE_MISSING: {
    what: "The device file is not here: {detail}",
    do: "In a container, pass the card through; otherwise load its driver",
  },
  BACKEND_NODE_NOT_ARM64: { what: "Node is built for {detail}, Metal needs arm64", do: "Install Node for arm64" },
  BACKEND_HIDDEN: { what: "Hidden by {detail}", do: "Change that variable to use the card" },
  BACKEND_ENGINE_FAILED: {
    what: "The engine was tried on it and failed: {detail}",
    do: "Mend or update the driver, then rehearse: that tries again",
  },
  BACKEND_ENGINE_OTHER_CARD: { what: "The engine chose another card: {detail}" },
  BACKEND_NO_ENGINE: { what: "No engine of ours uses {detail}" },
  FACT_UNKNOWN: {
    what: "Could not find out: {detail}",
    why: "The requirement was neither met nor missed; it could not be judged ({reason})",
    do: "Run the check with --verbose to see what each probe answered",
  },
  CHECK_CRASHED: {
    what: "The check {check} failed to run: {detail}",
    do: "This is a bug in phi4-setup; please report it with the saved machine",
  },
  BELOW_THRESHOLD: {
    what: "{check, select, memory {RAM} disk {Disk} cpu {Processor} other {Python}}: {found}, at least {minimum} asked",
    why: "This is asked by {option} or the configuration, in the place of the guide's figure",
  },
  BELOW_THRESHOLD_SIZE: {
    what: "{check, select, memory {RAM} disk {Disk} cpu {Processor} other {Python}}: {foundBytes}, at least {minimumBytes} asked",
    why: "This is asked by {option} or the configuration, in the place of the guide's figure",
  },
  CHECK_SKIPPED: { what: "Not looked at: {check}" },
};

export const requirements: Record<CheckId, { label: string; asked: string }> = {
  memory: { label: "RAM", asked: "at least 14 GB" },
  gpu: { label: "Graphics card", asked: "recommended" },
  cpu: { label: "Processor", asked: "modern" },
  disk: { label: "Disk", asked: "50 GB recommended" },
  os: { label: "System", asked: "Linux/macOS/Windows" },
  python: { label: "Python", asked: "3.8 or newer" },
  pytorch: { label: "PyTorch", asked: "for machine learning" },
  transformers: { label: "Transformers", asked: "to load the model" },
};

export const ui = {
  "check.title": "Requirements of Phi-4",
  "check.source": "phi-4 guide, section 6",
  "check.counts":
    "{ok} ok{warnings, plural, =0 {} one {, # warning} other {, # warnings}}{failed, plural, =0 {} other {, # failed}}{unknown, plural, =0 {} other {, # unknown}}{optional, plural, =0 {} other {, # not required}}{skipped, plural, =0 {} other {, # not looked at}}",
  "check.result":
    "Result: {status, select, ok {this computer can run Phi-4} warn {this computer can run Phi-4, with what is noted above} fail {this computer does not meet the requirements} other {could not be judged completely}}",
  "check.exit": "(exit code {exitCode})",
  "check.status":
    "{status, select, pass {ok} warn {warning} fail {failed} skip {not looked at} optional {not required} other {unknown}}",
  "check.asked": "asked: {asked}",
  "check.backends": "usable by: {backends}",
  "check.backend": "{name} {usable, select, true {yes} other {no}}",
  "check.target": "Judged for {quantization} on {runtime}",
  "machines.title": "Several machines",
  "machines.instead": "nothing fits, {model} {quantization} would",
  "machines.choice": "{quantization, select, none {nothing fits} other {{quantization}}}",
  "machines.line": "{status}: {name}: {choice}{codes, select, none {} other {, {codes}}}",
  "verdict.counts":
    "{ok} ok, {warnings, plural, one {# warning} other {# warnings}}, {failed} failed{unknown, plural, =0 {} other {, # unknown}}",
  "verdict.status": "{status, select, pass {ok} warn {warning} fail {failed} unknown {unknown} other {not required}}",
  "html.verdicts": "What was judged",
  "html.memory": "Memory of each quantization",
  "html.memoryHow": "Against what is free now. A bar with a red end does not fit",
  "html.computer": "This computer",
  "html.system": "System",
  "html.available": "{size}, {available} free",
  "html.more": "The rest of the report",
  "html.answer": "The answer",
  "html.reason": "Why and what to do",
  "html.part.weights": "weights",
  "html.part.cache": "KV cache",
  "html.part.work": "work",
  "html.quantization": "Quantization",
  "html.size": "File",
  "html.made": "Made by phi4-setup {version}",
  "html.unknown": "not known",
  "html.noCard": "none found",
  "verdict.machine": "Machine",
  "verdict.verdict": "Verdict",
  "verdict.what": "What",
  "verdict.found": "Found",
  "verdict.code": "Code",
  "check.probes": "What each probe answered",
};
