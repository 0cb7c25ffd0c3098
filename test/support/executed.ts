import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const limits = { timeout: 60_000, encoding: "utf8" } as const;

/** What the snippets of `snippet` print when they are run as they are: the shell's by sh, JavaScript's by Node. */
export async function executed(
  { curl = "", javascript = "" }: Record<string, string>,
  env: Record<string, string> = {},
): Promise<{ curl: string; javascript: string }> {
  const folder = await mkdtemp(join(tmpdir(), "phi4-snippets-"));
  const options = { ...limits, env: { ...process.env, ...env } };
  try {
    const file = join(folder, "snippet.mjs");
    // Beside the project's own openai package, as beside a user's.
    const client = resolve("node_modules/openai/index.mjs");
    await writeFile(file, javascript.replace('from "openai"', `from ${JSON.stringify(client)}`));
    const [shell, node] = await Promise.all([
      execute("sh", ["-c", curl.trim().replace(/^curl /, "curl --silent --noproxy '*' ")], options),
      execute(process.execPath, [file], options),
    ]);
    return { curl: shell.stdout, javascript: node.stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
