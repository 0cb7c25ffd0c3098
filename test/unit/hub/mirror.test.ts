import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { run as mirror } from "../../../src/cli/commands/mirror.ts";
import { serveHub } from "../../../src/hub/loopback/hub.ts";
import { cacheShelf } from "../../../src/hub/loopback/shelf.ts";
import { commandContext } from "../../support/context.ts";
import { gate } from "../../support/gate.ts";
import { failureOf, model, repo, world, type World } from "../../support/hub.ts";

const all = { kind: "globs", include: [], exclude: [] } as const;

/** A room: one computer with the repository, and the address at which it serves its cache. */
async function room(files: Record<string, string> = {}): Promise<{ there: World; endpoint: string }> {
  const there = await world(3_000_000, files);
  await there.download({ selection: all });
  const hub = await serveHub(cacheShelf(there.cacheDir), {});
  onTestFinished(() => hub.close());
  return { there, endpoint: hub.endpoint };
}

describe("a mirror of the cache", () => {
  it("gives others the same commit, names and bytes", async () => {
    const { there, endpoint } = await room({ "sub/notes.txt": "hello\n" });
    const localDir = join(there.folder, "other");
    const { commit, files } = await there.download({ endpoint, localDir, selection: all });
    expect(commit).toBe(there.hub.commit(repo));
    expect(files.map(({ path, verified }) => [path, verified])).toEqual([
      ["config.json", true],
      [model, true],
      ["sub/notes.txt", true],
    ]);
    expect((await readFile(join(localDir, model))).equals(there.content)).toBe(true);
  });

  it("serves files without links as well", async () => {
    const there = await world(3_000_000);
    await there.download({ selection: all, env: { HF_HUB_DISABLE_SYMLINKS: "1" } });
    const hub = await serveHub(cacheShelf(there.cacheDir), {});
    onTestFinished(() => hub.close());
    const localDir = join(there.folder, "other");
    await there.download({ endpoint: hub.endpoint, localDir });
    expect((await readFile(join(localDir, model))).equals(there.content)).toBe(true);
  });

  it("knows nothing that the cache does not have", async () => {
    const { there, endpoint } = await room();
    const code = async (change: object) => (await failureOf(there.download({ endpoint, ...change }))).finding.code;
    expect(await code({ repo: "someone/else" })).toBe("HUB_REPO_NOT_FOUND");
    expect(await code({ revision: "v9" })).toBe("HUB_REVISION_NOT_FOUND");
    expect(await code({ selection: { kind: "file", path: "nope.gguf" } })).toBe("HUB_FILE_NOT_FOUND");
  });

  it("serves nothing outside the cache, whatever is asked and whatever links there are", async () => {
    const { there, endpoint } = await room();
    const secret = join(there.folder, "secret.txt");
    await writeFile(secret, "precious");
    const snapshot = join(there.cacheDir, "models--someone--phi-4-GGUF", "snapshots", there.hub.commit(repo));
    await symlink(secret, join(snapshot, "innocent.txt"));
    await mkdir(join(there.cacheDir, "models--a--b", "refs"), { recursive: true });
    for (const path of [
      `${repo}/resolve/main/innocent.txt`,
      `${repo}/resolve/main/..%2f..%2f..%2f..%2fsecret.txt`,
      `${repo}/resolve/..%2f..%2fmain/config.json`,
      "..%2f..%2fsecret.txt/x/resolve/main/y",
      `cdn/${repo}/main/config.json?Signature=0`,
    ]) {
      const response = await fetch(`${endpoint}/${path}`);
      expect([path, response.status]).toEqual([path, expect.toSatisfy((status: number) => status >= 400)]);
      expect(await response.text()).not.toContain("precious");
    }
    const write = await fetch(`${endpoint}/${repo}/resolve/main/config.json`, { method: "PUT", body: "x" });
    expect(write.status).toBe(404);
  });
});

describe("the command mirror", () => {
  it("says where, until it is stopped", async () => {
    const there = await world(1000);
    await there.download();
    const stop = new AbortController();
    const said = gate<string>();
    const host = there.host({}, stop.signal);
    const stdout = { write: said.open, isTTY: false, columns: 80 };
    const context = commandContext({ ...host, stdout }, { cacheDir: there.cacheDir, port: 0, format: "json" });
    const running = mirror(context);
    const report = JSON.parse(await said.opened) as { mirror: { endpoint: string; repos: string[] } };
    expect(report.mirror.repos).toEqual([repo]);
    expect(report.mirror.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await there.download({ endpoint: report.mirror.endpoint, localDir: join(there.folder, "other") });
    stop.abort("SIGINT");
    expect(await running).toMatchObject({ exitCode: 0 });
    await expect(fetch(report.mirror.endpoint)).rejects.toThrow("fetch failed");
  });

  it("warns when others can reach it", async () => {
    const there = await world(1000);
    const notes: string[] = [];
    const stop = new AbortController();
    const said = gate<string>();
    const host = { ...there.host({}, stop.signal), stdout: { write: said.open, isTTY: false, columns: 80 } };
    const context = commandContext(host, { cacheDir: there.cacheDir, port: 0, host: "0.0.0.0" });
    const running = mirror({ ...context, note: (text) => notes.push(text) });
    await said.opened;
    stop.abort("SIGINT");
    await running;
    expect(notes.join("\n")).toContain("gated");
  });
});
