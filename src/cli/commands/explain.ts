import { codeNamed, everyCode, explanationOf } from "../../core/diagnosis/explain.ts";
import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { languages } from "../../core/messages/index.ts";
import { adviceFor, asPlatform, systemAsked } from "../diagnosing/advice.ts";
import type { Run } from "../command.ts";
import { nearestFew } from "../command-line/nearest.ts";

/** Cause and remedy of codes, for any system and without a network; every code where none is named. */
export const run: Run = async (context) => {
  const { host, options, operands, sections } = context;
  const { findings } = await languages.en();
  const system = systemAsked(options) ?? asPlatform(host.system.platform);
  const wording = await adviceFor(context, system);
  const all = everyCode(findings);
  const codes = operands.length === 0 ? all : operands.map((given) => spelt(given, codeNamed(given, findings), all));
  sections.explained = codes.map((code) => explanationOf(code, wording));
  sections.diagnosed = { system, thisComputer: false, examined: [], telling: [] };
  return { status: "ok", exitCode: exitCodes.done };
};

function spelt(given: string, code: string | null, all: readonly string[]): string {
  if (code !== null) return code;
  throw new SetupError({ code: "CODE_UNKNOWN", args: { given, nearest: nearestFew(given, all) } });
}
