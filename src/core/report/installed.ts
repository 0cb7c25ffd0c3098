// What lies on the disk after a run: the receipt, a kit, how the run ended.
import { z } from "zod";
import { speedRange } from "./recommendation.ts";
import { bytes, ms } from "./statement.ts";

const installedFile = z.strictObject({ path: z.string(), bytes, sha256: z.string().nullable() });

export const installed = z.strictObject({
  model: z.string(),
  quantization: z.string(),
  runtime: z.string(),
  repo: z.string(),
  commit: z.string(),
  context: z.number().int().positive(),
  installedAt: z.string(),
  tokensPerSecond: z
    .strictObject({ measured: z.number().nonnegative().nullable(), predicted: speedRange.nullable() })
    .optional()
    .describe("of the smoke test's answer, and what the recommendation had said"),
  files: z.array(installedFile),
  baseUrl: z.string().optional().describe("where a server answers that is not ours"),
  start: z.record(z.string(), z.string()).optional().describe("what the runtime needs to start the model again"),
});

const undo = z.union([
  z.strictObject({
    kind: z.enum(["file", "folder"]),
    path: z.string(),
    runtime: z.string().optional().describe("what it was made for; absent in what earlier versions wrote"),
  }),
  z.strictObject({
    kind: z.literal("runtime"),
    runtime: z.string(),
    what: z.string().describe("what it holds for us, such as a loaded model"),
    args: z.record(z.string(), z.string()),
  }),
]);

/** What was installed and everything that was made on the way, in the order in which it was made. */
export const receiptSchema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal("phi4-setup"), version: z.string() }),
  installed: z.array(installed),
  made: z.array(undo),
});

/** `kit.json`: what a kit holds, with the hash of each. */
export const kitSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("phi4-setup"), version: z.string() }),
  model: z.strictObject({
    repo: z.string(),
    commit: z.string().regex(/^[0-9a-f]{40}$/),
    revision: z.string(),
    files: z.array(z.strictObject({ path: z.string(), bytes, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  }),
  engine: z.array(
    z.strictObject({ name: z.string(), version: z.string(), file: z.string(), bytes, integrity: z.string() }),
  ),
});

/** How the last run that changed something ended. */
export const lastRunSchema = z.strictObject({
  command: z.string(),
  endedAt: z.string(),
  exitCode: z.number().int(),
  code: z.string().nullable().describe("of the error it ended with"),
  steps: z.array(z.strictObject({ id: z.string(), status: z.enum(["done", "skipped", "failed"]), ms })),
  log: z.string().nullable().describe("the log of a run that failed"),
});

export type LastRun = z.infer<typeof lastRunSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Installed = z.infer<typeof installed>;
export type KitManifest = z.infer<typeof kitSchema>;
