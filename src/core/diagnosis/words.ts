// A cause in words, for a system: the one place where a signature, its prose and its commands come together.
import type { Causes } from "../messages/causes.ts";
import type { Command, Remedy } from "../report.ts";
import { withLms } from "../lms-command.ts";
import type { Where } from "../remedies.ts";
import { knownCause, type KnownCause } from "./known.ts";
import type { Platform } from "./signature.ts";
import type { CauseText } from "./signatures/index.ts";

export interface CauseWords {
  title: string;
  cause: string;
  remedy: Remedy;
}

/** The words of a signature by its id, for a system; null for an id that is none. */
export type CauseSpeaker = (id: string, where: Where) => CauseWords | null;

export function causeSpeaker(causes: Causes): CauseSpeaker {
  return (id, where) => {
    const known = knownCause(id);
    return known === null ? null : wordsOf(known, causes, where);
  };
}

/** Title, cause and remedy of a known cause, in the language of `causes` and with the commands for `where`. */
export function wordsOf({ id, phase, signature }: KnownCause, causes: Causes, where: Where): CauseWords {
  const text = (causes[phase] as Record<string, CauseText>)[id];
  if (text === undefined) throw new Error(`no words for ${id}`);
  const { title, cause } = text;
  return {
    title,
    cause,
    remedy: { text: withSelf(adviceFor(text, where), where), commands: commandsOf(signature.commands ?? [], where) },
  };
}

function adviceFor({ do: advice }: CauseText, { platform }: Where): string {
  if (typeof advice === "string") return advice;
  const own = advice[platform as Platform];
  return [advice.all, own].filter((part) => part !== undefined).join(" ");
}

function commandsOf(commands: NonNullable<KnownCause["signature"]["commands"]>, where: Where): Command[] {
  return commands
    .filter(({ platforms }) => platforms === undefined || platforms.includes(where.platform as Platform))
    .map(({ shell, line, effect }) => withLms({ shell, line: withSelf(line, where), effect }, where));
}

function withSelf(text: string, { self }: Where): string {
  return text.replaceAll("{self}", self);
}
