// Who holds a lock, who takes it over, and who waits.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, readdir, symlink, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { nodeHost } from "../../../src/host/node-host.ts";
import { bootIdOf, takeLock } from "../../../src/hub/lock.ts";
import { temporaryFolder } from "../../support/hub.ts";

const host = nodeHost(new AbortController().signal);

/** A lock that somebody left, as it lies on the disk: whose, and when it was last touched. */
async function left(owner: { pid: number; machine?: string; bootId?: string }, touchedSecondsAgo = 0): Promise<string> {
  const path = join(await temporaryFolder(), "file");
  await mkdir(`${path}.lock`);
  const at = new Date(Date.now() - touchedSecondsAgo * 1000);
  await utimes(`${path}.lock`, at, at);
  const whole = { machine: hostname(), bootId: await bootIdOf(host), ...owner };
  await writeFile(`${path}.owner`, JSON.stringify(whole));
  return path;
}

/** Takes the lock, or says that it would wait. */
async function attempt(path: string): Promise<"taken" | "waits"> {
  const stop = new AbortController();
  try {
    const release = await takeLock(host, path, stop.signal, async () => stop.abort(new Error("waits")));
    await release();
    return "taken";
  } catch (error) {
    if (stop.signal.aborted) return "waits";
    throw error;
  }
}

async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid ?? 0;
}

async function livingPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1e6)"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "spawn");
  return child.pid ?? 0;
}

describe("a lock", () => {
  it("of nobody is taken, and leaves nothing behind", async () => {
    const folder = await temporaryFolder();
    expect(await attempt(join(folder, "below", "file"))).toBe("taken");
    expect(await readdir(join(folder, "below"))).toEqual([]);
  });

  it("of a process that died is taken over at once", async () => {
    expect(await attempt(await left({ pid: await deadPid() }))).toBe("taken");
  });

  it("from before the computer restarted is taken over, whoever has the number now", async () => {
    expect(await attempt(await left({ pid: await livingPid(), bootId: "an earlier one" }))).toBe("taken");
  });

  it("of a process that lives is waited for", async () => {
    expect(await attempt(await left({ pid: await livingPid() }))).toBe("waits");
  });

  it("of a number that another program has now is taken over when its heartbeat has stopped", async () => {
    expect(await attempt(await left({ pid: await livingPid() }, 31))).toBe("taken");
  });

  it("of another computer is waited for while its heart beats, and taken over after", async () => {
    const elsewhere = { pid: await deadPid(), machine: "elsewhere", bootId: "another" };
    expect(await attempt(await left(elsewhere))).toBe("waits");
    expect(await attempt(await left(elsewhere, 31))).toBe("taken");
  });

  it("whose owner cannot be made out is waited for", async () => {
    const path = await left({ pid: await deadPid() });
    await writeFile(`${path}.owner`, "{");
    expect(await attempt(path)).toBe("waits");
  });

  it("is not written through a planted link", async () => {
    const folder = await temporaryFolder();
    const victim = join(folder, "victim");
    await writeFile(victim, "precious");
    await symlink(victim, join(folder, "file.owner"));
    expect(await attempt(join(folder, "file"))).toBe("taken");
    expect(await readFile(victim, "utf8")).toBe("precious");
  });
});
