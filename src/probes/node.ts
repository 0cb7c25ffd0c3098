import { known } from "../core/fact.ts";
import type { Probe } from "./probe.ts";

/** npm's version from the user agent it gives to what it starts: `npm/11.19.1 node/v20.20.2 linux x64 …`. */
export function parseUserAgent(agent: string): string | null {
  return /(?:^|\s)npm\/(\d[\w.+-]{0,40})/.exec(agent)?.[1] ?? null;
}

/** Asking npm itself would cost more than all other probes together. */
export const probeNode: Probe<{ version: string; npm: string | null }> = async ({ host }) =>
  known(
    { version: host.system.nodeVersion, npm: parseUserAgent(host.system.env["npm_config_user_agent"] ?? "") },
    "process.versions",
  );
