import type { Report } from "../../core/report.ts";
import type { Look, Section } from "../look.ts";

/** Where the cache is served, and how to fetch from there. */
export const mirror: Section = { pretty: serving, plain: serving };

function serving({ mirror, error }: Report, { speech }: Look): string | null {
  if (mirror === undefined || error !== null) return null;
  const { endpoint, repos, cacheDir } = mirror;
  return [
    speech.ui("mirror.ready", { endpoint, folder: cacheDir }),
    ...(repos.length === 0 ? [speech.ui("mirror.empty")] : repos.map((repo) => `  ${repo}`)),
    speech.ui("mirror.how"),
    `  npx phi4-setup install --endpoint ${endpoint}`,
    `  HF_ENDPOINT=${endpoint} hf download ${repos[0] ?? "OWNER/NAME"}`,
  ].join("\n");
}
