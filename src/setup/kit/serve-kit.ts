import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { KitManifest } from "../../core/report.ts";
import type { Host } from "../../host/host.ts";
import { inLfs } from "../../hub/loopback/contents.ts";
import { serveHub } from "../../hub/loopback/hub.ts";
import type { Shelf } from "../../hub/loopback/shelf.ts";
import { engineFolder, modelFolder, type Kit } from "./manifest.ts";

export interface ServedKit {
  /** For `--endpoint`. */
  endpoint: string;
  /** The host with the kit in the registry's place, and nothing that would keep us from asking it. */
  host: Host;
  close(): Promise<void>;
}

/**
 * A kit as a Hub and a registry on this computer only. So an installation from it is like any other: pinned, resumed,
 * hashed against what the manifest says, and the engine against the table that was shipped.
 */
export async function serveKit(host: Host, kit: Kit): Promise<ServedKit> {
  let base = "";
  const hub = await serveHub(shelfOf(kit), { also: (request) => registryAnswer(kit, request, base) });
  base = `${hub.endpoint}/npm/`;
  const { HF_HUB_OFFLINE: _, TRANSFORMERS_OFFLINE: __, HF_TOKEN: ___, ...env } = host.system.env;
  const own = { npm_config_registry: base, "npm_config_@node-llama-cpp:registry": base };
  return {
    endpoint: hub.endpoint,
    host: { ...host, system: { ...host.system, env: { ...env, HF_HUB_DISABLE_IMPLICIT_TOKEN: "1", ...own } } },
    close: hub.close,
  };
}

function shelfOf({ folder, manifest }: Kit): Shelf {
  const { repo: id, commit, revision: named, files } = manifest.model;
  const contents = files.map(({ path, bytes, sha256 }) =>
    inLfs(path, join(folder, modelFolder, ...path.split("/")), bytes, sha256),
  );
  return {
    async find(repo, revision) {
      if (repo !== id) return null;
      return revision === named || revision === commit ? { id, commit, contents } : "noRevision";
    },
  };
}

/** The two answers of a registry that fetching a package needs. */
function registryAnswer(kit: Kit, request: Request, base: string): Response | null {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith("/npm/")) return null;
  const asked = decodeURIComponent(pathname.slice("/npm/".length));
  const tarball = kit.manifest.engine.find(({ file }) => asked === `-/${file}`);
  if (tarball !== undefined) {
    const body = Readable.toWeb(createReadStream(join(kit.folder, engineFolder, tarball.file)));
    return new Response(body as ReadableStream, { headers: { "content-length": String(tarball.bytes) } });
  }
  const versions = kit.manifest.engine.filter(({ name }) => name === asked).map((one) => versionOf(one, base));
  return versions.length === 0
    ? new Response("{}", { status: 404 })
    : Response.json({ name: asked, versions: Object.fromEntries(versions) });
}

function versionOf({ version, file, integrity }: KitManifest["engine"][number], base: string): [string, object] {
  return [version, { dist: { tarball: `${base}-/${file}`, integrity } }];
}
