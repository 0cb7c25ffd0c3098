import type { Report } from "../core/report.ts";
import type { Look, Section } from "./look.ts";
import { checksSection } from "./sections/checks.ts";
import { download } from "./sections/download.ts";
import { installed } from "./sections/installed.ts";
import { machines } from "./sections/machines.ts";
import { next } from "./sections/next.ts";
import { plan } from "./sections/plan.ts";
import { recommendation } from "./sections/recommendation.ts";
import { removed } from "./sections/removed.ts";

/** The parts of a report for people, in the order in which they are read. */
const sections: readonly Section[] = [
  machines,
  checksSection,
  recommendation,
  plan,
  download,
  installed,
  removed,
  next,
];

type Reporter = (report: Report, look: Look) => string;

const people =
  (form: "pretty" | "plain"): Reporter =>
  (report, look) =>
    sections
      .map((section) => section[form](report, look))
      .filter((text) => text !== null)
      .join("\n\n");

/** Every format of a report. A new one is its function and a line here. */
export const reporters = {
  pretty: people("pretty"),
  plain: people("plain"),
  json: (report: Report): string => JSON.stringify(report, null, 2),
} satisfies Record<string, Reporter>;

export type ReportFormat = keyof typeof reporters;
