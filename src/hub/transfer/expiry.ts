const mostAheadMs = 300_000;

/**
 * When a signed address should be renewed, in milliseconds since the epoch: five minutes before it expires, or a tenth
 * of its life where that is short. Null where it does not say (CloudFront's `Expires`, or `X-Amz-Date` and
 * `X-Amz-Expires`), and where it has expired by our clock already: then the clocks differ, and the server decides.
 */
export function renewAt(url: URL, now: number): number | null {
  const expires = expiryOf(url.searchParams);
  if (expires === null || expires <= now) return null;
  return expires - Math.min(mostAheadMs, (expires - now) / 10);
}

function expiryOf(query: URLSearchParams): number | null {
  const seconds = query.get("Expires") ?? "";
  if (/^\d{9,11}$/.test(seconds)) return Number(seconds) * 1000;
  const life = query.get("X-Amz-Expires") ?? "";
  const [, date, hour, minute, second] = /^(\d{8})T(\d\d)(\d\d)(\d\d)Z$/.exec(query.get("X-Amz-Date") ?? "") ?? [];
  if (date === undefined || !/^\d{1,7}$/.test(life)) return null;
  const day = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  const signed = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(signed) ? null : signed + Number(life) * 1000;
}
