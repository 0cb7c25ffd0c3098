import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { foldersOf } from "../../host/folders.ts";
import { serversThere, stopServer } from "../../runtimes/running-servers.ts";
import type { Installed, Receipt } from "../../core/report.ts";
import { madeFor } from "../../setup/belongings.ts";
import { forgetRuns } from "../../setup/last-run.ts";
import { recordRemoved, readReceipt } from "../../setup/receipt.ts";
import { removalsOf, removeAll, removeEmptyFolders } from "../../setup/uninstall.ts";
import type { CommandContext, Run } from "../command.ts";
import { installedAll } from "../asked/installed.ts";
import type { Options } from "../command-line/options.ts";
import { thingInWords } from "../../report/sections/removed.ts";

/** Removes exactly what the receipt lists, or what it lists for one quantization or runtime, after consent. */
export const run: Run = async (context) => {
  const { host, options, sections } = context;
  const receipt = await readReceipt(host);
  const going = receipt === null ? [] : goingOf(receipt, await installedAll(context), options);
  const made = receipt === null ? [] : await madeFor(host, receipt, going);
  const { removals, kept } = await removalsOf(host, made);
  // Nothing was made for somebody else's server: what is written down of it is all there is.
  if (receipt !== null && removals.length === 0 && going.length > 0 && going.length === receipt.installed.length) {
    const { receipt: path } = foldersOf(host.system);
    removals.push({ undo: { kind: "file", path }, name: path, bytes: (await host.files.stat(path))?.sizeBytes ?? 0 });
  }
  sections.removed = removals.map(({ name, bytes }) => ({ path: name, bytes }));
  if (kept.length > 0) sections.kept = kept.map(({ name, bytes }) => ({ path: name, bytes }));
  if (receipt === null || (removals.length === 0 && going.length === 0)) {
    return { status: "ok", exitCode: exitCodes.done };
  }
  if (options.dryRun) return { status: "warn", exitCode: exitCodes.done };
  await consent(context);
  // A server would go on with files that are gone, and on Windows keep them from going.
  const files = new Set(going.flatMap((one) => one.files.map(({ path }) => path)));
  for (const server of await serversThere(host)) {
    if (going.length === receipt.installed.length || files.has(server.file ?? "")) await stopServer(host, server);
  }
  await removeAll(host, removals);
  await recordRemoved(host, receipt, { installed: going, made });
  if (going.length === receipt.installed.length) await forgetRuns(host);
  await removeEmptyFolders(host);
  return { status: "ok", exitCode: exitCodes.done };
};

/** All of it, unless a part was named. The receipt's own objects, which are told apart by identity. */
function goingOf({ installed }: Receipt, named: readonly Installed[], { quantization, runtime }: Options): Installed[] {
  if (quantization === null && (runtime === "auto" || runtime === "all")) return installed;
  const names = new Set(named.map((one) => JSON.stringify(one)));
  return installed.filter((one) => names.has(JSON.stringify(one)));
}

async function consent(context: CommandContext): Promise<void> {
  const { options, interactive, sections, speech, note } = context;
  if (options.yes) return;
  if (!interactive) throw new SetupError({ code: "CONSENT_NEEDED", args: { command: "uninstall" } });
  note(speech.ui("uninstall.plan"));
  for (const one of sections.removed ?? []) note(`  ${thingInWords(one, speech)}`);
  note("");
  const { agree, askingIn } = await import("../prompts/index.ts");
  if (!(await agree(speech.ui("uninstall.ask"), false, await askingIn(context), "prompt.nothingChanged"))) {
    delete sections.removed;
    throw new SetupError({ code: "CONSENT_DECLINED", args: {} });
  }
}
