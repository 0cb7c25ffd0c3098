import { isLoopback } from "../host/network/addresses.ts";
import type { System } from "../host/host.ts";

/** The key for a server, from the environment: LM Studio's stays on this computer. Null for none. */
export function apiKeyFor(env: System["env"], baseUrl: string): string | null {
  const here = URL.canParse(baseUrl) && isLoopback(new URL(baseUrl).hostname);
  return (here && env["LM_API_TOKEN"]) || env["OPENAI_API_KEY"] || null;
}
