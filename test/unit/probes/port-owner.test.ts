import { createServer, type AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import {
  isKeptByWindows,
  parseExcludedRanges,
  parseLsof,
  parseNetstat,
  parseSs,
  parseTasklist,
  portOwner,
} from "../../../src/probes/port-owner.ts";
import { fakeHost } from "../../support/fake-host.ts";
import { hostWith } from "../../support/hosts.ts";

const netstat = [
  "Aktive Verbindungen",
  "  Proto  Lokale Adresse         Remoteadresse          Status           PID",
  "  TCP    127.0.0.1:51234        127.0.0.1:1234         HERGESTELLT      77",
  "  TCP    127.0.0.1:1234         0.0.0.0:0              ABHÖREN          4242",
  "  TCP    [::]:8080              [::]:0                 ABHÖREN          9",
].join("\r\n");
const excluded =
  "\r\nStart Port    End Port\r\n----------    --------\r\n      1200        1299\r\n     50000       50059     *\r\n\r\n* - Administered\r\n";

describe("who listens on a port", () => {
  it("as each tool says it", () => {
    expect(parseSs('LISTEN 0 511 127.0.0.1:1234 0.0.0.0:* users:(("node",pid=123,fd=18))')).toBe("node (123)");
    expect(parseSs("LISTEN 0 511 127.0.0.1:1234 0.0.0.0:*")).toBeNull();
    expect(parseLsof("p123\ncLM Studio\n")).toBe("LM Studio (123)");
    expect(parseLsof("")).toBeNull();
    expect(parseNetstat(netstat, 1234)).toBe(4242);
    expect(parseNetstat(netstat, 8080)).toBe(9);
    expect(parseNetstat(netstat, 234)).toBeNull();
    expect(parseTasklist('"LM Studio.exe","4242","Console","1","40.000 K"\r\n')).toBe("LM Studio.exe");
    expect(parseExcludedRanges(excluded)).toEqual([
      { from: 1200, to: 1299 },
      { from: 50_000, to: 50_059 },
    ]);
  });

  it("on Windows, by the two tools that speak no language, and which ports it keeps for itself", async () => {
    const system32 = (name: string): string => `C:\\Windows\\System32\\${name}`;
    const host = fakeHost({
      system: { platform: "win32", env: {} },
      runs: [
        { file: system32("netstat.exe"), stdout: netstat },
        {
          file: system32("tasklist.exe"),
          args: ["/FI", "PID eq 4242", "/FO", "CSV", "/NH"],
          stdout: '"lms.exe","4242"\r\n',
        },
        { file: system32("netsh.exe"), stdout: excluded },
      ],
    });
    expect(await portOwner(host, 1234)).toBe("lms.exe (4242)");
    expect(await portOwner(host, 99)).toBeNull();
    expect([await isKeptByWindows(host, 1234), await isKeptByWindows(host, 1300)]).toEqual([true, false]);
  });

  it.skipIf(process.platform !== "linux")("for a real listener, where ss is installed", async () => {
    const host = hostWith({});
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    const { port } = server.address() as AddressInfo;
    try {
      const installed = (await host.which("ss")) !== null;
      const owner = await portOwner(host, port);
      expect(owner?.endsWith(`(${process.pid})`) ?? false).toBe(installed);
    } finally {
      server.close();
    }
  });
});
