import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How one command of the stand-in ends: what it writes, and whether it ever ends. */
export interface LmsAnswer {
  stdout?: string;
  stderr?: string;
  exitCode?: number;
  hangs?: boolean;
}

export interface LmStudioStandIn extends AsyncDisposable {
  /** The absolute path of a program that is called as `lms` is. */
  lms: string;
  /** The port that its instance greets on. */
  port: number;
  /** Every call's arguments, in order. */
  calls(): Promise<string[][]>;
}

/** An LM Studio of the tests' own: a greeting on loopback, its note of the port, and an `lms` that answers as told. */
export async function lmStudioStandIn(answers: {
  ls?: LmsAnswer;
  load?: LmsAnswer;
  greeting?: string | null;
}): Promise<LmStudioStandIn> {
  const home = await mkdtemp(join(tmpdir(), "phi4-lmstudio-"));
  const server = createServer((request, response) => {
    const known = request.url === "/lmstudio-greeting" && answers.greeting !== null;
    // It answers 200 for what it does not know, as LM Studio does.
    response.end(known ? (answers.greeting ?? '{"lmstudio":true}') : '{"error":"Unexpected endpoint or method."}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const [bin, internal, log] = [join(home, "bin"), join(home, ".internal"), join(home, "calls")];
  await Promise.all([mkdir(bin), mkdir(internal)]);
  await writeFile(join(internal, "http-server.json"), JSON.stringify({ port }));
  await writeFile(log, "");
  const lms = join(bin, "lms");
  await writeFile(lms, program(answers, log), { mode: 0o755 });
  return {
    lms,
    port,
    calls: async () =>
      (await readFile(log, "utf8"))
        .split("\n")
        .filter((line) => line !== "")
        .map((line): string[] => JSON.parse(line)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(home, { recursive: true, force: true });
    },
  };
}

function program(answers: object, log: string): string {
  return `#!${process.execPath}
const { appendFileSync } = require("node:fs");
const args = process.argv.slice(2);
appendFileSync(${JSON.stringify(log)}, JSON.stringify(args) + "\\n");
const answer = ${JSON.stringify(answers)}[args[0]] ?? { stderr: "error: unknown command '" + args[0] + "'", exitCode: 1 };
process.stdout.write(answer.stdout ?? "");
process.stderr.write(answer.stderr ?? "");
process.exitCode = answer.exitCode ?? 0;
if (answer.hangs) setInterval(() => {}, 1000);
`;
}
