import { describe, expect, it } from "vitest";
import { emit } from "../../../../src/cli/output/emit.ts";
import type { Outlets } from "../../../../src/cli/command-line/parse.ts";
import type { Frame } from "../../../../src/cli/output/frame.ts";
import { SetupError } from "../../../../src/core/errors/index.ts";
import { language } from "../../../../src/core/messages/en/index.ts";
import { speak } from "../../../../src/core/messages/speak.ts";
import { reportSchema } from "../../../../src/core/report.ts";
import { fakeHost, type FakeHost, type FakeWorld } from "../../../support/fake-host.ts";

const english = speak(language);
const fuse = new SetupError({ code: "LMS_FUSE", args: { said: "AppImages require FUSE to run." } });
const taken = new SetupError({ code: "LMS_IDENTIFIER_TAKEN", args: { identifier: "phi-4", by: "other" } });

async function told(world: FakeWorld, error: SetupError, json = false): Promise<FakeHost> {
  const host = fakeHost(world);
  const frame: Frame = { speech: english, english, invocation: null, named: "install", json };
  await emit(host, frame, { sections: {}, status: "fail", exitCode: error.exitCode, error });
  return host;
}

describe("what mends an error", () => {
  it.each([
    ["Ubuntu", "sudo apt-get install libfuse2t64"],
    ["Fedora Linux", "sudo dnf install fuse-libs"],
  ])("is installed as %s does it, for people and for programs", async (name, line) => {
    const files = { "/etc/os-release": `NAME="${name}"\n` };
    expect((await told({ files }, fuse)).written.stderr).toContain(line);
    const { error } = reportSchema.parse(JSON.parse((await told({ files }, fuse, true)).written.stdout));
    expect(error?.remedy?.commands.map((command) => command.line)).toContain(line);
  });

  it("is installed with no command where it would be a guess", async () => {
    expect((await told({}, fuse)).written.stderr).not.toContain("sudo");
    expect((await told({ system: { platform: "darwin" } }, fuse)).written.stderr).not.toContain("sudo");
  });

  it.each([
    ["below its home only", ["/home/ana/.lmstudio/bin/lms"], "/home/ana/.lmstudio/bin/lms unload phi-4"],
    ["on PATH", ["/usr/bin/lms"], "lms unload phi-4"],
  ])("is LM Studio's own command as it can be typed with lms %s", async (_, executables, line) => {
    const { stderr } = (await told({ executables }, taken)).written;
    expect(stderr.split("\n").map((one) => one.trim())).toContain(line);
  });
});

describe("a file that cannot be written", () => {
  const junit = { format: "junit", file: "/full/j.xml" } as const;
  const json = { format: "json", file: "/there/r.json" } as const;

  async function written(
    outlets: Outlets,
    error: SetupError | null,
    fullBelow = "/full/",
  ): Promise<{ host: FakeHost; thrown: unknown }> {
    const host = fakeHost();
    const writeAtomic: FakeHost["files"]["writeAtomic"] = async (path, text) => {
      if (path.startsWith(fullBelow)) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      host.contents.set(path, text);
    };
    const frame: Frame = { speech: english, english, invocation: null, json: outlets.format === "json", outlets };
    const result = {
      sections: {},
      status: error === null ? "ok" : "fail",
      exitCode: error?.exitCode ?? 0,
      error,
    } as const;
    const thrown: unknown = await emit({ ...host, files: { ...host.files, writeAtomic } }, frame, result).then(
      () => null,
      (problem: unknown) => problem,
    );
    return { host, thrown };
  }

  it("makes a failure of a run that was none, before stdout has a document", async () => {
    const { host, thrown } = await written({ format: "json", output: null, report: [junit, json] }, null);
    expect(thrown).toMatchObject({ finding: { code: "DISK_NOT_WRITABLE", args: { path: junit.file } }, exitCode: 7 });
    expect(host.written.stdout).toBe("");
  });

  it("leaves stdout one document, and the failure that came first its exit code", async () => {
    const { host, thrown } = await written({ format: "json", output: null, report: [junit, json] }, taken);
    expect(thrown).toBeNull();
    expect(reportSchema.parse(JSON.parse(host.written.stdout)).error?.code).toBe("LMS_IDENTIFIER_TAKEN");
    expect(host.contents.get(json.file)).toBe(host.written.stdout);
    expect(host.written.stderr).toBe("Cannot write to /full/j.xml: ENOSPC  [DISK_NOT_WRITABLE]\n");
  });

  it("is said on stderr where it is the document itself", async () => {
    const output = { format: "json", output: "/full/o.json", report: [] } as const;
    const problem = new SetupError({ code: "DISK_NOT_WRITABLE", args: { path: output.output, cause: "ENOSPC" } });
    const { host } = await written(output, problem);
    expect(host.written).toEqual({
      stdout: "",
      stderr: "Cannot write to /full/o.json: ENOSPC  [DISK_NOT_WRITABLE]\n",
    });
    const { host: people } = await written({ ...output, format: null }, problem);
    expect(people.written.stderr.match(/DISK_NOT_WRITABLE\]/g)).toHaveLength(1);
  });

  it("does not keep the others from saying what failed, in people's formats too", async () => {
    const plain = { format: "plain", file: "/there/p.txt" } as const;
    const { host } = await written({ format: null, output: null, report: [junit, plain] }, taken);
    expect(host.contents.get(plain.file)).toContain("[LMS_IDENTIFIER_TAKEN]");
  });
});
