import { posix } from "node:path";
import { writeReason, type BackendCode } from "../../core/backends.ts";
import type { Backend, Gpu } from "../../core/machine.ts";
import type { Host } from "../../host/host.ts";
import { librariesOf, type Libraries } from "../../host/libraries.ts";

/** What is known of a card's way into the system, beside the card itself. */
export interface Access {
  /** The driver's own words when it is there and does not work. */
  driverWords: string | null;
  renderNode: string | null;
  /** The kernel's driver: `nvidia`, `nouveau`, `amdgpu`, `i915`, … */
  kernelDriver: string | null;
  /** The device file that is missing where the card is on the bus and its working driver does not know it. */
  notPassed: string | null;
  /** What hides the card from CUDA, such as `CUDA_VISIBLE_DEVICES=-1`. */
  hiddenBy: string | null;
}

/**
 * What the engine is published for; one of them is enough, but whole. NVIDIA's release notes say which driver each needs
 * at least, and from which cards on it works: CUDA 13 left those before Turing.
 */
const cudaRuntimes = [
  { version: "13", driver: 580, computeCapability: 7.5 },
  { version: "12", driver: 525, computeCapability: 5 },
];
const oldestDriver = Math.min(...cudaRuntimes.map(({ driver }) => driver));

/** Which back ends could compute on each card here, and what is missing for the others. */
export async function withBackends(host: Host, gpus: readonly Gpu[], accessOf: (gpu: Gpu) => Access): Promise<Gpu[]> {
  if (gpus.length === 0) return [];
  const { platform, arch } = host.system;
  if (platform === "darwin") return gpus.map((gpu) => ({ ...gpu, backends: [metal(gpu, arch)] }));
  const libraries = await librariesOf(host);
  return Promise.all(
    gpus.map(async (gpu) => ({ ...gpu, backends: await backendsOf(host, libraries, gpu, accessOf(gpu)) })),
  );
}

async function backendsOf(host: Host, libraries: Libraries, gpu: Gpu, access: Access): Promise<Backend[]> {
  const vulkan = await vulkanOf(host, libraries, gpu, access);
  if (gpu.vendor === "nvidia") return [await cudaOf(host, libraries, gpu, access), vulkan];
  if (gpu.vendor === "amd") return [vulkan, no("rocm", "BACKEND_NO_ENGINE", "ROCm")];
  if (gpu.vendor === "intel") return [vulkan, no("sycl", "BACKEND_NO_ENGINE", "SYCL")];
  return [vulkan];
}

async function cudaOf(host: Host, libraries: Libraries, gpu: Gpu, access: Access): Promise<Backend> {
  const windows = host.system.platform === "win32";
  if (access.driverWords !== null) return no("cuda", "BACKEND_DRIVER_FAILING", access.driverWords);
  if (access.notPassed !== null) return no("cuda", "BACKEND_DEVICE_MISSING", access.notPassed);
  const driver = windows ? "nvcuda.dll" : "libcuda.so.1";
  if ((await libraries.find([driver])) === null) return no("cuda", "BACKEND_DRIVER_MISSING", driver);
  const installed = driverVersion(gpu);
  if (installed < oldestDriver) {
    return no("cuda", "BACKEND_DRIVER_MISSING", `${oldestDriver} or newer, not ${gpu.driver ?? ""}`);
  }
  const capability = Number(gpu.computeCapability ?? Infinity);
  const versions = cudaRuntimes.filter((one) => installed >= one.driver && capability >= one.computeCapability);
  if (versions.length === 0) return no("cuda", "BACKEND_NO_ENGINE", "CUDA");
  const runtime = await cudaRuntime(
    libraries,
    windows,
    versions.map(({ version }) => version),
  );
  if (!runtime.whole) return no("cuda", "BACKEND_RUNTIME_MISSING", runtime.library);
  const denied = windows ? null : await deniedDevice(host, ["/dev/nvidiactl", "/dev/nvhost-ctrl-gpu", "/dev/dxg"]);
  if (denied !== null) return no("cuda", denied.code, denied.path);
  if (access.hiddenBy !== null) return no("cuda", "BACKEND_HIDDEN", access.hiddenBy);
  return { ...yes("cuda"), library: runtime.library };
}

/** As nvidia-smi writes it, `570.86.15`; not known counts as new enough. */
function driverVersion({ driver }: Gpu): number {
  return Number(/^(\d{3})\.\d/.exec(driver ?? "")?.[1] ?? Infinity);
}

