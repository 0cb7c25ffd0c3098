/** What a file that should be a GGUF model is instead. Messages name each of these. */
export type NotGguf = "empty" | "html" | "lfsPointer" | "json" | "zip" | "xml" | "text" | "zeros" | "unknown";

/** How many bytes from the start are enough to tell. */
export const ggufHeadBytes = 512;

/**
 * Looks at the first bytes of a model file: null when it is a GGUF (the letters `GGUF`, then version 1 to 3 in either
 * byte order), else what it looks like. A login page saved under a model's name is the usual one.
 */
export function looksUnlikeGguf(head: Uint8Array): NotGguf | null {
  if (head.length === 0) return "empty";
  if (startsWith(head, "GGUF")) return isKnownVersion(head) ? null : "unknown";
  if (head.every((byte) => byte === 0)) return "zeros";
  if (startsWith(head, "PK\u0003\u0004")) return "zip";

  const text = new TextDecoder("utf-8")
    .decode(head)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^<(?:!doctype html|html|head|body)/i.test(text)) return "html";
  if (text.startsWith("version https://git-lfs.github.com/spec/")) return "lfsPointer";
  if (text.startsWith("<?xml") || /^<[a-z]/i.test(text)) return "xml";
  if (/^[[{]/.test(text)) return "json";
  // oxlint-disable-next-line no-control-regex -- a control character is what tells binary data from text
  return /[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text) ? "unknown" : "text";
}

function isKnownVersion(head: Uint8Array): boolean {
  if (head.length < 8) return false;
  const view = new DataView(head.buffer, head.byteOffset);
  return [view.getUint32(4, true), view.getUint32(4, false)].some((version) => version >= 1 && version <= 3);
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
