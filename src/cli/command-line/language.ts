import { join } from "node:path";
import { chooseLanguage, type LanguageTag } from "../../core/messages/index.ts";
import { foldersOf } from "../../host/folders.ts";
import type { Host } from "../../host/host.ts";

/** The language of `--lang`, else the one remembered, else the system's, else English. */
export async function languageFor(host: Host, argv: readonly string[]): Promise<LanguageTag> {
  const { env, platform } = host.system;
  const asked = argv[argv.indexOf("--lang") + 1];
  const inline = argv.find((part) => part.startsWith("--lang="))?.slice("--lang=".length);
  const given = argv.includes("--lang") ? asked : inline;
  if (given !== undefined) return chooseLanguage([given]);
  const remembered = await host.files.readText(fileOf(host), 100);
  if (remembered !== null) return chooseLanguage([remembered.trim()]);
  const posix = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"];
  // Windows and macOS say it through Intl, which takes milliseconds to ask; Linux says it above or not at all.
  const system = platform === "linux" ? undefined : Intl.DateTimeFormat().resolvedOptions().locale;
  return chooseLanguage([posix ?? system]);
}

/** Keeps the language of `--lang` for later runs: the file it is in, or null where nothing can be kept. */
export async function rememberLanguage(host: Host, tag: LanguageTag): Promise<string | null> {
  const path = fileOf(host);
  try {
    await host.files.writeAtomic(path, `${tag}\n`);
    return path;
  } catch {
    // Nobody's installation fails for this.
    return null;
  }
}

function fileOf(host: Host): string {
  return join(foldersOf(host.system).data, "language");
}
