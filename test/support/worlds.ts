// Whole computers as a fake Host sees them: files, tools and their answers, re-typed from what such machines say.
import type { FakeRun, FakeWorld } from "./fake-host.ts";

const gib = 1024 ** 3;
const mib = 1024 ** 2;

interface LinuxParts {
  totalGib: number;
  availableGib?: number;
  cpu?: { model: string | null; threads: number; cores?: number; flags: string; arm?: boolean };
  os?: string;
  files?: Record<string, string | null>;
  runs?: readonly FakeRun[];
  freeGb?: number;
  more?: Omit<FakeWorld, "files" | "runs">;
}

function kibibytes(gibibytes: number): number {
  return Math.round(gibibytes * mib);
}

const modern = "fpu avx fma f16c avx2 bmi2";
const python311: FakeRun = {
  file: "/usr/bin/python3",
  args: ["-I", "-S", "-c"],
  prefix: true,
  stdout: "version 3.11.2\nbits 64\nexecutable /usr/bin/python3\nprefix /usr\nbase /usr\nconda 0\nmanaged 1\n",
};

function linux({
  totalGib,
  availableGib = totalGib * 0.6,
  cpu,
  os = "Ubuntu",
  files,
  runs,
  freeGb = 120,
  more,
}: LinuxParts): FakeWorld {
  const {
    model,
    threads,
    cores = threads / 2,
    flags,
    arm = false,
  } = cpu ?? { model: "13th Gen Intel(R) Core(TM) i7-13620H", threads: 16, cores: 10, flags: modern };
  const blocks = Array.from({ length: threads }, (_, index) =>
    [
      `processor\t: ${index}`,
      ...(model === null ? [] : [`model name\t: ${model}`]),
      ...(arm
        ? [`Features\t: ${flags}`]
        : [`physical id\t: 0`, `core id\t: ${index % cores}`, `cpu cores\t: ${cores}`, `flags\t: ${flags}`]),
    ].join("\n"),
  );
  return {
    memory: { total: kibibytes(totalGib) * 1024 },
    logicalCores: threads,
    cpuModel: model,
    volumes: { "*": { availableBytes: freeGb * 1e9, totalBytes: 500e9, type: 0xef53 } },
    ...more,
    files: {
      "/etc/os-release": `NAME="${os}"\nVERSION_ID="24.04"\n`,
      "/proc/sys/kernel/osrelease": "6.8.0-generic\n",
      "/proc/meminfo": `MemTotal: ${kibibytes(totalGib)} kB\nMemAvailable: ${kibibytes(availableGib)} kB\n`,
      "/proc/cpuinfo": `${blocks.join("\n\n")}\n`,
      "/proc/self/cgroup": "0::/user.slice\n",
      "/proc/self/mountinfo": "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n",
      "/proc/net/tcp": "  sl\n",
      "/home/ana/.cache": null,
      ...files,
    },
    runs: runs ?? [python311],
  };
}

function smi(rows: readonly string[], more: readonly FakeRun[] = []): FakeRun[] {
  const header =
    "index, name, pci.bus_id, driver_version, memory.total [MiB], memory.free [MiB], compute_cap, addressing_mode, mig.mode.current";
  return [python311, ...more, { file: "/usr/bin/nvidia-smi", stdout: [header, ...rows].join("\n") }];
}

const nvidiaDevices = {
  "/dev/nvidiactl": "",
  "/usr/lib/x86_64-linux-gnu/libcuda.so.1": "",
  "/usr/lib/x86_64-linux-gnu/libvulkan.so.1": "",
  "/usr/share/vulkan/icd.d/nvidia_icd.json": "{}",
};
const cuda = { "/usr/local/cuda/lib64/libcudart.so.12": "", "/usr/local/cuda/lib64/libcublas.so.12": "" };

function pci(slot: string, id: string, driver: string, more: Record<string, string> = {}): Record<string, string> {
  const folder = `/sys/bus/pci/devices/${slot}`;
  const inside = Object.fromEntries(Object.entries(more).map(([name, text]) => [`${folder}/${name}`, text]));
  return {
    [`${folder}/uevent`]: `DRIVER=${driver}\nPCI_CLASS=30000\nPCI_ID=${id}\nPCI_SLOT_NAME=${slot}\n`,
    ...inside,
  };
}

