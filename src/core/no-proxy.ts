// Programs that read HTTP_PROXY ask the proxy for localhost too, unless they are told not to: ours never do.

const own = ["localhost", "127.0.0.1"];

/**
 * The lines that keep other programs' requests to this computer away from a configured proxy, one a shell. Empty where
 * no proxy is set, or where that is said already.
 */
export function noProxyLines(env: Readonly<Record<string, string | undefined>>, platform: string): string[] {
  const value = (...names: string[]): string => names.map((name) => env[name]).find(Boolean) ?? "";
  if (value("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy") === "") return [];
  const said = value("NO_PROXY", "no_proxy")
    .split(",")
    .map((name) => name.trim());
  if (said.includes("*") || own.every((name) => said.includes(name))) return [];
  const list = [...own, ...said.filter((name) => name !== "" && !own.includes(name))].join(",");
  if (platform === "win32") return [`set NO_PROXY=${list}`, `$env:NO_PROXY = "${list}"`];
  return [`export NO_PROXY="${list}"`];
}
