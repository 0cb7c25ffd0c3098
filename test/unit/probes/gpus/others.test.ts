import { describe, expect, test } from "vitest";
import { parseAmdSmi } from "../../../../src/probes/gpus/amd-smi.ts";
import { isIntegratedAmd, isIntegratedName } from "../../../../src/probes/gpus/amd.ts";
import { parseSystemProfiler, parseVram, wiredLimit } from "../../../../src/probes/gpus/apple.ts";
import { parseXpuSmi } from "../../../../src/probes/gpus/intel.ts";
import { normalizeBus, parsePciIds, parseProcPci, parseUevent } from "../../../../src/probes/gpus/pci.ts";
import { parseRocmSmi } from "../../../../src/probes/gpus/rocm-smi.ts";
import { windowsGpus } from "../../../../src/probes/gpus/windows.ts";
import { parseInventory } from "../../../../src/probes/windows.ts";

const gib = 1024 ** 3;

describe("the PCI bus", () => {
  test.each([
    ["00000000:01:00.0", "0000:01:00.0"],
    ["0000:0A:00.0", "0000:0a:00.0"],
    ["01:00.0", "0000:01:00.0"],
    ["0008:01:00.0", "0008:01:00.0"],
    ["10000:01:00.0", "10000:01:00.0"],
    ["00010000:01:00.0", "10000:01:00.0"],
    ["[N/A]", null],
    [null, null],
  ])("%j is %j", (given, bus) => expect(normalizeBus(given)).toBe(bus));

  test("a display controller's uevent", () => {
    const text = "DRIVER=amdgpu\nPCI_CLASS=30000\nPCI_ID=1002:744C\nPCI_SLOT_NAME=0000:03:00.0\n";
    expect(parseUevent(text)).toEqual({
      bus: "0000:03:00.0",
      vendor: "amd",
      vendorId: 0x1002,
      deviceId: 0x744c,
      driver: "amdgpu",
    });
    expect(parseUevent(text.replace("30000", "40300"))).toBeNull();
    expect(parseUevent(text.replace("1002:", "1AF4:"))).toBeNull();
    expect(parseUevent("")).toBeNull();
  });

  test("only the vendors we know are looked at", () => {
    expect(parseProcPci("0100\t10de2684\t10\nf8a1\t80867a23\t0\n0010\t1af41050\t0\n")).toEqual(["01:00.0", "f8:14.1"]);
  });

  test("a device's name stands below its vendor", () => {
    const ids =
      "1001  Other\n\t744c  Wrong\n1002  AMD/ATI\n\t7448  Another\n\t744c  Navi 31 [Radeon RX 7900 XTX]\n\t\t1002 0e3b  Sub\n10de  NVIDIA\n\t744d  Later\n";
    expect(parsePciIds(ids, 0x1002, 0x744c)).toBe("Navi 31 [Radeon RX 7900 XTX]");
    expect(parsePciIds(ids, 0x1002, 0x744d)).toBeNull();
    expect(parsePciIds(ids, 0x8086, 0x1)).toBeNull();
  });
});

