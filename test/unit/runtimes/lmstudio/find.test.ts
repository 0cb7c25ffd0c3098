import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { lmsPrograms, lmStudioPlaces, programOffPath } from "../../../../src/host/lm-studio/places.ts";
import { findStudio } from "../../../../src/runtimes/lmstudio/studio.ts";
import { fakeHost } from "../../../support/fake-host.ts";
import { codeOf, quick, studioWorld, type StudioWorld } from "../../../support/lm-studio/world.ts";

const { signal } = new AbortController();

/** A program in the place of LM Studio's, or on PATH. */
async function program(path: string, script: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

const found = async (there: StudioWorld, env: Record<string, string> = {}): Promise<string> =>
  (await findStudio(there.host(env), quick, signal)).lms;

describe("where LM Studio is", () => {
  const windows = { platform: "win32", home: "C:\\Users\\ana" } as const;

  it.each([
    ["its usual home", {}, {}, "/home/ana/.lmstudio"],
    ["its old home where there is one", { "/home/ana/.cache/lm-studio/x": "" }, {}, "/home/ana/.cache/lm-studio"],
    ["where its pointer points", { "/home/ana/.lmstudio-home-pointer": "/big/lm\n" }, {}, "/big/lm"],
    [
      "its usual home for a pointer to nowhere",
      { "/home/ana/.lmstudio-home-pointer": "lm" },
      {},
      "/home/ana/.lmstudio",
    ],
    [
      "where its pointer points on Windows",
      { "C:\\Users\\ana\\.lmstudio-home-pointer": "D:\\lm\r\n" },
      windows,
      "D:\\lm",
    ],
  ])("is %s", async (_, files, system, home) => {
    expect((await lmStudioPlaces(fakeHost({ files, system }))).home).toBe(home);
  });

  it.each([
    ["below its home", "", "/home/ana/.lmstudio/models"],
    ["where its settings say", '{"downloadsFolder":"/big/models"}', "/big/models"],
    ["below its home for settings that say nothing usable", '{"downloadsFolder":["x"]}', "/home/ana/.lmstudio/models"],
    ["below its home for settings that are none", "{", "/home/ana/.lmstudio/models"],
  ])("has its models %s", async (_, settings, models) => {
    const host = fakeHost({ files: { "/home/ana/.lmstudio/settings.json": settings } });
    expect((await lmStudioPlaces(host)).models).toBe(models);
  });

  it("has its program on PATH and below its homes, in this order", async () => {
    const below = ["/home/ana/.lmstudio/bin/lms", "/home/ana/.cache/lm-studio/bin/lms"];
    const host = fakeHost({ executables: ["/usr/bin/lms", ...below] });
    const [usual, old] = below;
    expect((await lmsPrograms(host)).found).toEqual(["/usr/bin/lms", old, usual]);
    const onWindows = fakeHost({ system: windows, executables: ["C:\\Users\\ana\\.lmstudio\\bin\\lms.exe"] });
    expect((await lmsPrograms(onWindows)).found).toEqual(["C:\\Users\\ana\\.lmstudio\\bin\\lms.exe"]);
  });
});

describe("its lms", () => {
  it.each(["new", "middle", "old"] as const)("of the %s generation is known for what it is", async (generation) => {
    const there = await studioWorld({ generation });
    expect(await found(there)).toBe(there.app.lms);
  });

  it("is taken below its home where another program comes first on PATH", async () => {
    const there = await studioWorld();
    const path = await program(join(there.home, "bin", "lms"), "echo 'Learning Management System 4'");
    expect(await found(there, { PATH: dirname(path) })).toBe(there.app.lms);
  });

  it("is typed with its path where PATH has none, or another program of that name", async () => {
    const there = await studioWorld();
    const other = dirname(await program(join(there.home, "other", "lms"), "echo 'Learning Management System 4'"));
    expect(await programOffPath(there.host())).toBe(there.app.lms);
    expect(await programOffPath(there.host({ PATH: other }))).toBe(there.app.lms);
    expect(await programOffPath(there.host({ PATH: dirname(there.app.lms) }))).toBeNull();
    await rm(there.app.lms);
    expect(await programOffPath(there.host())).toBeNull();
    expect(await programOffPath(there.host({ PATH: other }))).toBeNull();
  });

  it("is asked without a terminal, without colours and in English", async () => {
    const there = await studioWorld();
    await found(there);
    expect(there.app.callers).toEqual([{ env: { FORCE_COLOR: "0", NO_COLOR: "1", LC_ALL: "C" }, tty: false }]);
  });

  it("is never a program of the current folder", async () => {
    const there = await studioWorld();
    await program(join(there.home, "lms"), 'echo \'{"version":"07b7252"}\'');
    const host = there.host({ PATH: `.:${there.home}` }, { cwd: there.home });
    expect((await lmsPrograms(host)).found).toEqual([there.app.lms]);
  });

  it("is found through a link", async () => {
    const there = await studioWorld();
    const bin = join(there.home, "links");
    await mkdir(bin);
    await symlink(there.app.lms, join(bin, "lms"));
    expect(await found(there, { PATH: bin })).toBe(join(bin, "lms"));
  });

  it("is not found where there is none, and the places are named", async () => {
    const there = await studioWorld();
    await rm(there.app.lms);
    const error = await findStudio(there.host(), quick, signal).catch((reason: unknown) => reason);
    const looked = ["PATH", join(there.home, ".lmstudio", "bin"), join(there.home, ".cache", "lm-studio", "bin")];
    expect(error).toMatchObject({ exitCode: 3, finding: { code: "LMS_NOT_FOUND", args: { looked } } });
  });

  it.each([
    ["another program", "echo 'Learning Management System 4'", "LMS_OTHER_PROGRAM"],
    ["another one with a JSON of its own", `echo '{"name":"lms","version":"4"}'`, "LMS_OTHER_PROGRAM"],
    ["one that speaks another language", "echo 'opção desconhecida: version' >&2; exit 1", "LMS_OTHER_PROGRAM"],
    ["one that prints nothing", "exit 0", "LMS_SILENT"],
    ["one that fails without a word", "exit 1", "LMS_SILENT"],
    ["one that dies by SIGILL", "kill -ILL $$", "LMS_CPU_UNSUPPORTED"],
    ["one that says so in numbers", "exit 132", "LMS_CPU_UNSUPPORTED"],
    ["one that hangs", "sleep 60 & wait", "LMS_TIMEOUT"],
    ["one that asks and gets no answer", "printf 'Update now? (Y/N): ' >&2; read -r answer", "LMS_ASKS"],
    ["one that asks a question", "printf 'Update now? (Y/N): ' >&2; sleep 60 & wait", "LMS_ASKS"],
  ])("that is %s is named", async (_, script, code) => {
    const there = await studioWorld();
    await program(there.app.lms, script);
    const limits = { ...quick, versionMs: 400 };
    const error = await findStudio(there.host(), limits, signal).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ exitCode: 3, finding: { code } });
  });

  it("is given up with the person's Ctrl-C", async () => {
    const there = await studioWorld();
    await program(there.app.lms, "sleep 60 & wait");
    const end = new AbortController();
    const finding = findStudio(there.host(), quick, end.signal);
    end.abort("SIGINT");
    expect(await codeOf(finding)).toBe("SIGINT");
  });
});
