// What the READMEs show is what comes. The transcripts of a saved computer to the letter (`npm run docs` rewrites
// them); those of the guided flow, run at a real terminal, but for numbers and the breaks of lines.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { catalogued } from "../../src/core/models/catalogue.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn, runCli } from "../support/cli.ts";
import { keys, noTerminal, openTerminal } from "../support/terminal.ts";

const root = join(import.meta.dirname, "../..");
const program = join(root, "bin", "phi4-setup.js");
const machine = join(root, "test/fixtures/readme-machine.json");

/** The text of each console block, by the line that stands in it first. */
const consoleBlocks = (page: string): string[] =>
  [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
const pageOf = (name: string): string => readFileSync(join(root, name), "utf8").replaceAll("\r\n", "\n");

// Folders and marks are those of a POSIX terminal.
describe.skipIf(process.platform === "win32")("a transcript of README.md", () => {
  it.each(["check", "recommend"])("npx . %s", async (command) => {
    const { stdout, stderr } = await runCli(program, [command, "--machine", machine], {
      env: { TERM: "xterm-256color" },
    });
    expect(stderr).toBe("");
    const page = pageOf("README.md");
    const shown = consoleBlocks(page).find((text) => text.startsWith(`$ npx . ${command}\n`));
    if (shown === undefined) throw new Error(`no transcript of ${command}`);
    const came = `$ npx . ${command}\n${stdout}`;
    const update = process.env["UPDATE_DOCS"] === "1";
    if (update)
      await writeFile(
        join(root, "README.md"),
        page.replace(shown, () => came),
      );
    expect(update ? came : shown).toBe(came);
  });

  it("is of the command that it says", async () => {
    const { stdout } = await promisify(execFile)("npx", [".", "check", "--machine", machine], {
      cwd: root,
      timeout: 60_000,
      env: { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1" },
    });
    const { stdout: plain } = await runCli(program, ["check", "--machine", machine]);
    expect(stdout).toBe(plain);
  });
});

describe.skipIf(noTerminal !== null)("the guided flow of", () => {
  const repo = "bartowski/phi-4-GGUF";
  let folder: string;
  let hub: LoopbackHub;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "phi4-readme-"));
    const files = join(folder, "repo");
    await mkdir(files);
    const tiny = await readFile(join(programIn(inject("packedPrefix")), "../../dist/tiny.gguf"));
    // Which one is taken depends on how fast this computer's memory is.
    for (const { path } of catalogued("phi-4", "llama.cpp")?.files ?? []) await writeFile(join(files, path), tiny);
    hub = await startLoopbackHub({ repos: { [repo]: files } });
  });
  afterAll(async () => {
    await hub.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ["README.md", "en", "What now?", "Receipt"],
    ["README.pt-BR.md", "pt-BR", "E agora?", "Recibo"],
  ])("%s is what comes", async (name, lang, lastQuestion, lastLine) => {
    const home = join(folder, lang);
    await mkdir(home);
    // As on the computer of the transcript: its memory and no card.
    const like = ["--ram", "25276502016", "--accelerator", "cpu"];
    await using terminal = openTerminal(
      process.execPath,
      [program, ...like, "--accept", "memory,cpu,disk", "--lang", lang],
      { rows: 60, cwd: folder, env: { HOME: home, PHI4_SETUP_HOME: "", HF_ENDPOINT: hub.endpoint } },
    );
    const blocks = consoleBlocks(pageOf(name))
      .slice(0, 3)
      .map((text) => shapeOf(text.replace("$ npx .\n", ""), home));
    expect(blocks).toHaveLength(3);
    const shown = (): string => shapeOf(terminal.all(), home);

    await terminal.until("Ctrl-C");
    expect(shown()).toContain(blocks[0]);
    terminal.press(keys.enter);
    await terminal.until("Esc ");
    expect(shown()).toContain(blocks[1]);
    terminal.press(keys.enter);
    await terminal.until(new RegExp(`${lastQuestion.replace("?", "\\?")}[^]*Ctrl-C`));
    terminal.press(keys.down, keys.down, keys.enter);
    await terminal.until(lastLine);
    expect(await terminal.ended).toBe(0);
    const stopped = await runCli(program, ["stop"], { env: { HOME: home, PHI4_SETUP_HOME: "" } });
    expect(stopped.status).toBe(0);
    expect(shown()).toContain(blocks[2]);
  });
});

/** A screen without what differs from run to run: figures, the home's place, and with them where lines break. */
function shapeOf(text: string, home: string): string {
  return (
    text
      .replaceAll(/\s+/g, "")
      .replaceAll(home, "/home/ana")
      .replaceAll(/\d+(?:[.,]\d+)*/g, "N")
      // On a computer that others use at the moment, its memory's speed cannot be measured, and is not guessed.
      .replaceAll(/speedunknown|NtoNtokens\/s|velocidadedesconhecida|deNaNtokens\/s/g, "SPEED")
      .replaceAll(/\(NtoNpredicted\)|\((?:previsão|previsto)[^)]*\)/g, "")
  );
}
