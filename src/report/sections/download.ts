import type { Downloaded } from "../../core/report.ts";
import { safe } from "../../core/safe.ts";
import { pad, paint, type Look, type Section } from "../look.ts";

/** What was fetched, what was there already, and where it can be read. */
export const download: Section = {
  pretty({ download: done }, look) {
    if (done === undefined) return null;
    const { bold, green } = paint(look);
    const width = Math.max(...done.files.map(({ path }) => path.length));
    const rows = done.files.map(
      (file) =>
        `  ${green("ok")}  ${pad(safe(file.path), width)}  ${look.speech.decimalSize(file.bytes)}  ${how(file, look)}`,
    );
    return [bold(heading(done, look)), "", ...rows, "", where(done, look)].join("\n");
  },
  plain({ download: done }, look) {
    if (done === undefined) return null;
    const rows = done.files.map(
      (file) => `${safe(file.path)}: ${look.speech.decimalSize(file.bytes)}, ${how(file, look)}`,
    );
    return [heading(done, look), ...rows, where(done, look)].join("\n");
  },
};

function heading({ repo, commit }: Downloaded, { speech }: Look): string {
  return speech.ui("download.title", { repo, commit: commit.slice(0, 7) });
}

function how({ verified, adoptedFrom }: Downloaded["files"][number], { speech }: Look): string {
  if (adoptedFrom !== undefined) return speech.ui("download.adopted", { path: adoptedFrom });
  return speech.ui(verified ? "download.verified" : "download.present");
}

function where({ folder }: Downloaded, { speech }: Look): string {
  return speech.ui("download.folder", { folder });
}
