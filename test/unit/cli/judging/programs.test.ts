import { expect, test } from "vitest";
import type { CommandContext } from "../../../../src/cli/command.ts";
import { withPrograms } from "../../../../src/cli/judging/programs.ts";
import type { MachineProfile } from "../../../../src/core/machine.ts";
import { recommend } from "../../../../src/core/recommend.ts";
import { fakeHost } from "../../../support/fake-host.ts";
import { machineWith, ram } from "../../../support/machine-with.ts";

const status = (name: string, mib: number): string => `Name:\t${name}\nUid:\t1000\nRssAnon:\t${mib * 1024} kB\n`;
const host = fakeHost({
  system: { pid: 42 },
  files: { "/proc/self/status": status("node", 90), "/proc/7/status": status("chrome", 3000) },
});

function programsFor(machine: MachineProfile, saved: readonly string[] = []) {
  const settings = {
    runtime: "llama.cpp",
    context: 4096,
    kvCache: "f16",
    prefer: "balanced",
    quantization: null,
    accelerator: "auto",
    mmap: null,
    sayInEnglish: () => "",
  } as const;
  const context = { host, options: { machine: saved } } as unknown as CommandContext;
  return withPrograms(context, recommend(machine, settings)).then(({ programs }) => programs);
}

test("programs are named where the choice fits the computer but not now, and nowhere else", async () => {
  const busy = machineWith({ memory: ram(15.4, 8.1) });
  expect(await programsFor(busy)).toEqual([{ name: "chrome", bytes: 3000 * 2 ** 20 }]);
  expect(await programsFor(busy, ["saved.json"])).toBeUndefined();
  expect(await programsFor(machineWith())).toBeUndefined();
  expect(await programsFor(machineWith({ memory: ram(3) }))).toBeUndefined();
});
