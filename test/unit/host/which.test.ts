import { expect, test } from "vitest";
import { which } from "../../../src/host/which.ts";
import { fakeHost } from "../../support/fake-host.ts";

function found(platform: NodeJS.Platform, cwd: string, PATH: string, program: string): Promise<string | null> {
  const { system, files } = fakeHost({ system: { platform, cwd, env: { PATH } }, executables: [program] });
  return which(system, files, "tool");
}

test.each<[string, NodeJS.Platform, string, string, string]>([
  ["PATH", "linux", "/work", "/usr/bin", "/usr/bin/tool"],
  ["PATH on Windows", "win32", "C:\\work", "relative;C:\\Tools", "C:\\Tools\\tool.exe"],
  ["a folder below the current one", "linux", "/work", "/work/bin", "/work/bin/tool"],
])("a program in %s is found", async (_, platform, cwd, path, program) => {
  expect(await found(platform, cwd, path, program)).toBe(program);
});

test.each<[string, NodeJS.Platform, string, string, string]>([
  ["a relative entry", "linux", "/work", "bin:.:", "/work/bin/tool"],
  ["the current folder", "linux", "/work", "/work", "/work/tool"],
  ["the current folder, written otherwise", "linux", "/work", "/work/:/work/./:/other/../work", "/work/tool"],
  ["Windows' current folder in other capitals", "win32", "C:\\Work", "c:\\WORK\\", "c:\\WORK\\tool.exe"],
])("a program in %s is not", async (_, platform, cwd, path, program) => {
  expect(await found(platform, cwd, path, program)).toBeNull();
});
