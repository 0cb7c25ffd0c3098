// The registry npm is set to on this machine: its address, its credentials, its proxy and its certificates.
import { Agent as PlainAgent, type Agent } from "node:http";
import { Agent as TlsAgent } from "node:https";
import { rootCertificates } from "node:tls";
import { getProxyForUrl } from "proxy-from-env";
import type { Host } from "../../host/host.ts";

export interface Registry {
  /** Ends in a slash. */
  url: URL;
  /** For requests to the registry's own origin only. */
  authorization: string | null;
  /** The agent for one address: through the proxy, or straight. Loopback is never proxied. */
  agentFor(url: URL): Promise<Agent>;
}

type Get = (key: string) => string | null;

/** Reads npm's settings. `npm_config_…` in the environment wins, as it does for npm. */
export async function npmRegistry(host: Host, scope: string): Promise<Registry> {
  const { get, credentials } = await npmSettings(host);
  const address = get(`${scope}:registry`) ?? get("registry") ?? "https://registry.npmjs.org/";
  const url = new URL(address.endsWith("/") ? address : `${address}/`);
  const authorities = get("ca");
  const tls = {
    ...(authorities === null ? {} : { ca: [...rootCertificates, authorities] }),
    rejectUnauthorized: get("strict-ssl") !== "false",
  };
  return {
    url,
    authorization: credentials(url.href),
    async agentFor(target) {
      const proxy = isLoopback(target.hostname) ? null : proxyFor(target, get);
      const secure = target.protocol === "https:";
      if (proxy === null) return secure ? new TlsAgent(tls) : new PlainAgent();
      if (!secure) return new (await import("http-proxy-agent")).HttpProxyAgent(proxy);
      return new (await import("https-proxy-agent")).HttpsProxyAgent(proxy, tls);
    },
  };
}

export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\]|::1)$/i.test(hostname) || /\.localhost$/i.test(hostname);
}

/** npm's own settings come first: a person who set them meant packages. */
function proxyFor(url: URL, get: Get): string | null {
  const exceptions = (get("noproxy") ?? get("no-proxy") ?? "").split(/[,\s]+/).filter((entry) => entry !== "");
  const excepted = exceptions.some((entry) => {
    const suffix = entry.replace(/^\*?\./, "");
    return entry === "*" || url.hostname === suffix || url.hostname.endsWith(`.${suffix}`);
  });
  if (excepted) return null;
  const own = url.protocol === "https:" ? (get("https-proxy") ?? get("proxy")) : get("proxy");
  return own ?? (getProxyForUrl(url.href) || null);
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
