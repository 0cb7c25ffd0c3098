import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { catalogued } from "../../src/core/models/catalogue.ts";
import { programIn } from "../support/cli.ts";
import { freePort } from "../support/ports.ts";
import { LmStudioApp } from "../support/lm-studio/app.ts";
import { keys, noTerminal, openTerminal } from "../support/terminal.ts";
import { until } from "../support/until.ts";

// Somebody who wants a window: without LM Studio at first, then with it. The app is the tests' own.
const program = programIn(inject("packedPrefix"));
const repo = "lmstudio-community/phi-4-GGUF";
const quantization = "IQ2_M";
const file = `phi-4-${quantization}.gguf`;
const bytes = catalogued("phi-4", "llama.cpp")?.files.find((one) => one.quantization === quantization)?.fileBytes ?? 0;

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "phi4 janela ã-")));
  const model = {
    model: "phi-4",
    repo,
    publisher: "lmstudio-community",
    licence: "MIT",
    files: [{ quantization, path: file, bytes }],
  };
  await writeFile(join(folder, "catalogue.json"), JSON.stringify({ schemaVersion: 1, models: [model] }));
  // A browser that writes down what it was to open.
  await mkdir(join(folder, "bin"));
  const opener = `#!/bin/sh\nprintf '%s\\n' "$@" >> '${join(folder, "opened")}'\n`;
  await writeFile(join(folder, "bin", process.platform === "darwin" ? "open" : "xdg-open"), opener, { mode: 0o755 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(noTerminal !== null)("the guided flow with LM Studio", () => {
  it("waits until it is installed, opens its page, and ends in the window", async () => {
    const home = join(folder, "ana");
    await mkdir(home);
    const env = {
      HOME: home,
      PHI4_SETUP_HOME: join(home, "phi4 setup"),
      HF_HUB_CACHE: join(home, "cache"),
      DISPLAY: ":0",
      PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter),
    };
    const port = await freePort();
    const line = `--quantization ${quantization} --ram 64GiB --accept memory,cpu,disk --port ${port} --catalogue`;
    const args = [program, ...line.split(" "), join(folder, "catalogue.json")];
    await using terminal = openTerminal(process.execPath, args, { env, rows: 60 });
    const first = await terminal.until("Enter accept");
    expect(first).toMatch(/Talk to it in a window +with LM Studio, a free app \(not found here yet\)/);
    expect(first).toContain("❯ Talk to it in this terminal");

    terminal.press(keys.up, keys.enter);
    expect(await terminal.until("I installed it, look again")).toContain("https://lmstudio.ai/download");
    terminal.press(keys.enter);
    await terminal.until("Not found yet.");
    await terminal.until(/Not found yet\.[^]*❯ I installed it/);
    terminal.press(keys.down, keys.enter);
    await terminal.until("Opened in your browser");
    await until(
      async () => (await readFile(join(folder, "opened"), "utf8").catch(() => "")) === "https://lmstudio.ai/download\n",
    );
    // Back to the first question, and here again.
    await terminal.until(/Opened in your browser[^]*❯ I installed it/);
    terminal.press(keys.escape);
    await terminal.until(/Ready\? back[^]*❯ Talk to it in this terminal/);
    terminal.press(keys.up, keys.enter);
    await terminal.until(/Ready\? back[^]*❯ I installed it/);

    await using app = await LmStudioApp.in(home, {
      hub: [{ repo, file, quantization, bytes }],
      running: false,
      isDaemon: true,
    });
    terminal.press(keys.enter);
    // The very file is named, and beside it stands what the guide has, and why.
    const plan = await terminal.until(/plan now\?[^]*❯ Yes/);
    const lms = "~/.lmstudio/bin/lms";
    const pinned = `${lms} get https://huggingface.co/${repo}@${quantization} --yes`;
    const said = (screen: string): string => screen.replaceAll(/\s/g, "");
    const guides = "The guide has lms get phi-4: that is a search, and can bring another model or size";
    expect(said(plan)).toContain(said(pinned + guides));
    terminal.press("g");
    const documented = await terminal.until(/own command: LM Studio chooses[^]*❯ Yes/);
    expect(said(documented)).toContain(said(`${lms} get phi-4 --yes The guide's own command: LM Studio chooses`));
    expect(said(documented)).toContain(said(`What names the very file: ${pinned}`));
    terminal.press("g");
    await terminal.until(/own command: LM Studio chooses[^]*The guide has lms get[^]*❯ Yes/);
    terminal.press("d");
    await terminal.until("--lms-get documented");
    terminal.press("y");
    await terminal.until(/❯ Finish, and talk to it in LM Studio/);
    expect(terminal.all()).toContain(app.switches.answer.split("\n")[0]);
    terminal.press(keys.enter);
    const last = await terminal.until("Receipt");
    expect(await terminal.ended).toBe(0);
    const address = `http://127.0.0.1:${port}/v1`;
    expect(last).toContain(`${address}   model phi-4`);
    expect((await fetch(`${address}/models`)).status).toBe(200);

    // "Turn it off", as it stands there.
    await using stopping = openTerminal(process.execPath, [program, "stop"], { env });
    expect(await stopping.ended).toBe(0);
    await expect(fetch(`${address}/models`)).rejects.toThrow("fetch failed");
    await until(() => app.left().length === 0);
  });

  it("goes on without it", async () => {
    const home = join(folder, "bia");
    await mkdir(home);
    const env = { HOME: home, PHI4_SETUP_HOME: join(home, "own"), HF_HUB_CACHE: join(home, "cache"), DISPLAY: "" };
    await using terminal = openTerminal(process.execPath, [program, "--lang", "pt-BR"], { env, rows: 60 });
    await terminal.until("Enter aceitar");
    terminal.press(keys.up, keys.enter);
    await terminal.until(/❯ Já instalei/);
    terminal.press(keys.down, keys.enter);
    await terminal.until("Daqui não dá para abrir um navegador");
    await terminal.until(/navegador\. [^]*❯ Já instalei/);
    terminal.press(keys.down, keys.down, keys.enter);
    await terminal.until(/E agora\?|plano agora\?/);
    terminal.press(keys.ctrlC);
    expect(await terminal.ended).toBe(130);
  });
});
