import { readFile } from "node:fs/promises";
import { posix, win32 } from "node:path";
import { SetupError } from "../core/errors/index.ts";
import { huggingFaceCache } from "../host/folders.ts";
import { modelsFolder } from "../host/models-folder.ts";
import type { Host, System } from "../host/host.ts";
import type { NetworkSettings } from "../host/network/http-client.ts";
import { proxySettings } from "../host/network/proxy-settings.ts";
import { namedCaFiles } from "../host/network/trust.ts";

/** What the command line says about the Hub; null is "as the environment has it". */
export interface HubChoices {
  endpoint: string | null;
  proxy: string | null;
  caFile: string | null;
  offline: boolean;
  cacheDir: string | null;
}

/** Which Hub, as whom, through what, and where to. */
export interface HubSettings {
  endpoint: URL;
  /** Sent to the endpoint's own origin only. */
  token: string | null;
  offline: boolean;
  /** The folder that holds `models--…`: absolute. */
  cacheDir: string;
  network: NetworkSettings;
  /** Milliseconds without a byte after which a connection is given up (`HF_HUB_DOWNLOAD_TIMEOUT`); null: the usual. */
  stallMs: number | null;
  /** `HF_HUB_DISABLE_SYMLINKS`. */
  symlinks: boolean;
}

const officialEndpoint = "https://huggingface.co";

/** Whether it is the Hub itself and no mirror. */
export function isOfficial({ endpoint }: HubSettings): boolean {
  return endpoint.origin === officialEndpoint && endpoint.pathname.length <= 1;
}

/** Reads the environment and the token file once. Throws for an address or a file that cannot be used. */
export async function hubSettings(host: Host, choices: HubChoices): Promise<HubSettings> {
  const { system, files } = host;
  const { env } = system;
  const endpoint = choices.endpoint ?? (env["HF_ENDPOINT"] || officialEndpoint);
  const { resolve } = system.platform === "win32" ? win32 : posix;
  if (choices.caFile !== null && (await files.readText(choices.caFile)) === null) {
    throw invalid("--ca-file", choices.caFile);
  }
  if (choices.proxy !== null)
    httpUrl("--proxy", choices.proxy.includes("://") ? choices.proxy : `http://${choices.proxy}`);
  const seconds = Number(env["HF_HUB_DOWNLOAD_TIMEOUT"]);
  return {
    endpoint: httpUrl(choices.endpoint === null ? "HF_ENDPOINT" : "--endpoint", endpoint),
    token: await tokenOf(system),
    offline: choices.offline || isOn(env["HF_HUB_OFFLINE"]) || isOn(env["TRANSFORMERS_OFFLINE"]),
    cacheDir: resolve(system.cwd, choices.cacheDir ?? (await modelsFolder(host))),
    network: { proxies: proxySettings(env, choices.proxy), caFiles: namedCaFiles(env, choices.caFile) },
    stallMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null,
    symlinks: !isOn(env["HF_HUB_DISABLE_SYMLINKS"]),
  };
}

/** `HF_TOKEN`, else the token file: `HF_TOKEN_PATH`, else `$HF_HOME/token`. */
async function tokenOf(system: System): Promise<string | null> {
  const { env } = system;
  if (isOn(env["HF_HUB_DISABLE_IMPLICIT_TOKEN"])) return null;
  const given = env["HF_TOKEN"]?.trim() || env["HUGGING_FACE_HUB_TOKEN"]?.trim();
  if (given) return given;
  const { dirname, join } = system.platform === "win32" ? win32 : posix;
  // The cache is `<HF_HOME>/hub` unless it was moved on its own.
  const { HF_HUB_CACHE: _, HUGGINGFACE_HUB_CACHE: __, ...rest } = env;
  const hfHome = dirname(huggingFaceCache({ ...system, env: rest }));
  const text = await readFile(env["HF_TOKEN_PATH"] || join(hfHome, "token"), "utf8").catch(() => null);
  const token = text?.trim() ?? "";
  // Anything else would break the header it goes into.
  return /^[\u0021-\u007e]+$/.test(token) ? token : null;
}

function httpUrl(setting: string, given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) throw invalid(setting, given);
  url.pathname = url.pathname.replace(/\/+$/, "");
  url.search = "";
  url.hash = "";
  return url;
}

function invalid(setting: string, given: string): SetupError {
  return new SetupError({ code: "NETWORK_SETTING_INVALID", args: { setting, given } });
}

function isOn(value: string | undefined): boolean {
  return /^(?:1|on|yes|true)$/i.test(value ?? "");
}
