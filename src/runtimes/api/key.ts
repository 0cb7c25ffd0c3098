import { isLoopback } from "../../host/network/addresses.ts";
import type { System } from "../../host/host.ts";
import { apiAddresses } from "./address.ts";

/** The variable that holds the key for a server: LM Studio's stays on this computer. Null where none is set. */
export function keyVariable(env: System["env"], baseUrl: string): "LM_API_TOKEN" | "OPENAI_API_KEY" | null {
  const [address] = apiAddresses(baseUrl);
  const here = address !== undefined && isLoopback(new URL(address).hostname);
  if (here && env["LM_API_TOKEN"]) return "LM_API_TOKEN";
  return env["OPENAI_API_KEY"] ? "OPENAI_API_KEY" : null;
}

export function apiKeyFor(env: System["env"], baseUrl: string): string | null {
  const name = keyVariable(env, baseUrl);
  return name === null ? null : (env[name] ?? null);
}
