// One documented requirement, judged.
import { z } from "zod";
import { checkIds } from "../requirements.ts";
import { args, remedy } from "./statement.ts";

export const check = z.strictObject({
  id: z.enum(checkIds),
  status: z.enum(["pass", "warn", "fail", "skip", "unknown"]),
  level: z.enum(["required", "recommended", "optional"]),
  code: z.string(),
  args,
  measured: args,
  required: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  message: z.string(),
  source: z.strictObject({ document: z.string(), text: z.string() }),
  remedy: remedy.nullable(),
  decisive: z.boolean().optional().describe("true where the exit code would be another without it"),
});

export type CheckResult = z.infer<typeof check>;
