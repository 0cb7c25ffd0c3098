import type { SignatureId } from "./signatures/index.ts";
import { signatures } from "./signatures/index.ts";
import type { Suspect } from "./suspect.ts";
import { phases, type Phase } from "./phases.ts";
import type { Signature, Signatures } from "./signature.ts";

export interface KnownCause {
  id: SignatureId;
  phase: Phase;
  signature: Signature;
}

/** Every signature, in the order of the phases and of their files. */
export const knownCauses: readonly KnownCause[] = phases.flatMap((phase) =>
  Object.entries(signatures[phase] as Signatures).map(([id, signature]) => ({
    id: id as SignatureId,
    phase,
    signature,
  })),
);

const byId: ReadonlyMap<string, KnownCause> = new Map(knownCauses.map((known) => [known.id, known]));

export function knownCause(id: string): KnownCause | null {
  return byId.get(id) ?? null;
}

/** A signature as a suspect, before anything speaks for it. */
export function suspectFrom({ id, phase, signature }: KnownCause): Omit<Suspect, "evidence" | "count"> {
  const { severity, priority, platforms, witness } = signature;
  return {
    id,
    args: {},
    severity,
    priority,
    phase,
    ...(platforms === undefined ? {} : { platforms }),
    ...(witness === undefined ? {} : { witness }),
  };
}
