import { describe, expect, test } from "vitest";
import { parseArcStats, parseMemInfo, parseUdevMemory, parseVmStat, probeMemory } from "../../../src/probes/memory.ts";
import { runProbe } from "../../../src/probes/probe.ts";
import { fakeHost, type FakeWorld } from "../../support/fake-host.ts";

const gib = 1024 ** 3;
const meminfo = (totalKb: number, availableKb: number): string =>
  `MemTotal:       ${totalKb} kB\nMemFree:        100 kB\nMemAvailable:   ${availableKb} kB\n`;

async function memoryOf(world: FakeWorld): Promise<unknown> {
  const places = { models: "/m", engine: "/e", lmstudio: "/l", scratch: "/s" };
  const { fact } = await runProbe("memory", probeMemory, fakeHost(world), { timeoutMs: 50_000, python: null, places });
  return fact.value;
}

describe("memory", () => {
  test("meminfo in kB, available as the kernel says", () => {
    expect(parseMemInfo(meminfo(125508468, 121737812))).toEqual({
      totalBytes: 128520671232,
      availableBytes: 124659519488,
    });
  });

  test("an old kernel's available memory is estimated from free memory and caches", () => {
    const text = "MemTotal: 1000 kB\nMemFree: 200 kB\nBuffers: 50 kB\nCached: 300 kB\nShmem: 100 kB\n";
    expect(parseMemInfo(text).availableBytes).toBe((200 + 50 + 300 - 100) * 1024);
  });

  test("nothing is known from nothing", () => {
    expect(parseMemInfo("")).toEqual({ totalBytes: null, availableBytes: null });
  });

  test("the ZFS cache above its floor would be given back", () => {
    expect(
      parseArcStats("c_min                           4    1000\nsize                            4    5000\n"),
    ).toBe(4000);
  });

  test("vm_stat", () => {
    const text =
      "Mach Virtual Memory Statistics: (page size of 16384 bytes)\nPages free: 100.\nPages inactive: 200.\nPages speculative: 10.\n";
    expect(parseVmStat(text)).toBe(310 * 16384);
    expect(parseVmStat("no such command")).toBeNull();
  });

  test("a container's limit counts, with the host's figure beside it", async () => {
    const found = await memoryOf({
      memory: { total: 64 * gib, constrained: 4 * gib },
      files: {
        "/proc/meminfo": meminfo(64 * 1024 ** 2, 40 * 1024 ** 2),
        "/proc/self/cgroup": "0::/\n",
        "/sys/fs/cgroup/memory.max": String(4 * gib),
        "/sys/fs/cgroup/memory.current": String(3 * gib),
        "/sys/fs/cgroup/memory.stat": `inactive_file ${gib}\nactive_file ${gib / 2}\nslab_reclaimable 0\n`,
      },
    });
    expect(found).toMatchObject({
      totalBytes: 4 * gib,
      // 3 GiB are in use, but 1.5 of them are page cache.
      availableBytes: 2.5 * gib,
      limit: { bytes: 4 * gib, by: "cgroup v2", hostBytes: 64 * gib },
    });
  });

  test("a limit further up the path holds too", async () => {
    const found = await memoryOf({
      memory: { total: 64 * gib },
      files: {
        "/proc/meminfo": meminfo(64 * 1024 ** 2, 40 * 1024 ** 2),
        "/proc/self/cgroup": "4:memory:/batch/job\n",
        "/sys/fs/cgroup/memory/batch/memory.limit_in_bytes": String(8 * gib),
        "/sys/fs/cgroup/memory/batch/memory.usage_in_bytes": String(2 * gib),
        "/sys/fs/cgroup/memory/batch/memory.stat": `total_inactive_file ${gib}\nhierarchical_memory_limit ${8 * gib}\n`,
        "/sys/fs/cgroup/memory/batch/job/memory.limit_in_bytes": "9223372036854771712",
      },
    });
    expect(found).toMatchObject({ totalBytes: 8 * gib, availableBytes: 7 * gib, limit: { by: "cgroup v1" } });
  });

  const host64 = { "/proc/meminfo": meminfo(64 * 1024 ** 2, 40 * 1024 ** 2) };
  test.each<[string, FakeWorld, object]>([
    [
      "a v2 slice above the scope",
      {
        files: {
          ...host64,
          "/proc/self/cgroup": "0::/user.slice/user-1000.slice/run-7.scope\n",
          "/sys/fs/cgroup/user.slice/user-1000.slice/run-7.scope/memory.max": "max",
          "/sys/fs/cgroup/user.slice/user-1000.slice/memory.high": String(12 * gib),
          "/sys/fs/cgroup/user.slice/user-1000.slice/memory.current": String(2 * gib),
          "/sys/fs/cgroup/user.slice/memory.max": String(20 * gib),
        },
      },
      { totalBytes: 12 * gib, availableBytes: 10 * gib, limit: { by: "cgroup v2" } },
    ],
    [
      "the tightest limit counts, and the least that is left, be it under another",
      {
        files: {
          ...host64,
          "/proc/self/cgroup": "0::/a/b\n",
          "/sys/fs/cgroup/a/b/memory.max": String(8 * gib),
          "/sys/fs/cgroup/a/b/memory.current": String(gib),
          "/sys/fs/cgroup/a/memory.max": String(10 * gib),
          "/sys/fs/cgroup/a/memory.current": String(9 * gib),
        },
      },
      { totalBytes: 8 * gib, availableBytes: gib },
    ],
    [
      "a mixed system: the controller is v1's, v2 has the processes only",
      {
        files: {
          ...host64,
          "/proc/self/cgroup": "6:memory:/docker/4f2a\n1:name=systemd:/docker/4f2a\n0::/docker/4f2a\n",
          // Inside the container the mount shows only its own part.
          "/sys/fs/cgroup/memory/memory.limit_in_bytes": String(6 * gib),
          "/sys/fs/cgroup/memory/memory.usage_in_bytes": String(gib),
          "/sys/fs/cgroup/unified/cgroup.procs": "1\n",
        },
      },
      { totalBytes: 6 * gib, availableBytes: 5 * gib, limit: { by: "cgroup v1", hostBytes: 64 * gib } },
    ],
    [
      "a mixed system: v2's own mount has the limit",
      {
        files: {
          ...host64,
          "/proc/self/cgroup": "1:name=systemd:/x\n0::/x\n",
          "/sys/fs/cgroup/unified/x/memory.max": String(5 * gib),
        },
      },
      { totalBytes: 5 * gib, limit: { by: "cgroup v2" } },
    ],
    [
      "a limit that only Node knows of",
      { files: host64, memory: { total: 64 * gib, constrained: 3 * gib } },
      { totalBytes: 3 * gib, availableBytes: 3 * gib, limit: { by: "process.constrainedMemory" } },
    ],
    [
      "a limit larger than the computer",
      {
        files: { ...host64, "/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/memory.max": String(900 * gib) },
        memory: { total: 64 * gib, constrained: 900 * gib },
      },
      { totalBytes: 64 * gib, availableBytes: 40 * gib, limit: null },
    ],
    [
      "nothing is left under the limit",
      {
        files: {
          ...host64,
          "/proc/self/cgroup": "0::/\n",
          "/sys/fs/cgroup/memory.max": String(2 * gib),
          "/sys/fs/cgroup/memory.current": String(2 * gib + 4096),
        },
      },
      { totalBytes: 2 * gib, availableBytes: 0 },
    ],
  ])("%s", async (_, world, expected) => {
    expect(await memoryOf({ memory: { total: 64 * gib }, ...world })).toMatchObject(expected);
  });

  test("no limit anywhere is no limit", async () => {
    const found = await memoryOf({
      memory: { total: 16 * gib },
      files: { "/proc/meminfo": meminfo(16 * 1024 ** 2, 9 * 1024 ** 2), "/proc/self/cgroup": "0::/\n" },
    });
    expect(found).toMatchObject({ totalBytes: 16 * gib, availableBytes: 9 * gib, limit: null });
  });

  test("swap never counts, however much of it there is", async () => {
    const swap = `SwapCached: 5 kB\nSwapTotal: ${64 * 1024 ** 2} kB\nSwapFree: ${64 * 1024 ** 2} kB\n`;
    const world = { memory: { total: 8 * gib } };
    const files = { "/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/memory.swap.max": "max" };
    const read = (text: string): Promise<unknown> => memoryOf({ ...world, files: { ...files, "/proc/meminfo": text } });
    const found = await read(meminfo(8 * 1024 ** 2, 3 * 1024 ** 2) + swap);
    expect(found).toMatchObject({ totalBytes: 8 * gib, availableBytes: 3 * gib });
    expect(await read(meminfo(8 * 1024 ** 2, 3 * 1024 ** 2))).toEqual(found);
    // Older kernels do not tell what is available: the estimate leaves swap out too.
    const old = `MemTotal: ${8 * 1024 ** 2} kB\nMemFree: ${1024 ** 2} kB\nCached: ${1024 ** 2} kB\n`;
    expect(await read(old + swap)).toMatchObject({ availableBytes: 2 * gib });
  });

  test("WSL's share is all there is: what Windows has beside it is not ours", async () => {
    const found = await memoryOf({
      system: { release: "5.15.167.4-microsoft-standard-WSL2" },
      memory: { total: 8_215_576_576 },
      files: {
        "/proc/meminfo": `${meminfo(8_023_024, 7_100_000)}SwapTotal: 2097152 kB\nSwapFree: 2097152 kB\n`,
        "/proc/self/cgroup": "0::/init.scope\n",
        "/sys/fs/cgroup/init.scope/memory.max": "max",
      },
    });
    expect(found).toMatchObject({
      totalBytes: 8_215_576_576,
      availableBytes: 7_100_000 * 1024,
      installedBytes: null,
      limit: null,
    });
  });

  test("macOS's inactive pages are available", async () => {
    const stdout =
      "Mach Virtual Memory Statistics: (page size of 16384 bytes)\nPages free: 65536.\nPages inactive: 131072.\n";
    const found = await memoryOf({
      system: { platform: "darwin", arch: "arm64" },
      memory: { total: 16 * gib, available: gib / 8 },
      runs: [{ file: "/usr/bin/vm_stat", args: [], stdout }],
    });
    expect(found).toMatchObject({ totalBytes: 16 * gib, availableBytes: 3 * gib });
  });
});

test.each([
  [
    "two modules",
    "E:MEMORY_ARRAY_NUM_DEVICES=2\nE:MEMORY_DEVICE_0_SIZE=8589934592\nE:MEMORY_DEVICE_1_SIZE=8589934592\n",
    16 * 1024 ** 3,
  ],
  ["an empty slot", "E:MEMORY_DEVICE_0_SIZE=17179869184\nE:MEMORY_DEVICE_1_PRESENT=0\n", 16 * 1024 ** 3],
  ["no modules told", "E:ID_VENDOR=Dell\n", null],
  ["nothing", null, null],
])("udev's database with %s", (_, text, bytes) => expect(parseUdevMemory(text)).toBe(bytes));
