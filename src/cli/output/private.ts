import { withoutPrivateData, type Private } from "../../core/private-data.ts";
import type { Host } from "../../host/host.ts";

/** Who and where this is. */
export function privateOf({ system: { env, home } }: Host): Private {
  return { home, names: [env["USER"], env["LOGNAME"], env["USERNAME"], env["HOSTNAME"], env["COMPUTERNAME"]] };
}

/** Any JSON value as it may leave this computer: see `withoutPrivateData`. */
export function withoutPrivate<T>(host: Host, value: T): T {
  return withoutPrivateData(value, privateOf(host));
}
