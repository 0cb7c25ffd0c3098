import type { Signatures } from "../../signature.ts";

export const dockerAndWsl = {
  "docker-no-gpu": {
    severity: "error",
    priority: 80,
    patterns: [
      {
        anchor: "could not select device driver",
        regex: /could not select device driver \\?"[^"]{0,40}" with capabilities: \[\[[^\]]{0,60}(?:gpu|compute)/i,
      },
      {
        anchor: "runtime name: nvidia",
        regex: /unknown or invalid runtime name: nvidia/i,
      },
      {
        anchor: "runtime specified nvidia",
        regex: /unknown runtime specified nvidia/i,
      },
      {
        anchor: "nvidia-container-runtime",
        regex: /nvidia-container-(?:runtime|cli)[^ ]{0,20}\\?"?: executable file not found/i,
      },
      {
        anchor: "nvidia-container-cli: ",
        regex: /nvidia-container-cli: (?:initialization|detection|device|driver) error\b/i,
      },
      {
        anchor: "failed to discover gpu vendor",
        regex: /failed to discover GPU vendor from CDI|unresolvable CDI devices nvidia\.com\/gpu/i,
      },
      { anchor: "nvidia-container-cli: ", regex: /nvidia-container-cli: (?:mount|ldcache|container) error/i },
    ],
    example: 'docker: Error response from daemon: could not select device driver "" with capabilities: [[gpu]].',
    commands: [
      { shell: "sh", line: "docker info --format '{{json .Runtimes}}'", effect: "safe", platforms: ["linux"] },
      {
        shell: "sh",
        line: "sudo nvidia-ctk runtime configure --runtime=docker",
        effect: "admin",
        platforms: ["linux"],
      },
      { shell: "sh", line: "sudo systemctl restart docker", effect: "admin", platforms: ["linux"] },
    ],
    witness: "container-gpu",
    sources: [
      "https://github.com/NVIDIA/nvidia-docker/issues/1591",
      "https://github.com/NVIDIA/nvidia-docker/issues/1642",
      "https://github.com/OpenBMB/XAgent/issues/273",
      "https://github.com/eduidl/ElasticFusion-Dockerfile/issues/11",
    ],
  },
  "docker-daemon": {
    severity: "fatal",
    priority: 60,
    patterns: [
      { anchor: "docker daemon", regex: /permission denied while trying to connect to the [Dd]ocker (?:daemon|API)/i },
      { anchor: "cannot connect to the docker daemon", regex: /Cannot connect to the Docker daemon/i },
      {
        anchor: "dockerdesktoplinuxengine",
        regex: /open \/\/\.\/pipe\/[dD]ocker\w{0,40}: The system cannot find the file/i,
      },
      { anchor: "docker.sock", regex: /docker\.sock: (?:connect: )?(?:permission denied|no such file)/i },
      {
        anchor: "failed to connect to the docker api",
        regex: /failed to connect to the docker API at/i,
        seenOn: "Docker 28",
      },
      { anchor: "docker daemon is not running", regex: /[Dd]ocker daemon is not running/i },
      {
        anchor: "fetching server api version",
        regex: /DockerException: Error while fetching server API version/i,
        seenOn: "docker for Python",
      },
      { anchor: "cannot connect to podman", regex: /Cannot connect to Podman/i, seenOn: "Podman" },
    ],
    example: "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?",
    commands: [
      { shell: "sh", line: "sudo systemctl start docker", effect: "admin", platforms: ["linux"] },
      { shell: "sh", line: 'sudo usermod --append --groups docker "$USER"', effect: "admin", platforms: ["linux"] },
    ],
    sources: ["source: moby/moby client/errors.go", "source: docker/cli"],
  },
  "docker-image-refused": {
    severity: "fatal",
    priority: 76,
    patterns: [
      { anchor: "pull access denied for", regex: /pull access denied for /i },
      { anchor: "manifest unknown", regex: /(?:manifest for .{1,200} not found: )?manifest unknown(?!.{0,20}ollama)/i },
      { anchor: "pull rate limit", regex: /reached your (?:unauthenticated )?pull rate limit/i },
      { anchor: "unauthorized: authentication required", regex: /unauthorized: authentication required/i },
    ],
    example:
      "Error response from daemon: pull access denied for phi4-server, repository does not exist or may require 'docker login'",
    commands: [{ shell: "any", line: "docker login", effect: "changes-system" }],
    sources: ["source: moby/moby distribution/errors.go", "source: Docker Hub documentation, pull usage"],
  },
  "shared-memory-small": {
    severity: "fatal",
    priority: 78,
    platforms: ["linux"],
    patterns: [
      { anchor: "out of shared memory", regex: /workers are out of shared memory/i, seenOn: "PyTorch" },
      {
        anchor: "shared memory segment /dev/shm",
        regex: /Error while creating shared memory segment \/dev\/shm/i,
        seenOn: "NCCL",
      },
      {
        anchor: "/dev/shm",
        regex: /Creating shared memory in \/dev\/shm\/\S{1,100} failed|Unable to access\(W_OK\|X_OK\) \/dev\/shm/i,
        seenOn: "Chromium",
      },
      { anchor: "'/dev/shm/", regex: /No space left on device: '\/dev\/shm\//i, seenOn: "Python" },
    ],
    example:
      "RuntimeError: DataLoader worker (pid 123) is killed by signal: Bus error. It is possible that dataloader's workers are out of shared memory. Please try to raise your shared memory limit.",
    commands: [
      { shell: "sh", line: "df -h /dev/shm", effect: "safe", platforms: ["linux"] },
      { shell: "sh", line: "docker run --shm-size 8g IMAGE", effect: "safe", platforms: ["linux"] },
    ],
    sources: ["source: pytorch torch/utils/data/_utils/signal_handling.py", "source: NVIDIA/nccl src/misc/shmutils.cc"],
  },
  "wsl-gpu-blocked": {
    severity: "error",
    priority: 80,
    patterns: [
      { anchor: "gpu access blocked by the operating system", regex: /GPU access blocked by the operating system/i },
    ],
    example: "Failed to initialize NVML: GPU access blocked by the operating system",
    commands: [
      { shell: "any", line: "wsl --update", effect: "changes-system", platforms: ["win32"] },
      { shell: "any", line: "wsl --shutdown", effect: "changes-system", platforms: ["win32"] },
      { shell: "sh", line: "ls /usr/lib/wsl/lib", effect: "safe", platforms: ["linux"] },
    ],
    witness: "gpu-driver",
    sources: [
      "https://github.com/microsoft/WSL/issues/9938",
      "https://github.com/microsoft/WSL/issues/9166",
      "https://github.com/microsoft/WSL/issues/11865",
    ],
  },
  "wsl-not-ready": {
    severity: "fatal",
    priority: 80,
    platforms: ["win32"],
    patterns: [
      { anchor: "0x803701", regex: /0x803701(?:02|06|14)\b/i },
      { anchor: "virtual machine platform", regex: /enable the Virtual Machine Platform/i },
      { anchor: "no installed distributions", regex: /Windows Subsystem for Linux has no installed distributions/i },
      { anchor: "0x8007019e", regex: /0x8007019E/i },
      { anchor: "requires an update to its kernel", regex: /WSL 2 requires an update to its kernel component/i },
      {
        anchor: "support not detected",
        regex: /Virtualization support not detected/i,
        seenOn: "Docker Desktop",
      },
      { anchor: "wsl/service/", regex: /Error code: Wsl\/(?:Service|InstallDistro|EnumerateDistros)/i },
    ],
    example: "WslRegisterDistribution failed with error: 0x80370102",
    commands: [
      { shell: "any", line: "wsl --status", effect: "safe", platforms: ["win32"] },
      { shell: "any", line: "wsl --update", effect: "changes-system", platforms: ["win32"] },
      { shell: "any", line: "wsl --install", effect: "admin", platforms: ["win32"] },
    ],
    sources: ["source: Microsoft WSL localization strings"],
  },
} as const satisfies Signatures;
