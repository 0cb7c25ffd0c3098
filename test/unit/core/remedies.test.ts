import { expect, test } from "vitest";
import type { Finding } from "../../../src/core/finding.ts";
import { commandsFor, type Where } from "../../../src/core/remedies.ts";

const on = (platform: string, osName: string | null = null, osVersion: string | null = null): Where => ({
  platform,
  self: "npx phi4-setup",
  osName,
  osVersion,
});
const windows = on("win32");
const mac = on("darwin");
const ubuntu = on("linux", "Ubuntu");
const fedora = on("linux", "Fedora Linux");
const arch = on("linux", "Arch Linux");

const python: Finding = { code: "PYTHON_MISSING", args: {} };
const fuse: Finding = { code: "LMS_FUSE", args: {} } as Finding;
const torch: Finding = { code: "PYTORCH_MISSING", args: {} };
const key: Finding = { code: "SMOKE_KEY", args: {} } as unknown as Finding;
const server = (path: string | null): Finding => ({ code: "LLAMA_SERVER_MISSING", args: { path } }) as Finding;
const card = (reason: string, detail: string): Finding =>
  ({ code: "GPU_NO_BACKEND", args: { name: "RTX", reason, detail } }) as unknown as Finding;
const installLms = "curl -fsSL https://lmstudio.ai/install.sh | bash";

test.each<[string, Finding, Where, string[]]>([
  ["Windows", python, windows, ["winget install --exact --id Python.Python.3.13"]],
  ["macOS", python, mac, ["brew install python"]],
  ["Ubuntu", python, ubuntu, ["sudo apt-get install python3 python3-venv python3-pip"]],
  ["Fedora", python, fedora, ["sudo dnf install python3 python3-pip"]],
  ["a distribution whose packages we do not know", python, arch, []],
  ["Fedora, for what only Debian splits off", { code: "VENV_IMPOSSIBLE", args: {} } as Finding, fedora, []],
  ["Ubuntu", fuse, ubuntu, ["sudo apt-get install libfuse2t64", installLms]],
  ["Ubuntu 24.04", fuse, on("linux", "Ubuntu", "24.04"), ["sudo apt-get install libfuse2t64", installLms]],
  ["Ubuntu 22.04", fuse, on("linux", "Ubuntu", "22.04.5"), ["sudo apt-get install libfuse2", installLms]],
  ["Debian 12", fuse, on("linux", "Debian GNU/Linux", "12"), ["sudo apt-get install libfuse2", installLms]],
  ["Debian 13", fuse, on("linux", "Debian GNU/Linux", "13"), ["sudo apt-get install libfuse2t64", installLms]],
  ["Mint 21", fuse, on("linux", "Linux Mint", "21.3"), ["sudo apt-get install libfuse2", installLms]],
  [
    "Kali, which has no fixed releases",
    fuse,
    on("linux", "Kali GNU/Linux", "2026.1"),
    ["sudo apt-get install libfuse2t64", installLms],
  ],
  ["Windows", fuse, windows, ["irm https://lmstudio.ai/install.ps1 | iex"]],
  [
    "Windows",
    torch,
    windows,
    ["py -m venv phi4-python", "phi4-python\\Scripts\\python -m pip install --upgrade torch"],
  ],
  ["Linux", torch, arch, ["python3 -m venv phi4-python", "phi4-python/bin/python -m pip install --upgrade torch"]],
  ["Windows", key, windows, ['$env:OPENAI_API_KEY = "KEY"']],
  ["Linux", key, arch, ["export OPENAI_API_KEY=KEY"]],
  ["macOS", server(null), mac, ["brew install llama.cpp", "npx phi4-setup install --llama-server PATH"]],
  ["Windows", server(null), windows, ["winget install llama.cpp", "npx phi4-setup install --llama-server PATH"]],
  ["Linux", server(null), arch, ["npx phi4-setup install --llama-server PATH"]],
  ["macOS, where a path was given", server("/x"), mac, ["npx phi4-setup install --llama-server PATH"]],
  ["any system", card("BACKEND_ENGINE_FAILED", ""), windows, ["npx phi4-setup rehearse"]],
  ["Windows, which has no groups", card("BACKEND_DEVICE_DENIED", "/dev/dri/renderD128"), windows, []],
  [
    "Linux",
    card("BACKEND_DEVICE_DENIED", "/dev/dri/renderD128"),
    arch,
    ['sudo usermod --append --groups render "$USER"'],
  ],
  ["Linux", card("BACKEND_DEVICE_DENIED", "/dev/kfd"), arch, ['sudo usermod --append --groups video "$USER"']],
  ["Ubuntu", card("BACKEND_LOADER_MISSING", "libvulkan.so.1"), ubuntu, ["sudo apt-get install libvulkan1"]],
  ["Fedora", card("BACKEND_ICD_MISSING", "amd"), fedora, ["sudo dnf install mesa-vulkan-drivers"]],
  ["Fedora, whose driver is NVIDIA's own", card("BACKEND_ICD_MISSING", "nvidia"), fedora, []],
  ["Linux, for what we cannot mend", card("BACKEND_RUNTIME_MISSING", "libcudart.so.12"), ubuntu, []],
])("on %s $1.code is mended by its commands", (_, finding, where, lines) => {
  expect(commandsFor(finding, where).map(({ line }) => line)).toEqual(lines);
});

test.each([
  ["https://gpu.example:8443/v1", "https://gpu.example:8443/v1"],
  ["http://[::1]:1234/v1", "http://[::1]:1234/v1"],
  ["https://x/v1; rm -rf ~", "URL"],
  ["https://x/$(id)", "URL"],
  ["javascript:alert(1)", "URL"],
])("an address of others is typed only where every shell takes it as it is: %s", (baseUrl, typed) => {
  const finding = { code: "SMOKE_CERTIFICATE", args: { baseUrl } } as unknown as Finding;
  expect(commandsFor(finding, ubuntu)[0]?.line).toBe(`npx phi4-setup test --base-url ${typed} --ca-file COMPANY.pem`);
});
