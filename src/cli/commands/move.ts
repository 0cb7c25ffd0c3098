import { resolve } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { rememberModelsFolder } from "../../host/models-folder.ts";
import { hubSettings } from "../../hub/settings.ts";
import { serversThere, stopServer } from "../../runtimes/running-servers.ts";
import { movableOf, moveModel, type Movable } from "../../setup/move-models.ts";
import { recordMade } from "../../setup/receipt.ts";
import type { CommandContext, Run } from "../command.ts";
import { installedAll } from "../asked/installed.ts";
import { progressKind } from "../progress/progress.ts";
import { showTransfer } from "../progress/transfer-progress.ts";
import { version } from "../version.ts";

/** Moves the installed models to another folder, most often on another drive, after consent. */
export const run: Run = async (context) => {
  const { host, options, operands, sections } = context;
  const [folder] = operands;
  if (folder === undefined) throw new SetupError({ code: "OPTION_VALUE_MISSING", args: { option: "move" } });
  const to = resolve(host.system.cwd, folder);
  const installed = await installedAll(context);
  if (installed.length === 0) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  const movable = movableOf(installed, to);
  const models = movable.map(({ installed: { model, quantization, files }, from }) => ({
    model,
    quantization,
    from,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  }));
  sections.moved = { done: false, to, models };
  if (movable.length === 0) return { status: "ok", exitCode: exitCodes.done };
  if (options.dryRun) return { status: "warn", exitCode: exitCodes.done };
  await consent(context);
  await move(context, movable, to);
  sections.moved = { done: true, to, models };
  return { status: "ok", exitCode: exitCodes.done };
};

async function move(context: CommandContext, movable: readonly Movable[], to: string): Promise<void> {
  const { host, options, speech, kept } = context;
  const settings = await hubSettings(host, { endpoint: null, proxy: null, caFile: null, offline: false, cacheDir: to });
  // A server would go on with files that are gone, and on Windows keep them from going.
  const files = new Set(movable.flatMap(({ installed }) => installed.files.map(({ path }) => path)));
  for (const server of await serversThere(host)) {
    if (files.has(server.file ?? "")) await stopServer(host, server);
  }
  const shown = showTransfer(progressKind(options.progress, host, options), host, speech);
  try {
    for (const one of movable) {
      await moveModel(host, one, {
        to,
        version,
        settings,
        limitBytesPerSecond: options.limitRate,
        signal: host.interrupted,
        progress(now) {
          kept.bytes = now.doneBytes ?? kept.bytes;
          shown.update(now);
        },
      });
    }
  } finally {
    shown.close();
  }
  const path = await rememberModelsFolder(host, to);
  if (path !== null) await recordMade(host, version, { kind: "file", path });
}

async function consent(context: CommandContext): Promise<void> {
  const { options, interactive, sections, speech, show, note } = context;
  if (options.yes) return;
  if (!interactive) throw new SetupError({ code: "CONSENT_NEEDED", args: { command: "move" } });
  await show({ ...(sections.moved && { moved: sections.moved }) });
  note("");
  const { agree, askingIn } = await import("../prompts/index.ts");
  if (await agree(speech.ui("move.ask"), true, await askingIn(context), "prompt.nothingChanged")) return;
  delete sections.moved;
  throw new SetupError({ code: "CONSENT_DECLINED", args: {} });
}
