import { SetupError } from "../../core/errors/index.ts";
import type { Installed } from "../../core/report.ts";
import { readReceipt } from "../../setup/receipt.ts";
import type { CommandContext } from "../command.ts";
import { nearest } from "../command-line/nearest.ts";

type Asking = Pick<CommandContext, "host" | "options">;

/** The installation that the command line means: the last one of `--runtime` and `--quantization`. Throws MODEL_MISSING. */
export async function installedOne(context: Asking): Promise<Installed> {
  const found = (await installedAll(context)).at(-1);
  if (found === undefined) throw new SetupError({ code: "MODEL_MISSING", args: {} });
  return found;
}

/** Every installation that the command line means. Throws OPTION_VALUE_INVALID for a quantization that is not here. */
export async function installedAll({ host, options }: Asking): Promise<Installed[]> {
  const { runtime, quantization } = options;
  const all = (await readReceipt(host))?.installed ?? [];
  const running = all.filter((one) => runtime === "auto" || runtime === "all" || one.runtime === runtime);
  if (quantization === null || running.length === 0) return running;
  const found = running.filter((one) => one.quantization.toLowerCase() === quantization.toLowerCase());
  if (found.length > 0) return found;
  const allowed = [...new Set(running.map((one) => one.quantization))];
  const args = { option: "--quantization", given: quantization, allowed, nearest: nearest(quantization, allowed) };
  throw new SetupError({ code: "OPTION_VALUE_INVALID", args });
}
