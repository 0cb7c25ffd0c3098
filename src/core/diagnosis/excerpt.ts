import { safe } from "../safe.ts";

const longest = 240;

/** A line as evidence: at most 240 characters around the place that matters, fit for a terminal. */
export function excerpt(line: string, at = 0, length = 0): string {
  const trimmed = line.trimEnd();
  if (trimmed.length <= longest) return safe(trimmed, longest).replaceAll("\n", " ").trim();
  const before = Math.max(0, Math.min(at - 60, at + length - longest + 20));
  const cut = trimmed.slice(before, before + longest - 2);
  const open = before > 0 ? "…" : "";
  const close = before + longest - 2 < trimmed.length ? "…" : "";
  return `${open}${safe(cut, longest).replaceAll("\n", " ").trim()}${close}`;
}
