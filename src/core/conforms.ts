/** As much of JSON Schema as our own schemas use. */
export interface JsonSchema {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  /** What other properties are; false where there are none. */
  additionalProperties?: JsonSchema | false;
  items?: JsonSchema;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

export const conformKeywords: ReadonlySet<string> = new Set<keyof JsonSchema>([
  "type",
  "enum",
  "anyOf",
  "properties",
  "required",
  "additionalProperties",
  "items",
  "minimum",
  "maximum",
  "exclusiveMinimum",
]);

/** Whether what was read from JSON is as the schema wants it. What is wrong with it is for zod to say. */
export function conforms(value: unknown, schema: JsonSchema): boolean {
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => conforms(value, one))) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(value, type))) return false;
  if (typeof value === "number") return isInRange(value, schema);
  if (Array.isArray(value)) return value.every((item) => schema.items === undefined || conforms(item, schema.items));
  if (typeof value === "object" && value !== null) return hasProperties(value as Record<string, unknown>, schema);
  return true;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function isInRange(value: number, { minimum, maximum, exclusiveMinimum }: JsonSchema): boolean {
  return (
    (minimum === undefined || value >= minimum) &&
    (maximum === undefined || value <= maximum) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum)
  );
}

function hasProperties(value: Record<string, unknown>, schema: JsonSchema): boolean {
  const { properties = {}, required = [], additionalProperties } = schema;
  return (
    required.every((name) => Object.hasOwn(value, name)) &&
    Object.keys(value).every((name) => {
      const wanted = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      return wanted === undefined || (wanted !== false && conforms(value[name], wanted));
    })
  );
}
