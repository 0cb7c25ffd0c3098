// `phi4-setup.config.json`: what a project asks of the machines it runs on, in the words of the command line.
import { dirname, join, resolve } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import type { Host, System } from "../../host/host.ts";
import { readNamed } from "./named-file.ts";
import { nearest } from "./nearest.ts";
import { optionTable, type OptionName, type Options } from "./options.ts";

/**
 * What may be asked in a file that comes with a checkout: how a machine is judged, and nothing that sends bytes
 * elsewhere, writes files or agrees to anything.
 */
export const configurable = [
  "lang",
  "only",
  "skip",
  "require",
  "failOn",
  "strict",
  "minRam",
  "minDisk",
  "minCores",
  "minPython",
  "runtime",
  "accelerator",
  "model",
  "quantization",
  "prefer",
  "context",
  "kvCache",
  "mmap",
] as const satisfies readonly OptionName[];

type Outside = Pick<Host, "system" | "files" | "interrupted">;
type Configurable = (typeof configurable)[number];
export type Configured = Partial<Pick<Options, Configurable>>;

/**
 * What the configuration says: of `--config FILE`, else of the nearest `phi4-setup.config.json` or `phi4-setup` in a
 * package.json from here upwards. `none` reads no file. With `profile`, its values over the general ones.
 * Throws CONFIG_INVALID, CONFIG_KEY_UNKNOWN, CONFIG_VALUE_INVALID and FILE_UNREADABLE.
 */
export async function configuredBy(
  host: Outside,
  { config, profile }: Pick<Options, "config" | "profile">,
): Promise<Configured> {
  const found = config === "none" ? null : await find(host, config);
  if (found === null) {
    if (profile === null) return {};
    throw new SetupError({ code: "CONFIG_PROFILE_UNKNOWN", args: { profile, path: null, known: [], nearest: null } });
  }
  const { path, value } = found;
  const { profiles = {}, $schema: _, ...general } = objectIn(value, path, "");
  const known = objectIn(profiles, path, "profiles");
  for (const [name, one] of Object.entries(known)) read(objectIn(one, path, `profiles.${name}`), path, name);
  const chosen = profile === null ? {} : Object.hasOwn(known, profile) ? known[profile] : undefined;
  if (chosen === undefined) {
    const names = Object.keys(known);
    throw new SetupError({
      code: "CONFIG_PROFILE_UNKNOWN",
      args: { profile: profile ?? "", path, known: names, nearest: nearest(profile ?? "", names) },
    });
  }
  return { ...read(general, path, null), ...read(chosen as Record<string, unknown>, path, profile) };
}

interface Found {
  path: string;
  value: unknown;
}

async function find(host: Outside, given: string | null): Promise<Found | null> {
  if (given !== null) {
    const path = resolve(host.system.cwd, given);
    return { path, value: parsed(await readNamed(host, path), path) };
  }
  const looked = foldersUp(host.system).map(async (folder) => {
    const [own, shared] = [join(folder, "phi4-setup.config.json"), join(folder, "package.json")];
    const [text, manifest] = await Promise.all([textIfThere(host, own), host.files.readText(shared)]);
    if (text !== null) return { path: own, value: () => parsed(text, own) };
    const value = keyIn(manifest);
    return value === undefined ? null : { path: shared, value: () => value };
  });
  const found = (await Promise.all(looked)).find((one) => one != null);
  return found === undefined ? null : { path: found.path, value: found.value() };
}

/** What is there and cannot be read is no less meant: a machine would be judged by less than was asked for. */
async function textIfThere(host: Outside, path: string): Promise<string | null> {
  return (await host.files.stat(path)) === null ? null : readNamed(host, path);
}

/** From here upwards. What lies above a person's home is not theirs. */
function foldersUp({ cwd, home }: Pick<System, "cwd" | "home">): string[] {
  const above = dirname(cwd);
  return cwd === home || above === cwd ? [cwd] : [cwd, ...foldersUp({ cwd: above, home })];
}

/** A package.json that is broken is nobody's business here. */
function keyIn(text: string | null): unknown {
  if (text === null || !text.includes('"phi4-setup"')) return undefined;
  try {
    return (JSON.parse(text.replace(/^\ufeff/, "")) as Record<string, unknown>)["phi4-setup"];
  } catch {
    return undefined;
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SetupError({ code: "FILE_INVALID", args: { path, detail: String(error) } }, { cause: error });
  }
}

function objectIn(value: unknown, path: string, where: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new SetupError({ code: "CONFIG_VALUE_INVALID", args: { path, key: where, given: spelt(value), allowed: [] } });
}

/** Each value goes the way of the command line's, so that both take and refuse the same. */
function read(values: Record<string, unknown>, path: string, profile: string | null): Configured {
  const where = (key: string): string => (profile === null ? key : `profiles.${profile}.${key}`);
  const configured: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(values)) {
    const name = configurable.find((one) => one === key);
    if (name === undefined) {
      const allowed = [...configurable, ...(profile === null ? ["profiles"] : [])];
      const args = { path, key: where(key), nearest: nearest(key, allowed) };
      throw new SetupError({ code: "CONFIG_KEY_UNKNOWN", args });
    }
    const option = optionTable[name] as { parse?: (text: string) => unknown; choices?: readonly string[] };
    const meant = option.parse === undefined ? flagOf(value) : option.parse(textOfValue(value));
    if (meant === null) {
      const args = { path, key: where(key), given: spelt(value), allowed: option.choices ?? [] };
      throw new SetupError({ code: "CONFIG_VALUE_INVALID", args });
    }
    configured[name] = meant;
  }
  return configured as Configured;
}

function flagOf(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** As it would be typed; empty for what cannot be typed. */
function textOfValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOfValue).join(",");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function spelt(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
