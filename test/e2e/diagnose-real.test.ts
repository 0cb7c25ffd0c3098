// Our own program fails for real, and what it printed is all that `diagnose` gets.
import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import type { Report } from "../../src/core/report.ts";
import { programIn, runCli, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";

const program = programIn(inject("packedPrefix"));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-diagnose-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = (args: readonly string[], input?: string): Promise<CliResult> =>
  runCli(program, args, {
    env: { PHI4_SETUP_HOME: join(folder, "home"), HF_HUB_CACHE: join(folder, "cache") },
    ...(input === undefined ? {} : { input }),
  });

/** The first cause that is named for what `args` print as they fail. */
async function causeOf(args: readonly string[]): Promise<string | undefined> {
  const { status, stdout, stderr } = await cli(args);
  expect(status).not.toBe(0);
  const report: Report = documentOf(await cli(["diagnose", "-", "--json"], stdout + stderr), program);
  return report.diagnoses?.find(({ standing }) => standing === "cause")?.id;
}

it("a model that is cut off", async () => {
  const path = join(folder, "cut.gguf");
  await writeFile(path, (await readFile("src/rehearsal/tiny.gguf")).subarray(0, 120_000));
  expect(await causeOf(["serve", "--file", path])).toBe("gguf-truncated");
});

it("a web page in place of the model", async () => {
  const path = join(folder, "page.gguf");
  await writeFile(path, "<!DOCTYPE html><html><head><title>Sign in</title></head></html>".padEnd(4096));
  expect(await causeOf(["serve", "--file", path])).toBe("NOT_A_GGUF");
});

it("a port that is taken", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const cause = await causeOf(["serve", "--file", join("src", "rehearsal", "tiny.gguf"), "--port", String(port)]);
  server.close();
  expect(cause).toBe("PORT_TAKEN");
});

it("a Hub that is away", async () => {
  const cause = await causeOf([
    "download",
    "someone/phi-4-GGUF",
    "--endpoint",
    "http://127.0.0.1:9",
    "--cache-dir",
    folder,
  ]);
  expect(cause).toBe("HUB_UNREACHABLE");
});

const isRoot = process.getuid?.() === 0;
/** Root may read everything, so that the program runs as nobody there. */
const asNobody = isRoot ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];
const canBeRefused = process.platform !== "win32" && (!isRoot || spawnSync("setpriv", ["--version"]).status === 0);

it.skipIf(!canBeRefused)("a log that this user may not read: exit 7, and its name", async () => {
  // Both are only for who made them.
  await chmod(folder, 0o755);
  await chmod(dirname(inject("packedPrefix")), 0o755);
  const path = join(folder, "secret.log");
  await writeFile(path, "OSError: [Errno 28] No space left on device\n");
  await chmod(path, isRoot ? 0o600 : 0);
  const [file = "", ...args] = [...asNobody, process.execPath, program, "diagnose", path, "--json"];
  const env = { ...process.env, PHI4_SETUP_HOME: join(folder, "home"), HF_HUB_CACHE: join(folder, "cache") };
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: "utf8", env, timeout: 60_000 });
  expect({ status, stderr }).toMatchObject({ status: 7 });
  const report = JSON.parse(stdout) as Report;
  expect(report.error).toMatchObject({ code: "LOG_UNREADABLE", args: { path, cause: "EACCES" } });
});
