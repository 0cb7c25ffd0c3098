import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { foldersOf } from "../../host/folders.ts";
import { runningServers, stopServer } from "../../runtimes/running-servers.ts";
import { forgetRuns } from "../../setup/last-run.ts";
import { recordRemoved, readReceipt } from "../../setup/receipt.ts";
import { removalsOf, removeAll } from "../../setup/uninstall.ts";
import type { CommandContext, Run } from "../command.ts";

/** Removes exactly what the receipt lists, after consent. */
export const run: Run = async (context) => {
  const { host, options, sections } = context;
  const receipt = await readReceipt(host);
  const removals = receipt === null ? [] : await removalsOf(host, receipt);
  // Nothing was made for somebody else's server: what is written down of it is all there is.
  if (receipt !== null && removals.length === 0 && receipt.installed.length > 0) {
    const { receipt: path } = foldersOf(host.system);
    removals.push({ undo: { kind: "file", path }, name: path, bytes: (await host.files.stat(path))?.sizeBytes ?? 0 });
  }
  sections.removed = removals.map(({ name, bytes }) => ({ path: name, bytes }));
  if (receipt === null || removals.length === 0) return { status: "ok", exitCode: exitCodes.done };
  if (options.dryRun) return { status: "warn", exitCode: exitCodes.done };
  await consent(context);
  // A server would go on with files that are gone, and on Windows keep them from going.
  for (const server of await runningServers(host)) await stopServer(host, server);
  await removeAll(host, removals);
  await recordRemoved(host, receipt, receipt.made);
  await forgetRuns(host);
  return { status: "ok", exitCode: exitCodes.done };
};

async function consent(context: CommandContext): Promise<void> {
  const { options, interactive, sections, speech, note } = context;
  if (options.yes) return;
  if (!interactive) throw new SetupError({ code: "CONSENT_NEEDED", args: { command: "uninstall" } });
  note(speech.ui("uninstall.plan"));
  for (const { path, bytes } of sections.removed ?? []) note(`  ${path} (${speech.decimalSize(bytes)})`);
  note("");
  const { agree, askingIn } = await import("../prompts/index.ts");
  if (!(await agree(speech.ui("uninstall.ask"), false, await askingIn(context)))) {
    delete sections.removed;
    throw new SetupError({ code: "CONSENT_DECLINED", args: {} });
  }
}
