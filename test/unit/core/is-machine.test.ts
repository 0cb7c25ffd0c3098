import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMachine } from "../../../src/core/is-machine.ts";
import { machineProfileSchema } from "../../../src/core/machine.ts";

const folder = join(import.meta.dirname, "../../fixtures/machines");
const machines = readdirSync(folder).map((name): [string, unknown] => {
  const { machine } = JSON.parse(readFileSync(join(folder, name), "utf8")) as { machine: unknown };
  return [name, machine];
});

type Holder = Record<string, unknown>;
/** Every object and list in a document. */
function holders(value: unknown): Holder[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(holders)];
}

describe("a saved machine", () => {
  it.each(machines)("of %s is one", (_, machine) => expect(isMachine(machine)).toBe(true));

  it("is none for zod where it is none for us, whatever was done to it", () => {
    const values = [null, true, "", "x", -1, 0, 0.5, 1e300, 2 ** 53, [], {}, { value: null, reason: "absent" }];
    const damage = fc.record({ at: fc.nat(), key: fc.nat(), by: fc.constantFrom("remove", "add", ...values) });
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(machines.length - 1), damage, (which, { at, key, by }) => {
        const machine = structuredClone(machines[which]?.[1]);
        const all = holders(machine);
        const holder = all[at % all.length] as Holder;
        const keys = Object.keys(holder);
        const name = keys[key % Math.max(1, keys.length)] ?? "0";
        if (by === "remove") delete holder[name];
        else holder[by === "add" ? "__proto__x" : name] = by;
        // What was taken out of a list leaves a hole, which no JSON has.
        const document: unknown = JSON.parse(JSON.stringify(machine));
        const { success } = machineProfileSchema.safeParse(document);
        expect(isMachine(document)).toBe(success);
        if (!success) refused += 1;
      }),
      { numRuns: 800 },
    );
    expect(refused).toBeGreaterThan(200);
  });
});
