import { isLoopback } from "./addresses.ts";
import type { ProxySettings } from "./proxy-settings.ts";

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
