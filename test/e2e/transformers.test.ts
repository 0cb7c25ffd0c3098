// The real PyTorch and Transformers, with the rehearsal's model as safetensors under microsoft/phi-4's name on a Hub of our
// own. Needs a Python that has both: PHI4_TEST_TRANSFORMERS names it. With PHI4_TEST_PIP=1 an environment is made as
// well, from the index that pip is set to; that fetches hundreds of megabytes.
import { execFile, execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import type { Receipt, Report } from "../../src/core/report.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { tinyModel } from "../../src/rehearsal/tiny-model.ts";
import { programIn, runCli, type CliOptions, type CliResult } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";
import { executed, expectAnswers } from "../support/executed.ts";
import { freePort } from "../support/ports.ts";
import { standInPython } from "../support/python.ts";
import { until } from "../support/until.ts";

const program = programIn(inject("packedPrefix"));
const python = process.env["PHI4_TEST_TRANSFORMERS"] || null;
const withPip = process.env["PHI4_TEST_PIP"] === "1";
const limitMs = 900_000;
// Phi-4 itself needs 32 GB this way; what loads here is 264 kB.
const wanted = ["--runtime", "transformers", "--ram", "64GB", "--accept", "memory,cpu,disk"];
const load = ["--context", String(tinyModel.context)];

if (python === null) {
  process.stderr.write("NOT TESTED: no Python with torch and transformers; name one with PHI4_TEST_TRANSFORMERS\n");
} else if (!withPip) process.stderr.write("NOT TESTED: making an environment with pip; PHI4_TEST_PIP=1 does it\n");

describe.skipIf(python === null)("Phi-4 with Transformers", () => {
  let folder: string;
  let hub: LoopbackHub;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "phi4-transformers-"));
    const files = join(folder, "repo");
    await mkdir(files);
    await promisify(execFile)(python ?? "", [resolve("src/rehearsal/tiny-model.py"), "--safetensors", files]);
    hub = await startLoopbackHub({ repos: { "microsoft/phi-4": files, "someone/phi-4-tuned": files } });
  }, limitMs);
  afterAll(async () => {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  });

  const cli = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> => {
    const env = {
      PHI4_SETUP_HOME: join(folder, "home"),
      HF_HUB_CACHE: join(folder, "cache"),
      HF_ENDPOINT: hub.endpoint,
    };
    return runCli(program, args, { limitMs, ...options, env: { ...env, ...options.env } });
  };
  const json = async (...args: string[]): Promise<Report> => documentOf(await cli([...args, "--json"]), program);
  const exists = (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);

  it(
    "names an environment that has all, downloads, loads, asks, writes down",
    async () => {
      const report = await json("install", ...wanted, ...load, "--python", python ?? "", "--yes");
      expect(report).toMatchObject({
        error: null,
        plan: {
          steps: [
            { id: "use-environment" },
            { id: "download-weights" },
            { id: "serve-transformers" },
            { id: "smoke-test" },
          ],
        },
        smokeTest: { answer: tinyModel.answer, model: "phi-4", device: "cpu" },
        installed: [{ runtime: "transformers", quantization: "BF16", start: { python } }],
      });
      const paths = report.installed?.[0]?.files.map(({ path }) => path.split(/[/\\]/).at(-1));
      expect(paths).toContain("model.safetensors");
    },
    limitMs,
  );

  it(
    "fetches nothing the second time",
    async () => {
      const report = await json("install", ...wanted, ...load, "--python", python ?? "", "--yes");
      expect(report.error).toBeNull();
      expect(report.plan?.downloadBytes).toBe(0);
    },
    limitMs,
  );

  it(
    "serves, talks, runs its snippets and stops; nothing stays behind",
    async () => {
      const port = String(await freePort());
      try {
        expect((await json("serve", "--detach", "--port", port)).server?.baseUrl).toBe(`http://127.0.0.1:${port}/v1`);
        expect(await cli(["chat", "--port", port], { input: "Say OK." })).toMatchObject({ status: 0, stdout: "OK.\n" });
        expectAnswers(await executed((await json("snippet", "--port", port)).snippets ?? {}), tinyModel.answer);
        expect(await serversRunning(folder)).toBe(1);
      } finally {
        expect((await json("stop", "--port", port)).error).toBeNull();
      }
      await until(async () => (await serversRunning(folder)) === 0);
    },
    limitMs,
  );

  it(
    "takes another repository of the family, sized by the list of its files",
    async () => {
      const named = ["--repo", "someone/phi-4-tuned", "--python", python ?? ""];
      const report = await json("install", ...wanted, ...load, ...named, "--yes");
      expect(report).toMatchObject({
        error: null,
        recommendation: { choice: { repo: "someone/phi-4-tuned", origin: "hub" } },
        smokeTest: { answer: tinyModel.answer },
        installed: [{ runtime: "transformers", repo: "someone/phi-4-tuned" }],
      });
      await json("uninstall", "--yes");
    },
    limitMs,
  );

  it(
    "says so where the machine has too little memory for it",
    async () => {
      const { error, exitCode, plan } = await json("install", "--runtime", "transformers", "--ram", "16GB", "--yes");
      expect({ code: error?.code, exitCode, plan }).toEqual({ code: "NOTHING_FITS", exitCode: 1, plan: undefined });
    },
    limitMs,
  );

  it.skipIf(!withPip)(
    "makes an environment of its own, with the commands it showed, and removes it",
    async () => {
      await json("uninstall", "--yes");
      const bare = execFileSync(python ?? "", ["-c", "import sys; print(sys._base_executable)"], { encoding: "utf8" });
      const named = [...wanted, ...load, "--python", bare.trim()];
      const planned = await cli(["install", ...named, "--dry-run"]);
      expect(planned.stdout.replaceAll(/\s+/g, " ")).toMatch(/-m venv --clear .* -m pip install .*"torch>=2\.5\.0"/);
      expect(await exists(join(folder, "home"))).toBe(false);

      const report = await json("install", ...named, "--yes");
      expect(report).toMatchObject({ error: null, smokeTest: { answer: tinyModel.answer } });
      const receipt = JSON.parse(await readFile(join(folder, "home", "receipt.json"), "utf8")) as Receipt;
      expect(receipt.made).toContainEqual(
        expect.objectContaining({ kind: "folder", path: join(folder, "home", "python") }),
      );
      expect(receipt.installed[0]?.start?.["python"]).toContain(join(folder, "home", "python"));

      const again = await json("install", ...named, "--dry-run");
      expect(again.plan).toMatchObject({ downloadBytes: 0, steps: [{ id: "use-environment" }, {}, {}, {}] });
      expect((await json("uninstall", "--yes")).error).toBeNull();
      expect(await exists(join(folder, "home", "python"))).toBe(false);
      expect(
        (await readdir(join(folder, "cache"), { recursive: true })).filter((name) => name.endsWith("safetensors")),
      ).toEqual([]);
    },
    limitMs,
  );
});

