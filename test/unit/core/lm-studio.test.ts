import { expect, test } from "vitest";
import { unknown } from "../../../src/core/fact.ts";
import { isTooOld, reasonsAgainstLmStudio } from "../../../src/core/lm-studio.ts";
import type { MachineProfile, Runtimes } from "../../../src/core/machine.ts";
import { goodMachine } from "../../support/machines.ts";

const path = "/opt/lms";
const withLmStudio = (more: Partial<Runtimes>, machine = goodMachine()): MachineProfile => ({
  ...machine,
  runtimes: {
    value: { lmstudio: null, llamaServer: null, ollama: null, engine: null, port1234: null, ...more },
    source: "test",
  },
});
const here = { lmstudio: { path, version: "0.3.31" } };
const intel = { platform: "darwin", arch: "x64" };

test.each<[string, MachineProfile, string[]]>([
  ["it is there", withLmStudio(here), []],
  ["its version is not known", withLmStudio({ lmstudio: { path, version: null } }), []],
  ["it is too old", withLmStudio({ lmstudio: { path, version: "0.3.5" } }), ["LMS_TOO_OLD"]],
  ["it is not there", withLmStudio({}), ["LMS_NOT_FOUND"]],
  ["nobody looked for it", { ...goodMachine(), runtimes: unknown("failed", "") }, ["LMS_NOT_FOUND"]],
  ["lms is another program", withLmStudio({ otherLms: { path, said: "a list" } }), ["LMS_OTHER_PROGRAM"]],
  ["no AVX2", withLmStudio(here, goodMachine({ cpu: { features: { avx2: false } } })), ["LMS_CPU_UNSUPPORTED"]],
  ["a Mac with Intel", withLmStudio(here, goodMachine({ os: intel })), ["LMS_CPU_UNSUPPORTED"]],
  [
    "a Mac with Intel of unknown processor, and nothing there",
    { ...withLmStudio({}, goodMachine({ os: intel })), cpu: unknown("failed", "") },
    ["LMS_CPU_UNSUPPORTED", "LMS_NOT_FOUND"],
  ],
  ["Apple silicon under Rosetta", withLmStudio(here, goodMachine({ os: { ...intel, rosetta: true } })), []],
  ["an unknown system", { ...withLmStudio(here), os: unknown("failed", "") }, []],
])("against LM Studio, where %s", (_, machine, codes) => {
  expect(reasonsAgainstLmStudio(machine).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ["0.3.5", true],
  ["0.3.5+2", true],
  ["0.3.6", false],
  ["0.4.0-beta", false],
  ["of today", false],
])("%s is too old: %s", (version, old) => expect(isTooOld(version)).toBe(old));
