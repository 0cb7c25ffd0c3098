import { conforms } from "./conforms.ts";
import { machineJsonSchema } from "./machine-json-schema.ts";
import type { MachineProfile } from "./machine.ts";

/**
 * Whether a document is a machine, down to its last property. A program that is given one starts a fifth faster than
 * with zod, which is loaded to say what is wrong with one that is none.
 */
export function isMachine(document: unknown): document is MachineProfile {
  return conforms(document, machineJsonSchema);
}
