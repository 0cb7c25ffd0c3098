// A machine out of a document that another version of phi4-setup may have written.
import { isMachine } from "./is-machine.ts";
import type { MachineProfile } from "./machine.ts";

/** The parts of zod's issues that are looked at. */
interface Issue {
  code?: string | undefined;
  path: readonly PropertyKey[];
  message: string;
  keys?: readonly string[];
  errors?: readonly (readonly Issue[])[];
}

type Holder = Record<PropertyKey, unknown>;

/**
 * The machine of a report, of a bundle or of a saved machine. Documents grow: what a later version added is left out.
 * `problem` says what keeps the document from being one.
 */
export async function machineIn(document: unknown): Promise<{ machine: MachineProfile } | { problem: string }> {
  if (isMachine(document)) return { machine: document };
  const { machineProfileSchema } = await import("./machine.ts");
  const machine = structuredClone(document);
  for (;;) {
    const { success, data, error } = machineProfileSchema.safeParse(machine);
    if (success) return { machine: data };
    const issues = (error.issues as readonly Issue[]).map((issue) => telling(issue, machine));
    const wrong = issues.find(({ code }) => code !== "unrecognized_keys");
    if (wrong !== undefined) return { problem: `${["machine", ...wrong.path].join(".")}: ${wrong.message}` };
    for (const { path, keys = [] } of issues) for (const key of keys) delete (at(machine, path) as Holder)[key];
  }
}

/** Zod says of a fact only that it is neither known nor unknown; this, what is wrong with the one that it was to be. */
function telling(issue: Issue, document: unknown): Issue {
  if (issue.code !== "invalid_union") return issue;
  const there = at(document, issue.path);
  const isKnown = isHolder(there) && there["value"] !== null;
  const inside = issue.errors?.[isKnown ? 0 : 1] ?? [];
  const first = inside.find(({ code }) => code !== "unrecognized_keys") ?? inside[0];
  return first === undefined ? issue : telling({ ...first, path: [...issue.path, ...first.path] }, document);
}

function at(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value: unknown, key) => (isHolder(value) ? value[key] : undefined), document);
}

function isHolder(value: unknown): value is Holder {
  return typeof value === "object" && value !== null;
}
