import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startKept, type KeptProcess } from "../../../src/host/kept-process.ts";
import { until } from "../../support/until.ts";
import { allEnded } from "../../support/processes.ts";

const { execPath, platform } = process;
const node = (code: string, env: Record<string, string> = {}): KeptProcess =>
  startKept({ execPath, platform }, execPath, ["-e", code], { env: { ...process.env, ...env } });

describe("a program that is not ours", () => {
  it("is heard on both streams, and how it ended", async () => {
    const kept = node('console.log("out"); console.error("err"); process.exitCode = 7');
    let said = "";
    kept.onText((text) => (said += text));
    expect(await kept.ended).toEqual({ code: 7, signal: null, error: null });
    expect(said.split("\n").toSorted()).toEqual(["", "err", "out"]);
  });

  it("that is not there says so", async () => {
    const kept = startKept({ execPath, platform }, "/nowhere/program", [], { env: process.env });
    expect(await kept.ended).toEqual({ code: null, signal: null, error: "ENOENT" });
  });

  it.skipIf(platform === "win32")("that dies by a signal says which", async () => {
    expect(await node('process.kill(process.pid, "SIGILL")').ended).toMatchObject({ code: null, signal: "SIGILL" });
  });

  it.skipIf(platform !== "linux")("is ended with all that it started", async () => {
    const folder = await mkdtemp(join(tmpdir(), "phi4-kept-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, "pids");
    const kept = node(
      `const child = require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1e3)"]);
       require("fs").writeFileSync(process.env.FILE, process.pid + " " + child.pid); setInterval(() => {}, 1e3)`,
      { FILE: file },
    );
    let text = "";
    await until(async () => (text = await readFile(file, "utf8").catch(() => "")) !== "");
    await kept.end();
    expect(text.split(" ")).toHaveLength(2);
    await allEnded(text.split(" ").map(Number));
  });
});
