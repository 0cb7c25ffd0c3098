import type { LlamaServerErrors } from "../../errors/llama-server.ts";
import type { LlamaServerStepFindings } from "../../steps/llama-server.ts";
import type { Text } from "../text.ts";

export const findings: Record<keyof LlamaServerErrors | keyof LlamaServerStepFindings, Text> = {
  LLAMA_SERVER_MISSING: {
    what: "There is no llama-server {path, select, none {on PATH} other {at {path}}}",
    why: "It is used as it is; phi4-setup does not install it",
    do: "Install llama.cpp the way your system does, or name the program with --llama-server",
  },
  LLAMA_SERVER_UNUSABLE: {
    what: "This llama-server does not work: {path}: {detail}",
    why: "It is built for another processor, lacks a library, or is another program of that name",
    do: "Run it with --version to see what it lacks, or name another one with --llama-server",
  },
  STEP_START_LLAMA_SERVER: {
    what: "Load it in llama-server{version, select, none {} other { {version}}} with a context of {context} tokens",
    why: "{program}, on this computer only{port, select, none {} other {: port {port}}}",
  },
};
