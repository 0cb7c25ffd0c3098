import { execFile, execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { reportSchema } from "../../src/core/report.ts";
import { startLoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn, runCli } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";

// A stick made where there is a network, and used where there is none: not even a route.
const program = programIn(inject("packedPrefix"));
const model = "phi-4-IQ2_M.gguf";
const repo = "bartowski/phi-4-GGUF";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-kit-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Loopback and nothing else, where this computer lets us have that. */
function withoutNetwork(): readonly string[] | null {
  const command = ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];
  try {
    execFileSync(command[0] as string, [...command.slice(1), process.execPath, "-e", "0"], { stdio: "ignore" });
    return command;
  } catch {
    return null;
  }
}

it("installs and answers from a kit with no network at all", async (context) => {
  const cutOff = withoutNetwork();
  if (cutOff === null) context.skip("no network of its own can be given to a process here: needs Linux and root");
  const served = join(folder, "served");
  await mkdir(served);
  await copyFile(join(program, "../../dist/tiny.gguf"), join(served, model));
  const hub = await startLoopbackHub({ repos: { [repo]: served } });
  const kit = join(folder, "kit");
  const making = ["download", "--kit", kit, "--quantization", "IQ2_M", "--accelerator", "cpu", "--json"];
  const there = { PHI4_SETUP_HOME: join(folder, "school"), HF_HUB_CACHE: join(folder, "school-cache") };
  const made = await runCli(program, making, { env: { ...there, HF_ENDPOINT: hub.endpoint } });
  expect(documentOf(made, program)).toMatchObject({ exitCode: 0, kit: { folder: kit } });
  await hub.close();

  const own = { PHI4_SETUP_HOME: join(folder, "home"), HF_HUB_CACHE: join(folder, "cache"), LC_ALL: "C.UTF-8" };
  // The kit's own phi4-setup: no npm either.
  const inside = join(kit, "phi4-setup", "bin", "phi4-setup.js");
  const [file = "", ...before] = cutOff ?? [];
  const installing = ["install", "--kit", kit, "--offline", "--yes", "--quantization", "IQ2_M"];
  const accepted = ["--accept", "memory,cpu,disk", "--accelerator", "cpu", "--json"];
  const { stdout } = await promisify(execFile)(
    file,
    [...before, process.execPath, inside, ...installing, ...accepted],
    { env: { PATH: process.env["PATH"] ?? "", HOME: join(folder, "nobody"), ...own } },
  );
  const report = reportSchema.parse(JSON.parse(stdout));
  expect(report).toMatchObject({ exitCode: 0, smokeTest: { device: "cpu" } });
  expect(report.installed).toMatchObject([
    { quantization: "IQ2_M", repo, files: [{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }] },
  ]);
});
