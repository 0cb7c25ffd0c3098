import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Fault } from "../../src/hub/loopback/faults.ts";
import { startLoopbackHub, type LoopbackHub } from "../../src/hub/loopback/hub.ts";
import { programIn } from "../support/cli.ts";
import { behind, typed as typedIn } from "../support/last-screen.ts";
import { keys, noTerminal, openTerminal, type TerminalOptions, type TestTerminal } from "../support/terminal.ts";
import { whoAnswers } from "../support/who-answers.ts";

// Somebody at a real terminal, with the packed program, the real engine and a Hub of ours, where the tiny model stands
// under Phi-4's name. What is read is the screen.
if (noTerminal !== null) process.stderr.write(`NOT TESTED: the guided flow at a terminal: ${noTerminal}\n`);

const program = programIn(inject("packedPrefix"));
const repo = "bartowski/phi-4-GGUF";
/** The smallest there is, so that a test machine with little memory is recommended it as well. */
const wanted = ["--quantization", "IQ2_M", "--accept", "memory,cpu,disk", "--runtime", "llama.cpp"];
const file = "phi-4-IQ2_M.gguf";

let folder: string;
let hub: LoopbackHub;
let fault: Fault | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4 ã-"));
  const files = join(folder, "repo");
  await mkdir(files);
  // Longer than what is written at once, so that a download can be stopped in the middle; the engine reads no further.
  const tiny = await readFile(join(program, "../../dist/tiny.gguf"));
  await writeFile(join(files, file), Buffer.concat([tiny, Buffer.alloc(12 * 1024 * 1024)]));
  hub = await startLoopbackHub({
    repos: { [repo]: files },
    faults: ({ kind }) => (kind === "content" ? fault : undefined),
  });
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const exists = (path: string): Promise<boolean> => stat(path).then(Boolean, () => false);

/** A home of its own for each, with a space and an accent in its name. */
function environment(name: string): Record<string, string> {
  return {
    HOME: join(folder, name),
    PHI4_SETUP_HOME: join(folder, name, "phi4 setup"),
    HF_HUB_CACHE: join(folder, name, "cache"),
    HF_ENDPOINT: hub.endpoint,
    PATH: [join(program, "../../../../../bin"), process.env["PATH"]].join(delimiter),
    // No browser is opened by a test.
    DISPLAY: "",
    WAYLAND_DISPLAY: "",
  };
}

function start(name: string, args: readonly string[], options: Partial<TerminalOptions> = {}): TestTerminal {
  const env = { ...environment(name), ...options.env };
  return openTerminal(process.execPath, [program, ...args], { ...options, env });
}

/** A command as it stood on the screen, typed into a shell. */
const typed = (name: string, line: string): Promise<string> => typedIn(environment(name), line);