describe.skipIf(process.platform === "win32")("a repository for Transformers", () => {
  it("is planned with its own size, and refused by name where it is none", async () => {
    await using python = await standInPython({ torch: "2.13.0+cpu", transformers: "5.18.0" });
    const [weights, others] = [join(python.folder, "weights"), join(python.folder, "gguf")];
    await Promise.all([mkdir(weights), mkdir(others)]);
    const shape = { hidden_size: 64, num_hidden_layers: 2, num_attention_heads: 2, num_key_value_heads: 1 };
    const sizes = { intermediate_size: 128, vocab_size: 512, max_position_embeddings: 16_384 };
    await writeFile(join(weights, "config.json"), JSON.stringify({ model_type: "phi3", ...shape, ...sizes }));
    await writeFile(join(weights, "model.safetensors"), Buffer.alloc(2 * 139_584));
    await writeFile(join(others, "phi-4-Q4_K_M.gguf"), "GGUF");
    const hub = await startLoopbackHub({ repos: { "someone/tuned": weights, "someone/gguf": others } });
    onTestFinished(() => hub.close());
    const env = {
      PHI4_SETUP_HOME: join(python.folder, "home"),
      HF_HUB_CACHE: join(python.folder, "cache"),
      HF_ENDPOINT: hub.endpoint,
    };
    const plan = async (...named: string[]): Promise<Report> => {
      const args = ["install", "--dry-run", "--json", "--runtime", "transformers", "--python", python.path, ...named];
      return documentOf(await runCli(program, args, { env }), program);
    };
    expect(await plan("--repo", "someone/tuned")).toMatchObject({
      error: null,
      plan: { downloadBytes: 2 * 139_584, steps: [{}, { id: "download-weights" }, {}, {}] },
      recommendation: { choice: { repo: "someone/tuned", quantization: "BF16", fileBytes: 2 * 139_584 } },
    });
    expect((await plan("--repo", "someone/gguf")).error).toMatchObject({
      code: "HUB_FILE_NOT_FOUND",
      args: { repo: "someone/gguf", file: "*.safetensors", nearest: ["phi-4-Q4_K_M.gguf"] },
    });
    expect((await plan("--file", join(others, "phi-4-Q4_K_M.gguf"))).error?.code).toBe("NOT_FOR_TRANSFORMERS");
  });
});

/** Linux: how many Python servers of this test's run. */
async function serversRunning(folder: string): Promise<number> {
  const pids = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "")));
  return lines.filter(
    (line) => line.includes("transformers-server.py") && line.includes(folder) && !line.includes("-e\0"),
  ).length;
}
