// Causes of failure: found in a log, or explained by name.
import { z } from "zod";
import { phases } from "../diagnosis/phases.ts";
import { args, bytes, remedy, statement } from "./statement.ts";

const severity = z.enum(["fatal", "error", "warning"]);
const phase = z.enum(phases);

/** A line of a log; `line` counts from 1. */
const evidence = z.strictObject({ file: z.string(), line: z.number().int().positive(), text: z.string() });

export const diagnosis = z.strictObject({
  id: z.string().describe("a signature's id, or the code of an error or check of phi4-setup"),
  args: args.describe("of phi4-setup's own codes"),
  severity,
  phase,
  standing: z
    .enum(["cause", "also", "refuted"])
    .describe("a cause; seen too, most likely as its consequence; named, but not the case on this computer"),
  title: z.string(),
  cause: z.string(),
  confirmed: z.boolean().describe("by what was looked up on this computer"),
  witness: z
    .strictObject({ verdict: z.enum(["confirmed", "refuted", "notNow", "silent"]), ...statement.shape })
    .nullable()
    .describe("what this computer says to it"),
  evidence: z.array(evidence),
  lines: z.number().int().nonnegative().describe("how many lines speak for it; counted to 1,000"),
  remedy: remedy.nullable(),
  sources: z.array(z.string()),
});

export const examined = z.strictObject({
  kind: z.enum(["log", "model", "report", "bundle", "machine", "receipt", "own-log", "server"]),
  name: z.string(),
  bytes: bytes.optional(),
  lines: z.number().int().nonnegative().optional(),
});

export const diagnosed = z.strictObject({
  system: z.enum(["linux", "darwin", "win32"]).nullable().describe("that the advice is for; null when nobody knows"),
  thisComputer: z.boolean().describe("whether this computer, or the saved one, was asked as a witness"),
  examined: z.array(examined),
  telling: z.array(evidence).describe("where no cause is known: the lines that say most"),
});

export const explanation = z.strictObject({
  code: z.string(),
  kind: z.enum(["cause", "error", "check", "other"]),
  phase: phase.nullable(),
  severity: severity.nullable(),
  title: z.string(),
  cause: z.string().nullable(),
  remedy: remedy.nullable(),
  exitCode: z.number().int().nullable(),
  examples: z.array(z.string()),
  sources: z.array(z.string()),
});

export const diagnosesSchema = z.array(diagnosis);

export type Diagnosis = z.infer<typeof diagnosis>;
export type Diagnosed = z.infer<typeof diagnosed>;
export type Examined = z.infer<typeof examined>;
export type Explanation = z.infer<typeof explanation>;
