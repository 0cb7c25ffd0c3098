import { basename, resolve } from "node:path";
import { driversOf } from "../core/engine-word.ts";
import { SetupError } from "../core/errors/index.ts";
import { checkModelFile } from "../runtimes/llama-cpp/check-model-file.ts";
import { startEngine, type Engine } from "../runtimes/llama-cpp/engine.ts";
import { installEngine, type InstalledEngine } from "../runtimes/llama-cpp/install-engine.ts";
import { climb, provenRung, type LadderOptions } from "../runtimes/llama-cpp/ladder.ts";
import { rungsFor } from "../runtimes/llama-cpp/rungs.ts";
import { readReceipt } from "../setup/receipt.ts";
import type { CommandContext } from "./command.ts";
import { thisMachine } from "./machine-source.ts";
import { optionTable } from "./options.ts";

export interface StartedModel {
  engine: Engine;
  /** What clients ask for. */
  modelName: string;
}

/**
 * Starts the engine with the installed model, or with `--file`. Throws MODEL_MISSING when there is neither, and
 * whatever fetching the engine and loading the model can fail with. The engine ends with `host.interrupted`.
 */
export async function startModel(context: CommandContext): Promise<StartedModel> {
  const { host, options, speech, note } = context;
  const signal = host.interrupted;
  const { path, modelName, tokens } = await modelOf(context);
  await checkModelFile(path);
  let announced = false;
  const progress: LadderOptions["progress"] = ({ totalBytes }) => {
    if (!announced) note(speech.ui("serve.fetchingEngine", { size: speech.decimalSize(totalBytes ?? 0) }));
    announced = true;
  };
  const installed = await engineFor(context, progress);
  note(speech.ui("serve.loading", { file: basename(path) }));
  const engine = await startEngine(host, installed, { signal });
  try {
    await engine.load({
      path,
      context: tokens,
      kvCache: options.kvCache,
      mmap: options.mmap === null ? null : options.mmap === "on",
      signal,
    });
    return { engine, modelName };
  } catch (error) {
    await engine.dispose();
    throw error;
  }
}

/** The engine on what it answered on before; otherwise that is found out now. */
async function engineFor(
  { host, options }: CommandContext,
  progress: LadderOptions["progress"],
): Promise<InstalledEngine> {
  const { accelerator, probeTimeout: timeoutMs } = options;
  const signal = host.interrupted;
  const proven = accelerator === "cpu" ? "cpu" : await provenRung(host, accelerator);
  if (proven !== null) return installEngine(host, { accelerator: proven, signal, progress });
  const machine = await thisMachine(host, { timeoutMs, python: null, cacheDir: null });
  const drivers = driversOf(machine.gpus.value ?? []);
  return (await climb(host, { rungs: rungsFor(machine, accelerator), drivers, signal, progress })).engine;
}

interface ChosenModel {
  path: string;
  modelName: string;
  /** The context. */
  tokens: number;
}

async function modelOf({ host, options }: CommandContext): Promise<ChosenModel> {
  if (options.file !== null) {
    return { path: resolve(host.system.cwd, options.file), modelName: "phi-4", tokens: options.context };
  }
  const installed = (await readReceipt(host))?.installed.findLast(({ runtime }) => runtime === "llama.cpp");
  const path = installed?.files[0]?.path;
  if (installed === undefined || path === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  // What was agreed to when installing holds unless another number was asked for.
  const tokens = options.context === optionTable.context.value ? installed.context : options.context;
  return { path, modelName: installed.model, tokens };
}
