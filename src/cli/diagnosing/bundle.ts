import { basename, resolve } from "node:path";
import { removePrivateData } from "../../core/private-data.ts";
import type { Bundle } from "../../core/report.ts";
import { readLastRun } from "../../setup/last-run.ts";
import { readReceipt } from "../../setup/receipt.ts";
import type { CommandContext, Sections } from "../command.ts";
import type { Investigation } from "./investigate.ts";
import { privateOf } from "../output/private.ts";
import { version } from "../version.ts";
import { writeDocument } from "../output/write-document.ts";

/** Of each log, at most. */
const longestTail = 64 * 1024;

/**
 * Writes all that was found into one file, without private data; what was taken out is counted in it and in the report.
 * Throws DISK_NOT_WRITABLE.
 */
export async function writeBundle(context: CommandContext, path: string, found: Investigation): Promise<void> {
  const { host, sections } = context;
  const [receipt, lastRun] = await Promise.all([readReceipt(host).catch(() => null), readLastRun(host)]);
  const { nodeVersion, platform, arch, release } = host.system;
  const whole: Omit<Bundle, "removed"> = {
    schemaVersion: 1,
    tool: { name: "phi4-setup", version },
    createdAt: new Date(host.now()).toISOString(),
    versions: { node: nodeVersion, platform, arch, release },
    machine: found.machine,
    report: reportIn(sections),
    receipt: receipt === null ? null : { installed: receipt.installed },
    lastRun,
    logs: found.tails.map(({ name, text }) => ({ name: basename(name), text: text.slice(-longestTail) })),
  };
  const { value, removed } = removePrivateData(whole, privateOf(host));
  const text = `${JSON.stringify({ ...value, removed } satisfies Bundle, null, 2)}\n`;
  const file = resolve(host.system.cwd, path);
  await writeDocument(host, file, text);
  sections.bundle = { path: file, bytes: Buffer.byteLength(text), removed };
}

function reportIn({ diagnoses, diagnosed }: Sections): Bundle["report"] {
  return {
    diagnoses: diagnoses ?? [],
    diagnosed: diagnosed ?? { system: null, thisComputer: false, examined: [], telling: [] },
  };
}
