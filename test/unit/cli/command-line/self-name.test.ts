import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { selfName } from "../../../../src/cli/command-line/self-name.ts";
import { version } from "../../../../src/cli/version.ts";

it.each([
  ["npm's cache for npx", ["_npx/f4fcf1/node_modules/phi4-setup"], [], `npx phi4-setup@${version.split(".")[0]}`],
  ["its own sources", ["phi4-setup/src/cli"], [], "npx ."],
  ["a project", ["project/node_modules/phi4-setup"], ["project/package.json"], "npx phi4-setup"],
  ["a global folder", ["lib/node_modules/phi4-setup"], [], "phi4-setup"],
])("in %s, it is started by a command that works as it stands", async (_, [path = ""], files, name) => {
  const folder = await mkdtemp(join(tmpdir(), "phi4-self-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, path), { recursive: true });
  for (const file of files) await writeFile(join(folder, file), "{}");
  const packageRoot = join(folder, path.replace(/\/src\/cli$/, ""));
  expect(selfName({ packageRoot, platform: "linux" })).toBe(name);
  expect(selfName({ packageRoot, platform: "win32" })).toBe(name.replace("npx", "npx.cmd"));
});
