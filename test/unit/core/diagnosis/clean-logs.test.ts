// Real tools that succeeded, with all the errors, failures and retries that they speak of: nothing is to be found.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { diagnose } from "../../../support/diagnose.ts";

const folder = join(import.meta.dirname, "../../../fixtures/logs/clean");
const logs = readdirSync(folder).filter((name) => name.endsWith(".log"));

it("there are at least 24 of them", () => {
  expect(logs.length).toBeGreaterThanOrEqual(24);
});

it.each(logs)("nothing is found in %s", (name) => {
  const found = diagnose(readFileSync(join(folder, name)), name);
  expect(found.map(({ id }) => id)).toEqual([]);
});
