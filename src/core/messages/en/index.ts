import type { Language } from "../language.ts";
import * as checks from "./checks.ts";
import * as cli from "./cli.ts";
import * as diagnosis from "./diagnosis.ts";
import * as engine from "./engine.ts";
import * as hub from "./hub.ts";
import * as lmstudio from "./lmstudio.ts";
import * as llamaServer from "./llama-server.ts";
import * as recommend from "./recommend.ts";
import * as setup from "./setup.ts";
import * as transformers from "./transformers.ts";
import { ui } from "./ui.ts";

export const language: Language = {
  tag: "en",
  name: "English",
  decimalMark: ".",
  groupMark: ",",
  none: "none",
  findings: {
    ...checks.findings,
    ...cli.findings,
    ...diagnosis.findings,
    ...engine.findings,
    ...hub.findings,
    ...lmstudio.findings,
    ...llamaServer.findings,
    ...recommend.findings,
    ...setup.findings,
    ...transformers.findings,
  },
  requirements: checks.requirements,
  ui,
};
