import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { starting as signatures } from "../../../../diagnosis/signatures/server/starting.ts";

export const starting: WordsOf<typeof signatures> = {
  "ollama-missing": {
    title: "Ollama is not installed, or the terminal does not find it",
    cause: "The command is not in any folder of PATH: it was not installed, or the terminal was opened before it was.",
    do: {
      all: "Open a new terminal. If the command is still missing, install Ollama from ollama.com.",
      linux: "In a container, install it inside the container.",
    },
  },
  "ollama-not-running": {
    title: "Ollama is not running",
    cause:
      "Its service was not started or has ended at its start, for example because the port is taken or the models folder may not be written.",
    do: {
      all: "Start the app or the service. If it ends at once, read its log.",
      darwin: "The log lies in ~/.ollama/logs/server.log.",
      win32: "The log lies in %LOCALAPPDATA%\\Ollama\\server.log.",
    },
  },
  "lms-start-unverified": {
    title: "LM Studio could not confirm that its server started",
    cause:
      "The port is taken, the app does not run, or it is a false alarm: with --bind 0.0.0.0 the server often does run.",
    do: "Ask for the state. If it is off, start the app, then choose another port.",
  },
  "lms-not-server-mode": {
    title: "lms looks for the server on another port",
    cause: "Old versions of lms look at port 1234 only, although the server uses another.",
    do: "Update LM Studio, or start the server on port 1234.",
  },
  "k8s-unschedulable": {
    title: "No computer of the cluster has what the server asks for",
    cause:
      "The graphics cards or the memory requested are taken or do not exist, so that the container is never started.",
    do: "Look at what the nodes have and lower resources.limits, or wait. Without nvidia.com/gpu in the list, the NVIDIA device plugin is missing.",
  },
};
