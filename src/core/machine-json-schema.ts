import * as z from "zod/mini";
import type { JsonSchema } from "./conforms.ts";
import { machineProfileSchema } from "./machine.ts";

/** A machine as JSON Schema has it, without its prose. The build puts the data in this file's place. */
export const machineJsonSchema = z.toJSONSchema(machineProfileSchema, {
  override: ({ jsonSchema }) => {
    delete jsonSchema.description;
    delete jsonSchema.propertyNames;
  },
}) as JsonSchema;
