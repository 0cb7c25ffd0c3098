import { createServer, type Server } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { commandsFor } from "../../../src/core/remedies.ts";
import { SetupError } from "../../../src/core/errors/index.ts";
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

describe("a port that somebody takes before the server has it", () => {
  const system = { platform: "linux" } as const;
  const taken = (port: number): SetupError => new SetupError({ code: "PORT_TAKEN", args: { port, by: null } });

  it("is left to them where the choice is ours: each next one is tried, a few times", async () => {
    const tried: number[] = [];
    const start = async (port: number): Promise<number> => {
      tried.push(port);
      if (tried.length < 3) throw taken(port);
      return port;
    };
    expect(await onFreePort(null, system, start)).toBe(tried.at(-1));
    expect(tried).toEqual([...new Set(tried)].toSorted((a, b) => a - b));
    let times = 0;
    const never = onFreePort(null, system, (port) => {
      times += 1;
      return Promise.reject(taken(port));
    });
    await expect(never).rejects.toMatchObject({ finding: { code: "PORT_TAKEN" } });
    expect(times).toBe(5);
  });

  it("is named where it was asked for, and any other failure is no matter of ports", async () => {
    const port = await freePort();
    for (const error of [taken(port), new SetupError({ code: "ENGINE_CRASHED", args: { detail: "x" } })]) {
      let times = 0;
      const started = onFreePort(error.finding.code === "PORT_TAKEN" ? port : null, system, () => {
        times += 1;
        return Promise.reject(error);
      });
      await expect(started).rejects.toBe(error);
      expect(times).toBe(1);
    }
  });
});