describe("AMD", () => {
  test.each([
    [
      'WARNING: AMD GPU device(s) is/are in a low-power state\n{"card0": {"Card series": "Radeon RX 7900 XT", "VRAM Total Memory (B)": "21458059264", "VRAM Total Used Memory (B)": "27856896", "PCI Bus": "0000:03:00.0"}, "system": {"Driver version": "6"}}',
      { name: "Radeon RX 7900 XT", totalBytes: 21458059264, usedBytes: 27856896, bus: "0000:03:00.0" },
    ],
    [
      "device,VRAM Total Memory (B),VRAM Total Used Memory (B),Card Series\ncard0,21458059264,5,Radeon RX 7900 XT\n",
      { name: "Radeon RX 7900 XT", totalBytes: 21458059264 },
    ],
    [
      "GPU[0]\t: VRAM Total Memory (B): 25769803776\nGPU[0]\t: VRAM Total Used Memory (B): 1048576\n",
      { totalBytes: 25769803776, usedBytes: 1048576, name: null },
    ],
    ['{"card0": {"Card Series": "N/A", "VRAM Total Memory (B)": "N/A"}}', { name: null, totalBytes: null }],
    [
      '[WARNING] no permission {yet}\n{"card:0": {"Card Series": "Radeon RX 6800", "VRAM Total Memory (B)": "17163091968"}}\nWARNING: done',
      { name: "Radeon RX 6800", totalBytes: 17163091968 },
    ],
    [
      'device,Card Vendor,VRAM Total Memory (B),Card Series\ncard0,"Advanced Micro Devices, Inc.",17163091968,"Radeon RX 6800"\n',
      { name: "Radeon RX 6800", totalBytes: 17163091968 },
    ],
    [
      // Not quoted, the comma moves the used memory below the heading of the whole.
      "device,Card Vendor,VRAM Total Memory (B),VRAM Total Used Memory (B)\ncard0,AMD, Inc.,17163091968,4096\n",
      { totalBytes: null, usedBytes: null },
    ],
  ])("rocm-smi %#", (text, card) => expect(parseRocmSmi(text)).toMatchObject([card]));

  test.each(["", "{", '{"card0": 3}', "[]", "ERROR: No AMD GPUs"])("rocm-smi %j has no card", (text) =>
    expect(parseRocmSmi(text)).toEqual([]),
  );

  const described = (rows: unknown): string => JSON.stringify(rows);
  const asic = { market_name: "AMD Instinct MI300X", vendor_id: "0x1002", device_id: "0x74a1" };
  const mb = (value: unknown): object => ({ value, unit: "MB" });

  test("amd-smi: what a card is and what is used of it belong together by number, whatever the order", () => {
    const rows = [
      { gpu: 0, asic, bus: { bdf: "0000:0c:00.0" }, vram: { type: "HBM3", size: mb(196592) } },
      { gpu: 1, asic: "N/A", bus: { bdf: "0001:22:00.0" }, vram: { size: mb("N/A") } },
    ];
    const usage = (gpu: number, used: unknown): object => ({
      gpu,
      mem_usage: { total_vram: mb(196592), used_vram: used, free_vram: mb(196308), total_gtt: mb(515889) },
    });
    const card = { totalBytes: 196592 * 1024 ** 2, usedBytes: 284 * 1024 ** 2, gttBytes: 515889 * 1024 ** 2 };
    const expected = [
      { ...card, name: "AMD Instinct MI300X", bus: "0000:0c:00.0", integrated: false, gttUsedBytes: null },
      // Used is what is not free where only that is told.
      { ...card, name: null, bus: "0001:22:00.0", integrated: false },
    ];
    const metrics = [usage(1, "N/A"), usage(0, mb(284))];
    expect(parseAmdSmi(described(rows), described(metrics))).toMatchObject(expected);
    // Since ROCm 7 the list stands in an object; warnings come first.
    const wrapped = `WARNING: User is missing [the] render group\n${described({ gpu_data: metrics })}`;
    expect(parseAmdSmi(described({ gpu_data: rows }), wrapped)).toMatchObject(expected);
  });

  test.each([
    ["as ROCm 6.0 wrote it", { vram_type: "GDDR6", vram_size_mb: 24560 }, 24560],
    ["as text", { size: "24560 MB" }, 24560],
    ["not told", { size: "N/A" }, null],
    ["nothing", "N/A", null],
    ["zero, which no card has", { size: mb(0) }, null],
    ["less than nothing", { size: mb(-5) }, null],
    ["in another unit", { size: { value: 24, unit: "GB" } }, 24 * 1024],
    ["in a unit we do not know", { size: { value: 24, unit: "TB" } }, null],
  ])("amd-smi's size %s", (_, vram, size) => {
    const [card] = parseAmdSmi(described([{ gpu: 0, vram }]), "");
    expect(card).toMatchObject({ totalBytes: size === null ? null : size * 1024 ** 2, usedBytes: null });
  });

  test.each([
    ["a number", { asic: { device_id: "0x1586" }, vram: { type: "GDDR6" } }, true],
    ["a number of a card", { asic: { device_id: "0x7551", target_graphics_version: "gfx1151" } }, false],
    ["a processor", { asic: { target_graphics_version: "gfx1103" } }, true],
    ["a name", { asic: { market_name: "AMD Radeon 8060S Graphics" }, vram: { type: "UNKNOWN" } }, true],
    ["the computer's kind of memory", { vram: { type: "LPDDR5" } }, true],
    ["a card's kind of memory", { vram: { type: "GDDR6" } }, false],
    ["nothing", {}, false],
  ])("amd-smi's integrated graphics by %s", (_, card, integrated) =>
    expect(parseAmdSmi(described([{ gpu: 0, ...card }]), "")).toMatchObject([{ integrated }]),
  );

  test.each(["", "[", "{}", '[{"gpu": "0"}]', "[null, 3]", "AMD-SMI is not able to find any AMD GPUs"])(
    "amd-smi %j has no card",
    (text) => expect(parseAmdSmi(text, text)).toEqual([]),
  );

  test.each([
    ["AMD Radeon(TM) Graphics", true],
    ["Radeon 780M", true],
    ["Radeon 8060S Graphics", true],
    ["AMD Radeon Pro WX 7100 Graphics", false],
    ["Radeon RX Vega", false],
    ["AMD Radeon RX 7900M", false],
    [null, false],
  ])("the name %j is of integrated graphics: %s", (name, integrated) =>
    expect(isIntegratedName(name)).toBe(integrated),
  );

  test.each([
    [0x1586, true],
    [0x164e, true],
    [0x687f, false],
    [0x744c, false],
    [0x738c, false],
  ])("device %i is integrated: %s", (id, integrated) => expect(isIntegratedAmd(id)).toBe(integrated));
});

