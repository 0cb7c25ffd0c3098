import * as checks from "./checks.ts";
import * as cli from "./cli.ts";
import * as diagnosis from "./diagnosis.ts";
import * as engine from "./engine.ts";
import * as help from "./help.ts";
import * as hub from "./hub.ts";
import * as recommend from "./recommend.ts";
import * as setup from "./setup.ts";

/** The words of the interface that are not findings: headings, prompts, help. */
export const ui = {
  ...checks.ui,
  ...cli.ui,
  ...diagnosis.ui,
  ...engine.ui,
  ...help.ui,
  ...hub.ui,
  ...recommend.ui,
  ...setup.ui,
};
