import { resolve } from "node:path";
import { catalogueAsked, modelAsked } from "../asked/catalogue.ts";
import type { Run } from "../command.ts";
import type { Options } from "../command-line/options.ts";
import { progressKind } from "../progress/progress.ts";
import { showTransfer } from "../progress/transfer-progress.ts";
import { version } from "../version.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { Progress } from "../../core/progress.ts";
import type { Subject } from "../../core/models/catalogue.ts";
import { download } from "../../hub/download.ts";
import type { Selection } from "../../hub/selection.ts";
import { hubSettings } from "../../hub/settings.ts";

const usualQuantization = "Q4_K_M";

/** Fetches a repository's files, verified, into the Hugging Face cache, a folder, or a kit with the engine beside. */
export const run: Run = async (context) => {
  const { host, options, operands, speech, sections } = context;
  const catalogue = await catalogueAsked(context);
  const recommended = catalogue(modelAsked(options), "llama.cpp");
  const repo = operands[0] ?? recommended?.repo ?? "";
  const model = {
    repo,
    revision: options.revision ?? "main",
    selection: selectionOf(repo, recommended, options),
    settings: await hubSettings(host, options),
    limitBytesPerSecond: options.limitRate,
    from: options.file === null ? null : resolve(host.system.cwd, options.file),
  };
  const kind = progressKind(options.progress, host, options);
  const shown = showTransfer(kind, host, speech);
  const progress = (now: Progress): void => {
    context.kept.bytes = now.doneBytes ?? context.kept.bytes;
    shown.update(now);
  };
  const watching = { signal: host.interrupted, progress };
  const absolute = (folder: string): string => resolve(host.system.cwd, folder);
  try {
    if (options.kit === null) {
      const localDir = options.localDir === null ? null : absolute(options.localDir);
      sections.download = await download(host, { ...model, localDir }, watching);
    } else {
      const [{ makeKit }, { packagesFor }] = await Promise.all([
        import("../../setup/kit/make-kit.ts"),
        import("../performing/kit.ts"),
      ]);
      const folder = absolute(options.kit);
      const packages = packagesFor(context);
      sections.download = await makeKit(host, { folder, version, model, packages }, watching);
      sections.kit = { folder, packages: packages.map(({ name }) => name.slice(name.indexOf("/") + 1)) };
    }
  } finally {
    shown.close();
  }
  return { status: "ok", exitCode: exitCodes.done };
};

/** Patterns when there are some, else a quantization's files, else the usual one of ours or everything of another's. */
function selectionOf(repo: string, ours: Subject | null, { include, exclude, quantization }: Options): Selection {
  if (include.length > 0 || exclude.length > 0) return { kind: "globs", include, exclude };
  const asked = quantization === null || quantization.toLowerCase() === "auto" ? null : quantization;
  if (repo !== ours?.repo) {
    // Some publishers write a dot before it, some a dash, and large files come in parts.
    return { kind: "globs", include: asked === null ? [] : [`*${asked}.gguf`, `*${asked}-*-of-*.gguf`], exclude };
  }
  const name = asked ?? usualQuantization;
  const file = ours.files.find((one) => one.quantization.toLowerCase() === name.toLowerCase());
  return { kind: "file", path: file?.path ?? `${ours.model}-${name}.gguf` };
}
