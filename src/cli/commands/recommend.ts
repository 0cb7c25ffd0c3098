import { closest } from "fastest-levenshtein";
import type { Run } from "../command.ts";
import type { Options } from "../options.ts";
import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { MachineProfile } from "../../core/machine.ts";
import { offeredQuantizations, recommend, resolveRuntime } from "../../core/recommend.ts";
import { targetOf, type RuntimeId } from "../../core/target.ts";
import { machineOf } from "../saved-machine.ts";

/** Every quantization against a machine, and the one to take. Writes nothing; exit 1 when nothing fits. */
export const run: Run = async (context) => {
  const { options, sections, english } = context;
  const machine = await machineOf(context);
  const runtime = runtimeOf(machine, options, context.host.system.env);
  const recommendation = recommend(machine, {
    runtime,
    context: options.context,
    kvCache: options.kvCache,
    prefer: options.prefer,
    quantization: askedQuantization(options.quantization, runtime),
    accelerator: options.accelerator,
    mmap: options.mmap === null ? null : options.mmap === "on",
    sayInEnglish: (finding) => english.say(finding).what,
  });
  sections.machine = machine;
  sections.recommendation = recommendation;
  const target = targetOf(recommendation, runtime);
  sections.target = target && {
    runtime,
    quantization: target.candidate.quantization,
    fileBytes: target.candidate.fileBytes,
    context: recommendation.context,
  };
  if (recommendation.choice === null) {
    const unknown = machine.memory.value === null;
    return { status: unknown ? "unknown" : "fail", exitCode: exitCodes.wanting };
  }
  return { status: recommendation.choice.fits.now === "yes" ? "ok" : "warn", exitCode: exitCodes.done };
};

function runtimeOf(
  machine: MachineProfile,
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
): RuntimeId {
  const asked = options.runtime === "all" ? "auto" : options.runtime;
  const names = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "HF_ENDPOINT"];
  const proxyOrMirror = options.proxy !== null || options.endpoint !== null || names.some((name) => Boolean(env[name]));
  return resolveRuntime(machine, asked, { proxyOrMirror });
}

/** The quantization as the source spells it; `auto` and none leave the choice to the rule. */
function askedQuantization(given: string | null, runtime: RuntimeId): string | null {
  if (given === null || given.toLowerCase() === "auto") return null;
  const allowed = offeredQuantizations(runtime);
  const found = allowed.find((name) => name.toLowerCase() === given.toLowerCase());
  if (found !== undefined || allowed.length === 0) return found ?? given;
  // People leave out the underscores: Q4KM is nearer to Q4_K_M than its letters say.
  const bare = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  const nearestBare = closest(bare(given), allowed.map(bare));
  const nearest = allowed.find((name) => bare(name) === nearestBare) ?? null;
  throw new SetupError({
    code: "OPTION_VALUE_INVALID",
    args: { option: "--quantization", given, allowed: [...allowed, "auto"], nearest },
  });
}
