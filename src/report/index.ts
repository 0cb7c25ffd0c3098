import type { Report } from "../core/report.ts";
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
  verdict: async (): Promise<Reporter> => (await import("./formats/verdict.ts")).verdictLine,
  html: async (): Promise<Reporter> => (await import("./formats/html/page.ts")).page,
} satisfies Record<string, () => Promise<Reporter>>;
