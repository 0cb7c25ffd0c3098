// At a real terminal: a card that the probes find and the engine refuses, after the plan for it was agreed to.
import { copyFile, mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { catalogued } from "../../../../src/core/models/catalogue.ts";
import { startLoopbackHub } from "../../../../src/hub/loopback/hub.ts";
import { tinyFile } from "../../../support/engines.ts";
import { standInEngine, type StandInEngine } from "../../../support/stand-in-engine.ts";
import { keys, noTerminal, openTerminal, type TestTerminal } from "../../../support/terminal.ts";

const repo = "bartowski/phi-4-GGUF";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-card-"));
  const bundle = await rolldown({ input: "test/support/program-with-card.ts", platform: "node" });
  await bundle.write({ dir: join(folder, "program"), entryFileNames: "program.js", format: "esm" });
  await bundle.close();
  await mkdir(join(folder, "repo"));
  for (const { path } of catalogued("phi-4", "llama.cpp")?.files ?? []) {
    await copyFile(tinyFile, join(folder, "repo", basename(path)));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function start({ host, home }: StandInEngine, args: readonly string[], env: Record<string, string> = {}): TestTerminal {
  const told = Object.entries(host.system.env).filter(([name]) => /^(?:STAND|OWN_TINY|TINY|npm_config)/.test(name));
  const own = { ...Object.fromEntries(told), HOME: home, PHI4_SETUP_HOME: home, HF_HUB_CACHE: join(home, "cache") };
  const line = [join(folder, "program", "program.js"), ...args];
  return openTerminal(process.execPath, line, { env: { ...own, DISPLAY: "", ...env }, rows: 120 });
}

/** Enough for what is on the card, too little for that on the processor, however fast that is. */
const machine = ["--runtime", "llama.cpp", "--ram", "15GiB", "--accept", "memory,cpu,disk"];

describe.skipIf(noTerminal !== null || process.platform !== "linux")("a card that is refused after a yes", () => {
  it("is told with its reason and the new plan, which needs no second yes where it fetches nothing more", async () => {
    await using engine = await standInEngine({ cuda: "crashes", cpu: "answers" });
    await using terminal = start(engine, [...machine, "--file", tinyFile, "--context", "1024"]);
    await terminal.until(/How do you want[^]*Enter accept/);
    terminal.press(keys.enter);
    await terminal.until(/❯ Yes/);
    terminal.press("y");
    await terminal.until(/What now\?[^]*Enter accept/);
    expect(terminal.all()).toContain("[PLAN_OUTDATED]");
    expect(terminal.all().match(/❯ Yes|now\? yes/gi)).toHaveLength(1);
    terminal.press(keys.down, keys.down, keys.down, keys.enter);
    expect(await terminal.ended).toBe(0);
  });

  it.each([
    ["no: nothing more is fetched", "n", /\[CONSENT_DECLINED\]/, 2],
    ["yes: the other file is fetched, and answers", "y", /What now\?[^]*Enter accept/, 0],
  ] as const)("is asked about again where the new plan fetches more; %s", async (_, answer, ends, exitCode) => {
    await using engine = await standInEngine({ cuda: "crashes", cpu: "answers" });
    const hub = await startLoopbackHub({ repos: { [repo]: join(folder, "repo") } });
    onTestFinished(() => hub.close());
    const env = { HF_ENDPOINT: hub.endpoint };
    // What fits the card is here already; what fits the processor is another file.
    await using before = start(engine, ["download", repo, "--include", "*Q8_0*"], env);
    expect(await before.ended).toBe(0);
    await using terminal = start(engine, machine, env);
    await terminal.until(/How do you want[^]*Enter accept/);
    terminal.press(keys.enter);
    const first = await terminal.until(/❯ Yes/);
    expect(first).toContain("All 41 layers on the graphics card");
    expect(first).toContain("Nothing needs to be downloaded");
    terminal.press("y");
    const again = await terminal.until(/\[PLAN_OUTDATED\][^]*❯ Yes/);
    const other = /PLAN_OUTDATED[^]*Recommended: (\S+)/.exec(again)?.[1] ?? "";
    expect(other).not.toBe("Q8_0");
    expect(again).toMatch(/\? Download [\d.]+ GB/);
    terminal.press(answer);
    await terminal.until(ends);
    if (exitCode === 0) terminal.press(keys.down, keys.down, keys.down, keys.enter);
    expect(await terminal.ended).toBe(exitCode);
    const there = await readdir(join(engine.home, "cache"), { recursive: true });
    const files = there.filter((path) => path.endsWith(".gguf")).map((path) => basename(path));
    expect(files.toSorted()).toEqual([...(exitCode === 0 ? [other] : []), "Q8_0"].map((name) => `phi-4-${name}.gguf`));
  });
});
