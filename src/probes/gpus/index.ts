import { posix, win32 } from "node:path";
import { engineWordFile, parseEngineWord, withEngineWord } from "../../core/engine-word.ts";
import { known, unknown } from "../../core/fact.ts";
import type { Fact, Gpu } from "../../core/machine.ts";
import { safe } from "../../core/safe.ts";
import type { Host } from "../../host/host.ts";
import type { Probe, Probing } from "../probe.ts";
import { askWindows } from "../windows.ts";
import { amdMemory } from "./amd.ts";
import { withAmdTools } from "./amd-tools.ts";
import { askApple } from "./apple.ts";
import { withBackends, type Access } from "./backends.ts";
import { intelMemory, withXpuSmi } from "./intel.ts";
import { askNvidia, type Nvidia } from "./nvidia.ts";
import { displaysOf, namedDisplay, type PciDisplay } from "./pci.ts";
import { visibleToCuda } from "./visible.ts";
import { problemOf, windowsGpus } from "./windows.ts";

/** Every card, each once, whatever tools see it. An empty list means that none is there. */
export const probeGpus: Probe<Gpu[]> = async (probing) => {
  const { host } = probing;
  const { platform } = host.system;
  if (platform === "linux") return onLinux(probing);
  if (platform === "win32") return onWindows(probing);
  if (platform === "darwin") {
    const gpus = await askApple(probing);
    if (gpus === null) return unknown("absent", "system_profiler gave no answer");
    return known(await judged(probing, gpus, () => noAccess), "system_profiler");
  }
  return unknown("unsupported", platform);
};

const noAccess: Access = {
  driverWords: null,
  renderNode: null,
  kernelDriver: null,
  notPassed: null,
  hiddenBy: null,
};

async function onLinux(probing: Probing): Promise<Fact<Gpu[]>> {
  const { host } = probing;
  const listing = displaysOf(host);
  // A tool of one maker's that hangs does not keep the others from being asked.
  const [nvidia, displays, others] = await Promise.all([
    askNvidia(probing),
    listing,
    listing.then((displays) => othersOf(probing, displays)),
  ]);
  const answered = nvidia.state === "ok" ? nvidia.gpus : [];
  const left = await Promise.all(unanswered(displays, answered).map((display) => namedDisplay(host, display)));
  const gpus = [...answered, ...(await jetson(probing, nvidia)), ...left, ...others];

  // A driver that does not answer hides what is there: "no card" would be a guess.
  if (gpus.length === 0 && nvidia.state === "failing") return unknown(reasonOf(nvidia), nvidia.words);
  if (gpus.length === 0 && nvidia.state === "unreadable") return unreadable(nvidia.words);
  if (gpus.length === 0 && (await hasWindowsCard(host))) {
    return unknown("unsupported", "WSL does not tell which graphics card Windows has");
  }
  const hidden = hiddenFromCuda(probing, nvidia);
  const access = (gpu: Gpu): Access => ({ ...accessOf(gpu, displays, nvidia), hiddenBy: hidden(gpu) });
  const sources = [nvidia.state === "ok" ? "nvidia-smi" : null, displays.length > 0 ? "sysfs" : null];
  return known(await judged(probing, gpus, access), sources.filter(Boolean).join(", ") || "sysfs");
}

/** WSL's way to the cards of Windows, with the device that it shows for each: neither says whose they are. */
async function hasWindowsCard({ files }: Host): Promise<boolean> {
  if ((await files.stat("/dev/dxg")) !== null) return true;
  return /^\w+\s+1414008e\s/im.test((await files.readText("/proc/bus/pci/devices", 256 * 1024)) ?? "");
}

/** AMD's and Intel's cards, by the kernel and their makers' tools. */
async function othersOf(probing: Probing, displays: readonly PciDisplay[]): Promise<Gpu[]> {
  const of = (vendor: Gpu["vendor"]): Promise<Gpu[]> =>
    Promise.all(displays.filter((one) => one.vendor === vendor).map((display) => fromSysfs(probing, display)));
  const [amd, intel] = await Promise.all([
    of("amd").then((gpus) => withAmdTools(probing, gpus)),
    of("intel").then((gpus) => withXpuSmi(probing, gpus)),
  ]);
  return [...amd, ...intel];
}

/** NVIDIA's that nvidia-smi did not speak of. A card that it gave no place for is one of those that are left. */
function unanswered(displays: readonly PciDisplay[], answered: readonly Gpu[]): PciDisplay[] {
  const places = new Set(answered.map(({ id }) => id));
  const left = displays.filter(({ bus, vendor }) => vendor === "nvidia" && !places.has(bus));
  return left.slice(answered.filter(isPlaceless).length);
}

function isPlaceless({ id }: Gpu): boolean {
  return /^nvidia:\d+$/.test(id);
}

function unreadable(words: string): Fact<Gpu[]> {
  return unknown("unsupported", `nvidia-smi answered something else: ${words}`);
}

