import { SetupError } from "../core/errors/index.ts";
import { isPrivate } from "../host/network/addresses.ts";

const maxRedirects = 5;

/**
 * Where a redirect leads, or why it is not followed: only http(s), never from https to http, and into a private
 * network only when the endpoint is in one itself.
 */
export function nextHop(from: URL, location: string, endpoint: URL, hops: number): URL {
  const refuse = (target: string, reason: "downgrade" | "scheme" | "private" | "tooMany"): SetupError =>
    new SetupError({ code: "HUB_REDIRECT_REFUSED", args: { host: from.host, target, reason } });

  const to = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (to === null) throw refuse(location, "scheme");
  // A signed address opens the file to whoever reads a log.
  const target = `${to.protocol}//${to.host}${to.pathname}`;
  if (hops >= maxRedirects) throw refuse(target, "tooMany");
  if (!/^https?:$/.test(to.protocol)) throw refuse(target, "scheme");
  if (from.protocol === "https:" && to.protocol === "http:") throw refuse(target, "downgrade");
  if (isPrivate(to.hostname) && !isPrivate(endpoint.hostname)) throw refuse(target, "private");
  return to;
}

export function isRedirect(status: number | undefined): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}
