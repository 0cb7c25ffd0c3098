import { closest } from "fastest-levenshtein";
import { SetupError } from "../../core/errors/index.ts";
import type { MachineProfile } from "../../core/machine.ts";
import { catalogued, type Catalogue, type Subject } from "../../core/models/catalogue.ts";
import type { ModelId } from "../../core/models/family.ts";
import { recommend } from "../../core/recommend.ts";
import { resolveRuntime } from "../../core/resolve-runtime.ts";
import type { Recommendation } from "../../core/report.ts";
import { reportTarget, targetOf, type RuntimeId, type Target } from "../../core/target.ts";
import { proxySettings } from "../../host/network/proxy-settings.ts";
import { askedRuntime } from "../asked/asked-runtime.ts";
import type { CommandContext, Sections } from "../command.ts";
import type { Options } from "../command-line/options.ts";

export interface Recommended {
  runtime: RuntimeId;
  recommendation: Recommendation;
  target: Target | null;
}

/** What to choose from, and how much is said about it. */
interface From {
  /** `none` leaves out the words for each candidate's reasons, for a report that does not show them. */
  reasons: "spoken" | "none";
  /** These files instead of the catalogue's. */
  subject?: Subject | null;
  catalogue?: Catalogue;
  model?: ModelId;
}

/** What to take on this machine, by the command line's wishes. */
export function recommendFor(context: CommandContext, machine: MachineProfile, from: From): Recommended {
  const { host, options } = context;
  const runtime = runtimeFor(machine, options, host.system.env, from);
  const recommended = recommendIn(runtime, context, machine, from);
  const asked = askedRuntime(options);
  if (recommended.target !== null || runtime !== "lmstudio" || asked === "lmstudio") return recommended;
  // It has fewer sizes to choose from, and none of them fits: where nobody named it, others may.
  const other = recommendIn("llama.cpp", context, machine, from);
  return other.target === null ? recommended : other;
}

function recommendIn(
  runtime: RuntimeId,
  { options, english }: CommandContext,
  machine: MachineProfile,
  { reasons, subject = null, catalogue = catalogued, model = "phi-4" }: From,
): Recommended {
  const offered = (): string[] => catalogue(model, runtime)?.files.map((file) => file.quantization) ?? [];
  const recommendation = recommend(machine, {
    runtime,
    context: options.context,
    kvCache: options.kvCache,
    prefer: options.prefer,
    quantization: subject === null ? askedQuantization(options.quantization, offered) : automatic(options.quantization),
    accelerator: options.accelerator,
    mmap: options.mmap === null ? null : options.mmap === "on",
    sayInEnglish: (finding) => (reasons === "none" ? "" : english.say(finding).what),
    model,
    catalogue,
    ...(subject === null ? {} : { subject }),
  });
  const judgedFor = options.runtime === "all" ? "all" : runtime;
  return { runtime, recommendation, target: targetOf(recommendation.choice, judgedFor) };
}

/** The report's section about what the machine was judged for. */
export function targetSection({ target, recommendation }: Recommended): Sections["target"] {
  return reportTarget(target, recommendation.context);
}

/** What `--runtime` means on a machine. */
export function runtimeFor(
  machine: MachineProfile,
  options: Options,
  env: Readonly<Record<string, string | undefined>>,
  { subject = null, catalogue = catalogued, model = "phi-4" }: Omit<From, "reasons">,
): RuntimeId {
  const runtime = askedRuntime(options);
  const asked = runtime === "all" ? "auto" : runtime;
  const { http, https } = proxySettings(env, options.proxy);
  const mirror = options.endpoint !== null || Boolean(env["HF_ENDPOINT"]);
  const offered = catalogue(model, "lmstudio")?.files.map((file) => file.quantization) ?? [];
  const { quantization, kvCache, mmap, accelerator, kit } = options;
  const named = automatic(quantization);
  const askedForOther =
    subject !== null ||
    offered.length === 0 ||
    (named !== null && !offered.some((one) => one.toLowerCase() === named.toLowerCase())) ||
    kvCache !== "f16" ||
    mmap !== null ||
    kit !== null ||
    (accelerator !== "auto" && accelerator !== "cpu");
  const proxyOrMirror = http !== null || https !== null || mirror;
  return resolveRuntime(machine, asked, { proxyOrMirror, askedForOther });
}

/** `auto` is the same as nothing asked for. */
function automatic(given: string | null): string | null {
  return given?.toLowerCase() === "auto" ? null : given;
}

/** The quantization as the source spells it; `auto` and none leave the choice to the rule. */
function askedQuantization(given: string | null, offered: () => string[]): string | null {
  if (given === null || automatic(given) === null) return null;
  const allowed = offered();
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
