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
        regex: /failed to discover GPU vendor from CDI/i,
      },
      { anchor: "nvidia-container-cli: ", regex: /nvidia-container-cli: (?:mount|ldcache|container) error/i },
      { anchor: "unresolvable cdi devices", regex: /unresolvable CDI devices /i, seenOn: "Podman" },
      {
        anchor: "oci runtime",
        regex: /OCI runtime.{0,200}nvidia-container-(?:runtime|cli)\S{0,20}: no such file/i,
        seenOn: "Docker",
      },
      { anchor: "auto-detected mode as 'legacy'", regex: /Auto-detected mode as 'legacy'/i, seenOn: "NVIDIA" },
      {
        anchor: "additional properties",
        regex:
          /Additional propert(?:y|ies) .{0,10}(?:devices|gpus|capabilities|runtime|count|driver|device_ids)\b.{0,20}not allowed|Additional properties are not allowed \('?(?:devices|gpus|capabilities|runtime)/i,
        seenOn: "Compose",
      },
      {
        anchor: "unsupported config option for",
        regex: /Unsupported config option for services.{0,60}: '?(?:runtime|deploy|gpus|devices)/i,
        seenOn: "Compose 1",
      },
      { anchor: "failed to create device filter", regex: /failed to create device filter/i, seenOn: "Docker" },
      {
        anchor: "nvidia driver was not detected",
        regex: /The NVIDIA Driver was not detected/i,
        seenOn: "NVIDIA's images",
      },
      {
        anchor: "error gathering device information",
        regex: /error gathering device information while adding custom device \\?"\/dev\/nvidia/i,
        seenOn: "Docker",
      },
      { anchor: "cannot stat", regex: /crun: cannot stat .{0,120}nvidia/i, seenOn: "Podman" },
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
    priority: 75,
    patterns: [
      { anchor: "docker daemon", regex: /permission denied while trying to connect to the docker daemon/i },
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
      {
        anchor: "to the docker api",
        regex: /permission denied while trying to connect to the docker API/i,
        seenOn: "Docker 28",
      },
      { anchor: "couldn't connect to docker daemon", regex: /Couldn't connect to Docker daemon/i, seenOn: "Compose 1" },
      { anchor: "connect to podman", regex: /unable to connect to Podman/i, seenOn: "Podman" },
      {
        anchor: "error for api route and version",
        regex:
          /request returned (?:\d{3} )?(?:Internal Server Error|Bad Gateway|Service Unavailable) for API route and version/i,
        seenOn: "Docker Desktop",
      },
      {
        anchor: "docker.service",
        regex: /(?:Failed to start|Job for|Unit) docker\.service\b.{0,80}(?:not found|failed|masked|not loaded)/i,
        seenOn: "systemd",
      },
      { anchor: "docker desktop is unable", regex: /Docker Desktop is unable to/i, seenOn: "Docker Desktop" },
      {
        anchor: "containerd.sock",
        regex: /containerd\.sock: (?:connect: )?(?:permission denied|no such file|connection refused)/i,
        seenOn: "containerd",
      },
      {
        anchor: "/pipe/docker",
        regex: /\/\/\.\/pipe\/docker\w{0,40}: (?!The system cannot find)/i,
        seenOn: "Docker on Windows, other languages",
      },
      {
        anchor: "must be run with elevated priv",
        regex: /docker client must be run with elevated privileges/i,
        seenOn: "Docker on Windows",
      },
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
      {
        anchor: "failed to authorize",
        regex: /failed to authorize: failed to fetch (?:anonymous|oauth) token/i,
        seenOn: "BuildKit, containerd",
      },
      {
        anchor: "failed to pull image",
        regex:
          /Failed to pull image "[^"]{1,300}": .{0,400}(?:not found|denied|unauthorized|forbidden|toomanyrequests|no match for platform)/i,
        seenOn: "Kubernetes",
      },
      { anchor: "imagepull", regex: /\b(?:ErrImagePull|ImagePullBackOff)\b/i, seenOn: "Kubernetes" },
      { anchor: "invalidimagename", regex: /\bInvalidImageName\b/i, seenOn: "Kubernetes" },
      { anchor: "or no pull access", regex: /does not exist or no pull access/i, seenOn: "Compose 1" },
      {
        anchor: ": not found",
        regex:
          /(?:docker\.io|ghcr\.io|quay\.io|nvcr\.io|mcr\.microsoft\.com)\/[\w./-]{1,200}:[\w.-]{1,120}: not found/i,
        seenOn: "BuildKit",
      },
      {
        anchor: "access to the resource is denied",
        regex: /requested access to the resource is denied/i,
        seenOn: "Podman, Docker",
      },
      { anchor: "no such image: ", regex: /No such image: /i, seenOn: "Docker" },
      {
        anchor: "did not resolve to an alias",
        regex: /short-name "[^"]{1,200}" did not resolve to an alias/i,
        seenOn: "Podman",
      },
      { anchor: "invalid reference format", regex: /\binvalid reference format\b/i, seenOn: "Docker" },
      {
        anchor: "pull access denied",
        regex: /failed to resolve reference .{1,300}pull access denied/i,
        seenOn: "containerd",
      },
      { anchor: "error from registry: ", regex: /error from registry: (?:denied|unauthorized)/i, seenOn: "Docker" },
      { anchor: "toomanyrequests", regex: /\btoomanyrequests: /i, seenOn: "Docker" },
      {
        anchor: "incorrect username or password",
        regex: /unauthorized: incorrect username or password/i,
        seenOn: "Docker Hub",
      },
      { anchor: '": denied', regex: /https:\/\/[^ "]{1,300}\/v2\/[^ "]{0,300}\\?": denied/i, seenOn: "Docker" },
      {
        anchor: '": unauthorized',
        regex: /https:\/\/[^ "]{1,300}\/v2\/[^ "]{0,300}\\?": unauthorized/i,
        seenOn: "Docker",
      },
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
      { anchor: "insufficient shared memory", regex: /insufficient shared memory \(shm\)/i, seenOn: "PyTorch" },
      {
        anchor: "is killed by signal: bus",
        regex: /DataLoader worker .{0,40}is killed by signal: Bus error/i,
        seenOn: "PyTorch",
      },
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
      {
        anchor: "wsl/service/",
        regex: /\bWsl\/Service\//i,
      },
      { anchor: "wsl update failed", regex: /WSL update failed/i, seenOn: "Docker Desktop" },
      {
        anchor: "wsl 2 installation is incomplete",
        regex: /WSL 2 installation is incomplete/i,
        seenOn: "Docker Desktop",
      },
      { anchor: "wsl needs updating", regex: /WSL needs updating/i, seenOn: "Docker Desktop" },
      { anchor: "wsl kernel version too low", regex: /WSL kernel version too low/i, seenOn: "Docker Desktop" },
      {
        anchor: "hardware assisted virtual",
        regex: /Hardware assisted virtuali[sz]ation .{0,80}must be enabled/i,
        seenOn: "Docker Desktop",
      },
      {
        anchor: "para linux",
        regex: /Subsistema d[eo] Windows para Linux [^.]{1,40} distribu/i,
        seenOn: "pt-BR, es",
      },
      { anchor: "windows-subsystem f", regex: /Windows-Subsystem f.{1,2}r Linux hat keine/i, seenOn: "de" },
      {
        anchor: "pour linux",
        regex: /sous-syst.{1,2}me Windows pour Linux n.{1,3}(?:a aucune|est pas)/i,
        seenOn: "fr",
      },
      {
        anchor: "subsystem for linux is not installed",
        regex: /Windows Subsystem for Linux is not installed/i,
        seenOn: "WSL",
      },
      {
        anchor: "wsl/",
        regex: /\bWsl\/(?:CallMsi|InstallDistro|EnumerateDistros|UpdatePackage|Install|WSL_E_)/i,
        seenOn: "WSL",
      },
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
