// What `check` says of whole machines, in this process: one file each, read in review. UPDATE_GOLDEN=1 rewrites them.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/commands/check.ts";
import { reporters } from "../../src/report/index.ts";
import { commandContext } from "../support/context.ts";
import { fakeHost } from "../support/fake-host.ts";

const machines = join(import.meta.dirname, "../fixtures/machines");
const names = readdirSync(machines).map((name) => name.replace(/\.json$/, ""));
const update = process.env["UPDATE_GOLDEN"] === "1";

describe("check of a saved machine", () => {
  it("is there for at least twenty machines", () => {
    expect(names.length).toBeGreaterThanOrEqual(20);
  });

  it.each(names)("%s", async (name) => {
    const host = fakeHost({ files: { "/m.json": readFileSync(join(machines, `${name}.json`), "utf8") } });
    const context = commandContext(host, { machine: ["/m.json"] });
    const { status, exitCode } = await run(context);
    const look = {
      speech: context.speech,
      self: context.self,
      width: 80,
      color: false,
      unicode: true,
      platform: "linux",
    };
    const tool = { name: "phi4-setup", version: "0.0.0" } as const;
    const report = {
      schemaVersion: 1 as const,
      tool,
      command: "check",
      status,
      exitCode,
      ...context.sections,
      error: null,
    };
    const text = `${reporters.pretty(report, { ...look, verbose: false, explain: false })}\n`;
    const file = join(import.meta.dirname, "../golden/machines", `${name}.txt`);
    if (update) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "");
  });
});