describe("Intel", () => {
  test("xpu-smi's numbers are strings, or N/A", () => {
    const text =
      '{"device_list": [{"device_name": "Intel(R) Arc(TM) B60", "memory_physical_size_byte": "25669140480", "memory_free_size_byte": "N/A"}]}';
    expect(parseXpuSmi(text)).toEqual([
      { number: null, name: "Intel(R) Arc(TM) B60", bus: null, totalBytes: 25669140480, freeBytes: null },
    ]);
    expect(parseXpuSmi("No device discovered")).toEqual([]);
    const card = {
      device_id: 1,
      device_name: "Intel(R) Data Center GPU Max 1550",
      memory_physical_size_byte: 68719476736,
    };
    for (const document of [[card], { device_list: [card] }, { devices: [card] }, card]) {
      expect(parseXpuSmi(JSON.stringify(document))).toMatchObject([{ number: 1, totalBytes: 64 * gib }]);
    }
  });
});

describe("Apple", () => {
  test("Apple silicon has no memory of its own; a card does", () => {
    const text = JSON.stringify({
      SPDisplaysDataType: [
        { _name: "Apple M3 Pro", spdisplays_mtlgpufamilysupport: "spdisplays_metal3" },
        { _name: "kHW", sppci_model: "Radeon Pro 560X", spdisplays_vram: "4 GB" },
        { sppci_model: "Intel UHD Graphics 630", spdisplays_vram_shared: "1536 MB", spdisplays_vram: "1536 MB" },
      ],
    });
    expect(parseSystemProfiler(text)).toEqual([
      { name: "Apple M3 Pro", memoryBytes: null, apple: true, vendor: "apple" },
      { name: "Radeon Pro 560X", memoryBytes: 4 * gib, apple: false, vendor: "amd" },
      { name: "Intel UHD Graphics 630", memoryBytes: null, apple: false, vendor: "intel" },
    ]);
    expect(parseSystemProfiler(`2026-01-01 system_profiler[1]: slow\n${text}`)).toHaveLength(3);
    // What is no answer is not a computer without graphics, as a virtual one can be.
    expect(parseSystemProfiler("2026-01-01 system_profiler[1]: error")).toBeNull();
    expect(parseSystemProfiler("Graphics/Displays:\n\n    Radeon Pro 560X:\n")).toBeNull();
    expect(parseSystemProfiler('{"SPDisplaysDataType": []}')).toEqual([]);
  });

  test.each([
    ["4 GB", 4 * gib],
    ["1536 MB", 1536 * 1024 ** 2],
    ["4\u202fGo", 4 * gib],
    ["4", null],
    [null, null],
  ])("%j of memory", (text, bytes) => expect(parseVram(text)).toBe(bytes));

  test.each([
    [16, null, 10.667],
    [32, 0, 21.333],
    [36, null, 27],
    [64, null, 48],
    [64, 57344, 56],
  ])("%i GiB with a limit of %j lets the GPU have %d GiB", (total, limit, share) => {
    expect(wiredLimit(total * gib, limit) / gib).toBeCloseTo(share, 2);
  });
});

