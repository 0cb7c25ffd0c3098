import { SetupError } from "../../core/errors/index.ts";
import { runtimeOf } from "../../runtimes/index.ts";
import type { AnyRuntime, Serving, StartRequest } from "../../runtimes/runtime.ts";
import { askedRuntime } from "../asked/asked-runtime.ts";
import type { CommandContext } from "../command.ts";
import { installedOne } from "../asked/installed.ts";
import { thisMachine } from "../judging/machine-source.ts";
import { optionTable } from "../command-line/options.ts";
import { loadChoices, namedPlaces, ownFile } from "../asked/settings.ts";

/** What is to be started: the runtime, and how. */
export interface ToStart {
  runtime: AnyRuntime;
  request: StartRequest;
}

/**
 * What the command line means: what the receipt names last, or `--file` in the embedded engine, or what was installed for
 * `--runtime`. Throws MODEL_MISSING when there is neither.
 */
export async function toStart(context: CommandContext): Promise<ToStart> {
  const { host, options, speech, note } = context;
  const file = ownFile(context);
  const asked = askedRuntime(options);
  const installed = file === null ? await installedOne({ host, options: { ...options, runtime: asked } }) : null;
  const id = installed?.runtime ?? (asked === "auto" ? "llama.cpp" : asked);
  const runtime = await runtimeOf(id);
  if (runtime === null) throw new SetupError({ code: "RUNTIME_NOT_DRIVEN", args: { runtime: id } });
  const chosen = loadChoices(context);
  const request: StartRequest = {
    ...chosen,
    // What was agreed to when installing holds unless another number was asked for.
    context: installed !== null && chosen.context === optionTable.context.value ? installed.context : chosen.context,
    installed,
    ownFile: file,
    modelName: installed?.model ?? "phi-4",
    named: namedPlaces(context),
    signal: host.interrupted,
    machine: () =>
      thisMachine(host, { timeoutMs: options.probeTimeout, python: null, cacheDir: null, without: ["python"] }),
    fetching: (totalBytes) => note(speech.ui("serve.fetchingEngine", { size: speech.decimalSize(totalBytes) })),
    loading: (what) => note(speech.ui("serve.loading", { file: what })),
  };
  return { runtime, request };
}

/** Starts it on a port; 0 for any that is free. */
export function start({ host }: CommandContext, { runtime, request }: ToStart, port: number | null): Promise<Serving> {
  return runtime.start(host, { ...request, port });
}
