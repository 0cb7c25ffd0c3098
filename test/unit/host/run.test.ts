import { describe, expect, it } from "vitest";
import type { RunResult } from "../../../src/host/host.ts";
import { endProcess } from "../../../src/host/processes.ts";
import { hostWith } from "../../support/hosts.ts";

const posix = process.platform !== "win32";
const host = hostWith({});

const shell = (script: string, more: Partial<Parameters<typeof host.run>[2]> = {}): Promise<RunResult> =>
  host.run("/bin/sh", ["-c", script], { timeout: 10_000, ...more });

describe.runIf(posix)("a program that is followed", () => {
  it("tells as it goes, on both streams", async () => {
    const heard: string[] = [];
    const onOutput = (text: string, stream: string): void => void heard.push(`${stream} ${text.trim()}`);
    const result = await shell("echo one; echo two >&2; exit 3", { onOutput });
    expect(heard.toSorted()).toEqual(["stderr two", "stdout one"]);
    expect(result).toMatchObject({ status: "failed", exitCode: 3, stdout: "one\n", stderr: "two\n" });
  });

  it("keeps the end of what a bar redrawn for hours writes", async () => {
    const script = "i=0; while [ $i -lt 3000 ]; do printf '%0100d\\r' $i; i=$((i+1)); done; echo last";
    let characters = 0;
    const result = await shell(script, { onOutput: (text) => void (characters += text.length) });
    expect(characters).toBeGreaterThan(300_000);
    expect(result.stdout.length).toBe(64 * 1024);
    expect(result.stdout.endsWith("last\n")).toBe(true);
  });

  it("has ended when it has, whoever it left holds its streams", async () => {
    const result = await shell("sleep 60 & echo $!", { onOutput: () => undefined });
    expect(result).toMatchObject({ status: "ok", exitCode: 0 });
    // It is still there, and goes only now.
    expect(endProcess(Number(result.stdout), "SIGKILL")).toBe(true);
  });
});

describe.runIf(posix)("a program that is told to end", () => {
  const untilTold = "echo ready; while :; do sleep 0.05; done";
  const told = (script: string, graceMs?: number): Promise<RunResult> => {
    const end = new AbortController();
    const onOutput = (): void => end.abort();
    return shell(script, { signal: end.signal, onOutput, ...(graceMs === undefined ? {} : { graceMs }) });
  };

  it("may end by itself where it is given time", async () => {
    const result = await told(`trap 'exit 9' TERM; ${untilTold}`, 5000);
    expect(result).toMatchObject({ status: "failed", exitCode: 9, signal: null });
  });

  it("is killed when it does not", async () => {
    expect(await told(`trap '' TERM; ${untilTold}`, 50)).toMatchObject({ signal: "SIGKILL" });
  });

  it("is killed at once without", async () => {
    expect(await told(`trap 'exit 9' TERM; ${untilTold}`)).toMatchObject({ signal: "SIGKILL" });
  });

  it("is out of time with what it had said", async () => {
    const result = await shell(untilTold, { timeout: 3000, graceMs: 50, onOutput: () => undefined });
    expect(result).toMatchObject({ status: "timeout", stdout: "ready\n" });
  });
});

describe.runIf(posix)("a program that is waited for", () => {
  it("gives all it said but the end of its last line", async () => {
    const result = await shell("printf 'one\\n\\ntwo\\r\\n'; printf 'caf\\303' >&2; sleep 0.05; printf '\\251' >&2");
    expect(result).toMatchObject({ status: "ok", exitCode: 0, stdout: "one\n\ntwo", stderr: "café" });
  });

  it("is given its input, whether it reads it or not", async () => {
    const input = "x".repeat(1_000_000);
    expect(await shell("wc -c", { input })).toMatchObject({ status: "ok", stdout: "1000000" });
    expect(await shell("exit 4", { input })).toMatchObject({ status: "failed", exitCode: 4 });
  });

  it("speaks English, in the folder and with the variables it was given", async () => {
    const result = await shell("pwd; echo $LC_ALL $ASKED $PATH", { cwd: "/", env: { ASKED: "so" } });
    expect(result.stdout).toBe(`/\nC so ${process.env["PATH"] ?? ""}`);
  });

  it("is over with its time, even when one that left its group holds its streams", async () => {
    const ended = ({ status, stdout }: RunResult): object => ({
      status,
      keeper: /^\d+$/.test(stdout) && endProcess(Number(stdout), "SIGKILL"),
    });
    const keeper = `const { spawn } = require("node:child_process"); const { pid } = spawn("/bin/sleep", ["60"], { detached: true, stdio: "inherit" }); console.log(pid);`;
    const result = await host.run(process.execPath, ["-e", `${keeper} setInterval(() => {}, 1000)`], { timeout: 4000 });
    expect(ended(result)).toEqual({ status: "timeout", keeper: true });
    const gone = await host.run(process.execPath, ["-e", `${keeper} process.exit()`], { timeout: 4000 });
    expect(ended(gone)).toEqual({ status: "timeout", keeper: true });
  });

  it("that says more than can be kept is ended, with the beginning of what it said", async () => {
    const result = await shell("yes 0123456789");
    expect(result).toMatchObject({ status: "failed", signal: "SIGKILL" });
    expect(result.stdout.length).toBeGreaterThan(16_000_000);
    expect(result.stdout.length).toBeLessThanOrEqual(16 * 1024 * 1024);
  });

  it.each([
    ["not there", "/nowhere/program", [], "absent"],
    ["a folder", "/tmp", [], "absent"],
    ["given too much", "/bin/echo", ["x".repeat(4_000_000)], "failed"],
    ["given what no argument can be", "/bin/echo", ["a\0b"], "failed"],
  ] as const)("that is %s", async (_, file, args, status) => {
    expect(await host.run(file, args, { timeout: 5000 })).toMatchObject({ status, exitCode: null, stdout: "" });
  });
});
