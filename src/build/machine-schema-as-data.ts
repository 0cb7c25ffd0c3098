import type { Plugin } from "rolldown";
import { conformKeywords } from "../core/conforms.ts";
import { machineJsonSchema } from "../core/machine-json-schema.ts";

/** The schema of a machine as it is once zod has made it: making it takes longer than all that is then judged. */
export const machineSchemaAsData: Plugin = {
  name: "machine-schema-as-data",
  load(id) {
    if (!/[/\\]src[/\\]core[/\\]machine-json-schema\.ts$/.test(id)) return null;
    const { $schema: _, ...schema } = machineJsonSchema as object as Record<string, unknown>;
    requireKnown(schema);
    return `export const machineJsonSchema = JSON.parse(${JSON.stringify(JSON.stringify(schema))});`;
  },
};

/** Throws for a keyword that `conforms` would pass over, and so accept what zod refuses. */
function requireKnown(schema: unknown): void {
  if (typeof schema !== "object" || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    if (!conformKeywords.has(keyword)) throw new Error(`conforms() does not know ${keyword}`);
    if (keyword === "properties") Object.values(value as object).forEach(requireKnown);
    else if (keyword === "anyOf") (value as unknown[]).forEach(requireKnown);
    else if (keyword === "items" || keyword === "additionalProperties") requireKnown(value);
  }
}
