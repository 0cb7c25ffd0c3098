import type { StepFindings } from "../../plan.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof StepFindings, Text> = {
  STEP_INSTALL_ENGINE: {
    what: "Fetch the engine: {downloadBytes}",
    why: "{package} {version}, checked against its published SHA-512, to {folder}",
  },
  STEP_ENGINE_PRESENT: { what: "Use the engine that is already here: {package} {version}" },
  STEP_PREFLIGHT: {
    what: "Rehearse: a tiny model answers on the engine",
    why: "So that a big download does not come before a surprise",
  },
  STEP_DOWNLOAD: {
    what: "Download the model: {downloadBytes}",
    why: "{file} from {repo} by {publisher}, licence {licence}, at {host}, revision {revision}, SHA-256 checked, to {folder}{leftBytes, select, none {} other { where {leftBytes} stay free}}",
  },
  STEP_MODEL_PRESENT: { what: "Use the model that is already here: {file}", why: "In {folder}" },
  STEP_USE_FILE: { what: "Use your file: {file} ({fileBytes})" },
  STEP_LOAD: { what: "Load it with a context of {context} tokens", why: "{file}" },
  STEP_SERVE: { what: "Serve it on this computer only{port, select, none {} other {: port {port}}}" },
  STEP_SMOKE_TEST: { what: "Test it with the documented question" },
};

export const ui = {
  "plan.title": "Plan",
  "plan.nothingDone": "nothing has been done so far",
  "plan.total": "To download: {total}",
  "plan.undo": "undo later: {command}",
  "status.nothing": "Nothing is installed. Start with: {command}",
  "status.runtime": "Runs in",
  "status.from": "From",
  "status.context": "Context",
  "status.since": "Since",
  "status.file": "File",
  "status.running": "Running at {url} as {model}",
  "status.notRunning": "Not running. Start it with: {command}",
  "uninstall.plan": "To be removed:",
  "uninstall.done": "Removed:",
  "uninstall.nothing": "Nothing to remove: phi4-setup has made nothing here",
  "uninstall.ask": "Remove all of this?",
  "uninstall.total": "Together: {total}",
  "progress.of": "{done} of {total}",
};
