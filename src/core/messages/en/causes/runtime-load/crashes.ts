import type { WordsOf } from "../../../../diagnosis/signatures/index.ts";
import type { crashes as signatures } from "../../../../diagnosis/signatures/runtime-load/crashes.ts";

export const crashes: WordsOf<typeof signatures> = {
  "segmentation-fault": {
    title: "The program crashed inside its engine",
    cause:
      "A part written in C++ touched memory that is not its own. The line above it often says why: a failed load, a driver, a damaged file.",
    do: "Look at the lines above it. Update the program and the graphics driver, and try on the processor.",
  },
  "process-aborted": {
    title: "The program ended itself after an inner error",
    cause: "It noticed that it could not go on. Why stands in the lines before: a failed load, memory, a driver.",
    do: "Look at the lines above it. Update the program and the graphics driver, and try on the processor.",
  },
  "ggml-assert": {
    title: "The engine stopped itself: something it relies on was not so",
    cause:
      "llama.cpp checks its own work and stops rather than going on wrongly: a fault of the engine, a damaged file, or settings that do not go together.",
    do: "Update the program; if it stays, try on the processor and with the default settings, and report the line to its makers.",
  },
  "notebook-kernel-died": {
    title: "The notebook's Python ended without a word",
    cause: "Mostly memory ran out while the model was loading; a crash inside a library looks the same.",
    do: "Watch the memory while loading. Load in 4 bits or use a GGUF file with llama.cpp; run the same code as a script to see the error itself.",
  },
  "k8s-crash-loop": {
    title: "The container ends again and again",
    cause: "It is started anew each time; why it ends stands in its own log.",
    do: "Read the log of the run before (kubectl logs --previous, docker logs). Exit code 137 means memory; with a slow start, give the probes more time (startupProbe).",
  },
};
