import { isLoopback } from "./addresses.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** Which proxy to use for what: plain data, so that a test can see the decision. */
export interface ProxySettings {
  http: string | null;
  https: string | null;
  /** `NO_PROXY`: hosts, `.suffixes`, `host:port`, or `*`. */
  except: readonly string[];
}

/**
 * From `--proxy`, else the environment (lower case first, as curl has it), else npm's own settings as it passes them
 * to the programs it starts (`npm_config_https_proxy`, …).
 */
export function proxySettings(env: Env, given: string | null): ProxySettings {
  const first = (...names: string[]): string | null => {
    for (const name of names) {
      const value = env[name]?.trim();
      if (value && value !== "null" && value !== "undefined") return value;
    }
    return null;
  };
  const except = first("no_proxy", "NO_PROXY", "npm_config_noproxy") ?? "";
  return {
    http: given ?? first("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY", "npm_config_proxy"),
    https:
      given ??
      first("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "npm_config_https_proxy", "npm_config_proxy"),
    except: given === null ? except.split(/[,\s]+/).filter((entry) => entry !== "") : [],
  };
}

/** The proxy for one address, as an absolute URL; null to connect directly. Loopback is never proxied. */
export function proxyFor(url: URL, settings: ProxySettings): string | null {
  const proxy = url.protocol === "https:" ? settings.https : settings.http;
  if (proxy === null || isLoopback(url.hostname)) return null;
  if (settings.except.some((entry) => covers(entry, url))) return null;
  return proxy.includes("://") ? proxy : `http://${proxy}`;
}

function covers(entry: string, url: URL): boolean {
  if (entry === "*") return true;
  const [, host = "", port] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
  if (port !== undefined && port !== (url.port || (url.protocol === "https:" ? "443" : "80"))) return false;
  const suffix = host.replace(/^\*?\.?/, "");
  const name = url.hostname.toLowerCase();
  return suffix !== "" && (name === suffix || name.endsWith(`.${suffix}`));
}