const amdIds = {
  "/usr/share/misc/pci.ids":
    "1002  AMD/ATI\n\t1586  Strix Halo [Radeon Graphics]\n\t744c  Navi 31 [Radeon RX 7900 XTX]\n",
};
const radeonVulkan = {
  "/usr/lib/x86_64-linux-gnu/libvulkan.so.1": "",
  "/usr/share/vulkan/icd.d/radeon_icd.x86_64.json": "{}",
  "/dev/dri/renderD128": "",
};

function mac(
  totalGib: number,
  chip: string,
  more: { arch?: string; translated?: boolean; limit?: string; profiler?: object[]; sysctl?: string } = {},
): FakeWorld {
  const { arch = "arm64", translated = false, limit = "0", profiler, sysctl } = more;
  const cores = "hw.physicalcpu_max: 8\nhw.optional.arm64: 1\nhw.optional.arm.FEAT_DotProd: 1\n";
  const displays = profiler ?? [{ _name: chip, sppci_model: chip, spdisplays_vendor: "sppci_vendor_Apple" }];
  return {
    system: { platform: "darwin", arch, home: "/Users/ana", release: "24.6.0" },
    memory: { total: totalGib * gib, available: gib },
    logicalCores: 8,
    cpuModel: chip,
    glibcVersion: null,
    volumes: { "*": { availableBytes: 300e9, totalBytes: 500e9, type: 26 } },
    files: {
      "/System/Library/CoreServices/SystemVersion.plist": "<key>ProductVersion</key><string>15.6.1</string>",
      "/Users/ana/Library": null,
    },
    runs: [
      { file: "/usr/sbin/sysctl", args: ["-n", "sysctl.proc_translated"], stdout: translated ? "1\n" : "0\n" },
      { file: "/usr/sbin/sysctl", args: ["-n", "iogpu.wired_limit_mb"], stdout: `${limit}\n` },
      {
        file: "/usr/sbin/sysctl",
        args: ["hw", "machdep.cpu"],
        stdout: sysctl ?? `machdep.cpu.brand_string: ${chip}\n${cores}`,
      },
      {
        file: "/usr/sbin/system_profiler",
        args: ["SPDisplaysDataType", "-json"],
        stdout: JSON.stringify({ SPDisplaysDataType: displays }),
      },
      {
        file: "/usr/bin/vm_stat",
        args: [],
        stdout: `Mach Virtual Memory Statistics: (page size of 16384 bytes)\nPages free: ${totalGib * 4096}.\nPages inactive: ${totalGib * 24576}.\n`,
      },
      { file: "/sbin/mount", args: [], stdout: "/dev/disk3s1 on / (apfs, local)\n" },
    ],
  };
}

function windows(
  totalGib: number,
  parts: {
    adapters: object[];
    registry: object[];
    usableGib?: number;
    runs?: readonly FakeRun[];
    v8?: string;
    files?: Record<string, string>;
  },
): FakeWorld {
  const inventory = {
    adapters: parts.adapters,
    registry: parts.registry,
    volumes: [{ DeviceID: "C:", FileSystem: "NTFS" }],
    os: { Caption: "Microsoft Windows 11 Home", Version: "24H2" },
    cores: 10,
    installed: totalGib * gib,
  };
  return {
    system: { platform: "win32" },
    memory: { total: kibibytes(parts.usableGib ?? totalGib - 0.3) * 1024, available: totalGib * 0.5 * gib },
    logicalCores: 16,
    cpuModel: "13th Gen Intel(R) Core(TM) i7-13620H",
    glibcVersion: null,
    volumes: { "*": { availableBytes: 143e9, totalBytes: 500e9, type: 0 } },
    files: { "C:\\Users\\ana\\AppData": "", ...parts.files },
    runs: [
      {
        file: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
        args: ["-NoProfile", "-NonInteractive", "-EncodedCommand"],
        prefix: true,
        stdout: JSON.stringify(inventory),
      },
      {
        file: "C:\\Program Files\\nodejs\\node.exe",
        args: ["--v8-options"],
        stdout: parts.v8 ?? "SSE3=1 AVX=1 AVX2=1 FMA3=1 BMI2=1\n",
      },
      ...(parts.runs ?? []),
    ],
  };
}

