import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { pythonWithClient } from "../support/executed.ts";
import { freePort } from "../support/ports.ts";
import { programIn, runCli } from "../support/cli.ts";

/** What people write next: the answer as it comes, the models, and a wrong name. */
const streaming = `
import sys
from openai import NotFoundError, OpenAI

client = OpenAI(base_url=sys.argv[1], api_key="any", max_retries=0)
messages = [
    {"role": "system", "content": "Always answer in rhymes."},
    {"role": "user", "content": "Introduce yourself."},
]
for piece in client.chat.completions.create(model="phi-4", messages=messages, temperature=0.7, stream=True):
    if piece.choices:
        print(piece.choices[0].delta.content or "", end="")
print()
print(*[model.id for model in client.models.list()])
try:
    client.chat.completions.create(model="phi-5", messages=messages)
except NotFoundError as error:
    print(type(error).__name__)
`;

it("answers the guide's own Python program, as `snippet` prints it", async (context) => {
  if (pythonWithClient === undefined) {
    process.stderr.write("NOT TESTED: no Python with the openai package; name one with PHI4_TEST_PYTHON\n");
    context.skip("no Python with the openai package");
    return;
  }
  const program = programIn(inject("packedPrefix"));
  const cli = async (...args: string[]): Promise<Report> => {
    const env = { PHI4_SETUP_HOME: inject("sharedEngineHome") };
    return JSON.parse((await runCli(program, [...args, "--json"], { env })).stdout) as Report;
  };
  const folder = await mkdtemp(join(tmpdir(), "phi4-python-"));
  const tiny = join(program, "../../dist/tiny.gguf");
  const port = String(await freePort());
  try {
    await cli("serve", "--detach", "--port", port, "--file", tiny, "--context", String(tinyModel.context));
    const { snippets } = await cli("snippet", "--port", port);
    const file = join(folder, "documented.py");
    await writeFile(file, snippets?.["python"] ?? "");
    const printed = execFileSync(pythonWithClient, [file], { encoding: "utf8", timeout: 60_000 });
    expect(printed).toMatch(/^ChatCompletionMessage\(content=/);
    expect(printed).toContain(tinyModel.answer.split("\n")[0]);
    expect(
      execFileSync(pythonWithClient, ["-c", streaming, `http://127.0.0.1:${port}/v1`], {
        encoding: "utf8",
        timeout: 60_000,
      }),
    ).toBe(`${tinyModel.answer}\nphi-4\nNotFoundError\n`);
  } finally {
    await cli("stop", "--port", port);
    await rm(folder, { recursive: true, force: true });
  }
});
