import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { reportSchema, type Report } from "../../src/core/report.ts";
import type { CliResult } from "./cli.ts";

/**
 * The one document on stdout, held against the schema that ships with the package and, strictly, against the types it
 * is made from: what is not described there is a failure. Its exit code is the process's.
 */
export function documentOf(result: CliResult, program: string): Report {
  const document: unknown = JSON.parse(result.stdout);
  const schema = JSON.parse(readFileSync(join(program, "../../dist/report.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect({ valid: validate(document), errors: validate.errors }).toEqual({ valid: true, errors: null });
  const report = reportSchema.parse(document);
  expect(report.exitCode).toBe(result.status);
  return report;
}
