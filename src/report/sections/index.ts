import type { Section } from "../look.ts";
import { bundle } from "./bundle.ts";
import { checksSection } from "./checks.ts";
import { diagnoses } from "./diagnoses.ts";
import { download } from "./download.ts";
import { engine } from "./engine.ts";
import { explained } from "./explained.ts";
import { fixes } from "./fixes.ts";
import { installed } from "./installed.ts";
import { kit } from "./kit.ts";
import { machines } from "./machines.ts";
import { mirror } from "./mirror.ts";
import { moved } from "./moved.ts";
import { next } from "./next.ts";
import { online } from "./online.ts";
import { plan } from "./plan.ts";
import { recommendation } from "./recommendation.ts";
import { removed } from "./removed.ts";
import { server } from "./server.ts";
import { smokeTest } from "./smoke-test.ts";
import { snippets } from "./snippets.ts";
import { verified } from "./verified.ts";

/** The parts of a report for people, in the order in which they are read. A new one is its file and a line here. */
export const sections: readonly Section[] = [
  online,
  diagnoses,
  fixes,
  bundle,
  explained,
  machines,
  checksSection,
  recommendation,
  plan,
  download,
  engine,
  kit,
  verified,
  smokeTest,
  server,
  mirror,
  snippets,
  installed,
  removed,
  moved,
  next,
];
