/**
 * The addresses that a person may mean, the likeliest first: with the scheme that was left out, without the path of a
 * request that was pasted, with `/v1` where that is missing. Empty for what is no address of a web server.
 */
export function apiAddresses(given: string): string[] {
  const text = given.trim();
  const url = parsed(text.includes("://") ? text : `http://${text}`);
  if (text === "" || url === null) return [];
  const path = url.pathname.replace(/\/+$/, "").replace(/\/(?:chat\/completions|completions|models|responses)$/, "");
  const base = `${url.origin}${path}`;
  return /\/v\d+$/.test(path) ? [base] : path === "" ? [`${base}/v1`, base] : [base, `${base}/v1`];
}

function parsed(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.hostname !== "" ? url : null;
}
