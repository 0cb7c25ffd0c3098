import type { Report, Verified } from "../../core/report.ts";
import { safe } from "../../core/safe.ts";
import { pad, paint, type Look, type Section } from "../look.ts";

/** Every file that was hashed again, and whether it is what it should be. */
export const verified: Section = {
  pretty({ verified: done }: Report, look) {
    if (done === undefined) return null;
    const { bold, green, red, yellow } = paint(look);
    const width = Math.max(...done.files.map(({ file }) => file.length));
    const rows = done.files.map((file) => {
      const mark = file.status === "unknown" ? yellow("? ") : isRight(file) ? green("ok") : red("x ");
      return `  ${mark}  ${pad(safe(file.file), width)}  ${look.speech.decimalSize(file.bytes)}  ${verifiedWords(file, look)}`;
    });
    return [bold(look.speech.ui("verify.title")), "", ...rows].join("\n");
  },
  plain({ verified: done }, look) {
    if (done === undefined) return null;
    const rows = done.files.map(
      (file) => `${safe(file.file)}: ${look.speech.decimalSize(file.bytes)}, ${verifiedWords(file, look)}`,
    );
    return [look.speech.ui("verify.title"), ...rows].join("\n");
  },
};

type VerifiedFile = Verified["files"][number];

function isRight({ status }: VerifiedFile): boolean {
  return status === "right" || status === "repaired";
}

/** What became of one file, in words. */
export function verifiedWords(
  { status, expected, actual, cause, fetchedBytes = 0 }: VerifiedFile,
  { speech }: Look,
): string {
  const short = (hex: string | null): string => hex?.slice(0, 12) ?? "";
  return speech.ui(`verify.${status}`, {
    expected: short(expected),
    actual: short(actual),
    cause: cause ?? "",
    size: speech.decimalSize(fetchedBytes),
  });
}
