import type { Attempt, Rung } from "../../core/engine-word.ts";
import { SetupError } from "../../core/errors/index.ts";
import type { Backend, MachineProfile } from "../../core/machine.ts";
import { backendsOf } from "../../core/models/engine-backends.ts";
import type { Accelerator } from "./engine-packages.ts";

type CardBackend = "cuda" | "vulkan" | "metal";

const bestFirst: readonly CardBackend[] = ["metal", "cuda", "vulkan"];

/**
 * What to try on this machine, the best first. `auto` leaves out what the probes know to be impossible, so that nothing
 * is fetched for it, and always ends with the processor. What was asked for by name is tried although the probes doubt
 * it. Throws ACCELERATOR_UNUSABLE where there is no card that could have it.
 */
export function rungsFor(machine: MachineProfile, accelerator: Accelerator): [Rung, ...Rung[]] {
  if (accelerator === "cpu") return ["cpu"];
  if (accelerator !== "auto") return [asked(machine, accelerator)];
  const possible = candidates(machine).filter((name) => backends(machine, name).some(({ usable }) => usable));
  const [first, ...others] = possible.map((name) => rungOf(machine, name));
  return first === undefined ? ["cpu"] : [first, ...others, "cpu"];
}

/** The report's name for a rung. */
export function acceleratorOf(rung: Rung): Attempt["accelerator"] {
  return rung === "cuda-12" ? "cuda" : rung;
}

function asked(machine: MachineProfile, accelerator: CardBackend): Rung {
  const { os, gpus } = machine;
  const has = candidates(machine).includes(accelerator);
  if (has && (gpus.value === null || backends(machine, accelerator).length > 0)) return rungOf(machine, accelerator);
  const detail = has ? "no card" : `${os.value?.platform ?? ""} ${os.value?.arch ?? ""}`.trim();
  throw new SetupError({
    code: "ACCELERATOR_UNUSABLE",
    args: { accelerator, reason: has ? "card" : "engine", detail },
  });
}

function candidates({ os }: MachineProfile): CardBackend[] {
  const has = os.value === null ? [] : backendsOf("llama.cpp", os.value);
  return bestFirst.filter((name) => has.includes(name));
}

function backends({ gpus }: MachineProfile, name: CardBackend): Backend[] {
  return (gpus.value ?? []).flatMap((gpu) => gpu.backends.filter((backend) => backend.name === name));
}

function rungOf(machine: MachineProfile, name: CardBackend): Rung {
  const libraries = backends(machine, name).flatMap(({ library }) => library ?? []);
  return name === "cuda" && libraries.some((library) => /12/.test(library)) ? "cuda-12" : name;
}
