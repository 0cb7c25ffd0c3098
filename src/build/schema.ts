import { z } from "zod";
import { machineProfileSchema } from "../core/machine.ts";
import { bundleSchema, reportSchema } from "../core/report.ts";
import { configSchema } from "./config-schema.ts";

/** The JSON Schemas that ship with the package, made from the types' single source. */
export const schemas: Readonly<Record<string, object>> = {
  "report.schema.json": jsonSchema(reportSchema, "A report of phi4-setup, schemaVersion 1"),
  "bundle.schema.json": jsonSchema(bundleSchema, "A bundle of phi4-setup, schemaVersion 1"),
  "config.schema.json": configSchema(),
  "machine.schema.json": jsonSchema(machineProfileSchema, "A machine as phi4-setup sees it"),
};

/** Open where the code is strict: the report may grow, and a document with more in it stays valid. */
function jsonSchema(schema: z.core.$ZodType, title: string): object {
  const made = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { title, ...made };
}
