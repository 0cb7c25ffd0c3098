import type { Signatures } from "../signature.ts";

export const disk = {
  "winerror-1314": {
    severity: "error",
    priority: 84,
    platforms: ["win32"],
    patterns: [{ anchor: "[winerror 1314]", regex: /\[WinError 1314\]/i }],
    example: String.raw`OSError: [WinError 1314] A required privilege is not held by the client: '..\\..\\blobs\\ae8c' -> 'C:\\Users\\USER\\.cache\\huggingface\\hub\\models--x\\snapshots\\04\\.gitattributes'`,
    sources: [
      "https://github.com/huggingface/huggingface_hub/pull/1067",
      "https://github.com/docling-project/docling/issues/961",
      "https://github.com/daswer123/xtts-webui/issues/98",
      "https://github.com/isair/jarvis/issues/636",
    ],
  },
} as const satisfies Signatures;
