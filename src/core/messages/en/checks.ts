import type { CheckFindings } from "../../checks/index.ts";
import type { CheckId } from "../../requirements.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof CheckFindings, Text> = {
  MEMORY_OK: {
    what: "RAM: {totalBytes}, {availableBytes} available now",
  },
  MEMORY_BUSY: {
    what: "RAM: {availableBytes} available now, {quantization} needs {neededBytes}",
    why: "The computer has {totalBytes} in all, which is enough; other programs are using part of it",
    do: "Close programs you do not need and run the check again",
  },
  MEMORY_BELOW_MINIMUM: {
    what: "RAM: {totalBytes}, required {minimumBytes}",
    why: "The weights of Phi-4 and the conversation are held in memory, and the guide asks for at least {minimumBytes}",
    do: "See whether a smaller quantization fits, or use a computer with more memory",
  },
  FACT_UNKNOWN: {
    what: "Could not find out: {fact}: {detail}",
    why: "The requirement was neither met nor missed; it could not be judged ({reason})",
    do: "Run the check with --verbose to see what each probe answered",
  },
  CHECK_CRASHED: {
    what: "The check {check} failed to run: {detail}",
    do: "This is a bug in phi4-setup; please report it with the saved machine",
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
};