describe("Windows", () => {
  const adapter = (Name: string, id: string, AdapterRAM: number | null): object => ({
    Name,
    PNPDeviceID: `PCI\\VEN_${id}&SUBSYS_1\\4&1`,
    DriverVersion: "32.0.15.6094",
    AdapterRAM,
  });
  const record = (DriverDesc: string, id: string, MemorySize: unknown): object => ({
    DriverDesc,
    MatchingDeviceId: `pci\\ven_${id.toLowerCase()}`,
    MemorySize,
  });
  const gpusOf = (adapters: unknown, registry: unknown, totalGib = 16): unknown => {
    const inventory = parseInventory(JSON.stringify({ adapters, registry }));
    return inventory === null ? null : windowsGpus(inventory, totalGib * gib);
  };

  test("the driver's record is right where AdapterRAM is capped", () => {
    const card = adapter("NVIDIA GeForce RTX 4090", "10DE&DEV_2684", 4293918720);
    expect(gpusOf([card], record("NVIDIA GeForce RTX 4090", "10DE&DEV_2684", 25757220864))).toMatchObject([
      { vendor: "nvidia", memoryBytes: 25757220864, sources: { memoryBytes: "registry qwMemorySize" } },
    ]);
    expect(gpusOf(card, [])).toMatchObject([{ vendor: "nvidia", memoryBytes: null }]);
  });

  test.each([
    ["device", "PCI\\VEN_1002&DEV_744C"],
    ["device and revision", "pci\\ven_1002&dev_744c&rev_c8"],
    ["device and board", "PCI\\VEN_1002&DEV_744C&SUBSYS_0E3B1002"],
    ["all of it", "PCI\\VEN_1002&DEV_744C&SUBSYS_0E3B1002&REV_C8"],
  ])("a driver's record by its %s is this card's; another's is not", (_, MatchingDeviceId) => {
    const [Name, DriverDesc] = ["AMD Radeon RX 7900 XTX", "AMD Radeon RX 7900 XTX"];
    const PNPDeviceID = "PCI\\VEN_1002&DEV_744C&SUBSYS_0E3B1002&REV_C8\\6&2F01F1&0&00000019";
    const card = { Name, PNPDeviceID, AdapterRAM: 4293918720 };
    const other = { DriverDesc, MatchingDeviceId: "PCI\\VEN_1002&DEV_744C&REV_CC", MemorySize: 20 * gib };
    const own = { DriverDesc, MatchingDeviceId, MemorySize: 24 * gib };
    expect(gpusOf(card, [other, own])).toMatchObject([{ memoryBytes: 24 * gib }]);
    expect(gpusOf(card, [other])).toMatchObject([{ memoryBytes: null }]);
  });

  test.each([
    ["a mark of its encoding", (text: string) => `\ufeff${text}`],
    ["warnings around it", (text: string) => `WARNING: {slow}\r\n${text}\r\n#< CLIXML <Objs></Objs>\r\n`],
    ["UTF-16 read as UTF-8", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").toString("utf8")],
  ])("an answer with %s", (_, written) => {
    const adapters = [adapter("AMD Radeon RX 7900 XTX", "1002&DEV_744C", null)];
    const inventory = parseInventory(written(JSON.stringify({ adapters, cores: 8 })));
    expect(inventory).toMatchObject({ adapters: [{ name: "AMD Radeon RX 7900 XTX" }], physicalCores: 8 });
  });

  test("lists and sizes in the ways that Windows PowerShell writes them", () => {
    const card = adapter("AMD Radeon RX 7900 XTX", "1002&DEV_744C", null);
    const entry = record("AMD Radeon RX 7900 XTX", "1002&DEV_744C", { value: [0, 0, 0, 0, 6, 0, 0, 0], Count: 8 });
    expect(gpusOf({ value: [card], Count: 1 }, { value: [entry], Count: 1 })).toMatchObject([
      { memoryBytes: 24 * gib },
    ]);
    const text = record("AMD Radeon RX 7900 XTX", "1002&DEV_744C", "25753026560");
    expect(gpusOf(card, text)).toMatchObject([{ memoryBytes: 25753026560 }]);
  });

  test("a size as bytes, the lowest first", () => {
    const card = adapter("AMD Radeon AI PRO R9700", "1002&DEV_7551", 4293918720);
    const found = gpusOf([card], [record("AMD Radeon AI PRO R9700", "1002&DEV_7551", [0, 0, 0, 0, 8, 0, 0, 0])]);
    expect(found).toMatchObject([{ memoryBytes: 32 * gib, unified: false }]);
  });

  test("integrated graphics borrow: their own piece and the number in their name say nothing", () => {
    const card = adapter("Intel(R) Arc(TM) 140V GPU (16GB)", "8086&DEV_64A0", 128 * 1024 ** 2);
    expect(gpusOf([card], [])).toMatchObject([{ vendor: "intel", unified: true, memoryBytes: null }]);
  });

  test.each([
    ["a piece of 2 GiB", "15BF", 2, 14, true],
    ["a piece of 8 GiB that leaves more to borrow", "15BF", 8, 24, true],
    ["96 GiB of 128", "1586", 96, 32, false],
    ["a card with 2 GiB of its own", "67DF", 2, 16, false],
  ])("AMD with %s", (_, device, sizeGib, totalGib, unified) => {
    const id = `1002&DEV_${device}`;
    const found = gpusOf([adapter("AMD Radeon", id, null)], [record("AMD Radeon", id, sizeGib * gib)], totalGib);
    expect(found).toMatchObject([{ unified, memoryBytes: unified ? null : sizeGib * gib }]);
  });

  test.each([
    [
      "an Arc card whose driver left a size that is none",
      "Intel(R) Arc(TM) A770 Graphics",
      "56A0",
      2 * gib,
      null,
      false,
    ],
    ["an Arc card with its driver's record", "Intel(R) Arc(TM) A770 Graphics", "56A0", 1 * gib, 16 * gib, false],
    ["an Arc card of the next generation", "Intel(R) Arc(TM) B580 Graphics", "E20B", 1 * gib, 12 * gib, false],
    ["Intel's graphics of which no size is told", "Intel(R) UHD Graphics", "9BC4", null, null, true],
    ["Intel's graphics with a piece of 1 GiB", "Intel(R) UHD Graphics 770", "4680", 1 * gib, null, true],
  ])("%s", (_, name, device, ram, recorded, unified) => {
    const id = `8086&DEV_${device}`;
    const found = gpusOf([adapter(name, id, ram)], recorded === null ? [] : [record(name, id, recorded)]);
    expect(found).toMatchObject([{ vendor: "intel", unified, memoryBytes: recorded }]);
  });

  test("a part of a host's card, passed on to a virtual machine, is of the card's maker", () => {
    expect(gpusOf([adapter("NVIDIA GeForce RTX 3080", "1414&DEV_008E", null)], [])).toMatchObject([
      { vendor: "nvidia", memoryBytes: null },
    ]);
  });

  test.each([
    ["Red Hat QXL controller", "PCI\\VEN_1B36&DEV_0100&SUBSYS_11001AF4"],
    ["Red Hat VirtIO GPU DOD controller", "PCI\\VEN_1AF4&DEV_1050&SUBSYS_11001AF4"],
    ["Display", "PCI\\VEN_1AF4&DEV_1050"],
    ["VMware SVGA 3D", "PCI\\VEN_15AD&DEV_0405&SUBSYS_040515AD"],
    ["VirtualBox Graphics Adapter (WDDM)", "PCI\\VEN_80EE&DEV_BEEF"],
    ["Parallels Display Adapter (WDDM)", "PCI\\VEN_1AB8&DEV_4005"],
    ["Microsoft Hyper-V Video", "VMBUS\\{DA0A7802}"],
    ["Microsoft Hyper-V Video", "PCI\\VEN_1414&DEV_5353"],
    ["Microsoft Basic Render Driver", "PCI\\VEN_1414&DEV_008C"],
    ["Microsoft Basic Display Adapter", "PCI\\VEN_10DE&DEV_2684"],
    ["Microsoft Remote Display Adapter", "SWD\\REMOTEDISPLAYENUM\\RDPIDD"],
    ["Parsec Virtual Display Adapter", "ROOT\\DISPLAY\\0000"],
    ["Citrix Indirect Display Adapter", "ROOT\\DISPLAY\\0001"],
    ["RDPDD Chained DD", "PCI\\VEN_10DE&DEV_1"],
    ["ASPEED Graphics Family(WDDM)", "PCI\\VEN_1A03&DEV_2000"],
    ["SM750", "PCI\\VEN_126F&DEV_0750"],
    ["Hibmc graphic card", "PCI\\VEN_19E5&DEV_1711"],
    ["IddSampleDriver Device HDR", "ROOT\\DISPLAY\\0002"],
    ["DisplayLink USB Device", "USB\\VID_17E9&PID_6000"],
  ])("%s (%s) is no graphics card", (Name, PNPDeviceID) => {
    expect(gpusOf([{ Name, PNPDeviceID, DriverVersion: "1", AdapterRAM: 1073741824 }], [])).toEqual([]);
  });

  test("two equal cards have a record each; virtual adapters are dropped", () => {
    const card = adapter("NVIDIA RTX A4000", "10DE&DEV_24B0", 4293918720);
    const entry = record("NVIDIA RTX A4000", "10DE&DEV_24B0", 16 * gib);
    const virtual = [
      { Name: "Microsoft Basic Display Adapter", PNPDeviceID: "ROOT\\BASICDISPLAY", AdapterRAM: 0 },
      adapter("Parsec Virtual Display Adapter", "1414&DEV_1", 0),
    ];
    expect(gpusOf([card, ...virtual, card], [entry, entry])).toMatchObject([
      { memoryBytes: 16 * gib },
      { memoryBytes: 16 * gib },
    ]);
  });

  test.each(["", "not JSON", "[1]", "{}"])("%j names no adapter", (text) => {
    expect(parseInventory(text)?.adapters ?? []).toEqual([]);
  });
});
