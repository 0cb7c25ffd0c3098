import { chmod, mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeHost } from "../../../src/host/node-host.ts";
import { which } from "../../../src/host/which.ts";
import type { Host } from "../../../src/host/host.ts";
import { probeMachine } from "../../../src/probes/index.ts";
import { allEnded } from "../../support/processes.ts";

// Real processes: stand-ins for the vendors' tools, first in PATH.
const real = nodeHost(new AbortController().signal);
let folder: string;
let host: Host;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "tools-")));
  const path = [folder, real.system.env["PATH"] ?? ""].join(delimiter);
  const system = { ...real.system, env: { ...real.system.env, PATH: path, PHI4_SETUP_HOME: folder } };
  host = { ...real, system, which: (name) => which(system, real.files, name) };
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function tool(name: string, script: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
}

describe.runIf(process.platform === "linux")("tools in PATH", () => {
  test("one that hangs, with a child of its own, is ended with it; the rest is complete", async () => {
    const pidFile = join(folder, "child.pid");
    await tool("nvidia-smi", `sleep 600 &\necho $! > ${pidFile}\nwait`);
    // Long enough for a busy computer to start it, and to notice its end.
    const machine = await probeMachine(host, { timeoutMs: 8000, python: null, cacheDir: null });
    expect(machine.gpus).toMatchObject({ value: null });
    expect(machine.probes.find(({ id }) => id === "nvidia-smi")).toMatchObject({ status: "timeout" });
    expect(machine.memory.value).not.toBeNull();
    expect(machine.cpu.value).not.toBeNull();
    const child = Number(await host.files.readText(pidFile));
    expect(child).toBeGreaterThan(1);
    await allEnded([child]);
  });

  test("one that floods its output is cut off", async () => {
    await tool("nvidia-smi", "yes NVIDIA | head -c 40000000");
    const machine = await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null });
    expect(machine.gpus.value).toBeNull();
    expect(machine.probes.find(({ id }) => id === "nvidia-smi")?.evidence.length).toBeLessThanOrEqual(200);
  });

  test("one that answers in colours and control characters leaves none in the report", async () => {
    await tool("nvidia-smi", String.raw`printf '\033[31mFailed\033[0m to initialize NVML\007\n'; exit 18`);
    const machine = await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null });
    expect(machine.gpus).toMatchObject({ value: null, reason: "failed", detail: "Failed to initialize NVML" });
  });

  test("two tools see their cards", async () => {
    await tool(
      "nvidia-smi",
      `echo "index, name, memory.total [MiB], memory.free [MiB]"; echo "0, NVIDIA L4, 23034, 22500"`,
    );
    await tool(
      "rocm-smi",
      `echo '{"card0": {"Card Series": "Radeon PRO W7900", "VRAM Total Memory (B)": "48301604864"}}'`,
    );
    const { gpus } = await probeMachine(host, { timeoutMs: 50_000, python: null, cacheDir: null });
    expect(gpus.value).toMatchObject([
      { vendor: "nvidia", memoryBytes: 23034 * 1024 ** 2 },
      { vendor: "amd", memoryBytes: 48301604864, freeBytes: null },
    ]);
  });

  test("one in the current folder or below a relative PATH entry is never started", async () => {
    const mark = join(folder, "started");
    await mkdir(join(folder, "here"));
    await writeFile(join(folder, "here", "nvidia-smi"), `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    const cwd = join(folder, "here");
    const system = { ...real.system, cwd, env: { PATH: ["here", ".", cwd].join(delimiter) } };
    const elsewhere: Host = { ...real, system, which: (name) => which(system, real.files, name) };
    await probeMachine(elsewhere, { timeoutMs: 50_000, python: null, cacheDir: null });
    expect(await host.files.stat(mark)).toBeNull();
  });
});
