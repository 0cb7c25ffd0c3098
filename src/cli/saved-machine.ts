import type { z } from "zod";
import type { CommandContext } from "./command.ts";
import { SetupError } from "../core/errors/index.ts";
import type { MachineProfile } from "../core/machine.ts";

/** A saved machine is a few kilobytes; more than this is something else. */
const maxBytes = 8 * 1024 * 1024;

/** The machine to judge: the one saved in `--machine`'s file. */
export async function machineOf(context: CommandContext): Promise<MachineProfile> {
  const [path] = context.options.machine;
  if (path === undefined) throw new SetupError({ code: "OPTION_VALUE_MISSING", args: { option: "--machine" } });
  return readSavedMachine(context, path);
}

/** Reads a machine saved with `--save-machine`: `{schemaVersion, tool, machine}`, or a whole report that has one. */
async function readSavedMachine({ host }: Pick<CommandContext, "host">, path: string): Promise<MachineProfile> {
  const text = await host.files.readText(path, maxBytes);
  if (text === null) throw new SetupError({ code: "FILE_UNREADABLE", args: { path, detail: "ENOENT" } });
  const invalid = (detail: string): SetupError => new SetupError({ code: "FILE_INVALID", args: { path, detail } });

  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
  if (typeof saved !== "object" || saved === null || !("machine" in saved)) throw invalid("no machine in it");
  if (!("schemaVersion" in saved) || saved.schemaVersion !== 1) throw invalid("schemaVersion is not 1");
  const { machineProfileSchema } = await import("../core/machine.ts");
  const { success, data, error } = machineProfileSchema.safeParse(saved.machine);
  if (!success) throw invalid(firstIssue(error));
  return data;
}

function firstIssue({ issues }: z.ZodError): string {
  const [first] = issues;
  return first === undefined ? "" : `${["machine", ...first.path].join(".")}: ${first.message}`;
}
