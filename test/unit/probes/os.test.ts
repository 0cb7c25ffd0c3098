import { describe, expect, test } from "vitest";
import {
  parseContainer,
  parseOsRelease,
  parseSystemVersion,
  parseWindowsRelease,
  probeOs,
} from "../../../src/probes/os.ts";
import { runProbe } from "../../../src/probes/probe.ts";
import { fakeHost, type FakeWorld } from "../../support/fake-host.ts";

const places = { models: "/m", engine: "/e", lmstudio: "/l", scratch: "/s" };

async function osOf(world: FakeWorld): Promise<unknown> {
  return (await runProbe("os", probeOs, fakeHost(world), { timeoutMs: 50_000, python: null, places })).fact.value;
}

describe("operating system", () => {
  test("os-release, quoted and not", () => {
    expect(parseOsRelease('NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\n')).toEqual({
      name: "Ubuntu",
      version: "24.04",
    });
    expect(parseOsRelease("NAME=Alpine\\ Linux\nVERSION_ID=3.20\n")).toEqual({ name: "Alpine Linux", version: "3.20" });
    expect(parseOsRelease("\u0000")).toEqual({ name: null, version: null });
  });

  test.each([
    ["10.0.19045", "Windows 10"],
    ["10.0.22631", "Windows 11"],
    ["6.1.7601", "Windows"],
  ])("Windows %s is %s", (release, name) => expect(parseWindowsRelease(release).name).toBe(name));

  test("macOS's plist", () => {
    expect(parseSystemVersion("<key>ProductVersion</key>\n\t<string>15.6.1</string>")).toBe("15.6.1");
    expect(parseSystemVersion("<plist/>")).toBeNull();
  });

  test.each([
    ["0::/kubepods.slice/pod1", "kubernetes"],
    ["4:memory:/docker/0123", "docker"],
    ["0::/machine.slice/libpod-1.scope", "podman"],
    ["0::/user.slice/user-1000.slice", null],
    ["", null],
  ])("group %j is in %j", (text, kind) => expect(parseContainer(text)).toBe(kind));

  test("WSL with its own systemd is not a container", async () => {
    const files = {
      "/etc/os-release": 'NAME="Ubuntu"',
      "/proc/sys/kernel/osrelease": "5.15.167.4-microsoft-standard-WSL2\n",
      "/run/systemd/container": "wsl\n",
    };
    expect(await osOf({ files })).toMatchObject({ wsl: true, container: null });
  });

  test("musl shows by its loader", async () => {
    const found = await osOf({ glibcVersion: null, files: { "/lib/ld-musl-x86_64.so.1": "" } });
    expect(found).toMatchObject({ libc: "musl", name: "Linux" });
  });

  test("an x64 Node on Apple silicon is a translated one", async () => {
    const run = { file: "/usr/sbin/sysctl", args: ["-n", "sysctl.proc_translated"], stdout: "1\n" };
    expect(await osOf({ system: { platform: "darwin", arch: "x64" }, runs: [run] })).toMatchObject({ rosetta: true });
    expect(await osOf({ system: { platform: "darwin", arch: "arm64" } })).toMatchObject({ rosetta: false });
  });
});
