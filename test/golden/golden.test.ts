import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { programIn, runCli } from "../support/cli.ts";
import { documentOf } from "../support/documents.ts";

// Whole commands against saved machines, compared to files named after the command line. What they print is read in
// review: `npm run golden` rewrites them.
const cases: string[] = JSON.parse(readFileSync(join(import.meta.dirname, "cases.json"), "utf8"));
const update = process.env["UPDATE_GOLDEN"] === "1";

// Folders and marks are those of a POSIX terminal; what differs on Windows is tested where it is decided.
describe.skipIf(process.platform === "win32")("golden files", () => {
  it.each(cases)("phi4-setup %s", async (line) => {
    const noHome = join(inject("sharedEngineHome"), "..", "no-home");
    const { status, stdout, stderr } = await runCli(programIn(inject("packedPrefix")), line.split(" "), {
      cwd: join(import.meta.dirname, "../fixtures/machines"),
      env: { PHI4_SETUP_HOME: noHome, HF_HUB_CACHE: "/models/hub", TERM: "xterm-256color" },
    });
    const text = masked(
      noHome,
      `$ phi4-setup ${line}\n${stdout}${stderr === "" ? "" : `--- stderr\n${stderr}`}Exit code: ${status}\n`,
    );
    const file = join(import.meta.dirname, "outputs", `${line.replaceAll(/[^\w.=-]+/g, "_")}.txt`);
    if (line.includes("--json"))
      documentOf({ status, signal: null, stdout, stderr }, programIn(inject("packedPrefix")));
    if (update) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8").replaceAll("\r\n", "\n") : "");
  });
});

/** What differs from run to run or from version to version and is not what the file is about. */
function masked(home: string, text: string): string {
  return text
    .replaceAll(home, "/own")
    .replaceAll(/"version": "\d+\.\d+\.\d+"/g, '"version": "0.0.0"')
    .replaceAll("\r\n", "\n");
}
