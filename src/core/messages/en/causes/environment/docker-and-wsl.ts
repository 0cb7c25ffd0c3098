import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { dockerAndWsl as signatures } from "../../../../diagnosis/signatures/environment/docker-and-wsl.ts";

export const dockerAndWsl: WordsOf<typeof signatures> = {
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
  "docker-image-refused": {
    title: "The container image is not given out",
    cause:
      "Its name or tag is misspelt, it is private, or too many images were fetched from this address without signing in.",
    do: "Check name and tag on the registry's page; sign in with docker login. After a limit, wait an hour or fetch from another registry.",
  },
  "shared-memory-small": {
    title: "The memory that programs share is too small",
    cause: "Parts of a program exchange data through /dev/shm, and in a container Docker makes that only 64 MB.",
    do: "Start the container with --shm-size 8g or --ipc=host, or let the program work with fewer helpers (num_workers=0).",
  },
  "wsl-gpu-blocked": {
    title: "Windows does not pass the graphics card on to WSL",
    cause:
      "The Windows driver runs in a mode without graphics (TCC), Windows or WSL is too old, or an NVIDIA driver was installed inside WSL, where none belongs.",
    do: "Update Windows, WSL and the NVIDIA driver for Windows. Remove packages called nvidia-utils or nvidia-driver from the Linux inside WSL.",
  },
  "wsl-not-ready": {
    title: "WSL, which runs Linux inside Windows, is not ready",
    cause:
      "It is not installed or out of date, or the processor's virtualization is switched off in the BIOS; Docker Desktop needs it too.",
    do: "See its state with the first command, update or install it with the others, and restart. If virtualization is named, switch it on in the BIOS (Intel VT-x, AMD SVM). phi4-setup itself runs in Windows without WSL.",
  },
};
