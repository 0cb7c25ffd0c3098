import { expect, test } from "vitest";
import { biggestPrograms, parseStatus } from "../../../src/probes/programs.ts";
import { fakeHost } from "../../support/fake-host.ts";

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

test.each(["darwin", "win32"] as const)("on %s nobody is asked", async (platform) => {
  expect(await biggestPrograms(fakeHost({ system: { platform } }))).toBeNull();
});

test("where /proc is closed nothing is said", async () => {
  expect(await biggestPrograms(fakeHost())).toBeNull();
  expect(parseStatus("")).toBeNull();
});
