import { describe, expect, test } from "vitest";
import { driversOf } from "../../../../src/core/engine-word.ts";
import type { Gpu } from "../../../../src/core/machine.ts";
import { probeGpus } from "../../../../src/probes/gpus/index.ts";
import { runProbe } from "../../../../src/probes/probe.ts";
import { fakeHost, type FakeRun, type FakeWorld } from "../../../support/fake-host.ts";

const mib = 1024 ** 2;
const places = { models: "/m", engine: "/e", lmstudio: "/l", scratch: "/s" };
const smi = (more: Partial<FakeRun>): FakeRun => ({ file: "/usr/bin/nvidia-smi", ...more });
const header =
  "index, name, pci.bus_id, driver_version, memory.total [MiB], memory.free [MiB], compute_cap, addressing_mode, mig.mode.current\n";
const rtx = `${header}0, NVIDIA GeForce RTX 4090, 00000000:01:00.0, 580.95, 24564, 23000, 8.9, None, [N/A]\n`;
const card = (slot: string, id: string, driver: string): Record<string, string> => ({
  [`/sys/bus/pci/devices/${slot}/uevent`]: `DRIVER=${driver}\nPCI_CLASS=30000\nPCI_ID=${id}\nPCI_SLOT_NAME=${slot}\n`,
});

function probe(world: FakeWorld): ReturnType<typeof runProbe<Gpu[]>> {
  return runProbe("gpus", probeGpus, fakeHost(world), { timeoutMs: 50_000, python: null, places });
}

