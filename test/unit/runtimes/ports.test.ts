import { createServer, type Server } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { commandsFor } from "../../../src/core/remedies.ts";
import type { SetupError } from "../../../src/core/errors/index.ts";
import { listen, onFreePort } from "../../../src/runtimes/ports.ts";
import { serverThat } from "../../support/http-server.ts";
import { freePort } from "../../support/ports.ts";

/** A server where the system keeps some ports for itself, as Windows does, and others do below 1024. */
function where(isKept: (port: number) => boolean): Server {
  const server = createServer();
  const real = server.listen.bind(server);
  server.listen = ((port: number, address: string) => {
    if (!isKept(port)) return real(port, address);
    const error = Object.assign(new Error(`listen EACCES: permission denied ${address}:${port}`), { code: "EACCES" });
    queueMicrotask(() => server.emit("error", error));
    return server;
  }) as Server["listen"];
  onTestFinished(() => void server.close());
  return server;
}

describe("a port that the system keeps for itself", () => {
  it.each([
    ["win32", "PORT_RESERVED", "netsh interface ipv4 show excludedportrange protocol=tcp"],
    ["linux", "PORT_PRIVILEGED", "phi4-setup serve --port 8080"],
    ["darwin", "PORT_PRIVILEGED", "phi4-setup serve --port 8080"],
  ] as const)("is told apart from one that somebody has: on %s it is %s", async (platform, code, command) => {
    const error = await listen(
      where(() => true),
      443,
      { platform },
    ).catch((reason: SetupError) => reason);
    expect(error).toMatchObject({ exitCode: 3, finding: { code, args: { port: 443 } } });
    const lines = commandsFor((error as SetupError).finding, { platform, self: "phi4-setup" }).map(({ line }) => line);
    expect(lines).toContain(command);
  });

  it("is passed by where none was asked for, even when all of the usual ones are kept", async () => {
    const usual = Array.from({ length: 20 }, (_, offset) => 1234 + offset);
    const port = await listen(
      where((one) => usual.includes(one)),
      null,
      { platform: "win32" },
    );
    expect(port).toBeGreaterThan(0);
    expect(usual).not.toContain(port);
  });

  it("is not blamed for one that somebody has", async () => {
    await using taken = await serverThat((_, response) => response.end());
    await expect(listen(createServer(), taken.port, { platform: "win32" })).rejects.toMatchObject({
      finding: { code: "PORT_TAKEN", args: { port: taken.port } },
    });
  });
});

describe("a port that somebody else takes between its being found free and its being used", () => {
  const system = { platform: "linux" } as const;
  /** A server that is told its port, and finds somebody else there the first `times`. */
  function lostTo(times: number): { told: number[]; start: (port: number) => Promise<number> } {
    const told: number[] = [];
    const start = async (port: number): Promise<number> => {
      told.push(port);
      const [other, own] = [createServer(), createServer()];
      for (const server of [other, own]) onTestFinished(() => void server.close());
      if (told.length <= times) await listen(other, port, system);
      return listen(own, port, system);
    };
    return { told, start };
  }

  it("is another one where none was asked for", async () => {
    const { told, start } = lostTo(2);
    expect(await onFreePort(null, system, start)).toBe(told[2]);
    expect(new Set(told).size).toBe(3);
  });

  it("is said to be taken where it was asked for, or where it happens again and again", async () => {
    const port = await freePort();
    const asked = lostTo(1);
    await expect(onFreePort(port, system, asked.start)).rejects.toMatchObject({ finding: { code: "PORT_TAKEN" } });
    expect(asked.told).toEqual([port]);
    const always = lostTo(Infinity);
    await expect(onFreePort(null, system, always.start)).rejects.toMatchObject({ finding: { code: "PORT_TAKEN" } });
    expect(always.told).toHaveLength(6);
  });

  it("is not taken again for what else went wrong", async () => {
    let starts = 0;
    const start = (): Promise<never> => {
      starts += 1;
      return Promise.reject(new Error("no library"));
    };
    await expect(onFreePort(null, system, start)).rejects.toThrow("no library");
    expect(starts).toBe(1);
  });
});
