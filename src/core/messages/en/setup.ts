import type { StepFindings } from "../../plan.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof StepFindings, Text> = {
  STEP_INSTALL_ENGINE: { what: "Fetch the engine {package} ({sizeBytes})" },
  STEP_PREFLIGHT: { what: "Rehearse: load a tiny model on the engine" },
  STEP_DOWNLOAD: { what: "Download {file} from {repo} ({sizeBytes})" },
  STEP_LOAD: { what: "Load {file} with a context of {context, number} tokens" },
  STEP_SERVE: { what: "Serve it on port {port}" },
  STEP_SMOKE_TEST: { what: "Test it with a real question" },
};

export const ui = {};
