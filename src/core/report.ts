// The one result every command produces and every reporter renders. A promise to people's scripts (schemaVersion 1):
// it may grow, never change. Sections a command does not produce are absent; `error` is always there.
import { z } from "zod";
import { onlineProbeIds } from "./diagnosis/online-findings.ts";
import { machineProfileSchema } from "./machine.ts";
import { check } from "./report/check.ts";
import { diagnosed, diagnosis, explanation } from "./report/diagnosis.ts";
import { downloaded, verified } from "./report/files.ts";
import { installed, lastRunSchema } from "./report/installed.ts";
import { recommendation } from "./report/recommendation.ts";
import { smokeTest } from "./report/smoke-test.ts";
import { args, bytes, ms, remedy, statement } from "./report/statement.ts";

const planStep = z.strictObject({
  id: z.string(),
  kind: z.string(),
  code: z.string(),
  args,
  title: z.string(),
  detail: z.string().nullable(),
  bytes: bytes.describe("bytes this step fetches"),
});

const backendAttempt = z.strictObject({
  accelerator: z.enum(["cpu", "cuda", "metal", "vulkan"]),
  usable: z.boolean(),
  deviceNames: z.array(z.string()),
  reason: z.string().nullable(),
});

const target = z.strictObject({
  runtime: z.string(),
  quantization: z.string(),
  fileBytes: bytes,
  context: z.number().int().positive(),
});

const status = z.enum(["ok", "warn", "fail", "unknown"]);

const judgedMachine = z.strictObject({
  name: z.string(),
  status,
  target: target.nullable(),
  checks: z.array(check),
  recommendation,
});

const removed = z
  .strictObject({
    homes: z.number().int().describe("home folders"),
    names: z.number().int().describe("the user's and the computer's names"),
    secrets: z.number().int().describe("tokens, keys, passwords, serial numbers"),
    addresses: z.number().int().describe("mail addresses"),
  })
  .describe("how often private data was taken out");

/** `diagnose --bundle`: all that somebody who helps needs, in one file that `diagnose` and `--machine` read. */
export const bundleSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("phi4-setup"), version: z.string() }),
  createdAt: z.string(),
  versions: z.strictObject({ node: z.string(), platform: z.string(), arch: z.string(), release: z.string() }),
  machine: z.nullable(machineProfileSchema),
  report: z.strictObject({ diagnoses: z.array(diagnosis), diagnosed }),
  receipt: z.strictObject({ installed: z.array(installed) }).nullable(),
  lastRun: lastRunSchema.nullable(),
  logs: z.array(z.strictObject({ name: z.string(), text: z.string() })).describe("the end of each"),
  removed,
});

export const reportSchema = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.literal("phi4-setup"), version: z.string() }),
  command: z.string(),
  status,
  exitCode: z.number().int(),
  machine: z.optional(machineProfileSchema),
  target: target.nullable().optional(),
  checks: z.array(check).optional(),
  recommendation: recommendation.optional(),
  machines: z.array(judgedMachine).optional().describe("one for each of several --machine files"),
  plan: z
    .strictObject({
      steps: z.array(planStep),
      downloadBytes: bytes,
      time: z
        .strictObject({ ms, bytesPerSecond: z.number().positive(), measured: z.boolean() })
        .optional()
        .describe("what the download will take about: by an earlier one here, or by a usual line"),
    })
    .optional(),
  steps: z.array(z.strictObject({ id: z.string(), status: z.enum(["done", "skipped", "failed"]), ms })).optional(),
  engine: z
    .strictObject({ attempts: z.array(backendAttempt) })
    .optional()
    .describe("what the embedded engine was tried on, the last one is what it computes on"),
  smokeTest: smokeTest.optional(),
  download: downloaded.optional(),
  kit: z.strictObject({ folder: z.string(), packages: z.array(z.string()) }).optional(),
  verified: verified.optional(),
  mirror: z.strictObject({ endpoint: z.string(), cacheDir: z.string(), repos: z.array(z.string()) }).optional(),
  server: z
    .strictObject({ baseUrl: z.string(), model: z.string(), pid: z.number().int().nullable() })
    .nullable()
    .optional(),
  unloaded: z
    .strictObject({ baseUrl: z.string(), model: z.string() })
    .optional()
    .describe("in the place of server: it answers, but the program that has it unloaded the model by itself"),
  installed: z.array(installed).optional(),
  removed: z.array(z.strictObject({ path: z.string().describe("or what a runtime held for us"), bytes })).optional(),
  moved: z
    .strictObject({
      done: z.boolean(),
      to: z.string().describe("the Hugging Face cache they are in afterwards"),
      models: z.array(z.strictObject({ model: z.string(), quantization: z.string(), from: z.string(), bytes })),
    })
    .optional(),
  kept: z
    .array(z.strictObject({ path: z.string(), bytes }))
    .optional()
    .describe("made by us and not removed, since something else uses it too"),
  lastRun: lastRunSchema.nullable().optional(),
  diagnoses: z.array(diagnosis).optional().describe("causes first, the likeliest at the top"),
  diagnosed: diagnosed.optional(),
  explained: z.array(explanation).optional(),
  online: z
    .array(
      z.strictObject({
        id: z.enum(onlineProbeIds),
        status: z.enum(["ok", "failed", "skipped"]),
        ms,
        ...statement.shape,
      }),
    )
    .optional()
    .describe("the way to the Hub, step by step"),
  fixes: z
    .array(
      z.strictObject({
        ...statement.shape,
        status: z.enum(["done", "declined", "failed", "offered"]),
        detail: z.string().nullable().describe("the code of what it failed with"),
      }),
    )
    .optional(),
  share: z.string().optional().describe("at most 1,800 characters to paste into a chat"),
  bundle: z.strictObject({ path: z.string(), bytes, removed }).optional(),
  snippets: z.record(z.string(), z.string()).optional(),
  next: z
    .strictObject({
      receipt: z.string().describe("where it is written down what was made"),
      noProxy: z.array(z.string()).describe("what other programs need where a proxy is set, a line each shell"),
    })
    .optional()
    .describe("after an installation"),
  conversation: z.array(z.strictObject({ role: z.enum(["user", "assistant"]), content: z.string() })).optional(),
  error: z.strictObject({ code: z.string(), args, message: z.string(), remedy: remedy.nullable() }).nullable(),
});

export type Report = z.infer<typeof reportSchema>;
export type JudgedMachine = z.infer<typeof judgedMachine>;
export type Bundle = z.infer<typeof bundleSchema>;
export type { CheckResult } from "./report/check.ts";
export type { Diagnosed, Diagnosis, Examined, Explanation } from "./report/diagnosis.ts";
export type { Downloaded, Verified } from "./report/files.ts";
export type { Installed, KitManifest, LastRun, Receipt } from "./report/installed.ts";
export type { Candidate, Fit, Recommendation } from "./report/recommendation.ts";
export type { SmokeTestLayer, SmokeTestResult } from "./report/smoke-test.ts";
export type { Command, Remedy, Statement } from "./report/statement.ts";
