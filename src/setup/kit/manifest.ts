import { stat, realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import type { KitManifest } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { isRepoId, isSafePath } from "../../hub/names.ts";

// A kit is a folder: the model's files under model/, the engine's packages under engine/, phi4-setup itself under
// phi4-setup/, and kit.json with the hash of each, written last.
export const manifestName = "kit.json";
export const modelFolder = "model";
export const engineFolder = "engine";
export const programFolder = "phi4-setup";

export interface Kit {
  folder: string;
  manifest: KitManifest;
}

/** Reads a kit and looks whether all of it is there. Throws KIT_INVALID. Hashes are compared when it is used. */
export async function openKit(host: Host, folder: string): Promise<Kit> {
  const text = await host.files.readText(join(folder, manifestName));
  if (text === null) throw invalid(folder, `no ${manifestName}`);
  const { kitSchema } = await import("../../core/report/installed.ts");
  const parsed = kitSchema.safeParse(jsonOrNull(text));
  if (!parsed.success) throw invalid(folder, `${manifestName}: ${parsed.error.issues[0]?.message ?? ""}`);
  const manifest = parsed.data;
  if (!isRepoId(manifest.model.repo)) throw invalid(folder, `${manifestName}: ${manifest.model.repo}`);
  const root = await realpath(folder);
  const parts = [
    ...manifest.model.files.map(({ path, bytes }) => ({ path: `${modelFolder}/${path}`, bytes })),
    ...manifest.engine.map(({ file, bytes }) => ({ path: `${engineFolder}/${file}`, bytes })),
  ];
  for (const { path, bytes } of parts) {
    if (!isSafePath(path)) throw invalid(folder, `${manifestName}: ${path}`);
    // A link could lead to whatever the person who runs this may read.
    const real = await realpath(join(root, ...path.split("/"))).catch(() => null);
    const size = real?.startsWith(root + sep) ? (await stat(real)).size : null;
    if (size !== bytes) throw invalid(folder, size === null ? `${path} is missing` : `${path}: ${size} ≠ ${bytes} B`);
  }
  return { folder: root, manifest };
}

function invalid(folder: string, detail: string): SetupError {
  return new SetupError({ code: "KIT_INVALID", args: { path: folder, detail } });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
