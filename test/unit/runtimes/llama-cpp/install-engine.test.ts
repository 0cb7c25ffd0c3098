import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { SetupError } from "../../../../src/core/errors/index.ts";
import type { Host } from "../../../../src/host/host.ts";
import { installEngine } from "../../../../src/runtimes/llama-cpp/install-engine.ts";
import { serverThat } from "../../../support/http-server.ts";
import { hostIn, hostWith } from "../../../support/hosts.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phi4-install-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const install = (host: Host, doneBytes: number[] = []): ReturnType<typeof installEngine> =>
  installEngine(host, {
    accelerator: "cpu",
    signal: new AbortController().signal,
    progress: (progress) => doneBytes.push(progress.doneBytes ?? 0),
  });

const failureOf = async (work: Promise<unknown>): Promise<SetupError["finding"]> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SetupError)) throw new Error(`not a SetupError: ${String(error)}`);
  return error.finding;
};

const metadata = (tarball: string): string => JSON.stringify({ versions: { "3.21.1": { dist: { tarball } } } });

describe("the engine from the real registry", () => {
  it("is fetched once by several at a time, laid out for node-llama-cpp, and then nothing is fetched", async () => {
    const host = hostIn(inject("engineHome"));
    const bytes: number[] = [];
    const both = await Promise.all([install(host, bytes), install(host)]);
    expect(both.map(({ fetchedBytes }) => fetchedBytes)).toContain(0);

    const again = await install(hostIn(inject("engineHome"), { npm_config_registry: "http://127.0.0.1:9/" }));
    expect(again.fetchedBytes).toBe(0);
    expect(JSON.parse(await readFile(join(again.folder, "package.json"), "utf8"))).toMatchObject({ version: "3.21.1" });
    await expect(stat(again.worker)).resolves.toBeTruthy();
    await expect(stat(join(again.worker, "../../llama/binariesGithubRelease.json"))).resolves.toBeTruthy();
    expect((await readdir(again.folder)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("is mended when a file of it was cut short", async () => {
    const host = hostIn(folder);
    const { folder: engine, package: wanted } = await install(host);
    await truncate(join(engine, "node_modules", wanted.name, "package.json"), 10);
    const mended = await install(host);
    expect(mended.fetchedBytes).toBe(wanted.tarballBytes);
    expect(JSON.parse(await readFile(join(engine, "node_modules", wanted.name, "package.json"), "utf8")).name).toBe(
      wanted.name,
    );
  });
});

describe("the engine from a registry that fails", () => {
  it("names a registry that cannot be reached, and why", async () => {
    const host = hostIn(folder, { npm_config_registry: "http://127.0.0.1:9/" });
    expect(await failureOf(install(host))).toEqual({
      code: "ENGINE_REGISTRY_UNREACHABLE",
      args: { registry: "127.0.0.1:9", cause: "ECONNREFUSED" },
    });
  });

  it("names a package that the registry lacks", async () => {
    await using registry = await serverThat((_, response) => response.writeHead(404).end("{}"));
    const host = hostIn(folder, { npm_config_registry: registry.url });
    expect(await failureOf(install(host))).toMatchObject({ code: "ENGINE_PACKAGE_MISSING", args: { status: 404 } });
    expect(registry.seen).toHaveLength(1);
  });

  it("keeps nothing of a package that is not the published one", async () => {
    await using registry = await serverThat((request, response, url) => {
      response.end(request.url?.endsWith(".tgz") ? "<html>log in</html>" : metadata(`${url}/x.tgz`));
    });
    const host = hostIn(folder, { npm_config_registry: registry.url });
    expect(await failureOf(install(host))).toMatchObject({ code: "ENGINE_PACKAGE_CORRUPT" });
    const left = await readdir(folder, { recursive: true });
    expect(left.filter((name) => /tgz|unpacking|linux-/.test(name))).toEqual([]);
  });

  it("stops reading a body that is longer than the package", async () => {
    await using registry = await serverThat((request, response, url) => {
      if (!request.url?.endsWith(".tgz")) return void response.end(metadata(`${url}/x.tgz`));
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => {
        if (!response.destroyed) response.write(chunk, more);
      };
      more();
    });
    const host = hostIn(folder, { npm_config_registry: registry.url });
    expect(await failureOf(install(host))).toMatchObject({ code: "ENGINE_PACKAGE_CORRUPT" });
  });

  it("sends the token to the registry and not to another origin", async () => {
    await using elsewhere = await serverThat((_, response) => response.end("not it"));
    await using registry = await serverThat((_, response) => response.end(metadata(`${elsewhere.url}/x.tgz`)));
    const npmrc = join(folder, "npmrc");
    await writeFile(npmrc, `registry=${registry.url}/\n//127.0.0.1:${registry.port}/:_authToken=secret-1\n`);
    const host = hostIn(folder, { npm_config_userconfig: npmrc });
    expect(await failureOf(install(host))).toMatchObject({ code: "ENGINE_PACKAGE_CORRUPT" });
    expect(registry.seen[0]?.headers.authorization).toBe("Bearer secret-1");
    expect(elsewhere.seen[0]?.headers.authorization).toBeUndefined();
  });

  it("asks the scope's own registry", async () => {
    await using registry = await serverThat((_, response) => response.writeHead(403).end());
    const npmrc = join(folder, "npmrc");
    await writeFile(npmrc, `registry=http://127.0.0.1:9/\n@node-llama-cpp:registry=${registry.url}/sub/\n`);
    const host = hostIn(folder, { npm_config_userconfig: npmrc });
    expect(await failureOf(install(host))).toMatchObject({ code: "ENGINE_PACKAGE_MISSING", args: { status: 403 } });
    expect(registry.seen[0]?.url).toMatch(/^\/sub\/@node-llama-cpp%2f/);
  });

  it("goes through npm's proxy, but never for loopback", async () => {
    await using proxy = await serverThat((_, response) => response.writeHead(418).end());
    await using registry = await serverThat((_, response) => response.writeHead(404).end());
    const near = hostIn(folder, { npm_config_registry: registry.url, npm_config_proxy: proxy.url });
    expect(await failureOf(install(near))).toMatchObject({ args: { status: 404 } });
    expect(proxy.seen).toEqual([]);
    const far = hostIn(folder, { npm_config_registry: "http://registry.invalid/", npm_config_proxy: proxy.url });
    expect(await failureOf(install(far))).toMatchObject({ code: "ENGINE_PACKAGE_MISSING", args: { status: 418 } });
    expect(proxy.seen[0]?.url).toMatch(/^http:\/\/registry\.invalid\//);
  });

  it("says so on a system without an engine", async () => {
    const host = hostWith({ PHI4_SETUP_HOME: folder }, { platform: "freebsd" });
    expect(await failureOf(install(host))).toMatchObject({ code: "ENGINE_UNSUPPORTED" });
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "names a folder it may not write to",
    async () => {
      await chmod(folder, 0o500);
      const failure = await failureOf(install(hostIn(folder)));
      await chmod(folder, 0o700);
      expect(failure).toMatchObject({ code: "DISK_NOT_WRITABLE" });
    },
  );

  it.skipIf(process.platform !== "linux")("names a folder that cannot be made at all", async () => {
    const failure = await failureOf(install(hostIn("/proc/phi4-setup")));
    expect(failure).toMatchObject({ code: "DISK_NOT_WRITABLE" });
  });

  it("names a folder that is in fact a file", async () => {
    await writeFile(join(folder, "engine"), "");
    expect(await failureOf(install(hostIn(folder)))).toMatchObject({ code: "DISK_NOT_WRITABLE" });
  });
});
