// The registry npm is set to on this machine: its address, its credentials, its proxy and its certificates.
import { HttpClient } from "../../host/network/http-client.ts";
import { proxySettings, type ProxySettings } from "../../host/network/proxy-settings.ts";
import { namedCaFiles } from "../../host/network/trust.ts";
import type { Host } from "../../host/host.ts";

export interface Registry {
  /** Ends in a slash. */
  url: URL;
  /** For requests to the registry's own origin only. */
  authorization: string | null;
  /** To be closed by whoever asked for the registry. */
  client: HttpClient;
}

type Get = (key: string) => string | null;

/** Reads npm's settings. `npm_config_…` in the environment wins, as it does for npm. */
export async function npmRegistry(host: Host, scope: string): Promise<Registry> {
  const { env, platform } = host.system;
  const { get, credentials } = await npmSettings(host);
  const address = get(`${scope}:registry`) ?? get("registry") ?? "https://registry.npmjs.org/";
  const url = new URL(address.endsWith("/") ? address : `${address}/`);
  const network = { proxies: proxiesOf(env, get), caFiles: namedCaFiles(env, get("cafile")) };
  return { url, authorization: credentials(url.href), client: new HttpClient(network, platform) };
}

/** npm's own settings come before everybody's: a person who set them meant packages. */
function proxiesOf(env: Host["system"]["env"], get: Get): ProxySettings {
  const usual = proxySettings(env, null);
  const exceptions = (get("noproxy") ?? "").split(/[,\s]+/).filter((entry) => entry !== "");
  return {
    http: get("proxy") ?? usual.http,
    https: get("https-proxy") ?? get("proxy") ?? usual.https,
    except: [...usual.except, ...exceptions],
  };
}

async function npmSettings(host: Host): Promise<{ get: Get; credentials: (url: string) => string | null }> {
  const given = Object.fromEntries(
    Object.entries(host.system.env)
      .filter(([name, value]) => /^npm_config_/i.test(name) && value)
      .map(([name, value]) => [settingName(name), value]),
  );
  try {
    const [{ default: npmConf }, { default: authToken }] = await Promise.all([
      import("@pnpm/npm-conf"),
      import("registry-auth-token"),
    ]);
    const { config } = npmConf(given);
    const get: Get = (key) => textOf(config.get(key));
    // A view on the settings that registry-auth-token can read like an object: any key, asked when it is needed.
    const npmrc = new Proxy({}, { get: (_, key) => get(String(key)) ?? undefined });
    return {
      get,
      credentials(url) {
        const found = authToken(url, { recursive: true, npmrc });
        return found === undefined ? null : `${found.type} ${found.token}`;
      },
    };
  } catch {
    // No home, no passwd entry, an unreadable .npmrc: what the environment says still holds.
    return { get: (key) => textOf(given[key]), credentials: () => null };
  }
}

/** `npm_config_https_proxy` sets `https-proxy`; `npm_config_@scope:registry` and `npm_config_//host/:_authToken` stay. */
function settingName(variable: string): string {
  const name = variable.slice("npm_config_".length);
  return /[@/]/.test(name) ? name : name.toLowerCase().replaceAll(/(?!^)_/g, "-");
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join("\n");
  if (value === null || value === undefined || value === "") return null;
  return String(value);
}
