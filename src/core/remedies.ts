// The commands that mend a finding, for the judged machine's system. Prose is in messages/; commands are never translated.
import type { Finding, Code, FindingArgs } from "./finding.ts";
import { withLms } from "./lms-command.ts";
import type { Command } from "./report.ts";

/** Where a command will be typed: Node's platform name, and how phi4-setup is started there (`npx phi4-setup`). */
export interface Where {
  platform: string;
  self: string;
  /** What was typed after that, where it can be typed again with something more. */
  typed?: string | null;
  /** The judged system's name, such as `Ubuntu` or `Fedora Linux`, where a package manager matters. */
  osName?: string | null;
  /** Its release, such as `24.04`, where packages are named by it. */
  osVersion?: string | null;
  /** Where LM Studio's `lms` is, where its name alone does not do. */
  lms?: string | null;
}

type Remedies = { [C in Code]?: (args: FindingArgs[C], where: Where) => Command[] };

const remedies: Remedies = {
  CONSENT_NEEDED: ({ command }, { self, typed }) => [safeCommand(`${self} ${typed ?? command} --yes`)],
  CHECKS_FAILED: ({ checks }, { self, typed }) => [
    safeCommand(`${self} ${typed ?? "install"} --accept ${checks.join(",")}`),
  ],
  MODEL_MISSING: (_, { self }) => [safeCommand(`${self} install`), safeCommand(`${self} serve --file MODEL.gguf`)],
  ACCELERATOR_UNUSABLE: (_, { self }) => [safeCommand(`${self} rehearse`)],
  NO_SERVER: (_, { self }) => [safeCommand(`${self} serve --detach`)],
  PORT_TAKEN: ({ port }, { self }) => [safeCommand(`${self} serve --port ${port + 1}`)],
  PORT_PRIVILEGED: (_, { self }) => [safeCommand(`${self} serve --port 8080`)],
  NOTHING_FITS: (_, { self }) => [safeCommand(`${self} recommend --explain`)],
  RUNTIME_NOT_DRIVEN: (_, { self }) => [safeCommand(`${self} install --runtime llama.cpp`)],
  MEMORY_LIMIT_EXCEEDED: (_, { self }) => [safeCommand(`${self} recommend --explain`)],
  GPU_NO_BACKEND: ({ reason, detail }, where) => forBackend(reason, detail, where),
  BACKEND_DEVICE_DENIED: ({ detail }, where) => forBackend("BACKEND_DEVICE_DENIED", detail, where),
  BACKEND_LOADER_MISSING: ({ detail }, where) => forBackend("BACKEND_LOADER_MISSING", detail, where),
  BACKEND_ICD_MISSING: ({ detail }, where) => forBackend("BACKEND_ICD_MISSING", detail, where),
  BACKEND_ENGINE_FAILED: ({ detail }, where) => forBackend("BACKEND_ENGINE_FAILED", detail, where),
  CPU_FEATURES_UNKNOWN: (_, { self }) => [safeCommand(`${self} rehearse`)],
  PYTHON_OLD: (_, where) => installPython(where),
  PYTHON_TOO_OLD: (_, where) => installPython(where),
  PYTHON_32_BIT: (_, where) => installPython(where),
  PYTHON_MISSING: (_, where) => installPython(where),
  PYTHON_STORE_STUB: (_, where) => installPython(where),
  PYTHON_NOT_HERE: (_, where) => installPython(where),
  PYTHON_UNFIT: (_, where) => installPython(where),
  VENV_IMPOSSIBLE: (_, where) => installSystem(where, { debian: "python3-venv python3-pip" }),
  LLAMA_SERVER_MISSING: ({ path }, where) => [
    ...(path === null ? installLlamaCpp(where) : []),
    safeCommand(`${where.self} install --llama-server PATH`),
  ],
  SMOKE_CERTIFICATE: ({ baseUrl }, { self }) => [
    safeCommand(`${self} test --base-url ${plainUrl(baseUrl)} --ca-file COMPANY.pem`),
  ],
  SMOKE_KEY: (_, where) => [setKey(where)],
  CREDENTIALS_IN_ADDRESS: (_, where) => [setKey(where)],
  PYTORCH_MISSING: (_, where) => installPackages(where, "torch"),
  PYTORCH_OLD: (_, where) => installPackages(where, "torch"),
  TRANSFORMERS_MISSING: (_, where) => installPackages(where, "transformers"),
  TRANSFORMERS_OLD: (_, where) => installPackages(where, "transformers"),
  TRANSFORMERS_TOO_OLD: (_, where) => installPackages(where, "transformers"),
  MEMORY_BELOW_MINIMUM: (_, { self }) => [safeCommand(`${self} recommend --explain`)],
  HUB_UNREACHABLE: (_, { self }) => [
    safeCommand(`${self} install --endpoint https://MIRROR`),
    safeCommand(`${self} install --proxy http://HOST:PORT`),
    safeCommand(`${self} install --file MODEL.gguf`),
    safeCommand(`${self} rehearse`),
  ],
  HUB_CERTIFICATE: (_, { self }) => [
    safeCommand(`${self} install --ca-file COMPANY.pem`),
    safeCommand(`${self} install --endpoint https://MIRROR`),
  ],
  HUB_PROXY_AUTHENTICATION: (_, { self }) => [safeCommand(`${self} install --proxy http://HOST:PORT`)],
  HUB_STATUS: (_, { self }) => [safeCommand(`${self} install --endpoint https://MIRROR`)],
  HUB_NOT_A_HUB: (_, { self }) => [safeCommand(`${self} install --endpoint https://huggingface.co`)],
  MODEL_FILE_SHORT: (_, { self }) => [safeCommand(`${self} verify --repair`)],
  MODEL_FILE_HOLLOW: (_, { self }) => [safeCommand(`${self} verify --repair`)],
  CODE_UNKNOWN: (_, { self }) => [safeCommand(`${self} explain`)],
  INTERNAL_ERROR: (_, { self }) => [safeCommand(`${self} diagnose --bundle bundle.json`)],
  FILES_DAMAGED: (_, { self }) => [safeCommand(`${self} verify --repair`)],
  DISK_FULL: (_, { self }) => [safeCommand(`${self} install --cache-dir FOLDER`)],
  FILE_TOO_LARGE: (_, { self }) => [safeCommand(`${self} install --cache-dir FOLDER`)],
  LMS_NOT_FOUND: (_, where) => [headlessLmStudio(where), embedded(where)],
  LMS_OTHER_PROGRAM: (_, where) => [embedded(where)],
  LMS_SILENT: (_, where) => [embedded(where)],
  LMS_CPU_UNSUPPORTED: (_, where) => [embedded(where)],
  LMS_ITS_OWN_CHOICE: (_, where) => [embedded(where)],
  LMS_FAILED: (_, where) => [embedded(where)],
  LMS_APP_MISSING: (_, where) => [headlessLmStudio(where), embedded(where)],
  LMS_START_TIMEOUT: (_, where) => [headlessLmStudio(where), embedded(where)],
  LMS_SANDBOX: (_, where) => [headlessLmStudio(where)],
  LMS_FUSE: (_, where) => [
    ...installSystem(where, { debian: debianFuse(where), fedora: "fuse-libs" }),
    headlessLmStudio(where),
  ],
  LMS_LIBATOMIC: (_, where) => installSystem(where, { debian: "libatomic1", fedora: "libatomic" }),
  LMS_HUB_UNREACHABLE: (_, { self }) => [
    safeCommand(`${self} install --runtime lmstudio --proxy http://HOST:PORT`),
    safeCommand(`${self} install --runtime lmstudio --endpoint https://MIRROR`),
  ],
  LMS_FETCHED_OTHER: (_, { self }) => [safeCommand(`${self} install --runtime lmstudio --lms-get pinned`)],
  LMS_NOT_OFFERED: (_, { self }) => [safeCommand(`${self} install --runtime lmstudio --lms-get pinned`)],
  LMS_NO_ENGINE: () => [changing("lms runtime get llama.cpp -y"), safeCommand("lms runtime ls")],
  LMS_GUARDRAIL: ({ loaded }, { self }) => [
    ...(loaded.length === 0 ? [] : [changing("lms unload --all")]),
    safeCommand(`${self} install --runtime lmstudio --context 2048`),
    safeCommand(`${self} recommend --runtime lmstudio --explain`),
  ],
  LMS_GPU_MEMORY: (_, { self }) => [safeCommand(`${self} install --runtime lmstudio --accelerator cpu`)],
  LMS_ENGINE_CRASHED: () => [changing("lms runtime update -a -y")],
  LMS_IDENTIFIER_TAKEN: ({ identifier }) => [changing(`lms unload ${identifier}`)],
  PORT_RESERVED: () => [
    safeCommand("netsh interface ipv4 show excludedportrange protocol=tcp"),
    { shell: "cmd", line: "net stop winnat & net start winnat", effect: "admin" },
  ],
  LMS_SERVER_NOT_UP: ({ port }, { self }) => [safeCommand(`${self} install --runtime lmstudio --port ${port + 1}`)],
  LMS_NOT_LOADED: (_, { self }) => [safeCommand(`${self} serve --detach`)],
  LMS_SERVER_ELSEWHERE: (_, { self }) => [
    safeCommand(`${self} install --runtime lmstudio`),
    changing("lms server stop"),
  ],
  LMS_STILL_THERE: ({ what }) => [
    changing({ model: "lms unload phi-4", server: "lms server stop", service: "lms daemon down" }[what]),
  ],
  FACT_UNKNOWN: (_, { self }) => [safeCommand(`${self} check --verbose`)],
};

