import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quoted } from "../../src/core/quote.ts";

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
        .map((line) => line.split("\0").slice(0, -1)),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A script for sh, which starts at once. */
function program(answers: Record<string, LmsAnswer | string | null>, log: string): string {
  const cases = ["ls", "load"].map((name) => {
    const { stdout = "", stderr = "", exitCode = 0, hangs = false } = (answers[name] ?? unknown(name)) as LmsAnswer;
    const says = `printf %s ${quoted(stdout, "linux")}; printf %s ${quoted(stderr, "linux")} >&2`;
    return `${name}) ${says}; ${hangs ? "sleep 100000" : `exit ${exitCode}`};;`;
  });
  return `#!/bin/sh
{ printf '%s\\0' "$@"; echo; } >> ${quoted(log, "linux")}
case "$1" in
${cases.join("\n")}
*) echo "error: unknown command '$1'" >&2; exit 1;;
esac
`;
}

function unknown(name: string): LmsAnswer {
  return { stderr: `error: unknown command '${name}'\n`, exitCode: 1 };
}
