import { expect, test } from "vitest";
import { biggestPrograms, parseStatus } from "../../../src/probes/programs.ts";
import { fakeHost, type FakeWorld } from "../../support/fake-host.ts";

const status = (name: string, uid: number, mib: number): string =>
  `Name:\t${name}\nUmask:\t0022\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\nVmRSS:\t  ${mib * 2048} kB\nRssAnon:\t  ${mib * 1024} kB\nRssFile:\t 12 kB\n`;
const processes: Record<number, [name: string, uid: number, mib: number]> = {
  1: ["systemd", 0, 900],
  10: ["chrome", 1000, 700],
  11: ["Web Content", 1000, 500],
  12: ["chrome", 1000, 600],
  13: ["slack", 1000, 400],
  14: ["dockerd", 1000, 300],
  15: ["code", 1000, 250],
  16: ["bash", 1000, 4],
  42: ["node", 1000, 2000],
};
const files = Object.fromEntries(
  Object.entries(processes).map(([pid, [name, uid, mib]]) => [`/proc/${pid}/status`, status(name, uid, mib)]),
);
const programs = { "/usr/lib/firefox/firefox": "", "/usr/bin/slack": "" };
const links = {
  "/proc/11/exe": "/usr/lib/firefox/firefox",
  "/proc/13/exe": "/usr/bin/slack",
  "/proc/14/exe": "/usr/bin/gone",
};
const mib = 2 ** 20;

test("this user's programs by what each holds for itself, without us", async () => {
  const host = fakeHost({
    system: { pid: 42 },
    files: {
      ...files,
      ...programs,
      "/proc/self/status": status("node", 1000, 2000),
      "/proc/2/status": "Name:\tkthreadd\nUid:\t0\n",
    },
    links,
  });
  expect(await biggestPrograms(host)).toEqual([
    { name: "chrome", bytes: 1300 * mib },
    { name: "firefox", bytes: 500 * mib },
    { name: "slack", bytes: 400 * mib },
  ]);
});

test("nothing worth closing", async () => {
  const host = fakeHost({
    files: { "/proc/self/status": status("node", 1000, 50), "/proc/9/status": status("vi", 1000, 9) },
  });
  expect(await biggestPrograms(host)).toEqual([]);
});

const ps = (rows: readonly [pid: number, uid: number, mib: number, command: string][]): string =>
  rows.map(([pid, uid, mib, command]) => `${pid}`.padStart(5) + ` ${uid} ${mib * 1024} ${command}\n`).join("");
const chrome = "/Applications/Google Chrome.app/Contents";
const helper = "Google Chrome Helper (Renderer)";
const onMac = ps([
  [1, 0, 40, "/sbin/launchd"],
  [90, 88, 900, "/System/Library/PrivateFrameworks/SkyLight.framework/Resources/WindowServer"],
  [300, 501, 400, `${chrome}/MacOS/Google Chrome`],
  [301, 501, 700, `${chrome}/Frameworks/G.framework/Helpers/${helper}.app/Contents/MacOS/${helper}`],
  [302, 502, 5000, "/Applications/Somebody Else.app/Contents/MacOS/Somebody Else"],
  [303, 501, 350, "/Users/ana/secret project/my server"],
  [304, 501, 9, "-zsh"],
  [4242, 501, 2000, "/usr/local/bin/node"],
  [4300, 501, 150, "node"],
]);
const psArgs = ["-axo", "pid=,uid=,rss=,comm="];

test("on macOS an application and its helpers are one, and no path is told", async () => {
  const host = fakeHost({
    system: { platform: "darwin" },
    runs: [{ file: "/bin/ps", args: psArgs, stdout: onMac }],
  });
  expect(await biggestPrograms(host)).toEqual([
    { name: "Google Chrome", bytes: 1100 * mib },
    { name: "my server", bytes: 350 * mib },
    { name: "node", bytes: 150 * mib },
  ]);
});

const row = (image: string, pid: number, memory: string): string => `"${image}","${pid}","Console","1","${memory}"\r\n`;
const onWindows = [
  row("chrome.exe", 300, "700,000 K"),
  row("chrome.exe", 301, "324.000 K"),
  row("Code.exe", 302, "512\u00a0000 K"),
  row("Teams.EXE", 303, "204\ufffd800 K"),
  row("explorer.exe", 304, "90,112 K"),
  row("odd.exe", 305, "N/A"),
  row("node.exe", 4242, "2,048,000 K"),
].join("");
const tasklist = {
  file: "C:\\Windows\\System32\\tasklist.exe",
  args: ["/fo", "csv", "/nh", "/fi", "USERNAME eq WORK\\ana"],
};
const windows = { platform: "win32", env: { USERNAME: "ana", USERDOMAIN: "WORK" } } as const;

test("on Windows whatever the country puts between thousands", async () => {
  const host = fakeHost({ system: windows, runs: [{ ...tasklist, stdout: onWindows }] });
  expect(await biggestPrograms(host)).toEqual([
    { name: "chrome", bytes: 1_024_000 * 1024 },
    { name: "Code", bytes: 512_000 * 1024 },
    { name: "Teams", bytes: 204_800 * 1024 },
  ]);
});

test.each<[string, FakeWorld]>([
  ["ps is not there", { system: { platform: "darwin" } }],
  ["ps fails", { system: { platform: "darwin" }, runs: [{ file: "/bin/ps", stdout: onMac, exitCode: 1 }] }],
  ["we are not listed", { system: { platform: "darwin", pid: 7 }, runs: [{ file: "/bin/ps", stdout: onMac }] }],
  ["tasklist is not there", { system: windows }],
  ["nobody's list", { system: windows, runs: [{ ...tasklist, stdout: "INFO: No tasks are running\r\n" }] }],
  ["another user's list", { system: { ...windows, pid: 7 }, runs: [{ ...tasklist, stdout: onWindows }] }],
  ["a user without a name", { system: { ...windows, env: {} } }],
  ["another system", { system: { platform: "freebsd" } }],
])("nothing is said: %s", async (_, world) => {
  expect(await biggestPrograms(fakeHost(world))).toBeNull();
});

test("where /proc is closed nothing is said", async () => {
  expect(await biggestPrograms(fakeHost())).toBeNull();
  expect(parseStatus("")).toBeNull();
});
