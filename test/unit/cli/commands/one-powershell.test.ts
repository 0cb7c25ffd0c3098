import { writeFile } from "node:fs/promises";
import { join, win32 } from "node:path";
import { expect, test } from "vitest";
import { loadCommand } from "../../../../src/cli/commands/index.ts";
import type { Options } from "../../../../src/cli/command-line/options.ts";
import { commandContext } from "../../../support/context.ts";
import { fakeHost } from "../../../support/fake-host.ts";
import { temporaryFolder } from "../../../support/hub.ts";
import { worlds } from "../../../support/worlds.ts";

// Each start takes about a second: whatever a command asks Windows, it asks at once.
test.each<["check" | "recommend" | "diagnose" | "install", string, Partial<Options>]>([
  ["check", "of everything", { runtime: "all", python: "all" }],
  ["check", "that is saved", { saveMachine: "C:\\Temp\\machine.json" }],
  ["recommend", "", {}],
  ["diagnose", "", {}],
  [
    "diagnose",
    "of another computer's log, this one saved and bundled",
    { saveMachine: "C:\\Temp\\machine.json", bundle: "C:\\Temp\\bundle.json" },
  ],
  ["install", "planned", { dryRun: true }],
  ["install", "planned for the graphics card", { dryRun: true, accelerator: "vulkan" }],
])("%s %s: one PowerShell, no shell, nothing by its name alone", async (name, _, options) => {
  const host = fakeHost(worlds["windows-rtx4090-capped"] ?? {});
  const run = await loadCommand(name);
  const operands = options.bundle === undefined ? [] : [await logOfLinux()];
  await run({ ...commandContext(host, options), operands });
  const programs = host.started.map(({ file }) => win32.basename(file).toLowerCase());
  expect(programs.filter((program) => /^(?:powershell|pwsh)/.test(program))).toEqual(["powershell.exe"]);
  expect(programs.filter((program) => /^(?:cmd|wmic|cscript|reg)\b/.test(program))).toEqual([]);
  expect(host.started.map(({ file }) => file).filter((file) => !win32.isAbsolute(file))).toEqual([]);
});

async function logOfLinux(): Promise<string> {
  const path = join(await temporaryFolder(), "linux.log");
  await writeFile(path, "OSError: [Errno 28] No space left on device: '/home/eva/.cache/huggingface'\n");
  return path;
}
