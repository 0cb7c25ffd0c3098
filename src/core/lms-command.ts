// LM Studio's own commands as they can be typed here: its `lms` lies in its folder and is on PATH only when that was asked for.
import type { MachineProfile } from "./machine.ts";
import { quoted } from "./quote.ts";
import type { Command } from "./report.ts";

/** The path of `lms` where it has to be typed in full; null where the name alone does, or where nobody knows. */
export function lmsOffPath(machine: MachineProfile | null): string | null {
  const found = machine?.runtimes.value?.lmstudio ?? null;
  return found === null || found.onPath === true ? null : found.path;
}

/** A command line of `lms` as it is typed on a machine. */
export function typedOn(machine: MachineProfile, line: string): string {
  const platform = machine.os.value?.platform ?? "";
  return withLms({ shell: "any", line, effect: "safe" }, { platform, lms: lmsOffPath(machine) }).line;
}

/** A command of `lms` with the path in the name's place, for the system's shell. Other commands stay as they are. */
export function withLms(command: Command, { platform, lms }: { platform: string; lms?: string | null }): Command {
  const rest = /^(?:~\/\.lmstudio\/bin\/)?lms (.*)$/.exec(command.line)?.[1];
  if (rest === undefined || lms === undefined || lms === null) return command;
  if (platform !== "win32") return { ...command, shell: "sh", line: `${typedInSh(lms)} ${rest}` };
  if (/^[\w.:\\/+-]+$/.test(lms)) return { ...command, line: `${lms} ${rest}` };
  // PowerShell takes a word in quotes for text unless it is called; nothing in single ones means anything to it.
  const word = /^~[\\/]/.test(lms) && !lms.includes(" ") ? lms : `'${lms.replaceAll("'", "''")}'`;
  return { shell: "powershell", line: `& ${word} ${rest}`, effect: command.effect };
}

/** The home's sign means the home only outside quotes. */
function typedInSh(path: string): string {
  return path.startsWith("~/") ? `~/${quoted(path.slice(2), "linux")}` : quoted(path, "linux");
}
