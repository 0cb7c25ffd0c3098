import type { MachineProfile } from "../../core/machine.ts";
import { SetupError } from "../../core/errors/index.ts";
import { withGiven } from "../../core/given.ts";
import { machineIn } from "../../core/machine-in.ts";
import type { Host } from "../../host/host.ts";
import type { MachineOptions, Omissible } from "../../probes/index.ts";
import type { CommandContext } from "../command.ts";
import { readNamed } from "../command-line/named-file.ts";
import { withoutPrivate } from "../output/private.ts";
import { version } from "../version.ts";
import { writeDocument } from "../output/write-document.ts";

/** This computer as it is: paths and names are its own. For those who act on it. */
export async function thisMachine(host: Host, options: MachineOptions): Promise<MachineProfile> {
  // A saved machine takes no probes.
  const { probeMachine } = await import("../../probes/index.ts");
  return probeMachine(host, options);
}

/**
 * The machine to judge: the saved one that `--machine` names, else this computer, with what `--ram` and `--vram` say
 * in the place of what was found. Saved when `--save-machine` asks for it. Without private data: see `thisMachine` for
 * those who act on it.
 */
export async function machineToJudge(
  { host, options }: CommandContext,
  looking: Looking = {},
): Promise<MachineProfile> {
  const [saved, another] = options.machine;
  if (another !== undefined) throw new SetupError({ code: "ONE_MACHINE_ONLY", args: { given: options.machine } });
  const { probeTimeout: timeoutMs, python, cacheDir, saveMachine: file } = options;
  // What is saved is judged by other commands too.
  const without = file === null ? (looking.without ?? []).filter((fact) => fact !== "python" || python === null) : [];
  const probing = { timeoutMs, python, cacheDir, without };
  const found =
    saved === undefined
      ? forReport(host, await measuredIf(looking, host, await thisMachine(host, probing)))
      : await readMachine(host, saved);
  const machine = withGiven(found, { ramBytes: options.ram, vramBytes: options.vram });
  if (file !== null) await saveMachine(host, file, machine);
  return machine;
}

/** What a command needs to know of this computer, more or less than usual. */
interface Looking {
  /** Its memory's bandwidth too, which takes a quarter of a second. */
  measured?: boolean;
  /** See `MachineOptions`. */
  without?: readonly Omissible[];
}

async function measuredIf({ measured }: Looking, host: Host, machine: MachineProfile): Promise<MachineProfile> {
  if (measured !== true) return machine;
  const { withKnownBandwidth } = await import("./known-bandwidth.ts");
  const known = await withKnownBandwidth(host, machine);
  if (known !== null) return known;
  const { withMemoryBandwidth } = await import("../../probes/memory-bandwidth.ts");
  return withMemoryBandwidth(machine, () => host.monotonic());
}

/** Several saved machines, each by the name of its file. Throws ONE_MACHINE_ONLY where one was to be saved. */
export async function machinesToJudge({ host, options }: CommandContext): Promise<NamedMachine[]> {
  if (options.saveMachine !== null)
    throw new SetupError({ code: "ONE_MACHINE_ONLY", args: { given: options.machine } });
  const given = { ramBytes: options.ram, vramBytes: options.vram };
  return Promise.all(
    options.machine.map(async (name) => ({ name, machine: withGiven(await readMachine(host, name), given) })),
  );
}

export interface NamedMachine {
  name: string;
  machine: MachineProfile;
}

/** A machine as it may be shown and saved: see `withoutPrivate`. */
export function forReport(host: Host, machine: MachineProfile): MachineProfile {
  return withoutPrivate(host, machine);
}

/** Reads what `--save-machine` wrote, or a report with a machine in it. Throws FILE_UNREADABLE or FILE_INVALID. */
async function readMachine(host: Host, path: string): Promise<MachineProfile> {
  const text = await readNamed(host, path);
  const invalid = (detail: string): SetupError => new SetupError({ code: "FILE_INVALID", args: { path, detail } });
  const document = parseJson(text, invalid);
  if (document.machine === undefined || document.machine === null) throw invalid("no machine in it");
  if (document.schemaVersion !== 1) throw invalid("schemaVersion is not 1");
  const found = await machineIn(document.machine);
  if ("problem" in found) throw invalid(found.problem);
  return found.machine;
}

function parseJson(
  text: string,
  invalid: (detail: string) => SetupError,
): { machine?: unknown; schemaVersion?: unknown } {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === "object" && document !== null ? document : {};
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

/** One plain JSON file that can be judged anywhere. Throws DISK_NOT_WRITABLE. */
export async function saveMachine(host: Host, path: string, machine: MachineProfile): Promise<void> {
  const document = { schemaVersion: 1, tool: { name: "phi4-setup", version }, machine: forReport(host, machine) };
  await writeDocument(host, path, `${JSON.stringify(document, null, 2)}\n`);
}
