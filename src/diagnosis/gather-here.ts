// Suspects without a log: what this computer fails in, and what of ours on it is not as it should be.
import { join } from "node:path";
import type { CheckResult } from "../core/report.ts";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";
import { readReceipt } from "../setup/receipt.ts";
import { examineModel } from "./examine-model.ts";
import { ofModel } from "./gather.ts";
import { add, nothing, ownSuspect, type Gathered } from "./gathered.ts";
import { readGiven } from "./read-log.ts";

export interface Here {
  checks: readonly CheckResult[];
  /** Whether this very computer is looked at, with its receipt, files and logs; not for a saved machine. */
  ours: boolean;
  name: string;
}

export async function gatherHere(host: Host, { checks, ours, name }: Here): Promise<Gathered> {
  const failing = checks.filter(({ status, level }) => status === "fail" && level === "required");
  const all: Gathered = {
    suspects: failing.map(({ code, args }) => ownSuspect(code, args)),
    examined: [{ kind: "machine", name }],
    telling: [],
    samples: [],
    tails: [],
    machine: null,
  };
  if (!ours) return all;
  for (const more of await Promise.all([ofReceipt(host), ofLastLog(host), ofDetached(host)])) add(all, more);
  return all;
}

/** What was installed: each file there, and what it should be as far as its header tells. */
async function ofReceipt(host: Host): Promise<Gathered> {
  const all = nothing();
  const receipt = await readReceipt(host).catch((error: unknown) => error);
  if (receipt === null) return all;
  all.examined.push({ kind: "receipt", name: foldersOf(host.system).receipt });
  if (receipt instanceof Error) {
    const { finding } = receipt as { finding?: { code: string; args: unknown } };
    if (finding !== undefined) all.suspects.push(ownSuspect(finding.code, finding.args));
    return all;
  }
  const { installed } = receipt as NonNullable<Awaited<ReturnType<typeof readReceipt>>>;
  for (const { path } of installed.flatMap(({ files }) => files)) add(all, await ofFile(path));
  return all;
}

async function ofFile(path: string): Promise<Gathered> {
  try {
    // A repository of weights has small files too, and they are not models.
    return /\.(?:gguf|safetensors)$/i.test(path) ? ofModel(await examineModel(path)) : nothing();
  } catch (error) {
    const detail = (error as NodeJS.ErrnoException).code ?? String(error);
    return { ...nothing(), suspects: [ownSuspect("FILE_UNREADABLE", { path, detail })] };
  }
}

/** The log of the last run, where it failed. */
async function ofLastLog(host: Host): Promise<Gathered> {
  const { readLastRun } = await import("../setup/last-run.ts");
  const last = await readLastRun(host);
  if (last === null || last.log === null) return nothing();
  return ofGiven(host, last.log, "own-log");
}

/** The report of a server that was left running, where it failed. */
async function ofDetached(host: Host): Promise<Gathered> {
  return ofGiven(host, join(foldersOf(host.system).logs, "serve.json"), "server");
}

async function ofGiven(host: Host, path: string, kind: "own-log" | "server"): Promise<Gathered> {
  const given = await readGiven(host, path).catch(() => null);
  if (given === null || given.kind === "model") return nothing();
  if (given.kind === "document") {
    const { fromDocument } = await import("./documents.ts");
    const { suspects } = await fromDocument(given.document);
    return { ...nothing(), suspects, examined: [{ kind, name: path, bytes: given.document.bytes }] };
  }
  const { suspects, telling, sample, tail, lines, bytes } = given.scan;
  return {
    suspects,
    telling,
    samples: [sample],
    tails: [{ name: path, text: tail }],
    machine: null,
    examined: [{ kind, name: path, lines, bytes }],
  };
}
