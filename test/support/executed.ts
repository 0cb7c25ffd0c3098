import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";

const execute = promisify(execFile);
const limits = { timeout: 60_000, encoding: "utf8" } as const;

/** A Python with the `openai` package: PHI4_TEST_PYTHON, else what is on PATH; undefined without one. */
export const pythonWithClient = [process.env["PHI4_TEST_PYTHON"], "python3", "python"].find((candidate) => {
  if (candidate === undefined || candidate === "") return false;
  try {
    execFileSync(candidate, ["-c", "import openai"], { stdio: "ignore", timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
});

/**
 * What the snippets of `snippet` print when they are run as they are: the shell's by sh, JavaScript's by Node, the
 * guide's own in Python where there is one with its client, which is said aloud where there is none.
 */
export async function executed(
  { curl = "", javascript = "", python = "" }: Record<string, string>,
  env: Record<string, string> = {},
): Promise<{ curl: string; javascript: string; python: string | null }> {
  const folder = await mkdtemp(join(tmpdir(), "phi4-snippets-"));
  const options = { ...limits, env: { ...process.env, ...env } };
  try {
    const file = join(folder, "snippet.mjs");
    // Beside the project's own openai package, as beside a user's.
    const client = resolve("node_modules/openai/index.mjs");
    await writeFile(file, javascript.replace('from "openai"', `from ${JSON.stringify(client)}`));
    const documented = join(folder, "documented.py");
    await writeFile(documented, python);
    if (pythonWithClient === undefined) {
      process.stderr.write("NOT TESTED: the guide's Python: name one with the openai package in PHI4_TEST_PYTHON\n");
    }
    const [shell, node, guide] = await Promise.all([
      execute("sh", ["-c", curl.trim().replace(/^curl /, "curl --silent --noproxy '*' ")], options),
      execute(process.execPath, [file], options),
      pythonWithClient === undefined ? null : execute(pythonWithClient, [documented], options),
    ]);
    return { curl: shell.stdout, javascript: node.stdout, python: guide === null ? null : guide.stdout };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** That each of them got the answer, as it prints one. */
export function expectAnswers(printed: Awaited<ReturnType<typeof executed>>, answer: string): void {
  const [firstLine = ""] = answer.split("\n");
  expect(JSON.parse(printed.curl)).toMatchObject({ choices: [{ message: { content: answer } }] });
  expect(printed.javascript).toContain(firstLine);
  if (printed.python === null) return;
  expect(printed.python).toMatch(/^ChatCompletionMessage\(content=/);
  expect(printed.python).toContain(firstLine);
}
