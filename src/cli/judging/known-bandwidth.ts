import { join } from "node:path";
import type { MachineProfile } from "../../core/machine.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";

interface Known {
  /** What the figure belongs to: another processor or more memory is another figure. */
  of: string;
  /** Bytes per second. */
  bandwidth: number;
}

/**
 * The machine with the memory bandwidth that an installation was planned with. Measured anew, it moves with what else
 * the computer does, and an interrupted installation that is run again would choose, and fetch, another file.
 */
export async function withKnownBandwidth(host: Host, machine: MachineProfile): Promise<MachineProfile | null> {
  const text = await host.files.readText(fileOf(host));
  const known = text === null ? null : parsed(text);
  if (known === null || known.of !== nameOf(machine) || machine.memory.value === null) return null;
  const { value, source } = machine.memory;
  return { ...machine, memory: { value: { ...value, bandwidth: known.bandwidth }, source } };
}

/** Keeps what was measured, once a plan made with it was agreed to: the file it is in, or null without a figure. */
export async function keepBandwidth(host: Host, machine: MachineProfile): Promise<string | null> {
  const bandwidth = machine.memory.value?.bandwidth ?? null;
  if (bandwidth === null) return null;
  await host.files.writeAtomic(fileOf(host), JSON.stringify({ of: nameOf(machine), bandwidth } satisfies Known));
  return fileOf(host);
}

function fileOf(host: Host): string {
  return join(foldersOf(host.system).state, "memory-bandwidth.json");
}

function nameOf({ cpu, memory }: MachineProfile): string {
  return JSON.stringify([cpu.value?.brand, cpu.value?.logicalCores, memory.value?.totalBytes]);
}

function parsed(text: string): Known | null {
  try {
    const { of, bandwidth } = JSON.parse(text) as Partial<Known>;
    return typeof of === "string" && typeof bandwidth === "number" && bandwidth > 0 ? { of, bandwidth } : null;
  } catch {
    return null;
  }
}
