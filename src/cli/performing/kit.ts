import { resolve } from "node:path";
import { SetupError } from "../../core/errors/index.ts";
import { enginePackage, type EnginePackage } from "../../runtimes/llama-cpp/engine-packages.ts";
import { installedPackages, ownPackages } from "../../runtimes/llama-cpp/install-engine.ts";
import { openKit, type Kit } from "../../setup/kit/manifest.ts";
import { serveKit } from "../../setup/kit/serve-kit.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { tell } from "../output/tell.ts";

/** Runs a command on what `--kit` names, in the place of the Hub and of npm's registry. */
export async function withKit(context: CommandContext, folder: string, run: Run): Promise<Outcome> {
  const { host, options, speech } = context;
  const kit = await openKit(host, resolve(host.system.cwd, folder));
  await requireEngine(context, kit);
  const { repo, commit, revision } = kit.manifest.model;
  await tell(context, speech.ui("kit.using", { folder: kit.folder, repo, commit: commit.slice(0, 7) }));
  const served = await serveKit(host, kit);
  try {
    const fromKit = { endpoint: served.endpoint, proxy: null, offline: false, repo, revision };
    return await run({ ...context, host: served.host, options: { ...options, ...fromKit } });
  } finally {
    await served.close();
  }
}

/** The packages that a kit is to hold: for the systems named, else the one for this computer. */
export function packagesFor({ host, options }: CommandContext): EnginePackage[] {
  return options.for.length > 0 ? options.for.map(enginePackage) : [ownPackage({ host, options })];
}

async function requireEngine({ host, options }: CommandContext, { folder, manifest }: Kit): Promise<void> {
  const wanted = ownPackage({ host, options });
  const held = manifest.engine.some(
    ({ name, version, integrity }) =>
      name === wanted.name && version === wanted.version && integrity === wanted.integrity,
  );
  if (held || (await installedPackages(host)).includes(wanted.name)) return;
  const has = manifest.engine.map(({ name, version }) => `${name}@${version}`);
  throw new SetupError({
    code: "KIT_LACKS_ENGINE",
    args: { path: folder, package: `${wanted.name}@${wanted.version}`, has },
  });
}

function ownPackage({ host, options }: Pick<CommandContext, "host" | "options">): EnginePackage {
  return ownPackages(host, options.accelerator)[0];
}