/** Commands for one finding, in the order in which to try them; empty where only prose helps. */
export function commandsFor(finding: Finding, where: Where): Command[] {
  const remedy = remedies[finding.code] as ((args: Finding["args"], where: Where) => Command[]) | undefined;
  return (remedy?.(finding.args, where) ?? []).map((command) => withLms(command, where));
}

function safeCommand(line: string): Command {
  return { shell: "any", line, effect: "safe" };
}

function setKey({ platform }: Where): Command {
  return platform === "win32"
    ? { shell: "powershell", line: '$env:OPENAI_API_KEY = "KEY"', effect: "safe" }
    : { shell: "sh", line: "export OPENAI_API_KEY=KEY", effect: "safe" };
}

function changing(line: string): Command {
  return { shell: "any", line, effect: "changes-system" };
}

function embedded({ self }: Where): Command {
  return safeCommand(`${self} install --runtime llama.cpp`);
}

/** LM Studio without its window. Shown, never run. */
function headlessLmStudio({ platform }: Where): Command {
  return platform === "win32"
    ? { shell: "powershell", line: "irm https://lmstudio.ai/install.ps1 | iex", effect: "changes-system" }
    : { shell: "sh", line: "curl -fsSL https://lmstudio.ai/install.sh | bash", effect: "changes-system" };
}

