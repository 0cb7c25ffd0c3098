// For whom advice is: the system its commands are typed on.
import type { Platform } from "../../core/diagnosis/signature.ts";
import type { Wording } from "../../core/diagnosis/diagnoses.ts";
import { lmsOffPath } from "../../core/lms-command.ts";
import type { MachineProfile } from "../../core/machine.ts";
import { causesIn } from "../../core/messages/index.ts";
import type { CommandContext } from "../command.ts";
import type { Options } from "../command-line/options.ts";
import { selfName } from "../command-line/self-name.ts";

const platformOf: Record<NonNullable<Options["os"]>, Platform> = {
  linux: "linux",
  darwin: "darwin",
  macos: "darwin",
  win32: "win32",
  windows: "win32",
};

/** What `--os` names; null without it. */
export function systemAsked({ os }: Options): Platform | null {
  return os === null ? null : platformOf[os];
}

export function asPlatform(name: string | undefined): Platform | null {
  return name === "linux" || name === "darwin" || name === "win32" ? name : null;
}

/** English words and commands for a system, this one where none is known; for a machine where one was looked at. */
export async function adviceFor(
  { host, english }: CommandContext,
  system: Platform | null,
  machine: MachineProfile | null = null,
): Promise<Wording> {
  const platform = system ?? host.system.platform;
  const itsOwn = machine?.os.value?.platform === platform ? machine : null;
  return {
    speech: english,
    causes: await causesIn.en(),
    where: {
      platform,
      self: selfName({ packageRoot: host.system.packageRoot, platform }),
      osName: itsOwn?.os.value?.name ?? null,
      osVersion: itsOwn?.os.value?.version ?? null,
      lms: lmsOffPath(itsOwn),
    },
  };
}
