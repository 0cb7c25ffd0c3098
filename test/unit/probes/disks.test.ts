import { describe, expect, test } from "vitest";
import { maxFileBytes, mountOf, parseMount, parseMountInfo, probeDisks } from "../../../src/probes/disks.ts";
import { runProbe } from "../../../src/probes/probe.ts";
import { fakeHost } from "../../support/fake-host.ts";

const mountinfo =
  "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n30 22 8:17 / /media/my\\040stick rw - vfat /dev/sdb1 rw\n31 22 0:5 / /home rw - btrfs /dev/sdc rw\n";

describe("disks", () => {
  test("mountinfo, with spaces in a path", () => {
    expect(parseMountInfo(mountinfo)).toEqual([
      { path: "/", filesystem: "ext4" },
      { path: "/media/my stick", filesystem: "vfat" },
      { path: "/home", filesystem: "btrfs" },
    ]);
  });

  test("macOS's mount", () => {
    const text =
      "/dev/disk3s1s1 on / (apfs, sealed, local, read-only)\n/dev/disk4s1 on /Volumes/MY STICK (msdos, local)\nmap auto_home on /System/Volumes/Data/home (autofs, automounted)\n";
    expect(parseMount(text).map(({ filesystem }) => filesystem)).toEqual(["apfs", "msdos", "autofs"]);
  });

  test.each([
    ["/home/ana", "btrfs"],
    ["/homework", "ext4"],
    ["/media/my stick/models", "vfat"],
  ])("%s is on %s", (path, filesystem) => {
    expect(mountOf(path, parseMountInfo(mountinfo))?.filesystem).toBe(filesystem);
  });

  test("FAT ends just below 4 GiB a file", () => {
    expect(maxFileBytes("vfat")).toBe(4294967295);
    expect(maxFileBytes("exfat")).toBeNull();
    expect(maxFileBytes(null)).toBeNull();
  });

  test("the nearest folder that exists counts, with its link followed", async () => {
    const host = fakeHost({
      files: { "/home/ana/.cache": null, "/media/my stick": null, "/proc/self/mountinfo": mountinfo, "/proc/x": "" },
      links: { "/home/ana/.cache": "/media/my stick" },
      readOnly: ["/media/my stick"],
      volumes: {
        "/media/my stick": { availableBytes: 5e9, totalBytes: 8e9, type: 0x4d44 },
        "/proc": { availableBytes: 0, totalBytes: 0, type: 1 },
      },
    });
    const places = {
      models: "/home/ana/.cache/huggingface/hub",
      engine: "/proc/none/x",
      lmstudio: "/nowhere",
      scratch: "/home",
    };
    const { fact } = await runProbe("disks", probeDisks, host, { timeoutMs: 50_000, python: null, places });
    expect(fact.value?.slice(0, 2)).toEqual([
      {
        purpose: "models",
        path: "/home/ana/.cache/huggingface/hub",
        freeBytes: 5e9,
        totalBytes: 8e9,
        filesystem: "vfat",
        maxFileBytes: 4294967295,
        writable: false,
      },
      {
        purpose: "engine",
        path: "/proc/none/x",
        freeBytes: null,
        totalBytes: null,
        filesystem: "ext4",
        maxFileBytes: null,
        writable: true,
      },
    ]);
  });

  test("on Windows a refusal counts for the folder itself, not for the one it would be made in", async () => {
    const host = fakeHost({
      system: { platform: "win32" },
      files: { "D:\\models": null, "E:\\models": null },
      readOnly: ["D:\\models", "C:\\"],
    });
    const places = { models: "D:\\models", engine: "C:\\new", lmstudio: "E:\\models", scratch: "E:\\models\\x" };
    const { fact } = await runProbe("disks", probeDisks, host, { timeoutMs: 50_000, python: null, places });
    expect(fact.value?.map(({ writable }) => writable)).toEqual([false, null, true, true]);
  });

  test("beside a mount of another computer a child process asks, and one that never comes back is ended", async () => {
    const nas = "32 22 0:50 / /mnt/nas rw - nfs4 nas:/models rw\n";
    const node = "/usr/bin/node";
    const ask = (path: string): string[] => ["--input-type=commonjs", "--eval", expect.any(String) as string, path];
    const answers = { stdout: "/\n70000000000\n100000000000\ntrue\n" };
    const files = { "/proc/self/mountinfo": mountinfo + nas };
    const places = { models: "/mnt/nas/hub", engine: "/e", lmstudio: "/l", scratch: "/s" };
    const host = fakeHost({ files, runs: [{ file: node, ...answers }] });
    const stuck = { ...host, run: runOf(host, "/mnt/nas/hub") };
    const { fact, records } = await runProbe("disks", probeDisks, stuck, { timeoutMs: 300, python: null, places });
    expect(fact.value?.[0]).toMatchObject({ purpose: "models", freeBytes: null, totalBytes: null, writable: null });
    expect(fact.value?.[1]).toMatchObject({ purpose: "engine", freeBytes: 70e9, filesystem: "ext4", writable: true });
    expect(records.map(({ id, status }) => `${id} ${status}`)).toContain("disk models timeout");
    expect(host.started.map(({ args }) => args)).toContainEqual(ask("/e"));
  });
});

/** Runs that never end by themselves for one path: only their limit does. */
function runOf(host: ReturnType<typeof fakeHost>, path: string): typeof host.run {
  return (file, args, options) =>
    args.at(-1) === path
      ? new Promise((resolve) => {
          const ended = {
            status: "timeout",
            exitCode: null,
            signal: "SIGKILL",
            stdout: "",
            stderr: "",
            ms: 1,
          } as const;
          setTimeout(() => resolve(ended), options.timeout);
        })
      : host.run(file, args, options);
}
