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
    const { fact } = await runProbe("disks", probeDisks, host, { timeoutMs: 1000, python: null, places });
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
});
