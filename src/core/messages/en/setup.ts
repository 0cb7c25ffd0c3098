import type { CommonStepFindings } from "../../steps/common.ts";
import type { LlamaCppStepFindings } from "../../steps/llama-cpp.ts";
import type { OpenAiStepFindings } from "../../steps/openai.ts";
import type { Text } from "../text.ts";

type Steps = CommonStepFindings & LlamaCppStepFindings & OpenAiStepFindings;

export const findings: Record<keyof Steps, Text> = {
  STEP_INSTALL_ENGINE: {
    what: "Fetch the engine: {downloadBytes}",
    why: "{package} {version}, checked against its published SHA-512, to {folder}",
  },
  STEP_ENGINE_PRESENT: { what: "Use the engine that is already here: {package} {version}" },
  STEP_PREFLIGHT: {
    what: "Rehearse: a tiny model answers on {accelerator, select, cuda {the graphics card (CUDA)} vulkan {the graphics card (Vulkan)} metal {the graphics card (Metal)} other {the engine}}",
    why: "So that a big download does not come before a surprise{fallbackBytes, select, none {} other {; if the card refuses, the next best is tried, for at most {fallbackBytes} more}}",
  },
  STEP_DOWNLOAD: {
    what: "Download the model: {downloadBytes}",
    why: "{file} from {repo} by {publisher}, licence {licence}, at {host}, revision {revision}, SHA-256 checked, to {folder}{leftBytes, select, none {} other { where {leftBytes} stay free}}",
  },
  STEP_MODEL_PRESENT: { what: "Use the model that is already here: {file}", why: "In {folder}" },
  STEP_USE_FILE: { what: "Use your file: {file} ({fileBytes})" },
  STEP_LOAD: { what: "Load it with a context of {context} tokens", why: "{file}" },
  STEP_SERVE: { what: "Serve it on this computer only{port, select, none {} other {: port {port}}}" },
  STEP_USE_SERVER: {
    what: "Use the server at {baseUrl}",
    why: "It runs already and stays as it is{keyed, select, true {; asked with the key from the environment} other {}}",
  },
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
  "status.address": "At",
  "status.speed": "Speed",
  "status.since": "Since",
  "status.file": "File",
  "status.running": "Running at {url} as {model}",
  "status.notRunning": "Not running. Start it with: {command}",
  "uninstall.plan": "To be removed:",
  "uninstall.done": "Removed:",
  "uninstall.nothing": "Nothing to remove: phi4-setup has made nothing here",
  "uninstall.ask": "Remove all of this?",
  "uninstall.total": "Together: {total}",
  "guided.welcome": "Let us put Phi-4 on this computer. Nothing is downloaded before your yes.",
  "guided.wish": "How do you want to use Phi-4?",
  "guided.chat": "Talk to it in this terminal",
  "guided.chatHow": "nothing else to install",
  "guided.serve": "Use it from my programs",
  "guided.serveHow": "a server on this computer, compatible with OpenAI's clients",
  "guided.check": "Only check this computer",
  "guided.checkHow": "shows the result and ends; nothing is changed",
  "prompt.keys": "↑↓ choose   Enter accept   Ctrl-C leave",
  "prompt.yes": "y yes",
  "prompt.no": "n no",
  "prompt.yesOrNo": "(Y/n)",
  "prompt.answerYesOrNo": "Type y or n",
  "guided.agreeNothing": "Nothing needs to be downloaded. Do the plan now?",
  "guided.agree": "Download {total} and do the rest of the plan now?",
  "guided.next": "What now?",
  "guided.nextChat": "Talk to it now",
  "guided.nextSnippet": "Show the Python code of the guide",
  "guided.nextServe": "Finish and leave it running",
  "guided.nextFinish": "Finish",
  "next.ready": "Ready. Phi-4 is on this computer and has answered.",
  "next.readyElsewhere": "Ready. The server has answered, and chat and snippet use it from now on.",
  "next.talk": "Talk to it",
  "next.serve": "Serve it",
  "next.code": "Code for it",
  "next.remove": "Remove it",
  "progress.of": "{done} of {total}",
};
