import type { Report } from "../core/report.ts";
import type { Look, Section } from "./look.ts";
import { bundle } from "./sections/bundle.ts";
import { checksSection } from "./sections/checks.ts";
import { diagnoses } from "./sections/diagnoses.ts";
import { download } from "./sections/download.ts";
import { engine } from "./sections/engine.ts";
import { explained } from "./sections/explained.ts";
import { fixes } from "./sections/fixes.ts";
import { installed } from "./sections/installed.ts";
import { kit } from "./sections/kit.ts";
import { machines } from "./sections/machines.ts";
import { mirror } from "./sections/mirror.ts";
import { moved } from "./sections/moved.ts";
import { next } from "./sections/next.ts";
import { online } from "./sections/online.ts";
import { plan } from "./sections/plan.ts";
import { recommendation } from "./sections/recommendation.ts";
import { removed } from "./sections/removed.ts";
import { server } from "./sections/server.ts";
import { smokeTest } from "./sections/smoke-test.ts";
import { snippets } from "./sections/snippets.ts";
import { verified } from "./sections/verified.ts";

/** The parts of a report for people, in the order in which they are read. */
const sections: readonly Section[] = [
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
import type { Look } from "./look.ts";
import { sections } from "./sections/index.ts";

export type Reporter = (report: Report, look: Look) => string;

const people =
  (form: "pretty" | "plain"): Reporter =>
  (report, look) =>
    sections
      .map((section) => section[form](report, look))
      .filter((text) => text !== null)
      .join("\n\n");

/** Every format for people, where a failure stands on stderr beside them. JSON is the report itself. */
export const reporters = {
  pretty: people("pretty"),
  plain: people("plain"),
} satisfies Record<string, Reporter>;

/** Every format that is a document of its own, a failure included. A new one is its function and a line here. */
export const documents = {
  junit: async (): Promise<Reporter> => (await import("./formats/junit.ts")).junit,
  github: async (): Promise<Reporter> => (await import("./formats/github.ts")).github,
  markdown: async (): Promise<Reporter> => (await import("./formats/markdown.ts")).markdown,
  html: async (): Promise<Reporter> => (await import("./formats/html/page.ts")).page,
} satisfies Record<string, () => Promise<Reporter>>;
