import { describe, expect, test } from "vitest";
import { parseNvidiaXml, parseSlicePlace } from "../../../../src/probes/gpus/mig.ts";
import { parseNvidiaCsv } from "../../../../src/probes/gpus/nvidia.ts";

const mib = 1024 ** 2;
const header =
  "index, name, pci.bus_id, driver_version, memory.total [MiB], memory.free [MiB], compute_cap, addressing_mode, mig.mode.current\n";

describe("nvidia-smi's CSV", () => {
  test("two equal cards stay two", () => {
    const row = (index: number, bus: string): string =>
      `${index}, NVIDIA GeForce RTX 3090, 00000000:${bus}:00.0, 570.86.15, 24576, 24000, 8.6, None, [N/A]\n`;
    expect(parseNvidiaCsv(header + row(0, "01") + row(1, "0A"))).toMatchObject([
      {
        index: 0,
        bus: "0000:01:00.0",
        totalBytes: 24576 * mib,
        freeBytes: 24000 * mib,
        computeCapability: "8.6",
        unified: false,
      },
      { index: 1, bus: "0000:0a:00.0" },
    ]);
  });

  test("units and other columns are read by their header", () => {
    const text =
      "index, name, memory.total [MiB], memory.used [MiB], memory.free [MiB], driver_model.current\n0, NVIDIA L40S, 46068 MiB, 0 MiB, 45460 MiB, WDDM\n";
    expect(parseNvidiaCsv(text)).toMatchObject([
      { name: "NVIDIA L40S", bus: null, totalBytes: 46068 * mib, freeBytes: 45460 * mib },
    ]);
  });

  test.each([
    ["0, NVIDIA GB10, [N/A], [N/A]", true, null],
    ["0, Orin (nvgpu), [N/A], [N/A]", true, null],
    ["0, NVIDIA N1X, 8128, 8000", true, 8128 * mib],
    ["0, NVIDIA H100 80GB HBM3, 81559, 81000", false, 81559 * mib],
    ["0, Tesla T4, ERR!, [Unknown Error]", false, null],
  ])("%s", (row, unified, totalBytes) => {
    expect(parseNvidiaCsv(row, ["index", "name", "memory.total", "memory.free"])).toMatchObject([
      { unified, totalBytes },
    ]);
  });

  test("a card that is full has nothing free, which is not the same as not known", () => {
    const columns = ["index", "name", "memory.total", "memory.free"];
    expect(parseNvidiaCsv("0, Tesla T4, 15360, 0", columns)).toMatchObject([{ freeBytes: 0 }]);
    expect(parseNvidiaCsv("0, Tesla T4, 0, 0", columns)).toMatchObject([{ totalBytes: null }]);
  });

  test("the header is found behind warnings with commas, in any order, with Windows' line ends", () => {
    const text =
      "WARNING: a stub was loaded, by default, from /usr/lib\r\nname, index, memory.free [MiB], memory.total [MiB]\r\nTesla T4, 0, 100 MiB, 15360 MiB\r\n";
    expect(parseNvidiaCsv(text)).toMatchObject([
      { index: 0, name: "Tesla T4", totalBytes: 15360 * mib, freeBytes: 100 * mib },
    ]);
  });

  test("address translation alone does not make Grace Hopper's own memory the computer's", () => {
    const columns = ["index", "name", "memory.total", "addressing_mode"];
    expect(parseNvidiaCsv("0, NVIDIA GH200 480GB, 97871, ATS", columns)).toMatchObject([{ unified: false }]);
    expect(parseNvidiaCsv("0, NVIDIA Something, [N/A], ATS", columns)).toMatchObject([{ unified: true }]);
  });

  test.each([
    "Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 580.173\n",
    "No devices were found\n",
    "",
    "index, name\n",
  ])("%j names no card", (text) => expect(parseNvidiaCsv(text)).toEqual([]));
});

test("MIG slices by card", () => {
  const slice = (index: number, instance: number, total: string): string =>
    `<mig_device><index>${index}</index><gpu_instance_id>${instance}</gpu_instance_id><fb_memory_usage><total>${total}</total><free>9 MiB</free></fb_memory_usage><bar1_memory_usage><total>1 MiB</total></bar1_memory_usage></mig_device>`;
  const xml = `<nvidia_smi_log><gpu id="00000000:00:09.0"><fb_memory_usage><total>81559 MiB</total></fb_memory_usage><mig_devices>${slice(0, 1, "40448 MiB")}${slice(1, 5, "N/A")}</mig_devices></gpu><gpu id="00000000:00:0A.0"></gpu></nvidia_smi_log>`;
  const found = parseNvidiaXml(xml);
  expect(found.get("0000:00:09.0")).toEqual([
    { index: 0, id: "0000:00:09.0/1", name: "MIG 0", memoryBytes: 40448 * mib, freeBytes: 9 * mib },
    { index: 1, id: "0000:00:09.0/5", name: "MIG 1", memoryBytes: null, freeBytes: 9 * mib },
  ]);
  expect(found.get("0000:00:0a.0")).toEqual([]);
});

test.each([
  ["MIG-bbbb", { card: 1, slice: 1 }],
  ["MIG-bbbb-2", { card: 1, slice: 1 }],
  ["MIG-GPU-cccc/7/0", { card: 1, slice: 0 }],
  ["MIG-dddd", null],
])("the slice %s in nvidia-smi's list", (uuid, place) => {
  const list = `GPU 0: NVIDIA A30 (UUID: GPU-aaaa)
  MIG 4g.24gb     Device  0: (UUID: MIG-aaaa-1)
GPU 1: NVIDIA A30 (UUID: GPU-cccc)
  MIG Device 0: (UUID: MIG-GPU-cccc/7/0)
  MIG 1g.6gb+me   Device  1: (UUID: MIG-bbbb-2)
`;
  expect(parseSlicePlace(list, uuid)).toEqual(place);
});
