import type { LmStudioErrors } from "../../errors/lmstudio.ts";
import type { LmStudioStepFindings } from "../../steps/lmstudio.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof LmStudioErrors | keyof LmStudioStepFindings, Text> = {
  LMS_NOT_FOUND: {
    what: "LM Studio is not on this computer",
    why: "Its program lms is in none of these: {looked}",
    do: "Get LM Studio at https://lmstudio.ai/download, open it once, then run the same command again; for a server without a screen there is a headless installer",
  },
  LMS_OTHER_PROGRAM: {
    what: "Another program is called lms here: {path}",
    why: "It does not answer as LM Studio's does; it said: {said}",
    do: "Install LM Studio and open it once: its own lms is then found below its folder, whatever PATH says",
  },
  LMS_SILENT: {
    what: "LM Studio's lms prints nothing: {path}",
    why: "It ends without a word even when asked for its version; a damaged installation does that",
    do: "Install LM Studio again, or use the embedded engine",
  },
  LMS_CPU_UNSUPPORTED: {
    what: "LM Studio does not run on this processor: {said}",
    why: "It needs AVX2; a virtual machine can hide it, and a BIOS can switch it off",
    do: "Pass the host's processor through to the virtual machine, or use the embedded engine",
  },
  LMS_TIMEOUT: {
    what: "LM Studio did not answer in {limitMs}: {command}",
    why: "It was ended; an lms of another version than the app can wait for ever",
    do: "Quit LM Studio, open it again and run the same command again",
  },
  LMS_ASKS: {
    what: "LM Studio asks something that nobody here can answer: {question}",
    why: "It was started without a terminal, with all answers given beforehand: {command}",
    do: "Run that command by hand once, then run the same phi4-setup command again",
  },
  LMS_FAILED: {
    what: "LM Studio failed: {said}",
    why: "The command was: {command}",
    do: "Run that command by hand to see more, update LM Studio, or use the embedded engine",
  },
  LMS_ITS_OWN_CHOICE: {
    what: "LM Studio cannot be told {option}",
    why: "Its lms has no option for it; it is a setting of the app",
    do: "Leave it out and set it in LM Studio, or use the embedded engine",
  },
  LMS_TOO_OLD: {
    what: "This LM Studio is too old for Phi-4: {version}",
    why: "It knows Phi-4 since {needed}",
    do: "Update it from https://lmstudio.ai/download",
  },
  LMS_APP_MISSING: {
    what: "LM Studio's lms is here but its app is not: {said}",
    why: "The app was moved or removed, was never opened, or ran from an AppImage that is no longer mounted",
    do: "Open LM Studio once; if it is gone, get it at https://lmstudio.ai/download",
  },
  LMS_START_TIMEOUT: {
    what: "LM Studio does not start: {said}",
    why: "The app waits for a screen that a server has not got, or it crashes as it starts",
    do: "Open it by hand to see why; on a server without a screen use its headless version",
  },
  LMS_OTHER_INSTALL: {
    what: "This lms belongs to another LM Studio than the one that runs: {said}",
    why: "Two installations, or two home folders, have a key each",
    do: "Quit all of LM Studio, open the one you use and run the same command again",
  },
  LMS_INCOMPATIBLE: {
    what: "LM Studio's lms and its app are of versions that do not fit: {said}",
    why: "It would wait for ever, so it was ended",
    do: "Update LM Studio and open it once: that renews its lms",
  },
  LMS_SANDBOX: {
    what: "LM Studio's AppImage may not make its sandbox: {said}",
    why: "Ubuntu 24.04 and newer forbid it to programs that were not installed",
    do: "Start the AppImage with --no-sandbox, or use the headless version",
  },
  LMS_FUSE: {
    what: "LM Studio's AppImage cannot be opened: {said}",
    why: "AppImages need FUSE 2, which Ubuntu no longer brings along",
    do: "Install it, or use the headless version",
  },
  LMS_LIBATOMIC: {
    what: "LM Studio's service lacks a library: {said}",
    why: "Small installations of Linux come without libatomic",
    do: "Install it, then run the same command again",
  },
  LMS_SHARED_HOME: {
    what: "LM Studio and its newer app disagree about their shared folder: {said}",
    why: "Each of them moved it to a place of its own",
    do: "Update both, or quit the one you do not use",
  },
  LMS_HOME_DENIED: {
    what: "LM Studio cannot use its own folder: {said}",
    why: "It belongs to another user, as happens when one of them ran it as administrator or in a container",
    do: "Run phi4-setup as the user LM Studio is installed for",
  },
  LMS_BROKEN_STATE: {
    what: "LM Studio is in a broken state: {said}",
    why: "It was interrupted while it started or updated itself",
    do: "Quit it, open it again and run the same command again; if that does not help, install it again",
  },
  LMS_NOT_OFFERED: {
    what: "LM Studio does not offer that model: {said}",
    why: "Its catalogue cannot be reached, or does not have this name or quantization",
    do: "Use --lms-get pinned, or another --quantization",
  },
  LMS_GRAMMAR: {
    what: "This lms takes other options: {said}",
    why: "Its options changed from version to version",
    do: "Update LM Studio, or use --lms-get pinned",
  },
  LMS_HUB_LIMITED: {
    what: "LM Studio's way to the Hub refuses: {said}",
    why: "Its proxy to Hugging Face limits or blocks this address",
    do: "Try again later, or switch LM Studio's Hugging Face Proxy off in its settings",
  },
  LMS_HUB_UNREACHABLE: {
    what: "LM Studio cannot reach the Hub: {said}",
    why: "It uses neither your proxy nor your mirror; what was fetched is kept",
    do: "Name them to phi4-setup, which then fetches the model itself, or switch LM Studio's Hugging Face Proxy on in its settings",
  },
  LMS_HUB_TOKEN: {
    what: "LM Studio sends a Hugging Face token that is not valid: {said}",
    why: "It has expired, was revoked, or is not copied whole",
    do: "Remove it from LM Studio's settings or renew it; this model needs none",
  },
  LMS_STALLED: {
    what: "LM Studio's download does not go on: {said}",
    why: "It was begun again several times; what was fetched is kept",
    do: "Run the same command again",
  },
  LMS_CORRUPT: {
    what: "What LM Studio fetched is damaged: {said}",
    why: "The bytes that arrived are not those that were to come; a proxy may change what it passes on",
    do: "Run the same command again",
  },
  LMS_FINALIZING: {
    what: "LM Studio never finishes its download: {said}",
    why: "All bytes are there, and it does not put the file in its place",
    do: "Quit LM Studio, open it again and run the same command again",
  },
  LMS_GONE: {
    what: "LM Studio went away in the middle: {said}",
    why: "It ends without a word when its disk is full, and when it crashes",
    do: "Free some space, open LM Studio again and run the same command again",
  },
  LMS_FETCHED_OTHER: {
    what: "LM Studio fetched something else for {asked}: {got}",
    why: "It takes the name as a search, and the first hit",
    do: "Use --lms-get pinned, which names the very file; what it fetched goes with uninstall",
  },
  LMS_NOT_INDEXED: {
    what: "LM Studio does not see the model's file: {path}",
    why: "It is in LM Studio's folder of models, but not in its list",
    do: "Quit LM Studio, open it again and run the same command again: nothing is fetched twice",
  },
  LMS_NO_ENGINE: {
    what: "LM Studio has no engine for GGUF files: {said}",
    why: "Engines come apart from the app, and all of them need AVX2 on x64",
    do: "Fetch one, then run the same command again",
  },
  LMS_GUARDRAIL: {
    what: "LM Studio refuses to load the model: {said}",
    why: "{neededBytes, select, none {Its guardrails find too little free memory} other {It would take {neededBytes}, and its guardrails find less free}}{loaded, select, none {} other {; loaded now: {loaded}}}",
    do: "{loaded, select, none {Close other programs} other {Unload what you do not need}}, take a smaller context or quantization, or relax the guardrails in LM Studio's settings",
  },
  LMS_GPU_MEMORY: {
    what: "The graphics card's memory is not enough for LM Studio: {said}",
    why: "Another program may hold some of it",
    do: "Close what uses the card, or keep the model off it",
  },
  LMS_ENGINE_CRASHED: {
    what: "LM Studio's engine failed as it loaded the model: {said}",
    why: "Some versions of its engines cannot load Phi-4",
    do: "Update the engines, then run the same command again",
  },
  LMS_KEY_UNKNOWN: {
    what: "LM Studio does not know the model any more: {said}",
    why: "Its list of models changed after it was looked up",
    do: "Run the same command again: it looks the model up anew",
  },
  LMS_LOADED_OTHER: {
    what: "LM Studio loaded something else for {asked}: {loaded}",
    why: "It compares names loosely; what was loaded has been unloaded again",
    do: "Remove or rename models of a similar name in LM Studio, then run the same command again",
  },
  LMS_IDENTIFIER_TAKEN: {
    what: "LM Studio has another model loaded as {identifier}: {by}",
    why: "Programs would get its answers in place of this one's",
    do: "Unload it, then run the same command again",
  },
  LMS_SERVER_NOT_UP: {
    what: "LM Studio's server does not answer on port {port}: {said}",
    why: "Another program has the port, or a firewall keeps it shut",
    do: "Choose another port with --port, or start the server in LM Studio's Developer page",
  },
  LMS_SERVER_ELSEWHERE: {
    what: "LM Studio's server is already on, on port {port} and not on {asked}",
    why: "It has one server only; whoever uses it there would lose it",
    do: "Leave out --port to use it where it is, or stop it first",
  },
  PORT_RESERVED: {
    what: "Windows keeps port {port} for itself",
    why: "Hyper-V, WSL and Docker reserve whole ranges of ports, which change at every start",
    do: "Choose one with --port that is in none of its ranges, or have Windows choose its ranges anew, as administrator",
  },
  LMS_API_KEY_NEEDED: {
    what: "LM Studio's server asks for a key: {baseUrl}",
    why: "It was set to require one in its Developer page",
    do: "Make one there and set LM_API_TOKEN to it, or switch authentication off",
  },
  LMS_API_KEY_REJECTED: {
    what: "LM Studio's server does not accept the key in LM_API_TOKEN: {baseUrl}",
    why: "It was made by another LM Studio, or was deleted there",
    do: "Make a new one in its Developer page and set LM_API_TOKEN to it",
  },
  LMS_NOT_LOADED: {
    what: "LM Studio has no model loaded: {said}",
    why: "It was unloaded after it was loaded, as happens after an hour without a question",
    do: "Run the same command again: it loads the model anew",
  },
  LMS_MODEL_UNKNOWN: {
    what: "LM Studio does not have a model of that name: {said}",
    why: "Names of models differ from server to server",
    do: "Name one that its server lists, with --model",
  },
  LMS_TEMPLATE: {
    what: "The model's template for chats is broken: {said}",
    why: "Some publishers' files carry one that LM Studio cannot use",
    do: "Use the file of lmstudio-community, which is what is installed without --repo",
  },
  LMS_STILL_THERE: {
    what: "LM Studio did not let go of {what, select, model {the model} server {its server} other {its service}}: {said}",
    why: "Another program may be using it",
    do: "Do it in LM Studio, or quit it",
  },
  STEP_LMS_WAKE: {
    what: "{version, select, none {Start LM Studio in the background} other {Use the LM Studio that is running: {version}}}",
  },
  STEP_LMS_ENGINE: {
    what: "See to LM Studio's engine",
    why: "{list}; where there is none, LM Studio fetches it: {fetch}",
  },
  STEP_LMS_PRESENT: { what: "Use the model that LM Studio already has: {file}", why: "In {folder}" },
  STEP_LMS_GET: {
    what: "Have LM Studio download the model: {downloadBytes}",
    why: "{command}: {way, select, pinned {{file} by {publisher}, licence {licence}, to {folder}{leftBytes, select, none {} other {, where {leftBytes} stay free}}. The guide has: {documented}; that short name is a search and can bring another model or quantization, so the very file is named (--lms-get documented does it the guide''s way)} other {as the guide has it, licence {licence}, to {folder}; LM Studio chooses the file, and what comes is checked afterwards. That short name is a search and can bring another model or quantization; what names the very file (--lms-get pinned): {pinned}}}. Where LM Studio cannot, phi4-setup fetches it itself",
  },
  STEP_LMS_LINK: {
    what: "Add it to LM Studio{copiedBytes, select, none { without a second copy} other {: a copy of {copiedBytes}, since the folders are on two volumes}}",
    why: "{file} in {folder}{copiedBytes, select, none {, as a hard link; where the file system has none, as a copy} other {}}",
  },
  STEP_LMS_LOAD: {
    what: "Load it in LM Studio as {identifier}, with a context of {context, number} tokens",
    why: "{gpu, select, off {On the processor} max {Whole on the graphics card} other {In part on the graphics card: {gpu}}}; without a question for an hour LM Studio gives the memory back",
  },
  STEP_LMS_SERVE: {
    what: "Serve it with LM Studio, on this computer only{port, select, none {} other {: port {port}}}",
    why: "It stays on until you stop it",
  },
};
