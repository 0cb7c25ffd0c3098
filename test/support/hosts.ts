import { nodeHost } from "../../src/host/node-host.ts";
import type { Host, System } from "../../src/host/host.ts";

const real = nodeHost(new AbortController().signal);
// What npm and proxies are set to on the machine that runs the tests must not decide how they end.
const inherited = Object.fromEntries(
  Object.entries(real.system.env).filter(([name]) => !/^npm_config_|_proxy$/i.test(name)),
);

/** The real outside world with another environment: tests keep to a folder of their own. */
export function hostWith(env: Record<string, string>, system: Partial<System> = {}): Host {
  return { ...real, system: { ...real.system, env: { ...inherited, ...env }, ...system } };
}

export function hostIn(home: string, env: Record<string, string> = {}): Host {
  return hostWith({ PHI4_SETUP_HOME: home, ...env });
}
