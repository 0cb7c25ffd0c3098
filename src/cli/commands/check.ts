import { judge, runChecks } from "../../core/checks/run.ts";
import type { MachineProfile } from "../../core/machine.ts";
import { reportTarget, targetOf, type Target } from "../../core/target.ts";
import type { CommandContext, Run } from "../command.ts";
import { forReport, readMachine, saveMachine, thisMachine } from "../machine-source.ts";
import { toolVersion } from "../tool-version.ts";

/** Every documented requirement judged against this machine, or against a saved one. */
export const run: Run = async (context) => {
  const { host, options, sections, english, self } = context;
  const machine = await machineOf(context);
  sections.machine = machine;
  if (options.saveMachine !== null) {
    await saveMachine(host, options.saveMachine, machine, await toolVersion(host));
  }

  const runtime: Target["runtime"] = options.runtime === "auto" ? "llama.cpp" : options.runtime;
  const target = targetOf(null, runtime);
  sections.target = reportTarget(target, options.context);
  const { platform } = host.system;
  const os = machine.os.value;
  sections.checks = runChecks(machine, target, {
    runtime,
    only: options.only,
    skip: options.skip,
    require: options.require,
    english,
    where: { platform: os?.platform ?? platform, self, osName: os?.name ?? null },
  });
  return judge(sections.checks, { failOn: options.failOn, strict: options.strict, require: options.require });
};

async function machineOf({ host, options }: CommandContext): Promise<MachineProfile> {
  const [saved] = options.machine;
  if (saved !== undefined) return readMachine(host, saved);
  const { probeTimeout: timeoutMs, python, cacheDir } = options;
  return forReport(host, await thisMachine(host, { timeoutMs, python, cacheDir }));
}
