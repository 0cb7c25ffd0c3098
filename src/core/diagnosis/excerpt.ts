import { safe } from "../safe.ts";

const longest = 240;

/** A line as evidence: at most 240 characters with what matters in their middle, fit for a terminal. */
export function excerpt(line: string, at = 0, length = 0): string {
  const trimmed = line.trimEnd();
  if (trimmed.length <= longest) return plain(trimmed);
  const end = Math.min(at + length, trimmed.length);
  const room = longest - 2;
  // What leads to the telling word can be long: then its beginning and the end, where the word stands.
  if (end - at > room) {
    const half = Math.floor(room / 2);
    return `${at > 0 ? "…" : ""}${plain(trimmed.slice(at, at + half))}…${plain(trimmed.slice(end - half, end))}`;
  }
  const centred = Math.floor((at + end - room) / 2);
  const from = Math.max(0, Math.min(centred, trimmed.length - room));
  const open = from > 0 ? "…" : "";
  const close = from + room < trimmed.length ? "…" : "";
  return `${open}${plain(trimmed.slice(from, from + room))}${close}`;
}

function plain(text: string): string {
  return safe(text, longest).replaceAll("\n", " ").trim();
}