describe.skipIf(noTerminal !== null)("the guided flow", () => {
  it("goes back and forth, installs, answers, and stays on; all that it shows works", async () => {
    await using terminal = start("ana", wanted, { rows: 60 });
    await terminal.until("Enter accept");
    terminal.press("d");
    await terminal.until("Runtime llama.cpp: IQ2_M");
    terminal.press(keys.down, keys.enter);
    const plan = await terminal.until("do the rest of the plan now?");
    for (const text of [
      "By bartowski, licence MIT",
      "Mbit/s",
      "Undo later: phi4-setup uninstall",
      "nothing has been done",
    ])
      expect(plan).toContain(text);
    expect(await exists(environment("ana")["PHI4_SETUP_HOME"] ?? "")).toBe(false);

    // Back to the first question, and forth again by another answer.
    terminal.press(keys.escape);
    await terminal.until(/plan now\? back[^]*❯ Talk to it in this terminal/);
    terminal.press(keys.enter);
    await terminal.until(/❯ Yes/);
    terminal.press(keys.down, keys.enter);
    await terminal.until("What is to be another?");
    terminal.press(keys.enter);
    await terminal.until(/❯ IQ2_M/);
    terminal.press(keys.escape);
    await terminal.until(/Which size\? back[^]*❯ Yes/);

    terminal.press("y");
    // Pressed while it works: an answer to nothing.
    await terminal.until(/Rehearse: a tiny model answers on[^]*Rehearse: a tiny/);
    terminal.press(keys.enter, keys.enter);
    const answered = await terminal.until(/What now\?[^]*Enter accept/);
    expect(answered).toContain("A thimble of numbers is all that I am");
    expect(answered).toMatch(/❯ Talk to it now/);
    expect(answered).toContain("Enter accept");

    // While the model still answers: talk to it, and see code that finds it where it says.
    terminal.press(keys.enter);
    await terminal.until("You:");
    terminal.press("Introduce yourself.\r");
    await terminal.until(/You: Introduce yourself\.\s+[^]*You:/);
    terminal.press("\u0004");
    await terminal.until(/still on[^]*❯ Finish and stop it/);
    terminal.press(keys.up, keys.up, keys.enter);
    await terminal.until(/still on[^]*still on[^]*❯ Finish and stop it/);
    const codeAddress = /base_url="(http:\S+)"/.exec(terminal.all())?.[1] ?? "";
    expect((await fetch(`${codeAddress}/models`)).status).toBe(200);

    terminal.press(keys.up, keys.enter);
    const last = await terminal.until("Receipt");
    expect(await terminal.ended).toBe(0);
    const address = behind("On now", last).split(" ")[0] ?? "";
    expect((await fetch(`${address}/models`)).status).toBe(200);
    expect(await exists(behind("Receipt", last))).toBe(true);
    expect((await typed("ana", behind("Talk to it", last))).trim().length).toBeGreaterThan(20);
    expect(await typed("ana", behind("Code for it", last))).toContain(address.replace("127.0.0.1", "localhost"));
    const on = await whoAnswers(address);
    await typed("ana", behind("Turn it off", last));
    expect(await whoAnswers(address)).not.toBe(on);
  });

  it("comes back tomorrow, in Portuguese, with nothing to download, and stops what it started", async () => {
    const proxied = { HTTPS_PROXY: "http://proxy.example:3128", NO_PROXY: "example.org" };
    await using terminal = start("ana", [...wanted, "--lang", "pt-BR"], { rows: 50, env: proxied });
    await terminal.until(/Conversar neste terminal/);
    terminal.press(keys.enter);
    await terminal.until("Não é preciso baixar nada");
    terminal.press("s");
    await terminal.until(/E agora\?[^]*❯ Conversar agora/);
    terminal.press(keys.down, keys.down, keys.down, keys.enter);
    const last = await terminal.until("Recibo");
    await terminal.until('export NO_PROXY="localhost,127.0.0.1,example.org"');
    expect(await terminal.ended).toBe(0);
    // The language was remembered.
    expect(await typed("ana", "phi4-setup status")).toContain("Executado por");
    await typed("ana", behind("Ligar", last));
    expect(await typed("ana", "phi4-setup status")).toContain("Ligado em http://127.0.0.1:");
    await typed("ana", `phi4-setup stop && ${behind("Remover", last)} --yes`);
    expect(await exists(environment("ana")["PHI4_SETUP_HOME"] ?? "")).toBe(false);
    expect(await readdir(environment("ana")["HF_HUB_CACHE"] ?? "")).toEqual([]);
  });

  it("is left with Ctrl-C at any question, with nothing changed", async () => {
    const screens = [/Only check[^]*Enter accept/, /plan now\?[^]*Enter accept/, /Where it is kept[^]*Enter accept/];
    for (const depth of [1, 2, 3]) {
      await using terminal = start("bia", wanted, { rows: 50 });
      for (const screen of screens.slice(0, depth)) {
        await terminal.until(screen);
        if (screen === screens[depth - 1]) break;
        terminal.press(...(screen === screens[0] ? [keys.enter] : [keys.down, keys.enter]));
      }
      terminal.press(keys.ctrlC);
      expect(await terminal.ended).toBe(130);
      expect(terminal.all()).not.toContain("Requirements of Phi-4");
      expect(terminal.all()).toContain("Nothing was done or changed");
      expect(terminal.raw().lastIndexOf("\u001b[?25h")).toBeGreaterThan(terminal.raw().lastIndexOf("\u001b[?25l"));
    }
    expect(await exists(environment("bia")["PHI4_SETUP_HOME"] ?? "")).toBe(false);
  });

  it("is left with Ctrl-D, too", async () => {
    await using terminal = start("bia", wanted, { rows: 50 });
    await terminal.until("Enter accept");
    terminal.press(keys.enter);
    await terminal.until(/❯ Yes/);
    terminal.press("\u0004");
    expect(await terminal.ended).toBe(130);
    expect(terminal.all()).toContain("Nothing was done or changed");
  });

  it("is left with the last answer as well", async () => {
    await using terminal = start("bia", wanted, { rows: 50 });
    await terminal.until("Enter accept");
    terminal.press(keys.enter);
    await terminal.until(/❯ Yes/);
    terminal.press("n");
    expect(await terminal.ended).toBe(2);
    expect(terminal.all()).toContain("[CONSENT_DECLINED]");
  });

  it("says what is kept when a download is stopped, and goes on from there", async () => {
    fault = { bytesPerSecond: 1_000_000 };
    try {
      await using terminal = start("caio", wanted, { rows: 50 });
      await terminal.until("Enter accept");
      terminal.press(keys.enter);
      await terminal.until(/❯ Yes/);
      terminal.press(keys.enter);
      await terminal.until(/\[#+-+\] +\d+ % +\S+ MB of 12\.7 MB/);
      terminal.press(keys.ctrlC);
      expect(await terminal.ended).toBe(130);
      expect(terminal.all()).toMatch(/What was fetched so far is kept: \d\.\d+ M[Bi]/);
      // What is kept is in the receipt, for those who do not go on.
      expect(await typed("caio", "phi4-setup uninstall --dry-run")).toMatch(/blobs\/.+\.incomplete/);
    } finally {
      fault = undefined;
    }
    await using again = start("caio", [...wanted, "--yes"], { rows: 50 });
    expect(await again.ended).toBe(0);
    expect(again.all()).toContain("Ready.");
  });

  it("asks line by line where nothing can be rewritten, for screen readers and dumb terminals", async () => {
    for (const [args, env] of [
      [["--format", "plain"], {}],
      [[], { TERM: "dumb" }],
    ] as const) {
      await using terminal = start("dora", [...wanted, ...args], { rows: 60, env });
      await terminal.until("Enter alone: 1");
      terminal.press("7\r");
      await terminal.until("Type one of the numbers");
      terminal.press("\r");
      await terminal.until(/1\. Yes[^]*Enter alone: 1/);
      terminal.press("b\r");
      await terminal.until(/plan now\?[^]*How do you want[^]*Enter alone/);
      terminal.press(keys.ctrlC);
      expect(await terminal.ended).toBe(130);
      // oxlint-disable-next-line no-control-regex -- that there are none is the point
      expect(terminal.raw()).not.toMatch(/\u001b\[|\r[^\n\r]/);
    }
  });

  it("says why, line by line too, where an answer cannot be chosen", async () => {
    await using terminal = start("dora", ["--ram", "8GB", "--format", "plain"], { rows: 60 });
    await terminal.until("Enter alone: 2");
    terminal.press("4\r");
    await terminal.until(/leave\): 4\nPython with Transformers: not here: needs [^]*leave\):$/);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it("writes ASCII where the locale has no more, and no colour where none is wanted", async () => {
    await using ascii = start("eva", wanted, { rows: 60, env: { LC_ALL: "C" } });
    await ascii.until("> Talk to it in this terminal");
    ascii.press(keys.enter);
    await ascii.until("> Yes");
    ascii.press(keys.ctrlC);
    await ascii.ended;
    // oxlint-disable-next-line no-control-regex -- every character that is not ASCII
    expect(ascii.raw().replaceAll("ã-", "")).not.toMatch(/[^\u0000-\u007f]/);
    for (const [args, env] of [
      [["--no-color"], {}],
      [[], { NO_COLOR: "1" }],
    ] as const) {
      await using plain = start("eva", [...wanted, ...args], { env });
      await plain.until("Enter accept");
      plain.press(keys.ctrlC);
      await plain.ended;
      // oxlint-disable-next-line no-control-regex -- colours are escape sequences
      expect(plain.raw()).not.toMatch(/\u001b\[\d*(?:;\d+)*m/);
    }
  });

  it("fits narrow and wide terminals", async () => {
    for (const columns of [40, 80, 120]) {
      await using terminal = start("eva", wanted, { columns, rows: 60 });
      const screen = await terminal.until("Enter accept");
      expect(screen.split("\n").filter((line) => line.length > columns)).toEqual([]);
      expect(screen).toContain("Only check this computer");
      terminal.press(keys.ctrlC);
      await terminal.ended;
    }
  });

  it("offers the small model, or to go on in spite of it, where a required line is not met", async () => {
    await using terminal = start("gil", ["--ram", "8GiB", "--runtime", "llama.cpp"], { rows: 60 });
    await terminal.until("Enter accept");
    terminal.press(keys.enter);
    const screen = await terminal.until("is not met on this computer");
    expect(screen).toMatch(/❯ Take phi-4-mini-instruct instead/);
    expect(screen).toContain("Go on in spite of it");
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it("offers another folder where the disk is too small for the model", async () => {
    const asked = ["--min-disk", "900TB", "--accept", "memory,cpu", "--runtime", "llama.cpp"];
    await using terminal = start("gil", asked, { rows: 60 });
    await terminal.until("Enter accept");
    terminal.press(keys.enter);
    await terminal.until(/is not met[^]*❯ Change something[^]*the download will stop when the disk is full/);
    terminal.press(keys.enter);
    await terminal.until(/❯ The size of the model/);
    terminal.press(keys.down, keys.enter);
    await terminal.until("(Enter alone: go back):");
    terminal.press("\r");
    await terminal.until(/go back\):[^]*is not met[^]*❯ Change something/);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it("leads to the small model where Phi-4 itself does not fit at all", async () => {
    await using terminal = start("gil", ["--ram", "5GB"], { rows: 60 });
    await terminal.until(/❯ Talk to it in this terminal +only with Phi-4's small sibling/);
    terminal.press(keys.enter);
    await terminal.until(/does not fit this computer[^]*❯ Take phi-4-mini-instruct instead/);
    terminal.press(keys.enter);
    // Less memory than the guide asks for is what it was taken for.
    await terminal.until(/do the rest of the plan now\?\n❯ Yes/);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it("keeps a long list on a small screen, and follows the size of the terminal", async () => {
    await using terminal = start("gil", ["--accept", "memory,cpu,disk", "--runtime", "llama.cpp"], { rows: 16 });
    await terminal.until("Enter accept");
    terminal.press(keys.enter);
    await terminal.until(/❯ Yes/);
    terminal.press(keys.down, keys.enter);
    await terminal.until(/❯ The size of the model/);
    terminal.press(keys.enter);
    await terminal.until(/Which size\?[^]*Go back|Which size\?[^]*…/);
    terminal.press(...Array.from({ length: 30 }, () => keys.down));
    await terminal.until(/Which size\?\n +…\n[^]*❯ Go back[^]*Ctrl-C/);
    // One question, however often it was drawn.
    expect(terminal.all().split("Which size?")).toHaveLength(2);
    terminal.resize(60, 30);
    await terminal.until(/❯ Go back\n\n +↑↓ choose[^]*Ctrl-C leave\n +\(nothing was changed\)$/);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });

  it("only checks when that is asked", async () => {
    await using terminal = start("gil", [], { rows: 60 });
    await terminal.until("Enter accept");
    terminal.press(keys.down, keys.down, keys.down, keys.down, keys.enter);
    await terminal.until("Requirements of Phi-4");
    expect([0, 1]).toContain(await terminal.ended);
    expect(await exists(environment("gil")["PHI4_SETUP_HOME"] ?? "")).toBe(false);
  });
});
