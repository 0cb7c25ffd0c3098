import type { EngineErrors } from "../../errors/engine.ts";
import type { SmokeTestErrors } from "../../errors/smoke-test.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof EngineErrors | keyof SmokeTestErrors, Text> = {
  ENGINE_UNSUPPORTED: {
    what: "No embedded engine for this system: {platform} {arch} {libc}",
    why: "The engine is published for Linux with glibc, macOS and Windows on x64 and arm64",
    do: "Use another runtime, such as LM Studio, on this system",
  },
  ACCELERATOR_UNUSABLE: {
    what: "The engine cannot use {accelerator} here: {reason, select, card {no graphics card here has it} engine {there is no engine with it for {detail}} other {{detail}}}",
    why: "Asked for with --accelerator; nothing else was tried",
    do: "Leave --accelerator at auto: the best that works is found by trying, the processor last",
  },
  PLAN_OUTDATED: {
    what: "The engine cannot use {planned} here: {detail}",
    why: "The plan counted on the graphics card; the engine answers on {used}, for which another plan is better",
    do: "Run the same command again: it plans with what the engine said",
  },
  ENGINE_REGISTRY_UNREACHABLE: {
    what: "The package registry cannot be reached: {registry}: {cause}",
    why: "The engine is fetched once, from the registry npm is set to",
    do: "Check the connection and npm's registry and proxy settings, then run the same command again",
  },
  ENGINE_NOT_HERE: {
    what: "The engine is not on this computer: {package}",
    why: "With --offline nothing is fetched",
    do: "Run it once with a network, or install from a kit made with download --kit",
  },
  ENGINE_PACKAGE_MISSING: {
    what: "The registry does not have {package}: HTTP {status} from {registry}",
    why: "A company registry may not carry it",
    do: "Ask for {package} to be added, or point npm to a registry that has it",
  },
  ENGINE_PACKAGE_CORRUPT: {
    what: "{package} is damaged: {actual}, expected {expected}",
    why: "What the registry sent is not the published package; nothing was kept",
    do: "Try again, or point npm to another registry",
  },
  ENGINE_CRASHED: {
    what: "The engine stopped: {detail}",
    why: "It runs in a process of its own, so phi4-setup and your files are unharmed",
    do: "Run the same command again; if it stops again, try a smaller quantization or context",
  },
  ENGINE_GARBLES: {
    what: "The engine garbles text: {answer}",
    why: "A tiny model that always says the same was asked first; expected: {expected}",
    do: "A driver or the processor may be at fault: try the processor alone, or another runtime",
  },
  ENGINE_TIMEOUT: {
    what: "The engine did not answer in {limitMs}: {phase}",
    do: "Close other programs and run the same command again",
  },
  MODEL_LOAD_FAILED: {
    what: "The model could not be loaded: {path}: {detail}",
    do: "Check the file, or download it again",
  },
  CONTEXT_TOO_SMALL: {
    what: "The conversation does not fit: {detail}",
    do: "Shorten it, or start with a larger --context",
  },
  MODEL_MISSING: {
    what: "No model is installed",
    do: "Install one first, or name a file with --file",
  },
  PORT_TAKEN: {
    what: "Port {port} is taken{by, select, none {} other { by {by}}}",
    do: "Choose another one with --port, or stop the other program",
  },
  PORT_PRIVILEGED: {
    what: "This system keeps port {port} for the administrator",
    why: "Ports below 1024 are for services of the system; no other program holds it",
    do: "Choose another one with --port, from 1024 on",
  },
  NO_SERVER: {
    what: "No server of phi4-setup is running on port {port}",
    why: "None was started there, or it has ended since",
    do: "Start one",
  },
  SMOKE_UNREACHABLE: {
    what: "Nothing answers at {baseUrl}: {cause, select, ECONNREFUSED {nothing listens there} ENOTFOUND {there is no such name} ETIMEDOUT {no answer in time} ERR_INVALID_URL {that is no address of a web server} EPROTO {it does not speak TLS} other {{cause}}}",
    do: "{cause, select, ERR_INVALID_URL {Give an address such as http://127.0.0.1:1234/v1} EPROTO {Write http:// instead of https://} ENOTFOUND {Check the name, and the proxy if the server is behind one} other {Start the server, then run the test again}}",
  },
  SMOKE_CERTIFICATE: {
    what: "The certificate of {baseUrl} is not trusted: {cause}",
    why: "It is signed by nobody this computer trusts, or made for another name",
    do: "Name your organisation's certificate with --ca-file",
  },
  SMOKE_KEY: {
    what: "{sent, select, true {The server refuses the key} other {The server asks for a key}}: {baseUrl}: {detail}",
    why: "Keys are read from the environment only, never from the command line",
    do: "Set OPENAI_API_KEY to the server's key; for LM Studio, LM_API_TOKEN",
  },
  SMOKE_NOT_AN_API: {
    what: "{baseUrl} does not speak the OpenAI API: {detail, select, html {it answered with a web page} other {{detail}}}",
    do: "Check the address; it usually ends in /v1",
  },
  SMOKE_MODEL_NOT_LISTED: {
    what: "The server does not list the model {model}{listed, select, none {, nor any other} other {; it lists {listed}}}",
    do: "Load the model in the server, or name one that it lists with --model",
  },
  SMOKE_NO_ANSWER: {
    what: "The model gave no answer: {detail, select, empty {it was empty} timeout {it took too long} cut {it ended in the middle} other {{detail}}}",
    do: "Look at the server's own log",
  },
  SMOKE_OTHER_MODEL: {
    what: "Another model answered: {answered} instead of {asked}",
    why: "Some servers answer any name with the one model they have loaded",
    do: "Load {asked} in the server, or name the loaded one with --model",
  },
  SMOKE_NOT_SANE: {
    what: "The answer makes no sense: {detail, select, repeated {it repeats itself} wordless {it has no words} garbled {it holds characters that are none} other {{detail}}}",
    why: "It read: {answer}",
    do: "The file or the driver may be at fault; verify the file and try the CPU",
  },
};