type Family = "debian" | "fedora" | "other";

function familyOf({ osName }: Where): Family {
  if (/debian|ubuntu|mint|pop!|raspbian|kali|elementary|zorin/i.test(osName ?? "")) return "debian";
  return /fedora|red hat|centos|rocky|alma|nobara/i.test(osName ?? "") ? "fedora" : "other";
}

/** The releases from which on Debian and its kin name libraries anew whose times have 64 bits. */
const time64From: readonly (readonly [RegExp, number])[] = [
  [/lmde/i, 7],
  [/ubuntu|pop!/i, 24.04],
  [/debian|raspbian/i, 13],
  [/mint/i, 22],
  [/zorin/i, 18],
  [/elementary/i, 8],
];

/** Of a release that is not known, the newer name. */
function debianFuse({ osName, osVersion }: Where): string {
  const from = time64From.find(([name]) => name.test(osName ?? ""))?.[1] ?? 0;
  return Number.parseFloat(osVersion ?? "") < from ? "libfuse2" : "libfuse2t64";
}

/** One command where the package manager is known, none where it would be a guess. */
function installSystem(where: Where, packages: Partial<Record<Family, string>>): Command[] {
  const family = familyOf(where);
  const names = packages[family];
  if (where.platform !== "linux" || names === undefined) return [];
  const manager = family === "debian" ? "apt-get" : "dnf";
  return [{ shell: "sh", line: `sudo ${manager} install ${names}`, effect: "admin" }];
}

function installPython(where: Where): Command[] {
  if (where.platform === "win32") {
    return [{ shell: "any", line: "winget install --exact --id Python.Python.3.13", effect: "changes-system" }];
  }
  if (where.platform === "darwin") return [{ shell: "sh", line: "brew install python", effect: "changes-system" }];
  return installSystem(where, { debian: "python3 python3-venv python3-pip", fedora: "python3 python3-pip" });
}

function installLlamaCpp({ platform }: Where): Command[] {
  if (platform === "darwin") return [{ shell: "sh", line: "brew install llama.cpp", effect: "changes-system" }];
  return platform === "win32" ? [{ shell: "any", line: "winget install llama.cpp", effect: "changes-system" }] : [];
}

/** An address as it can be typed in any shell, or a word in its place. */
function plainUrl(given: string): string {
  return /^https?:\/\/[\w.:[\]/-]+$/.test(given) ? given : "URL";
}

/** In an environment of its own: system interpreters refuse packages from outside (PEP 668). */
function installPackages({ platform }: Where, name: string): Command[] {
  if (platform === "win32") {
    return [
      { shell: "any", line: "py -m venv phi4-python", effect: "changes-system" },
      { shell: "any", line: `phi4-python\\Scripts\\python -m pip install --upgrade ${name}`, effect: "changes-system" },
    ];
  }
  return [
    { shell: "sh", line: "python3 -m venv phi4-python", effect: "changes-system" },
    { shell: "sh", line: `phi4-python/bin/python -m pip install --upgrade ${name}`, effect: "changes-system" },
  ];
}

function forBackend(reason: string, detail: string, where: Where): Command[] {
  if (reason === "BACKEND_ENGINE_FAILED") return [safeCommand(`${where.self} rehearse`)];
  if (reason === "BACKEND_NO_ENGINE" && detail !== "none") {
    return [safeCommand(`${where.self} install --llama-server PATH`)];
  }
  if (where.platform !== "linux") return [];
  if (reason === "BACKEND_DEVICE_DENIED") {
    const group = detail.startsWith("/dev/dri/") ? "render" : "video";
    return [{ shell: "sh", line: `sudo usermod --append --groups ${group} "$USER"`, effect: "admin" }];
  }
  if (reason === "BACKEND_LOADER_MISSING")
    return installSystem(where, { debian: "libvulkan1", fedora: "vulkan-loader" });
  if (reason === "BACKEND_ICD_MISSING" && detail !== "nvidia") {
    return installSystem(where, { debian: "mesa-vulkan-drivers", fedora: "mesa-vulkan-drivers" });
  }
  return [];
}
