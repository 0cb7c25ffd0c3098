// Our own documents as evidence: a report of any command, a saved machine, a bundle.
import { machineIn } from "../core/machine-in.ts";
import { knownCause, suspectFrom } from "../core/diagnosis/known.ts";
import { ownCodes } from "../core/diagnosis/own-codes.ts";
import type { Suspect } from "../core/diagnosis/suspect.ts";
import { diagnosesSchema } from "../core/report/diagnosis.ts";
import { add, ownSuspect, type Gathered } from "./gathered.ts";
import { scanText, type OwnDocument } from "./read-log.ts";

/** A document of ours; of another version, as far as it can be read. */
export async function fromDocument({ name, bytes, document }: OwnDocument): Promise<Gathered> {
  const isBundle = Array.isArray(document["logs"]);
  const kind = isBundle ? "bundle" : document["command"] === undefined ? "machine" : "report";
  const found = await machineIn(document["machine"]);
  const all: Gathered = {
    suspects: suspectsIn(isBundle ? record(document["report"]) : document),
    examined: [{ kind, name, bytes }],
    telling: [],
    samples: [],
    tails: [],
    machine: "machine" in found ? found.machine : null,
  };
  if (!isBundle) return all;
  for (const log of document["logs"] as unknown[]) {
    const { name: logName, text } = record(log);
    if (typeof logName !== "string" || typeof text !== "string") continue;
    const { file, bytes: size, lines, suspects, telling, sample, tail } = scanText(`${name}:${logName}`, text);
    const examined = [{ kind: "log" as const, name: file, bytes: size, lines }];
    add(all, { suspects, examined, telling, samples: [sample], tails: [{ name: logName, text: tail }], machine: null });
  }
  return all;
}

/** What a report failed with, what its checks say, and what an earlier diagnosis found. */
function suspectsIn(report: Record<string, unknown>): Suspect[] {
  const failure = record(report["error"]);
  const checks = Array.isArray(report["checks"]) ? report["checks"].map(record) : [];
  const failed = checks.filter(({ status, level }) => status === "fail" && level === "required");
  const own = [failure, ...failed]
    .filter(({ code }) => ownCodes.some((one) => one === code))
    .map(({ code, args }) => ownSuspect(String(code), args));
  return [...own, ...diagnosesIn(report["diagnoses"])];
}

/** What an earlier run of `diagnose` found, on whichever computer. */
function diagnosesIn(diagnoses: unknown): Suspect[] {
  const { data } = diagnosesSchema.safeParse(diagnoses);
  return (data ?? []).flatMap(({ id, args, evidence, lines: count }) => {
    const known = knownCause(id);
    if (known !== null) return [{ ...suspectFrom(known), evidence, count }];
    return ownCodes.some((own) => own === id) ? [{ ...ownSuspect(id, args), evidence, count }] : [];
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
