import { beforeAll, expect, test } from "vitest";
import { runChecks } from "../../../../src/core/checks/run.ts";
import { noThresholds, type Thresholds } from "../../../../src/core/checks/thresholds.ts";
import { languages } from "../../../../src/core/messages/index.ts";
import { speak, type Speech } from "../../../../src/core/messages/speak.ts";
import type { CheckId } from "../../../../src/core/requirements.ts";
import { goodMachine } from "../../../support/machines.ts";

const gib = 1024 ** 3;
let english: Speech;
beforeAll(async () => {
  english = speak(await languages.en());
});

/** The good machine has less than each of these asks for, or more. */
const cases: [CheckId, Partial<Thresholds>, "pass" | "fail", string][] = [
  ["memory", { ramBytes: 1024 * gib }, "fail", "BELOW_THRESHOLD_SIZE"],
  ["memory", { ramBytes: 8e9 }, "pass", "MEMORY_OK"],
  ["disk", { diskBytes: 300e9 }, "fail", "BELOW_THRESHOLD_SIZE"],
  ["disk", { diskBytes: 10e9 }, "pass", "DISK_OK"],
  ["cpu", { cores: 512 }, "fail", "BELOW_THRESHOLD"],
  ["python", { python: "3.99" }, "fail", "BELOW_THRESHOLD"],
  ["python", { python: "3.9" }, "pass", "PYTHON_OK"],
];

test.each(cases)("%s with %j: %s", (id, asked, status, code) => {
  const check = judged(id, { ...noThresholds, ...asked });
  expect(check).toMatchObject({ status, code });
  expect(check?.source.document).toMatch(/^--min-/);
  expect(check?.message).not.toMatch(/guide/);
});

test("less memory than the guide asks for passes where less is asked", () => {
  const small = { memory: { totalBytes: 9e9, availableBytes: 8e9 } };
  expect(judged("memory", noThresholds, small)).toMatchObject({ status: "fail" });
  expect(judged("memory", { ...noThresholds, ramBytes: 8e9 }, small)).toMatchObject({ status: "pass" });
});

function judged(id: CheckId, thresholds: Thresholds, differences: Parameters<typeof goodMachine>[0] = {}) {
  return runChecks(goodMachine(differences), null, {
    runtime: "llama.cpp",
    only: [id],
    skip: [],
    require: [],
    thresholds,
    english,
    where: { platform: "linux", self: "npx phi4-setup", osName: null },
  }).find((check) => check.id === id);
}
