// What pipelines copy from us, run for real as far as a computer without those services can.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { parse } from "yaml";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { notesOf, problemWith } from "../../src/build/release.js";
import { programIn, runCli } from "../support/cli.ts";

const { validateAction, validateWorkflow } = createRequire(import.meta.url)("@action-validator/core") as {
  validateAction(text: string): { errors: unknown[] };
  validateWorkflow(text: string): { errors: unknown[] };
};

const root = join(import.meta.dirname, "../..");
const read = (...names: string[]): string => readFileSync(join(root, ...names), "utf8");
const program = programIn(inject("packedPrefix"));
const { version } = JSON.parse(read("package.json")) as { version: string };
const onWindows = process.platform === "win32";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "phi4-pipelines-"));
  mkdirSync(join(folder, "bin"));
  // `npx --yes phi4-setup@1.0.0 …` without a registry that has it: the packed program, and only that version of it.
  const shim = `#!/bin/sh
[ "$1" = --yes ] && [ "$2" = "phi4-setup@${version}" ] || { echo "npx was asked for $2" >&2; exit 99; }
shift 2
exec "${process.execPath}" "${program}" "$@"
`;
  writeFileSync(join(folder, "bin", "npx"), shim);
  chmodSync(join(folder, "bin", "npx"), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function bash(script: string, env: Record<string, string>) {
  return spawnSync("bash", ["--noprofile", "--norc", "-euo", "pipefail", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    timeout: 60_000,
    env: { PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"]}`, HOME: folder, LC_ALL: "C.UTF-8", ...env },
  });
}

describe("the workflows", () => {
  const files = readdirSync(join(root, ".github", "workflows"));
  test.each(files)("%s is valid, pinned by hash, and asks for what it needs", (name) => {
    const text = read(".github", "workflows", name);
    expect(validateWorkflow(text).errors).toEqual([]);
    const { permissions, jobs } = parse(text) as {
      permissions: Record<string, string>;
      jobs: Record<string, { "timeout-minutes"?: number; steps: { uses?: string }[] }>;
    };
    expect(Object.values(permissions).every((right) => right === "read")).toBe(true);
    for (const job of Object.values(jobs)) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      for (const { uses = "none" } of job.steps) expect(uses).toMatch(/^none$|@[0-9a-f]{40}$/);
    }
  });
});

describe.skipIf(onWindows)("the action", () => {
  const text = read(".github", "actions", "check", "action.yml");
  const { runs } = parse(text) as { runs: { steps: { run: string }[] } };
  const script = runs.steps[0]?.run ?? "";
  const machine = join(root, "test", "fixtures", "machines", "laptop-8gb.json");
  const run = (inputs: Record<string, string>) => {
    const output = join(folder, "output");
    const summary = join(folder, "summary.md");
    for (const file of [output, summary]) writeFileSync(file, "");
    const env = { VERSION: version, ARGUMENTS: "", JUNIT: "", ...inputs };
    const { status, stdout } = bash(script, { ...env, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary });
    return { status, stdout, output: readFileSync(output, "utf8"), summary: readFileSync(summary, "utf8") };
  };

  test("is valid", () => {
    expect(validateAction(text).errors).toEqual([]);
    expect(script).not.toContain("${{");
  });
  test("annotates, sums up, reports, and ends as check does", async () => {
    const made = run({ ARGUMENTS: `--machine\n${machine}\n`, JUNIT: "report.xml" });
    expect(made.status).toBe(1);
    expect(made.stdout).toMatch(/^::error title=phi4-setup MEMORY_BELOW_MINIMUM::/m);
    expect(made.output).toBe("exit-code=1\n");
    expect(made.summary).toContain("| ❌ failed |");
    const { valid } = await validateXML({
      xml: [{ fileName: "report.xml", contents: readFileSync(join(folder, "report.xml"), "utf8") }],
      schema: [{ fileName: "junit.xsd", contents: read("test", "fixtures", "junit.xsd") }],
    });
    expect(valid).toBe(true);
  });
  test.each(["latest", "^1.0.0", "1", "1.0.0; touch here", "$(touch here)"])("refuses the version %s", (given) => {
    expect(run({ VERSION: given }).status).toBe(2);
    expect(existsSync(join(folder, "here"))).toBe(false);
  });
  test("takes an argument as an argument, whatever is in it", () => {
    expect(run({ ARGUMENTS: "--bogus; touch here" }).status).toBe(2);
    expect(existsSync(join(folder, "here"))).toBe(false);
  });
});

describe.skipIf(onWindows)("the snippets", () => {
  test("GitLab's script makes the report it names, with an exact version", () => {
    const { "phi4-requirements": job } = parse(read("examples", "pipelines", "gitlab-ci.yml")) as Record<
      string,
      { variables: { PHI4_SETUP_VERSION: string }; script: string[]; artifacts: { reports: { junit: string } } }
    >;
    expect(job?.variables.PHI4_SETUP_VERSION).toBe(version);
    const { status, stderr } = bash(job?.script.join("\n") ?? "", { PHI4_SETUP_VERSION: version });
    expect(stderr).toBe("");
    expect([0, 1]).toContain(status);
    expect(readFileSync(join(folder, job?.artifacts.reports.junit ?? ""), "utf8")).toContain("<testsuites ");
  });

  test("Kubernetes: what is judged is not tried again, and the verdict fits the termination message", async () => {
    const job = parse(read("examples", "pipelines", "kubernetes-job.yaml")) as KubernetesJob;
    const { podFailurePolicy, template } = job.spec;
    expect(podFailurePolicy.rules[0]?.onExitCodes.values).toEqual([1, 2, 8]);
    const [container] = template.spec.containers;
    expect(container?.image).toBe(`phi4-setup:${version}`);
    expect(container?.securityContext).toMatchObject({ runAsNonRoot: true, readOnlyRootFilesystem: true });
    const message = join(folder, "termination-log");
    // The only place that can be written to is the one that the model goes to.
    const { name, mountPath } = container?.volumeMounts[0] ?? {};
    expect(template.spec.volumes).toContainEqual({ name, emptyDir: {} });
    expect(container?.args).toContain(`--cache-dir=${mountPath}`);
    const args = (container?.args ?? []).map((arg) =>
      arg.replace("/dev/termination-log", message).replace("--cache-dir=/models", `--cache-dir=${folder}`),
    );
    writeFileSync(message, "");
    const { status } = await runCli(program, args, { env: { HOME: folder } });
    const verdict = readFileSync(message, "utf8");
    expect(verdict).toContain(`(exit code ${status})`);
    expect(Buffer.byteLength(verdict)).toBeLessThan(4096);
  });

  test("Docker: the command of the image runs without a home, a name or a place to write", () => {
    const dockerfile = read("examples", "pipelines", "Dockerfile");
    expect(dockerfile).toContain(`ARG PHI4_SETUP_VERSION=${version}`);
    const [, user = ""] = /^USER (\d+):\d+$/m.exec(dockerfile) ?? [];
    const [, command = "[]"] = /^CMD (.*)$/m.exec(dockerfile) ?? [];
    if (process.getuid?.() !== 0) {
      process.stderr.write("NOT TESTED: check as a user without a name, which only root can start\n");
      return;
    }
    chmodSync(folder, 0o755);
    const packed = join(folder, "packed");
    spawnSync("cp", ["-R", dirname(dirname(program)), packed]);
    spawnSync("chmod", ["-R", "a+rX", packed]);
    const args = [join(packed, "bin", "phi4-setup.js"), ...(JSON.parse(command) as string[])];
    const result = spawnSync(process.execPath, args, {
      uid: Number(user),
      gid: Number(user),
      cwd: "/",
      encoding: "utf8",
      timeout: 60_000,
      env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8" },
    });
    expect(result.stdout).toMatch(/^(?:ok|warning|failed|unknown|not required): /m);
    expect(result.stderr).toBe("");
    expect([0, 1]).toContain(result.status);
  });
});

describe.skipIf(onWindows)("what cannot be written", () => {
  const check = `"${process.execPath}" "${program}" check`;

  test.skipIf(!existsSync("/dev/full")).each([
    [`${check} --json >/dev/full`, /^Cannot write to stdout: ENOSPC {2}\[DISK_ERROR\]\n$/],
    [`${check} --json >/dev/full 2>/dev/full`, /^$/],
    [`${check} --json --output /dev/full`, /^Cannot write to \/dev\/full: ENOSPC {2}\[DISK_NOT_WRITABLE\]\n$/],
  ])("%s ends with 7", (script, stderr) => {
    expect(bash(script, {})).toMatchObject({ status: 7, stderr: expect.stringMatching(stderr), stdout: "" });
  });

  test("a report that has no place leaves one document on stdout, and the other reports say the same", () => {
    const { status, stdout } = bash(`${check} --json --report junit=/ --report json=said.json`, {});
    const document = JSON.parse(stdout) as unknown;
    expect(document).toMatchObject({ exitCode: status, error: { code: "DISK_NOT_WRITABLE" } });
    expect(JSON.parse(readFileSync(join(folder, "said.json"), "utf8"))).toEqual(document);
    expect(status).toBe(7);
  });

  test("wrong usage is in the reports too, and not an earlier run's success", () => {
    const { status } = bash(`${check} --report junit=usage.xml --report verdict=usage.txt --requrie gpu`, {});
    expect(status).toBe(2);
    expect(readFileSync(join(folder, "usage.xml"), "utf8")).toContain('<error message="Unknown option: --requrie');
    expect(readFileSync(join(folder, "usage.txt"), "utf8")).toContain("UNKNOWN_OPTION  (exit code 2)");
  });
});

interface KubernetesJob {
  spec: {
    podFailurePolicy: { rules: { onExitCodes: { values: number[] } }[] };
    template: {
      spec: {
        containers: {
          image: string;
          args: string[];
          securityContext: object;
          volumeMounts: { name: string; mountPath: string }[];
        }[];
        volumes: object[];
      };
    };
  };
}

describe("a release", () => {
  const changelog =
    "# Changelog\n\n## Unreleased\n\n## [1.2.3] - 2026-11-25\n\n### Added\n\n- This\n\n## 1.2.2\n\n- That\n";
  test.each<[string, string, string, string | null]>([
    ["is well", "v1.2.3", "1.2.3", null],
    ["needs its tag", "v1.2.4", "1.2.3", "the tag is v1.2.4, the package is 1.2.3"],
    ["needs its section", "v2.0.0", "2.0.0", "CHANGELOG.md has no section for 2.0.0"],
  ])("%s", (_, tag, packaged, problem) => {
    expect(problemWith(tag, packaged, changelog)).toBe(problem);
  });
  test("has the changelog's section as its text", () => {
    expect(notesOf(changelog, "1.2.3")).toBe("### Added\n\n- This");
    expect(notesOf(changelog, "1.2.2")).toBe("- That");
  });
  test("packs what runs and what has to be there, and nothing else", () => {
    const npm = onWindows ? "npm.cmd" : "npm";
    const { stdout } = spawnSync(npm, ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: root,
      encoding: "utf8",
      shell: onWindows,
      timeout: 60_000,
    });
    const [packed] = JSON.parse(stdout) as { size: number; files: { path: string }[] }[];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const expected = [
      /^(?:LICENSE|README\.md|README\.pt-BR\.md|CHANGELOG\.md|package\.json)$/,
      /^bin\/(?:phi4-setup\.js|package\.json)$/,
      /^dist\/(?:cli\.cjs|tiny\.gguf|THIRD_PARTY_NOTICES\.txt|(?:report|machine|config|bundle)\.schema\.json|transformers-server\.py)$/,
      /^dist\/chunks\/[\w.-]+\.cjs$/,
      /^dist\/engine\/(?:worker\.js|THIRD_PARTY_NOTICES\.txt|binariesGithubRelease\.json)$/,
    ];
    expect(paths.filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([]);
    for (const name of ["LICENSE", "dist/cli.cjs", "dist/engine/worker.js", "dist/THIRD_PARTY_NOTICES.txt"]) {
      expect(paths).toContain(name);
    }
    expect(packed?.size).toBeLessThan(1.2e6);
  });
});
