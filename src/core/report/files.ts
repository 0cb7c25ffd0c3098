// Files that were fetched, and files that were hashed again.
import { z } from "zod";
import { bytes } from "./statement.ts";

export const downloaded = z.strictObject({
  repo: z.string(),
  commit: z.string(),
  folder: z.string().describe("where the repository's files can be read"),
  files: z.array(
    z.strictObject({
      path: z.string(),
      bytes,
      sha256: z.string().nullable(),
      fetchedBytes: bytes.describe("bytes that came over the network in this run"),
      verified: z.boolean().describe("hashed in this run, with the repository's own digest as the result"),
      adoptedFrom: z.string().optional().describe("the same file of another program, linked instead of fetched"),
    }),
  ),
});

export const verified = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      file: z.string().describe("its name in the repository"),
      bytes,
      status: z.enum(["right", "damaged", "missing", "unreadable", "unknown", "repaired"]),
      expected: z.string().nullable().describe("SHA-256, or git's SHA-1 for small files; null when nobody knows"),
      actual: z.string().nullable(),
      cause: z.string().optional().describe("why it could not be read"),
      fetchedBytes: bytes.optional().describe("bytes that the repair fetched"),
    }),
  ),
});

export type Downloaded = z.infer<typeof downloaded>;
export type Verified = z.infer<typeof verified>;