/** The newest of these runtimes that is there with the arithmetic library of its version; else what is missing. */
async function cudaRuntime(
  libraries: Libraries,
  windows: boolean,
  versions: readonly string[],
): Promise<{ library: string; whole: boolean }> {
  const named = (name: string, version: string): string =>
    windows ? `${name}64_${version}.dll` : `lib${name}.so.${version}`;
  const found = await Promise.all(
    versions.map(async (version) => {
      const names = [named("cudart", version), named("cublas", version)];
      const there = await Promise.all(names.map((name) => libraries.find([name])));
      return { library: names[0] ?? "", missing: names.filter((_, index) => there[index] === null) };
    }),
  );
  const whole = found.find(({ missing }) => missing.length === 0);
  if (whole !== undefined) return { library: whole.library, whole: true };
  const nearest = found.toSorted((a, b) => a.missing.length - b.missing.length)[0];
  return { library: nearest?.missing[0] ?? "", whole: false };
}

async function vulkanOf(host: Host, libraries: Libraries, gpu: Gpu, access: Access): Promise<Backend> {
  const windows = host.system.platform === "win32";
  if (access.driverWords !== null) return no("vulkan", "BACKEND_DRIVER_FAILING", access.driverWords);
  // The free driver is another way in.
  if (access.notPassed !== null && access.kernelDriver !== "nouveau") {
    return no("vulkan", "BACKEND_DEVICE_MISSING", access.notPassed);
  }
  const loader = windows ? "vulkan-1.dll" : "libvulkan.so.1";
  if ((await libraries.find([loader])) === null) return no("vulkan", "BACKEND_LOADER_MISSING", loader);
  if (windows) return yes("vulkan");
  if (!(await hasIcd(host, gpu.vendor, access.kernelDriver))) return no("vulkan", "BACKEND_ICD_MISSING", gpu.vendor);
  const own = access.renderNode === null ? [] : [`/dev/dri/${access.renderNode}`];
  const nvidia = gpu.vendor === "nvidia" && access.kernelDriver !== "nouveau" ? ["/dev/nvidiactl"] : [];
  const devices = [...nvidia, ...own];
  const denied = await deniedDevice(host, devices.length > 0 ? devices.slice(0, 1) : ["/dev/dri/renderD128"]);
  return denied === null ? yes("vulkan") : no("vulkan", denied.code, denied.path);
}

function metal(gpu: Gpu, arch: string): Backend {
  if (gpu.vendor === "apple" && arch === "arm64") return yes("metal");
  return gpu.vendor === "apple"
    ? no("metal", "BACKEND_NODE_NOT_ARM64", arch)
    : no("metal", "BACKEND_NO_ENGINE", "Metal");
}

/** The first of these device files that exists must let us in; none of them means that the card was not passed. */
async function deniedDevice(host: Host, paths: readonly string[]): Promise<{ code: BackendCode; path: string } | null> {
  for (const path of paths) {
    if ((await host.files.stat(path)) === null) continue;
    return (await host.files.isWritable(path)) ? null : { code: "BACKEND_DEVICE_DENIED", path };
  }
  return { code: "BACKEND_DEVICE_MISSING", path: paths[0] ?? "/dev/dri" };
}

/** A Vulkan driver for this vendor's cards, among the manifests its loader reads. */
async function hasIcd(host: Host, vendor: Gpu["vendor"], kernelDriver: string | null): Promise<boolean> {
  const { env, home } = host.system;
  const given = env["VK_DRIVER_FILES"] ?? env["VK_ICD_FILENAMES"];
  const folders = [
    "/etc/vulkan/icd.d",
    "/usr/share/vulkan/icd.d",
    "/usr/local/share/vulkan/icd.d",
    "/usr/local/etc/vulkan/icd.d",
    ...(home === null ? [] : [posix.join(home, ".local/share/vulkan/icd.d")]),
  ];
  const names = given
    ? given.split(":").map((path) => posix.basename(path))
    : (await Promise.all(folders.map((folder) => host.files.list(folder)))).flat();
  const pattern = kernelDriver === "nouveau" ? /nouveau/i : icdNames[vendor];
  return names.some((name) => name.endsWith(".json") && pattern.test(name));
}

const icdNames: Record<Gpu["vendor"], RegExp> = {
  nvidia: /nvidia/i,
  amd: /radeon|amd/i,
  intel: /intel/i,
  apple: /asahi/i,
  other: /./,
};

function yes(name: Backend["name"]): Backend {
  return { name, usable: true, reason: null };
}

function no(name: Backend["name"], code: BackendCode, detail: string): Backend {
  return { name, usable: false, reason: writeReason(code, detail) };
}
