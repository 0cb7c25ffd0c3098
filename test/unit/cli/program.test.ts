import { describe, expect, it } from "vitest";
import { runIn } from "../../../src/cli/program.ts";
import { fakeHost, type FakeHost } from "../../support/fake-host.ts";
import { goodMachine } from "../../support/machines.ts";

const saved = JSON.stringify({
  schemaVersion: 1,
  tool: { name: "phi4-setup", version: "1.0.0" },
  machine: goodMachine(),
});

async function ran(config: object, ...argv: string[]): Promise<{ host: FakeHost; exitCode: number }> {
  const files = { "/work/m.json": saved, "m.json": saved, "/work/phi4-setup.config.json": JSON.stringify(config) };
  const host = fakeHost({ files });
  return { host, exitCode: await runIn(host, argv) };
}

describe("a configuration", () => {
  it.each([
    [["check", "--machine", "m.json"], "Resultado"],
    [["check", "--machine", "m.json", "--lang", "en"], "Result:"],
  ])("says the language where the command line does not: %j", async (argv, word) => {
    const { host, exitCode } = await ran({ lang: "pt-BR" }, ...argv);
    expect(exitCode).toBe(0);
    expect(host.written.stdout).toContain(word);
  });

  it("says which member of the family is judged for", async () => {
    const judged = async (config: object): Promise<number> => {
      const { host } = await ran(config, "check", "--machine", "m.json", "--json");
      return (JSON.parse(host.written.stdout) as { target: { fileBytes: number } }).target.fileBytes;
    };
    expect(await judged({ model: "phi-4-mini-instruct" })).toBeLessThan((await judged({})) / 2);
    const { exitCode, host } = await ran({ model: "phi-5" }, "check", "--machine", "m.json");
    expect(exitCode).toBe(2);
    expect(host.written.stderr).toContain("OPTION_VALUE_INVALID");
  });
});