describe("graphics cards on Linux", () => {
  test("none", async () => {
    expect((await probe({})).fact).toEqual({ value: [], source: "sysfs" });
  });

  test("a container with nvidia-smi and without lspci", async () => {
    const { fact } = await probe({ runs: [smi({ stdout: rtx })] });
    expect(fact.value).toMatchObject([
      {
        id: "0000:01:00.0",
        memoryBytes: 24564 * mib,
        freeBytes: 23000 * mib,
        driver: "580.95",
        sources: { memoryBytes: "nvidia-smi" },
      },
    ]);
  });

  test("hidden from CUDA by the environment", async () => {
    const libraries = {
      "/etc/ld.so.cache": "\0libcuda.so.1\0libcudart.so.13\0libcublas.so.13\0",
      "/dev/nvidiactl": "",
    };
    const runs = [smi({ stdout: rtx })];
    const env = { PATH: "/usr/bin", CUDA_VISIBLE_DEVICES: "-1" };
    const cudaOf = (fact: { value: Gpu[] | null }): unknown => fact.value?.[0]?.backends[0];
    expect(cudaOf((await probe({ runs, files: libraries })).fact)).toEqual({
      name: "cuda",
      usable: true,
      reason: null,
      library: "libcudart.so.13",
    });
    expect(cudaOf((await probe({ runs, files: libraries, system: { env } })).fact)).toEqual({
      name: "cuda",
      usable: false,
      reason: "BACKEND_HIDDEN: CUDA_VISIBLE_DEVICES=-1",
    });
  });

  const both = ["cudart", "cublas"].flatMap((name) => ["12", "13"].map((version) => `lib${name}.so.${version}`));
  test.each<[string, string, string, readonly string[], object]>([
    ["580.95", "8.9", "takes CUDA 13", both, { usable: true, library: "libcudart.so.13" }],
    ["570.86", "8.9", "takes CUDA 12, CUDA 13 being too new", both, { usable: true, library: "libcudart.so.12" }],
    [
      "580.95",
      "6.1",
      "takes CUDA 12, CUDA 13 having left such cards",
      both,
      { usable: true, library: "libcudart.so.12" },
    ],
    [
      "580.95",
      "6.1",
      "needs CUDA 12 beside the CUDA 13 that is there",
      ["libcudart.so.13", "libcublas.so.13"],
      { usable: false, reason: "BACKEND_RUNTIME_MISSING: libcudart.so.12" },
    ],
    [
      "470.256",
      "8.6",
      "needs a newer driver",
      both,
      { usable: false, reason: "BACKEND_DRIVER_MISSING: 525 or newer, not 470.256" },
    ],
    [
      "470.256",
      "3.7",
      "needs a newer driver first",
      both,
      { usable: false, reason: "BACKEND_DRIVER_MISSING: 525 or newer, not 470.256" },
    ],
    ["535.1", "3.7", "is too old for the engine", both, { usable: false, reason: "BACKEND_NO_ENGINE: CUDA" }],
    ["[N/A]", "[N/A]", "takes CUDA 13 where nobody tells", both, { usable: true, library: "libcudart.so.13" }],
  ])("a card with driver %s and compute capability %s %s", async (driver, capability, _, libraries, cuda) => {
    const files = { "/etc/ld.so.cache": `\0libcuda.so.1\0${libraries.join("\0")}\0`, "/dev/nvidiactl": "" };
    const row = `0, NVIDIA Card, 00000000:01:00.0, ${driver}, 24564, 23000, ${capability}, None, [N/A]\n`;
    const { fact } = await probe({ files, runs: [smi({ stdout: header + row })] });
    expect(fact.value?.[0]?.backends[0]).toMatchObject({ name: "cuda", ...cuda });
  });

  test("what the engine said in its folder is the last word", async () => {
    const libraries = {
      "/etc/ld.so.cache": "\0libcuda.so.1\0libcudart.so.12\0libcublas.so.12\0",
      "/dev/nvidiactl": "",
    };
    const world = { runs: [smi({ stdout: rtx })], files: libraries };
    const before = (await probe(world)).fact.value ?? [];
    expect(before[0]?.backends[0]).toMatchObject({ usable: true, library: "libcudart.so.12" });
    const reason = "BACKEND_ENGINE_FAILED: signal SIGSEGV";
    const attempt = { rung: "cuda", accelerator: "cuda", integrity: "", usable: false, deviceNames: [], reason };
    const word = JSON.stringify({ schemaVersion: 1, drivers: driversOf(before), attempts: [attempt] });
    const after = (await probe({ ...world, files: { ...libraries, "/e/3.21.1/accelerators.json": word } })).fact.value;
    expect(after?.[0]?.backends[0]).toMatchObject({ usable: false, reason });
    expect(after?.[0]?.sources["backends.cuda"]).toBe("engine");
  });

  test("the same card seen by two tools stays one", async () => {
    const { fact } = await probe({ runs: [smi({ stdout: rtx })], files: card("0000:01:00.0", "10DE:2684", "nvidia") });
    expect(fact.value).toHaveLength(1);
  });

  test("and where the tool does not say in which place the card is", async () => {
    const stdout = rtx.replace("00000000:01:00.0", "[N/A]");
    const one = { runs: [smi({ stdout })], files: card("0000:01:00.0", "10DE:2684", "nvidia") };
    expect((await probe(one)).fact.value).toMatchObject([{ id: "nvidia:0", memoryBytes: 24564 * mib }]);

    const beside = { ...one, files: { ...one.files, ...card("0000:00:02.0", "8086:5917", "i915") } };
    expect((await probe(beside)).fact.value).toMatchObject([{ vendor: "nvidia" }, { vendor: "intel" }]);
  });

  test("a card that the bus shows to a container which was not given it cannot be used", async () => {
    const files = {
      ...card("0000:01:00.0", "10DE:2684", "nvidia"),
      ...card("0000:02:00.0", "10DE:2684", "nvidia"),
      "/usr/lib/x86_64-linux-gnu/libcuda.so.1": "",
      "/usr/lib/x86_64-linux-gnu/libcudart.so.13": "",
      "/usr/lib/x86_64-linux-gnu/libcublas.so.13": "",
      "/usr/lib/x86_64-linux-gnu/libvulkan.so.1": "",
      "/usr/share/vulkan/icd.d/nvidia_icd.json": "{}",
      "/dev/nvidiactl": "",
    };
    const missing = { usable: false, reason: "BACKEND_DEVICE_MISSING: /dev/nvidia* (0000:02:00.0)" };
    expect((await probe({ runs: [smi({ stdout: rtx })], files })).fact.value).toMatchObject([
      { id: "0000:01:00.0", backends: [{ usable: true }, { usable: true }] },
      { id: "0000:02:00.0", backends: [missing, missing] },
    ]);
  });

  describe("a driver that does not know a field is asked for less", () => {
    const narrow = ["index", "name", "pci.bus_id", "driver_version", "memory.total", "memory.free"];
    const newer = ["compute_cap", "addressing_mode", "mig.mode.current"];
    const query = (fields: readonly string[], more: Partial<FakeRun>): FakeRun =>
      smi({ args: [`--query-gpu=${[...narrow, ...fields].join(",")}`, "--format=csv,nounits"], ...more });
    /** Asked for these of the newer fields, a driver that knows only `known` of them names the first that it does not. */
    const driver = (asked: readonly string[], known: readonly string[], row: string): FakeRun => {
      const refused = asked.find((field) => !known.includes(field));
      return query(asked, {
        exitCode: refused === undefined ? 0 : 2,
        stdout:
          refused === undefined
            ? `${[...narrow, ...asked].join(", ")}\n${row}`
            : `Field "${refused}" is not a valid field to query.`,
      });
    };
    test("none of them", async () => {
      const k80 = "0, Tesla K80, 00000000:04:00.0, 418.87, 11441, 11000";
      const runs = [newer, ["mig.mode.current"], []].map((asked) => driver(asked, [], k80));
      const { fact, records } = await probe({ runs });
      expect(fact.value).toMatchObject([{ name: "Tesla K80", memoryBytes: 11441 * mib, computeCapability: null }]);
      expect(records.map(({ id }) => id)).toEqual(["gpus", "nvidia-smi", "nvidia-smi narrower", "nvidia-smi narrow"]);
    });

    test("but for what it knows: a divided card is not taken for a whole one", async () => {
      const slice = `<mig_device><gpu_instance_id>3</gpu_instance_id><fb_memory_usage><total>9728 MiB</total><free>9700 MiB</free></fb_memory_usage></mig_device>`;
      const xml = smi({ args: ["-q", "-x"], stdout: `<gpu id="00000000:04:00.0">${slice}</gpu>` });
      const of = (known: string[], row: string): Promise<Awaited<ReturnType<typeof probe>>> =>
        probe({
          runs: [newer, ["compute_cap", "mig.mode.current"], ["mig.mode.current"]]
            .map((asked) => driver(asked, known, row))
            .concat(xml),
        });
      const a100 = "0, NVIDIA A100-PCIE-40GB, 00000000:04:00.0, 525.85, 40960, 40000";
      const sliced = { memoryBytes: 9728 * mib };
      const { fact, records } = await of(["compute_cap", "mig.mode.current"], `${a100}, 8.0, Enabled`);
      expect(fact.value).toMatchObject([{ ...sliced, computeCapability: "8.0" }]);
      expect(records.map(({ id }) => id)).toEqual(["gpus", "nvidia-smi", "nvidia-smi narrower", "nvidia-smi -q -x"]);
      expect((await of(["mig.mode.current"], `${a100}, Enabled`)).fact.value).toMatchObject([sliced]);
    });

    test("and in words that do not name it, for what every driver knows", async () => {
      const t4 = "0, Tesla T4, 00000000:04:00.0, 450.1, 15109, 15000";
      const refusing = query(newer, { exitCode: 2, stdout: "Not a valid field" });
      const { fact } = await probe({ runs: [refusing, driver([], [], t4)] });
      expect(fact.value).toMatchObject([{ memoryBytes: 15109 * mib }]);
      // One that goes on about a field that it is no longer asked for is not asked for ever.
      const again = smi({ exitCode: 2, stdout: 'Field "addressing_mode" is not a valid field to query.' });
      expect((await probe({ runs: [again] })).fact).toMatchObject({ value: null, reason: "failed" });
    });
  });

  test("an answer counts whatever the exit code: a card with a damaged infoROM works", async () => {
    const stdout = `${rtx}WARNING: infoROM is corrupted at gpu 0000:01:00.0\n`;
    expect((await probe({ runs: [smi({ exitCode: 14, stdout })] })).fact.value).toMatchObject([
      { memoryBytes: 24564 * mib },
    ]);
  });

  test.each([
    ["its table", "| NVIDIA-SMI 550.90    Driver Version: 550.90    CUDA Version: 12.4 |"],
    ["its list", "GPU 0: NVIDIA L40S (UUID: GPU-1)"],
  ])("%s instead of what it was asked for is no failure of the driver, and no card either", async (_, stdout) => {
    expect((await probe({ runs: [smi({ stdout })] })).fact).toMatchObject({
      value: null,
      reason: "unsupported",
      detail: `nvidia-smi answered something else: ${stdout}`,
    });
    const files = card("0000:01:00.0", "10DE:2684", "nvidia");
    const [shown] = (await probe({ runs: [smi({ stdout })], files })).fact.value ?? [];
    expect(shown).toMatchObject({ id: "0000:01:00.0", memoryBytes: null });
    expect(shown?.backends[0]?.reason).toBe("BACKEND_DRIVER_MISSING: libcuda.so.1");
  });

  test("a lost card alone leaves no card, and no heading among the words", async () => {
    const stdout = `${header}0, [GPU is lost], [GPU is lost]\n`;
    expect((await probe({ runs: [smi({ exitCode: 15, stdout })] })).fact).toEqual({
      value: null,
      reason: "failed",
      detail: "0, [GPU is lost], [GPU is lost]",
    });
  });

  test("a card that the driver lost is told in its words, beside the one that works", async () => {
    const lost = "Unable to determine the device handle for GPU1: 0000:02:00.0: Unknown Error";
    const files = { ...card("0000:01:00.0", "10DE:2684", "nvidia"), ...card("0000:02:00.0", "10DE:2684", "nvidia") };
    const { fact } = await probe({ runs: [smi({ exitCode: 255, stdout: `${lost}\n${rtx}` })], files });
    expect(fact.value).toMatchObject([
      { id: "0000:01:00.0", memoryBytes: 24564 * mib },
      { id: "0000:02:00.0", memoryBytes: null, backends: [{ reason: `BACKEND_DRIVER_FAILING: ${lost}` }, {}] },
    ]);
  });

  test("a tool that hangs does not keep other makers' from being asked", async () => {
    const asked = '{"card0": {"Card Series": "W7900", "VRAM Total Memory (B)": "48301604864"}}';
    const runs = [smi({ hangs: true }), { file: "/usr/bin/rocm-smi", stdout: asked }];
    const { fact, records } = await runProbe("gpus", probeGpus, fakeHost({ runs }), {
      timeoutMs: 1000,
      python: null,
      places,
    });
    expect(fact.value).toMatchObject([{ vendor: "amd", memoryBytes: 48301604864 }]);
    expect(records.map(({ id, status }) => `${id} ${status}`).toSorted()).toEqual([
      "gpus ok",
      "nvidia-smi timeout",
      "rocm-smi ok",
    ]);
  });

  test.each([
    ["a way to Windows' cards", { "/dev/dxg": "" }],
    ["a device that stands for one", { "/proc/bus/pci/devices": "0000\t1414008e\t0\t0\n" }],
  ])("WSL has %s: which it does not tell is not none", async (_, files: Record<string, string>) => {
    expect((await probe({ files })).fact).toMatchObject({ value: null, reason: "unsupported" });
  });

  test("a failing driver is told in its own words, with the card that is there", async () => {
    const words = "Failed to initialize NVML: Driver/library version mismatch";
    const { fact } = await probe({
      runs: [smi({ exitCode: 18, stdout: `${words}\nNVML library version: 580.173\n` })],
      files: {
        ...card("0000:01:00.0", "10DE:2684", "nvidia"),
        "/proc/driver/nvidia/gpus/0000:01:00.0/information": "Model: \t NVIDIA GeForce RTX 4090\nIRQ: 5\n",
      },
    });
    expect(fact.value).toMatchObject([
      {
        name: "NVIDIA GeForce RTX 4090",
        memoryBytes: null,
        backends: [
          { name: "cuda", usable: false, reason: `BACKEND_DRIVER_FAILING: ${words} NVML library version: 580.173` },
          { name: "vulkan", usable: false },
        ],
      },
    ]);
  });

  test("a failing driver and no sign of a card is not the same as no card", async () => {
    const { fact } = await probe({
      runs: [
        smi({ exitCode: 9, stdout: "NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver." }),
      ],
    });
    expect(fact).toMatchObject({
      value: null,
      reason: "failed",
      detail: expect.stringContaining("couldn't communicate"),
    });
  });

  test("MIG: the largest slice, never the whole", async () => {
    const row = "0, NVIDIA H100 80GB HBM3, 00000000:00:09.0, 590.48, 81559, 81022, 9.0, None, Enabled\n";
    const slice = (instance: number, total: number): string =>
      `<mig_device><gpu_instance_id>${instance}</gpu_instance_id><fb_memory_usage><total>${total} MiB</total><free>${total - 9} MiB</free></fb_memory_usage></mig_device>`;
    const { fact } = await probe({
      runs: [
        smi({ args: ["-q", "-x"], stdout: `<gpu id="00000000:00:09.0">${slice(1, 20096)}${slice(2, 40448)}</gpu>` }),
        smi({ stdout: header + row }),
      ],
    });
    expect(fact.value).toMatchObject([
      {
        memoryBytes: 40448 * mib,
        freeBytes: 40439 * mib,
        slices: [{ memoryBytes: 20096 * mib }, { memoryBytes: 40448 * mib }],
      },
    ]);
  });

  test("MIG: the slice that CUDA was told to use, be it the smallest", async () => {
    const row = "0, NVIDIA H100 80GB HBM3, 00000000:00:09.0, 590.48, 81559, 81022, 9.0, None, Enabled\n";
    const slice = (index: number, total: number): string =>
      `<mig_device><index>${index}</index><gpu_instance_id>${index + 3}</gpu_instance_id><fb_memory_usage><total>${total} MiB</total><free>${total} MiB</free></fb_memory_usage></mig_device>`;
    const list =
      "GPU 0: H100 (UUID: GPU-1)\n  MIG 3g.40gb  Device  0: (UUID: MIG-a)\n  MIG 1g.10gb  Device  1: (UUID: MIG-b)\n";
    const { fact } = await probe({
      system: { env: { PATH: "/usr/bin", CUDA_VISIBLE_DEVICES: "MIG-b" } },
      runs: [
        smi({ args: ["-q", "-x"], stdout: `<gpu id="00000000:00:09.0">${slice(0, 40448)}${slice(1, 9984)}</gpu>` }),
        smi({ args: ["-L"], stdout: list }),
        smi({ stdout: header + row }),
      ],
    });
    expect(fact.value).toMatchObject([{ memoryBytes: 9984 * mib, slices: [{}, {}] }]);
  });

  test("AMD's own figures from the kernel, and the way in", async () => {
    const folder = "/sys/bus/pci/devices/0000:03:00.0";
    const files = {
      ...card("0000:03:00.0", "1002:744C", "amdgpu"),
      [`${folder}/mem_info_vram_total`]: "25753026560\n",
      [`${folder}/mem_info_vram_used`]: "1000\n",
      [`${folder}/mem_info_gtt_total`]: "33000000000\n",
      [`${folder}/drm/renderD128/dev`]: "226:128\n",
      "/usr/share/misc/pci.ids": "1002  AMD/ATI\n\t744c  Navi 31\n",
      "/usr/share/vulkan/icd.d/radeon_icd.x86_64.json": "{}",
      "/usr/lib/x86_64-linux-gnu/libvulkan.so.1": "",
      "/dev/dri/renderD128": "",
    };
    expect((await probe({ files })).fact.value).toMatchObject([
      {
        name: "AMD Navi 31",
        memoryBytes: 25753026560,
        freeBytes: 25753025560,
        unified: false,
        backends: [
          { name: "vulkan", usable: true },
          { name: "rocm", usable: false },
        ],
      },
    ]);
    expect((await probe({ files, readOnly: ["/dev/dri/renderD128"] })).fact.value).toMatchObject([
      { backends: [{ name: "vulkan", usable: false, reason: "BACKEND_DEVICE_DENIED: /dev/dri/renderD128" }, {}] },
    ]);
  });

  test("a card of AMD's that only computes is no display, and a card all the same", async () => {
    const slot = "0000:83:00.0";
    const uevent = (id: string): Record<string, string> => ({
      [`/sys/bus/pci/devices/${slot}/uevent`]: `DRIVER=amdgpu\nPCI_CLASS=120000\nPCI_ID=${id}\nPCI_SLOT_NAME=${slot}\n`,
      [`/sys/bus/pci/devices/${slot}/mem_info_vram_total`]: "206141652992\n",
    });
    expect((await probe({ files: uevent("1002:74A1") })).fact.value).toMatchObject([{ memoryBytes: 206141652992 }]);
    // Intel's accelerators of this kind are for neural networks, not graphics.
    expect((await probe({ files: uevent("8086:7D1D") })).fact.value).toEqual([]);
  });

  describe("Intel", () => {
    const arc = card("0000:03:00.0", "8086:56A5", "i915");
    const xpu = (args: string[], document: unknown): FakeRun => ({
      file: "/usr/bin/xpu-smi",
      args,
      stdout: JSON.stringify(document),
    });
    const place = { device_id: 0, device_name: "Intel(R) Arc(TM) A310 LP Graphics", pci_bdf_address: "0000:03:00.0" };

    test("what has memory of its own is known by its number, wherever it sits", async () => {
      const files = { ...card("0000:00:02.0", "8086:56A0", "xe"), ...card("0000:06:10.0", "8086:A780", "i915") };
      expect((await probe({ files })).fact.value).toMatchObject([
        { id: "0000:00:02.0", unified: false },
        { id: "0000:06:10.0", unified: true },
      ]);
    });

    test.each([
      [
        "of two tiles",
        { "tile0/physical_vram_size_bytes": "68719476736", "tile1/physical_vram_size_bytes": "68719476736" },
        2 ** 37,
      ],
      ["a folder further down", { "tile0/memory/physical_vram_size_bytes": "17179869184\n" }, 2 ** 34],
      ["of i915", { "drm/card0/lmem_total_bytes": "17179869184" }, 2 ** 34],
      ["of i915, a folder up", { "drm/card0/dev": "226:0", lmem_total_bytes: "17179869184" }, 2 ** 34],
      ["that is none", { "tile0/physical_vram_size_bytes": "0" }, null],
    ])("the kernel's figure %s", async (_, texts, memoryBytes) => {
      const folder = "/sys/bus/pci/devices/0000:03:00.0";
      const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${folder}/${path}`, text]));
      expect((await probe({ files: { ...arc, ...files } })).fact.value).toMatchObject([
        { memoryBytes, unified: false },
      ]);
    });

    test("xpu-smi is asked for each device where its list has no memory", async () => {
      const runs = [
        xpu(["discovery", "-j"], { device_list: [{ device_id: 0 }] }),
        xpu(["discovery", "-d", "0", "-j"], { ...place, memory_physical_size_byte: "4194304000" }),
      ];
      expect((await probe({ files: arc, runs })).fact.value).toMatchObject([
        { name: place.device_name, memoryBytes: 4194304000, freeBytes: null, sources: { memoryBytes: "xpu-smi" } },
      ]);
    });

    test("and is believed when it does not tell", async () => {
      const runs = [
        xpu(["discovery", "-j"], { device_list: [place] }),
        xpu(["discovery", "-d", "0", "-j"], { ...place, memory_physical_size_byte: "N/A" }),
      ];
      expect((await probe({ files: arc, runs })).fact.value).toMatchObject([{ memoryBytes: null, unified: false }]);
    });
  });

  test("integrated graphics that mostly borrow are unified; a large carve-out is theirs", async () => {
    const folder = "/sys/bus/pci/devices/0000:c5:00.0";
    const world = (vram: number, gtt: number): FakeWorld => ({
      files: {
        ...card("0000:c5:00.0", "1002:1586", "amdgpu"),
        [`${folder}/mem_info_vram_total`]: String(vram),
        [`${folder}/mem_info_vram_used`]: "0",
        [`${folder}/mem_info_gtt_total`]: String(gtt),
        [`${folder}/mem_info_gtt_used`]: "0",
      },
    });
    expect((await probe(world(536870912, 66571993088))).fact.value).toMatchObject([
      { unified: true, memoryBytes: 536870912 + 66571993088 },
    ]);
    expect((await probe(world(103079215104, 16000000000))).fact.value).toMatchObject([
      { unified: false, memoryBytes: 103079215104 },
    ]);
  });

  test.each([
    ["Red Hat VirtIO", "1AF4:1050", "virtio-pci"],
    ["Red Hat QXL", "1B36:0100", "qxl"],
    ["VMware SVGA", "15AD:0405", "vmwgfx"],
    ["VirtualBox", "80EE:BEEF", "vboxvideo"],
    ["Hyper-V", "1414:5353", "hyperv_drm"],
    ["QEMU's own", "1234:1111", "bochs-drm"],
    ["Cirrus as QEMU copies it", "1013:00B8", "cirrus"],
    ["a server's remote console", "1A03:2000", "ast"],
  ])("the adapter of %s is no graphics card", async (_, id, driver) => {
    const slot = "0000:00:01.0";
    const files = { ...card(slot, id, driver), [`/sys/bus/pci/devices/${slot}/drm/renderD128/dev`]: "226:128\n" };
    expect((await probe({ files })).fact).toEqual({ value: [], source: "sysfs" });
  });

  describe("AMD's tools, where sysfs does not tell", () => {
    const rocm = (stdout: string): FakeRun => ({
      file: "/usr/bin/rocm-smi",
      args: ["--showid", "--showproductname", "--showmeminfo", "vram", "gtt", "--showbus", "--json"],
      stdout,
    });
    const amd = (asic: object, bdf: string, mem_usage: object): FakeRun[] => [
      {
        file: "/usr/bin/amd-smi",
        args: ["static", "--asic", "--bus", "--vram", "--json"],
        stdout: JSON.stringify([{ gpu: 0, asic, bus: { bdf } }]),
      },
      {
        file: "/usr/bin/amd-smi",
        args: ["metric", "--mem-usage", "--json"],
        stdout: JSON.stringify({ gpu_data: [{ gpu: 0, mem_usage }] }),
      },
    ];
    const mb = (value: number): object => ({ value, unit: "MB" });
    const w7900 = { market_name: "AMD Radeon PRO W7900", device_id: "0x7448" };
    const halo = { market_name: "Radeon 8060S Graphics", device_id: "0x1586" };
    const usage = { total_vram: mb(46064), used_vram: mb(64) };

    test("amd-smi is asked where rocm-smi is not there, or has no size", async () => {
      for (const first of [[], [rocm('{"card0": {"Card Series": "W7900"}}')], [rocm("ERROR: no devices")]]) {
        const { fact } = await probe({ runs: [...first, ...amd(w7900, "0000:03:00.0", usage)] });
        expect(fact.value).toMatchObject([
          {
            id: "0000:03:00.0",
            vendor: "amd",
            name: "AMD Radeon PRO W7900",
            memoryBytes: 46064 * mib,
            freeBytes: 46000 * mib,
            unified: false,
            sources: { name: "amd-smi", memoryBytes: "amd-smi", freeBytes: "amd-smi" },
          },
        ]);
      }
    });

    test("and is not where rocm-smi has answered", async () => {
      const answer = '{"card0": {"Card Series": "W7900", "VRAM Total Memory (B)": "48301604864"}}';
      const { fact, records } = await probe({ runs: [rocm(answer), ...amd(w7900, "0000:03:00.0", usage)] });
      expect(fact.value).toMatchObject([{ memoryBytes: 48301604864, sources: { memoryBytes: "rocm-smi" } }]);
      expect(records.map(({ id }) => id)).toEqual(["gpus", "rocm-smi"]);
    });

    test("the card that sysfs shows without its memory stays one, and is filled in", async () => {
      const files = card("0000:03:00.0", "1002:7448", "amdgpu");
      const { fact } = await probe({ files, runs: amd(w7900, "00000000:03:00.0", usage) });
      expect(fact.value).toMatchObject([
        { id: "0000:03:00.0", name: "AMD Radeon PRO W7900", memoryBytes: 46064 * mib, sources: { name: "amd-smi" } },
      ]);
      const elsewhere = await probe({ files, runs: amd(w7900, "0000:43:00.0", usage) });
      expect(elsewhere.fact.value).toMatchObject([{ id: "0000:03:00.0", memoryBytes: null }]);
    });

    test("sysfs's own figures are asked of nobody else", async () => {
      const folder = "/sys/bus/pci/devices/0000:03:00.0";
      const files = {
        ...card("0000:03:00.0", "1002:7448", "amdgpu"),
        [`${folder}/mem_info_vram_total`]: "48301604864",
      };
      const { fact, records } = await probe({ files, runs: amd(w7900, "0000:03:00.0", usage) });
      expect(fact.value).toMatchObject([{ memoryBytes: 48301604864 }]);
      expect(records.map(({ id }) => id)).toEqual(["gpus"]);
    });

    test("integrated graphics are not the small piece that is theirs", async () => {
      const piece = { total_vram: mb(512), used_vram: mb(112) };
      const all = { ...piece, total_gtt: mb(64000), used_gtt: mb(1000) };
      const memory = { total: 128 * 2 ** 30, available: 100 * 2 ** 30 };
      expect((await probe({ memory, runs: amd(halo, "0000:c5:00.0", all) })).fact.value).toMatchObject([
        { unified: true, memoryBytes: 64512 * mib, freeBytes: 63400 * mib, sources: { memoryBytes: "amd-smi + GTT" } },
      ]);
      // Of the computer's memory no more than its programs leave.
      const busy = { total: 128 * 2 ** 30, available: 2 ** 30 };
      expect((await probe({ memory: busy, runs: amd(halo, "0000:c5:00.0", all) })).fact.value).toMatchObject([
        { memoryBytes: 64512 * mib, freeBytes: (400 + 1024) * mib },
      ]);
      expect((await probe({ runs: amd(halo, "0000:c5:00.0", piece) })).fact.value).toMatchObject([
        { unified: true, memoryBytes: null, freeBytes: null },
      ]);
    });

    test.each([
      ["a card whose board's number is small", { "Device ID": "0x738c", "Card model": "0x0c34" }, 34342961152, false],
      ["a card as older versions number it", { "GPU ID": "0x66a1", "Card model": "0x834" }, 34342961152, false],
      ["integrated graphics", { "Device ID": "0x1586", "Card Model": "0x8888" }, 34342961152 + 135138402304, true],
      ["a card without its number", { "Card model": "0x0c34" }, 34342961152, false],
      ["card by its processor", { "GFX Version": "gfx90a" }, 34342961152, false],
      ["integrated graphics by their processor", { "GFX Version": "gfx1151" }, 34342961152 + 135138402304, true],
    ])("rocm-smi's %s", async (_, ids, memoryBytes, unified) => {
      const sizes = { "VRAM Total Memory (B)": "34342961152", "GTT Total Memory (B)": "135138402304" };
      const { fact } = await probe({ runs: [rocm(JSON.stringify({ card0: { ...ids, ...sizes } }))] });
      expect(fact.value).toMatchObject([{ memoryBytes, unified }]);
    });

    test("rocm-smi that takes one kind of memory at a time", async () => {
      const refused = { ...rocm(""), exitCode: 2, stderr: "rocm-smi: error: unrecognized arguments: gtt" };
      const args = ["--showid", "--showproductname", "--showmeminfo", "vram", "--showbus", "--json"];
      const stdout = '{"card0": {"Card series": "W6800", "vram Total Memory (B)": "34342961152"}}';
      const { fact } = await probe({ runs: [refused, { file: "/usr/bin/rocm-smi", args, stdout }] });
      expect(fact.value).toMatchObject([{ name: "W6800", memoryBytes: 34342961152 }]);
    });

    test("no card of AMD's, no tool that finds one", async () => {
      const none = (args: string[]): FakeRun => ({ file: "/usr/bin/amd-smi", args, exitCode: 255, stdout: "[]" });
      const runs = [none(["static", "--asic", "--bus", "--vram", "--json"]), none(["metric", "--mem-usage", "--json"])];
      expect((await probe({ runs })).fact).toEqual({ value: [], source: "sysfs" });
    });
  });

  test.each<[string, string, object]>([
    [
      "Apple's own processor",
      "Apple M4 Pro",
      { value: [{ name: "Apple M4 Pro", unified: true, memoryBytes: 36 * 2 ** 30 }] },
    ],
    ["Intel's", "Intel(R) Core(TM) i9-9980HK", { value: null, reason: "absent" }],
  ])("a Mac with %s whose system_profiler does not answer", async (_, cpuModel, expected) => {
    const runs = [
      { file: "/usr/sbin/system_profiler", status: "timeout" as const },
      { file: "/usr/sbin/sysctl", exitCode: 1 },
    ];
    const world = {
      system: { platform: "darwin" as const, arch: "arm64" },
      memory: { total: 48 * 2 ** 30 },
      cpuModel,
      runs,
    };
    expect((await probe(world)).fact).toMatchObject(expected);
  });

  test("a Jetson without nvidia-smi", async () => {
    const files = { "/etc/nv_tegra_release": "# R35", "/proc/device-tree/model": "NVIDIA Jetson AGX Orin\0" };
    expect((await probe({ files })).fact.value).toMatchObject([{ name: "NVIDIA Jetson AGX Orin", unified: true }]);
  });

  test("a tool that hangs costs the probe's time and leaves its record", async () => {
    const host = fakeHost({ runs: [smi({ hangs: true })] });
    const { fact, records } = await runProbe("gpus", probeGpus, host, { timeoutMs: 60, python: null, places });
    expect(fact).toMatchObject({ value: null, reason: "timeout" });
    expect(records[0]).toMatchObject({ id: "gpus" });
  });
});
