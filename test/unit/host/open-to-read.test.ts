import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeFiles } from "../../../src/host/node-files.ts";

const unix = process.platform !== "win32";

describe.skipIf(!unix)("a named pipe", () => {
  let folder: string;
  let pipe: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "phi4-pipe-"));
    pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const cat = (script: string) => spawn("sh", ["-c", script, "sh", pipe], { stdio: "ignore" });

  it("is read to its end, whoever came first and however slowly it comes", async () => {
    const writer = cat('exec 3>"$1"; sleep 0.1; printf "first " >&3; sleep 0.1; printf last >&3');
    const ended = once(writer, "close");
    expect(Buffer.from(await nodeFiles.read(pipe, 1024)).toString()).toBe("first last");
    await ended;
  });

  it("that nobody writes to has nothing, and keeps nobody waiting", async () => {
    expect(await nodeFiles.read(pipe, 1024)).toHaveLength(0);
  });

  it("is no longer waited for once the run is interrupted", async () => {
    const writer = cat('exec 3>"$1"; exec sleep 60');
    const ended = once(writer, "close");
    const stop = new AbortController();
    const reading = nodeFiles.read(pipe, 1024, stop.signal);
    stop.abort("SIGTERM");
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    writer.kill();
    await ended;
  });
});

it("what the system says of a folder and of nothing is thrown", async () => {
  await expect(nodeFiles.read(tmpdir(), 16)).rejects.toMatchObject({ code: "EISDIR" });
  await expect(nodeFiles.read(join(tmpdir(), "phi4-is-not-here"), 16)).rejects.toMatchObject({ code: "ENOENT" });
});