export const ui = {
  "serve.fetchingEngine": "Fetching the engine: {size}",
  "serve.loading": "Loading {file}",
  "serve.starting": "Starting in the background; it writes to {log}",
  "serve.ready": "Serving at {url} as {model}",
  "serve.another": "Another one runs at {url} with {model} and a context of {context} tokens; it stays as it is",
  "serve.howToEnd": "Ctrl-C ends it",
  "serve.howToStop": "Stop it with: {command}",
  "stop.done": "Stopped: {url}",
  "chat.howTo": "Ctrl-C stops an answer, Ctrl-D ends the conversation",
  "chat.you": "You",
  "chat.stopped": "stopped",
  "engine.title": "Engine",
  "engine.answers":
    "Answers on {device, select, cpu {the processor} cuda {the GPU (CUDA)} metal {the GPU (Metal)} other {the GPU (Vulkan)}}{names, select, none {} other {: {names}}}",
  "engine.failed":
    "{device, select, cpu {The processor} cuda {CUDA} metal {Metal} other {Vulkan}} was tried and failed: {detail}",
  "smoke.title": "Smoke test",
  "smoke.layer.reachable": "The server answers",
  "smoke.layer.api": "It speaks the OpenAI API",
  "smoke.layer.listed": "It lists the model",
  "smoke.layer.loaded": "It takes the question",
  "smoke.layer.first-token": "The first word comes",
  "smoke.layer.answer": "The answer comes whole, from that model",
  "smoke.layer.sane": "The answer makes sense",
  "smoke.layer.device": "Where it was computed",
  "smoke.pass": "ok",
  "smoke.fail": "failed",
  "smoke.skip": "not tried",
  "speed.measured": "{speed} tokens/s",
  "speed.predicted": "{low} to {high} tokens/s predicted",
  "speed.both": "{speed} tokens/s ({low} to {high} predicted)",
  "smoke.first": "first word after {duration}",
  "smoke.device":
    "computed on {device, select, cpu {the processor} cuda {the GPU (CUDA)} metal {the GPU (Metal)} vulkan {the GPU (Vulkan)} gpu {the GPU} other {a device the server does not name}}",
};
