import { exitCodes } from "../../core/exit-codes.ts";
import type { CommandContext } from "../command.ts";

/** The one document of a command that serves until it is ended: printed when it is ready, not when it is over. */
export async function announce(context: CommandContext, command: "serve" | "mirror"): Promise<void> {
  const { host, options, operands, sections, speech, english } = context;
  const { emit } = await import("../output/emit.ts");
  const invocation = { command, options, operands: [...operands] };
  const frame = { speech, english, invocation, json: options.format === "json" };
  await emit(host, frame, { sections, status: "ok", exitCode: exitCodes.done, error: null });
}
