import { join } from "node:path";
import type { Host } from "../host/host.ts";

/** phi4-setup's own version, from its package. */
export async function toolVersion({ files, system }: Host): Promise<string> {
  const manifest = await files.readText(join(system.packageRoot, "package.json"));
  const version: unknown = manifest === null ? null : (JSON.parse(manifest) as { version?: unknown }).version;
  return typeof version === "string" ? version : "unknown";
}
