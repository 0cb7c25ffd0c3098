import { describe, expect, it } from "vitest";
import { emit } from "../../../../src/cli/output/emit.ts";
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