function reasonOf({ timedOut }: Extract<Nvidia, { state: "failing" }>): "timeout" | "failed" {
  return timedOut ? "timeout" : "failed";
}

async function fromSysfs(probing: Probing, display: PciDisplay): Promise<Gpu> {
  const gpu = await namedDisplay(probing.host, display);
  return display.vendor === "amd" ? amdMemory(probing, gpu, display) : intelMemory(probing, gpu, display);
}

/** Jetson boards before JetPack 6 have a GPU, but no nvidia-smi and no PCI device. */
async function jetson(probing: Probing, nvidia: Nvidia): Promise<Gpu[]> {
  const { files } = probing.host;
  if (nvidia.state === "ok" || (await files.readText("/etc/nv_tegra_release", 4096)) === null) return [];
  const model = (await files.readText("/proc/device-tree/model", 256))?.replaceAll("\0", "").trim();
  const source = "/etc/nv_tegra_release";
  return [
    {
      id: "tegra",
      vendor: "nvidia",
      name: model || "NVIDIA Tegra",
      memoryBytes: null,
      freeBytes: null,
      unified: true,
      slices: [],
      driver: null,
      computeCapability: null,
      backends: [],
      sources: { name: model ? "/proc/device-tree/model" : source },
    },
  ];
}

function accessOf(gpu: Gpu, displays: readonly PciDisplay[], nvidia: Nvidia): Access {
  const display = displays.find(({ bus }) => bus === gpu.id);
  const kernelDriver = display?.driver ?? null;
  const failing = gpu.vendor === "nvidia" && kernelDriver !== "nouveau" && nvidia.state === "failing";
  // The tool answers for every card this process may use. In a container the bus shows the others too.
  const unlisted = gpu.vendor === "nvidia" && nvidia.state === "ok" && !nvidia.gpus.includes(gpu);
  const lost = unlisted && nvidia.complaints.toLowerCase().includes(gpu.id);
  return {
    driverWords: failing ? nvidia.words : lost ? nvidia.complaints : null,
    renderNode: display?.renderNode ?? null,
    kernelDriver,
    notPassed: unlisted && !lost ? `/dev/nvidia* (${gpu.id})` : null,
    hiddenBy: null,
  };
}

/** What hides a card of NVIDIA's from CUDA programs; null for the others. */
function hiddenFromCuda({ host }: Probing, nvidia: Nvidia): (gpu: Gpu) => string | null {
  const { env } = host.system;
  const cards = nvidia.state === "ok" ? nvidia.gpus : [];
  const visible = visibleToCuda(cards, env);
  return (gpu) => {
    const index = cards.indexOf(gpu);
    return index < 0 || visible[index] ? null : `CUDA_VISIBLE_DEVICES=${safe(env["CUDA_VISIBLE_DEVICES"] ?? "", 60)}`;
  };
}

/** What the libraries and devices let us expect, and what the engine said when it was tried on these cards. */
async function judged(probing: Probing, gpus: readonly Gpu[], accessOf: (gpu: Gpu) => Access): Promise<Gpu[]> {
  const { host, options } = probing;
  const expected = await withBackends(host, gpus, accessOf);
  if (expected.length === 0 || options.engineWord === false) return expected;
  const { join } = host.system.platform === "win32" ? win32 : posix;
  const { engine } = options.places;
  const words = await Promise.all(
    (await host.files.list(engine)).map((name) => host.files.readText(join(engine, name, engineWordFile), 64 * 1024)),
  );
  return words.map(parseEngineWord).reduce<Gpu[]>((told, word) => withEngineWord(told, word), expected);
}

async function onWindows(probing: Probing): Promise<Fact<Gpu[]>> {
  const [nvidia, inventory] = await Promise.all([askNvidia(probing), askWindows(probing)]);
  const listed = inventory === null ? [] : windowsGpus(inventory, probing.host.memory.total());
  if (inventory === null && nvidia.state !== "ok") {
    if (nvidia.state === "failing") return unknown(reasonOf(nvidia), nvidia.words);
    if (nvidia.state === "unreadable") return unreadable(nvidia.words);
    return unknown("absent", "PowerShell gave no answer");
  }
  const gpus = nvidia.state === "ok" ? [...nvidia.gpus, ...listed.filter(({ vendor }) => vendor !== "nvidia")] : listed;
  const words = nvidia.state === "failing" ? nvidia.words : null;
  const hidden = hiddenFromCuda(probing, nvidia);
  const driverWords = (gpu: Gpu): string | null => {
    const problem = inventory === null || !listed.includes(gpu) ? null : problemOf(inventory, gpu);
    return problem ?? (gpu.vendor === "nvidia" ? words : null);
  };
  const access = (gpu: Gpu): Access => ({ ...noAccess, driverWords: driverWords(gpu), hiddenBy: hidden(gpu) });
  const source = nvidia.state === "ok" ? "nvidia-smi, Win32_VideoController" : "Win32_VideoController";
  return known(await judged(probing, gpus, access), source);
}
