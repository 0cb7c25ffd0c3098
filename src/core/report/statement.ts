// What every part of a report is made of.
import { z } from "zod";

export const bytes = z.number().int().nonnegative().describe("bytes");
export const ms = z.number().nonnegative().describe("milliseconds");
export const args = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

export const command = z.strictObject({
  shell: z.enum(["sh", "cmd", "powershell", "any"]),
  line: z.string(),
  effect: z.enum(["safe", "changes-system", "admin"]),
});

export const remedy = z.strictObject({ text: z.string(), commands: z.array(command) });

/** A code with its arguments, and the English message made from them. */
export const statement = z.strictObject({ code: z.string(), args, message: z.string() });

export type Command = z.infer<typeof command>;
export type Remedy = z.infer<typeof remedy>;
export type Statement = z.infer<typeof statement>;
