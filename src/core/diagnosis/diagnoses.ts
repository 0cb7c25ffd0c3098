// From what was found to the report's sections.
import type { Code, Finding, FindingArgs } from "../finding.ts";
import type { Causes } from "../messages/causes.ts";
import { messageOf } from "../messages/message-of.ts";
import type { Speech } from "../messages/speak.ts";
import { commandsFor, type Where } from "../remedies.ts";
import type { Diagnosis, Remedy } from "../report.ts";
import { knownCause } from "./known.ts";
import { rank, type Ranked } from "./rank.ts";
import { silent, testify, type Scene } from "./witness.ts";
import type { Platform } from "./signature.ts";
import type { Suspect } from "./suspect.ts";
import { wordsOf } from "./words.ts";

/** The same cause from several files is one, with the evidence of all. */
export function merged(suspects: readonly Suspect[]): Suspect[] {
  const byId = new Map<string, Suspect>();
  for (const suspect of suspects) {
    const known = byId.get(suspect.id);
    if (known === undefined) {
      byId.set(suspect.id, { ...suspect, evidence: [...suspect.evidence] });
      continue;
    }
    known.count += suspect.count;
    known.evidence = [...known.evidence, ...suspect.evidence].slice(0, 6);
    if (Object.keys(known.args).length === 0) known.args = suspect.args;
  }
  return [...byId.values()];
}

/** Causes and echoes in order. `scene` is null where nobody can be asked: the log is of another computer. */
export function judged(suspects: readonly Suspect[], scene: Scene | null, system: Platform | null): Ranked[] {
  const heard = suspects.map((suspect) => ({
    ...suspect,
    testimony: scene === null ? silent : testify(suspect, scene),
  }));
  return rank(heard, system);
}

export interface Wording {
  /** English, for the report; the person's language is the reporters' business. */
  speech: Speech;
  causes: Causes;
  where: Where;
}

export function diagnosisOf(ranked: Ranked, { speech, causes, where }: Wording): Diagnosis {
  const { id, args, severity, phase, standing, testimony, evidence, count } = ranked;
  const known = knownCause(id);
  const { title, cause, remedy } =
    known === null ? ownWords({ code: id, args } as Finding, speech, where) : wordsOf(known, causes, where);
  const { verdict, finding } = testimony;
  return {
    id,
    args: { ...args } as Diagnosis["args"],
    severity,
    phase,
    standing,
    title,
    cause,
    // What was found by looking, and not in a log, is so.
    confirmed: verdict === "confirmed" || count === 0,
    witness:
      finding === null
        ? null
        : {
            verdict,
            code: finding.code,
            args: { ...finding.args } as Diagnosis["args"],
            message: speech.say(finding).what,
          },
    evidence,
    lines: count,
    remedy,
    sources: known === null ? [] : [...known.signature.sources],
  };
}

/** The words of one of our own codes. A log in a terminal has the code only: then what is always true of it. */
export function ownWords(
  finding: Finding,
  speech: Speech,
  where: Where,
): { title: string; cause: string; remedy: Remedy | null } {
  const { what, why, do: advice } = messageOf(finding, speech);
  const commands = ownCommands(finding, where);
  const remedy = advice === null && commands.length === 0 ? null : { text: advice ?? "", commands };
  return { title: what, cause: why ?? "", remedy };
}

/** What commands are made with where nobody knows the case. */
const examples: { [C in Code]?: FindingArgs[C] } = {
  CONSENT_NEEDED: { command: "install" },
  CHECKS_FAILED: { checks: ["CHECK"] },
  PORT_TAKEN: { port: 1234, by: null },
};

function ownCommands({ code, args }: Finding, where: Where): Remedy["commands"] {
  try {
    const known = Object.keys(args).length > 0 ? args : (examples[code] ?? args);
    // A command that is made of what nobody knows here is none.
    return commandsFor({ code, args: known } as Finding, where).filter(
      ({ line }) => typeof line === "string" && !/undefined|NaN/.test(line),
    );
  } catch {
    return [];
  }
}