const adapter = (Name: string, id: string, AdapterRAM: number): object => ({
  Name,
  PNPDeviceID: `PCI\\VEN_${id}&SUBSYS_1&REV_C4\\4`,
  DriverVersion: "32.0.15.6094",
  AdapterRAM,
});
const driverRecord = (DriverDesc: string, id: string, MemorySize: number): object => ({
  DriverDesc,
  MatchingDeviceId: `PCI\\VEN_${id}`,
  MemorySize,
});
const storeStub: FakeRun = {
  file: "C:\\Windows\\System32\\python.exe",
  exitCode: 9009,
  stderr: "Python was not found; run without arguments to install from the Microsoft Store",
};

/** By name of the golden file in test/fixtures/machines. */
export const worlds: Record<string, FakeWorld> = {
  "laptop-8gb": linux({ totalGib: 7.6, freeGb: 40 }),
  "laptop-16gb": linux({ totalGib: 15.4 }),
  "laptop-16gb-rtx4060": linux({
    totalGib: 15.4,
    files: nvidiaDevices,
    runs: smi(["0, NVIDIA GeForce RTX 4060 Laptop GPU, 00000000:01:00.0, 570.86, 8188, 7066, 8.9, None, [N/A]"]),
  }),
  "two-rtx3090": linux({
    totalGib: 62.7,
    files: {
      ...nvidiaDevices,
      ...cuda,
      ...pci("0000:01:00.0", "10DE:2204", "nvidia"),
      ...pci("0000:41:00.0", "10DE:2204", "nvidia"),
    },
    runs: smi(
      ["01", "41"].map(
        (bus, index) =>
          `${index}, NVIDIA GeForce RTX 3090, 00000000:${bus}:00.0, 570.86, 24576, 24220, 8.6, None, [N/A]`,
      ),
    ),
  }),
  "h100-mig": linux({
    totalGib: 251,
    files: { ...nvidiaDevices, ...cuda },
    runs: smi(
      ["0, NVIDIA H100 80GB HBM3, 00000000:00:09.0, 590.48.01, 81559, 81022, 9.0, None, Enabled"],
      [
        {
          file: "/usr/bin/nvidia-smi",
          args: ["-q", "-x"],
          stdout: `<nvidia_smi_log><gpu id="00000000:00:09.0"><mig_devices>${[40448, 20096, 9984, 9984]
            .map(
              (total, index) =>
                `<mig_device><index>${index}</index><gpu_instance_id>${index + 1}</gpu_instance_id><fb_memory_usage><total>${total} MiB</total><free>${total - 30} MiB</free></fb_memory_usage></mig_device>`,
            )
            .join("")}</mig_devices></gpu></nvidia_smi_log>`,
        },
      ],
    ),
  }),
  gb10: linux({
    totalGib: 119,
    availableGib: 116,
    cpu: { model: null, threads: 20, flags: "fp asimd asimddp i8mm", arm: true },
    files: {
      ...nvidiaDevices,
      ...cuda,
      "/sys/class/dmi/id/product_name": "NVIDIA_DGX_Spark\n",
      "/usr/lib/aarch64-linux-gnu/libcuda.so.1": "",
    },
    runs: smi(["0, NVIDIA GB10, 0000000F:01:00.0, 580.95, [N/A], [N/A], 12.1, ATS, [N/A]"]),
    more: { system: { arch: "arm64" } },
  }),
  "strix-halo-shared": linux({
    totalGib: 124,
    cpu: { model: "AMD RYZEN AI MAX+ 395", threads: 32, flags: `${modern} avx512f` },
    files: {
      ...amdIds,
      ...radeonVulkan,
      ...pci("0000:c5:00.0", "1002:1586", "amdgpu", {
        mem_info_vram_total: String(gib / 2),
        mem_info_vram_used: String(100 * mib),
        mem_info_gtt_total: String(62 * gib),
        mem_info_gtt_used: "0",
        "drm/renderD128/dev": "226:128",
      }),
    },
  }),
  "strix-halo-96gb-carved": linux({
    totalGib: 31.1,
    cpu: { model: "AMD RYZEN AI MAX+ 395", threads: 32, flags: `${modern} avx512f` },
    files: {
      ...amdIds,
      ...radeonVulkan,
      ...pci("0000:c5:00.0", "1002:1586", "amdgpu", {
        mem_info_vram_total: String(96 * gib),
        mem_info_vram_used: String(gib),
        mem_info_gtt_total: String(15 * gib),
        mem_info_gtt_used: "0",
        "drm/renderD128/dev": "226:128",
      }),
    },
  }),
  "rx7900xtx-without-render-group": {
    ...linux({
      totalGib: 31.2,
      files: {
        ...amdIds,
        ...radeonVulkan,
        ...pci("0000:03:00.0", "1002:744C", "amdgpu", {
          mem_info_vram_total: "25753026560",
          mem_info_vram_used: "1000000",
          mem_info_gtt_total: "16000000000",
          mem_info_gtt_used: "0",
          "drm/renderD128/dev": "226:128",
        }),
      },
    }),
    readOnly: ["/dev/dri/renderD128"],
  },
  "intel-arc-b60": linux({
    totalGib: 62.6,
    files: {
      "/usr/lib/x86_64-linux-gnu/libvulkan.so.1": "",
      "/usr/share/vulkan/icd.d/intel_icd.x86_64.json": "{}",
      "/dev/dri/renderD128": "",
      ...pci("0000:03:00.0", "8086:E211", "xe", {
        "tile0/physical_vram_size_bytes": "25669140480\n",
        "drm/renderD128/dev": "226:128",
      }),
    },
    runs: [
      python311,
      {
        file: "/usr/bin/xpu-smi",
        args: ["discovery", "-j"],
        stdout:
          '{"device_list": [{"device_name": "Intel(R) Graphics [0xe211]", "memory_physical_size_byte": "25669140480", "memory_free_size_byte": "25447600128"}]}',
      },
    ],
  }),
  "driver-mismatch": linux({
    totalGib: 31.2,
    files: {
      ...nvidiaDevices,
      ...pci("0000:01:00.0", "10DE:2684", "nvidia"),
      "/proc/driver/nvidia/gpus/0000:01:00.0/information": "Model: \t\t NVIDIA GeForce RTX 4090\n",
    },
    runs: [
      python311,
      {
        file: "/usr/bin/nvidia-smi",
        exitCode: 18,
        stdout: "Failed to initialize NVML: Driver/library version mismatch\nNVML library version: 580.173\n",
      },
    ],
  }),
  wsl2: linux({
    totalGib: 7.7,
    files: {
      "/proc/sys/kernel/osrelease": "5.15.167.4-microsoft-standard-WSL2\n",
      "/dev/dxg": "",
      "/usr/lib/wsl/lib/libcuda.so.1": "",
    },
    runs: [
      python311,
      {
        file: "/usr/lib/wsl/lib/nvidia-smi",
        stdout:
          "index, name, pci.bus_id, driver_version, memory.total [MiB], memory.free [MiB], compute_cap, addressing_mode, mig.mode.current\n0, NVIDIA GeForce RTX 3080 Ti, 00000000:0A:00.0, 572.16, 12288, 10900, 8.6, [N/A], [N/A]\n",
      },
    ],
  }),
  "wsl2-unnamed-card": linux({
    totalGib: 15.5,
    files: {
      "/proc/sys/kernel/osrelease": "6.6.87.2-microsoft-standard-WSL2\n",
      "/dev/dxg": "",
      "/proc/bus/pci/devices": "0000\t1414008e\t0\n",
    },
  }),
  "container-4gb-on-64gb": linux({
    totalGib: 62.7,
    os: "Debian GNU/Linux",
    files: {
      "/.dockerenv": "",
      "/proc/self/cgroup": "0::/\n",
      "/sys/fs/cgroup/memory.max": String(4 * gib),
      "/sys/fs/cgroup/memory.current": String(gib),
      "/sys/fs/cgroup/memory.stat": `inactive_file ${gib / 4}\n`,
      "/sys/fs/cgroup/cpu.max": "200000 100000\n",
    },
    more: { memory: { total: kibibytes(62.7) * 1024, constrained: 4 * gib } },
  }),
  "raspberry-pi-4": linux({
    totalGib: 7.6,
    cpu: { model: null, threads: 4, flags: "fp asimd evtstrm crc32 cpuid", arm: true },
    os: "Debian GNU/Linux",
    files: { "/proc/device-tree/model": "Raspberry Pi 4 Model B Rev 1.4\0" },
    more: { system: { arch: "arm64" } },
  }),
  "server-without-avx2": linux({
    totalGib: 62.8,
    cpu: { model: "AMD Opteron(tm) Processor 6328", threads: 16, cores: 8, flags: "fpu avx fma f16c" },
  }),
  "alpine-container": linux({
    totalGib: 31.2,
    os: "Alpine Linux",
    files: { "/.dockerenv": "", "/lib/ld-musl-x86_64.so.1": "" },
    more: { glibcVersion: null },
  }),
  "jetson-orin-jetpack5": linux({
    totalGib: 61.4,
    cpu: { model: "ARMv8 Processor rev 1 (v8l)", threads: 12, flags: "fp asimd asimddp", arm: true },
    files: {
      "/etc/nv_tegra_release": "# R35 (release), REVISION: 4.1",
      "/proc/device-tree/model": "NVIDIA Jetson AGX Orin Developer Kit\0",
      "/dev/nvhost-ctrl-gpu": "",
      "/usr/lib/aarch64-linux-gnu/libcuda.so.1": "",
      "/usr/local/cuda/lib64/libcudart.so.11.0": "",
    },
    more: { system: { arch: "arm64" } },
  }),
  "mac-m1-16gb": mac(16, "Apple M1"),
  "mac-m4-32gb": mac(32, "Apple M4"),
  "mac-m4-max-64gb-raised": mac(64, "Apple M4 Max", { limit: "57344" }),
  "mac-m2-rosetta": mac(16, "Apple M2", { arch: "x64", translated: true }),
  "mac-intel-16gb": mac(16, "Intel(R) Core(TM) i7-9750H", {
    arch: "x64",
    sysctl:
      "machdep.cpu.brand_string: Intel(R) Core(TM) i7-9750H\nhw.physicalcpu: 6\nmachdep.cpu.features: FPU FMA AVX1.0 F16C\nmachdep.cpu.leaf7_features: BMI1 AVX2 BMI2\n",
    profiler: [
      { sppci_model: "Intel UHD Graphics 630", spdisplays_vram_shared: "1536 MB" },
      { sppci_model: "Radeon Pro 5300M", spdisplays_vram: "4 GB" },
    ],
  }),
  "windows-rtx4090-capped": windows(64, {
    adapters: [
      adapter("NVIDIA GeForce RTX 4090", "10DE&DEV_2684", 4293918720),
      adapter("Intel(R) UHD Graphics 770", "8086&DEV_4680", gib),
      { Name: "Parsec Virtual Display Adapter", PNPDeviceID: "ROOT\\DISPLAY\\0000", AdapterRAM: null },
    ],
    registry: [driverRecord("NVIDIA GeForce RTX 4090", "10DE&DEV_2684", 25757220864)],
    files: { "C:\\Windows\\System32\\vulkan-1.dll": "", "C:\\Windows\\System32\\nvcuda.dll": "" },
  }),
  "windows-780m": windows(32, {
    // 4 GiB given to the graphics in the firmware's settings.
    usableGib: 27.8,
    adapters: [
      adapter("AMD Radeon 780M Graphics", "1002&DEV_15BF", 4293918720),
      { Name: "Microsoft Basic Display Adapter", PNPDeviceID: "ROOT\\BASICDISPLAY\\0000", AdapterRAM: 0 },
    ],
    registry: [driverRecord("AMD Radeon 780M Graphics", "1002&DEV_15BF&REV_C4", 4 * gib)],
    files: { "C:\\Windows\\System32\\vulkan-1.dll": "" },
  }),
  "windows-laptop-store-python": windows(16, {
    adapters: [adapter("Intel(R) Iris(R) Xe Graphics", "8086&DEV_A7A0", 128 * mib)],
    registry: [],
    files: { "C:\\Windows\\System32\\vulkan-1.dll": "" },
    runs: [storeStub],
  }),
};
