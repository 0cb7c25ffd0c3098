// What `diagnose` goes by: what it was given, else this computer; and who may testify.
import { judged, merged } from "../../core/diagnosis/diagnoses.ts";
import { homesIn, systemOfLog } from "../../core/diagnosis/log-system.ts";
import type { Ranked } from "../../core/diagnosis/rank.ts";
import { nothingSeen } from "../../core/diagnosis/seen.ts";
import type { Platform } from "../../core/diagnosis/signature.ts";
import type { Evidence } from "../../core/diagnosis/suspect.ts";
import { mostTelling } from "../../core/diagnosis/telling-lines.ts";
import type { Scene } from "../../core/diagnosis/witness.ts";
import type { MachineProfile } from "../../core/machine.ts";
import type { Diagnosed } from "../../core/report.ts";
import { gatherGiven } from "../../diagnosis/gather.ts";
import type { Gathered } from "../../diagnosis/gathered.ts";
import { gatherHere } from "../../diagnosis/gather-here.ts";
import { lookFor } from "../../diagnosis/look.ts";
import type { Online } from "../../diagnosis/online/probe.ts";
import type { Host } from "../../host/host.ts";
import { asPlatform, systemAsked } from "./advice.ts";
import { checksFor } from "../judging/checks.ts";
import type { CommandContext } from "../command.ts";
import { forReport, machineToJudge, thisMachine } from "../judging/machine-source.ts";
import { recommendFor } from "../judging/recommendation.ts";

export interface Investigation {
  ranked: Ranked[];
  diagnosed: Diagnosed;
  /** Who was asked; null where nobody was. Without private data. */
  machine: MachineProfile | null;
  /** The end of each log that was read. */
  tails: Gathered["tails"];
}

/** Reads all that was given, or looks at this computer, and judges what was found. Changes nothing. */
export async function investigate(context: CommandContext): Promise<Investigation> {
  const { host, operands, options } = context;
  if (operands.length === 0) return ofMachine(context);
  const gathered = await gatherGiven(host, operands);
  const online = await askedOnline(context);
  const suspects = merged([...gathered.suspects, ...online.suspects]);
  const written = systemAsked(options) ?? systemOfLog(gathered.samples.join("\n"));
  const witness = await witnessFor(context, gathered, written);
  const scene = witness === null ? null : withClock(await witness.scene(suspects), online);
  const system = written ?? asPlatform(scene?.machine.os.value?.platform) ?? asPlatform(host.system.platform);
  const ranked = judged(suspects, scene, written);
  const found = ranked.some(({ standing }) => standing === "cause");
  return {
    ranked,
    diagnosed: {
      system,
      thisComputer: scene !== null,
      examined: gathered.examined,
      telling: found ? [] : tellingOf(gathered.telling),
    },
    machine: scene === null ? null : forReport(host, scene.machine),
    tails: gathered.tails,
  };
}

/** With `--online`, and only then, the way to the Hub; into its section of the report too. */
async function askedOnline({ host, options, english, sections }: CommandContext): Promise<Online> {
  if (!options.online) return { probes: [], suspects: [], clockAheadMs: null };
  const [{ probeOnline }, { hubSettings }] = await Promise.all([
    import("../../diagnosis/online/probe.ts"),
    import("../../hub/settings.ts"),
  ]);
  const online = await probeOnline(host, await hubSettings(host, options));
  sections.online = online.probes.map(({ id, status, ms, finding }) => {
    const { code, args } = finding;
    return { id, status, ms, code, args: { ...args }, message: english.say(finding).what };
  });
  return online;
}

function withClock({ machine, seen }: Scene, { clockAheadMs }: Online): Scene {
  return { machine, seen: { ...seen, clockAheadMs } };
}

interface Witness {
  scene(suspects: readonly Ranked[] | Gathered["suspects"]): Promise<Scene>;
}

/**
 * Who may testify: the saved machine that is named or that came with a bundle, else this computer if the log can be
 * its own. With `--os` the log is another computer's, and nobody does.
 */
async function witnessFor(
  context: CommandContext,
  { machine, samples }: Gathered,
  written: Platform | null,
): Promise<Witness | null> {
  const { host, options } = context;
  if (options.machine.length > 0) {
    const named = await machineToJudge(context);
    return { scene: async () => ({ machine: named, seen: nothingSeen }) };
  }
  if (machine !== null) return { scene: async () => ({ machine, seen: nothingSeen }) };
  if (options.os !== null || !canBeOurs(host, samples.join("\n"), written)) return null;
  return {
    async scene(suspects) {
      const found = await hereFor(context);
      return { machine: found, seen: await lookFor(host, suspects, found) };
    },
  };
}

/** This computer, whoever's log it is. Paths and names are its own. */
export function hereFor({ host, options }: CommandContext): Promise<MachineProfile> {
  return thisMachine(host, { timeoutMs: options.probeTimeout, python: options.python, cacheDir: options.cacheDir });
}

/** A log of another system, or from other people's folders only, is about another computer. */
function canBeOurs({ system }: Host, sample: string, written: Platform | null): boolean {
  if (written !== null && written !== system.platform) return false;
  const homes = homesIn(sample);
  const own = system.home?.split(/[\\/]/).at(-1) ?? null;
  return homes.length === 0 || own === null || homes.includes(own);
}

function tellingOf(lines: readonly Evidence[]): Evidence[] {
  const most = mostTelling(lines);
  return most.length > 0 ? most : lines.slice(-3);
}

/** Without a log: what of the requirements this computer fails, and what of ours on it is not as it should be. */
async function ofMachine(context: CommandContext): Promise<Investigation> {
  const { host, options } = context;
  const saved = options.machine.length > 0;
  const machine = saved ? await machineToJudge(context) : await hereFor(context);
  const checks = checksFor(context, machine, recommendFor(context, machine, { reasons: "none" }));
  const gathered = await gatherHere(host, { checks, ours: !saved, name: options.machine[0] ?? "this computer" });
  const online = await askedOnline(context);
  const suspects = merged([...gathered.suspects, ...online.suspects]);
  const seen = saved ? nothingSeen : await lookFor(host, suspects, machine);
  const scene = withClock({ machine, seen }, online);
  const system = systemAsked(options) ?? asPlatform(machine.os.value?.platform);
  return {
    ranked: judged(suspects, scene, system),
    diagnosed: { system, thisComputer: true, examined: gathered.examined, telling: [] },
    machine: saved ? machine : forReport(host, machine),
    tails: gathered.tails,
  };
}
