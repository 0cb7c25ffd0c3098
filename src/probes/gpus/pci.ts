import type { Gpu } from "../../core/machine.ts";
import type { Host } from "../../host/host.ts";

/** A display device as the kernel lists it. */
export interface PciDisplay {
  bus: string;
  vendor: "nvidia" | "amd" | "intel";
  vendorId: number;
  deviceId: number;
  driver: string | null;
  /** Its folder under /sys. */
  folder: string;
  /** `renderD128` or so; null without a driver that gives one. */
  renderNode: string | null;
}

const vendors: Record<number, PciDisplay["vendor"]> = { 0x10de: "nvidia", 0x1002: "amd", 0x8086: "intel" };

/** `00000000:01:00.0` and `0000:01:00.0` are the same place. A volume manager's domains have five digits. */
export function normalizeBus(bus: string | null): string | null {
  const match = /^(?:0{0,4}([0-9a-f]{4,8}):)?([0-9a-f]{2}:[0-9a-f]{2}\.[0-7])$/i.exec(bus ?? "");
  return match === null ? null : `${match[1] ?? "0000"}:${match[2]}`.toLowerCase();
}

/**
 * Reads a device's `uevent`: null unless it is a display controller of a vendor we know, or one of AMD's cards that
 * only compute.
 */
export function parseUevent(text: string): Omit<PciDisplay, "folder" | "renderNode"> | null {
  const value = (key: string): string | null => new RegExp(`^${key}=(.*)$`, "m").exec(text)?.[1]?.trim() ?? null;
  const bus = normalizeBus(value("PCI_SLOT_NAME"));
  const ids = /^([0-9A-F]{1,4}):([0-9A-F]{1,4})$/i.exec(value("PCI_ID") ?? "");
  if (bus === null || ids === null) return null;
  const vendorId = Number.parseInt(ids[1] ?? "", 16);
  const vendor = vendors[vendorId];
  // Class 03 is display, 12 are accelerators: others' are not for graphics. Written without a leading zero.
  const kind = vendor === "amd" ? /^(?:3|12)[0-9A-F]{4}$/i : /^3[0-9A-F]{4}$/i;
  if (vendor === undefined || !kind.test(value("PCI_CLASS") ?? "")) return null;
  return { bus, vendor, vendorId, deviceId: Number.parseInt(ids[2] ?? "", 16), driver: value("DRIVER") };
}

/** Bus and device numbers of the vendors we know in `/proc/bus/pci/devices`, as `01:00.0`. */
export function parseProcPci(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const match = /^([0-9a-f]{2})([0-9a-f]{2})\s+([0-9a-f]{4})[0-9a-f]{4}\s/i.exec(line);
    if (match === null || vendors[Number.parseInt(match[3] ?? "", 16)] === undefined) return [];
    const slot = Number.parseInt(match[2] ?? "", 16);
    return `${match[1]}:${(slot >> 3).toString(16).padStart(2, "0")}.${slot & 7}`.toLowerCase();
  });
}

/** A device's name in the `pci.ids` database: `VENDOR  NAME` lines, devices below indented by a tab. */
export function parsePciIds(text: string, vendorId: number, deviceId: number): string | null {
  const hex = (id: number): string => id.toString(16).padStart(4, "0");
  const start = text.search(new RegExp(`^${hex(vendorId)}  `, "m"));
  if (start < 0) return null;
  const rest = text.slice(start);
  const end = rest.slice(1).search(/^[0-9a-f]{4} {2}/m);
  const block = end < 0 ? rest : rest.slice(0, end + 1);
  return new RegExp(`^\\t${hex(deviceId)}  (.+)$`, "m").exec(block)?.[1]?.trim() ?? null;
}

/** Every display device of NVIDIA, AMD and Intel on the PCI bus, with or without a driver. */
export async function displaysOf(host: Host): Promise<PciDisplay[]> {
  const [cards, devices] = await Promise.all([drmFolders(host), pciFolders(host)]);
  const seen = new Map<string, PciDisplay>();
  for (const folder of [...cards, ...devices]) {
    const found = parseUevent((await host.files.readText(`${folder}/uevent`, 4096)) ?? "");
    if (found === null || seen.has(found.bus)) continue;
    const renderNode = (await host.files.list(`${folder}/drm`)).find((name) => /^renderD\d+$/.test(name)) ?? null;
    seen.set(found.bus, { ...found, folder, renderNode });
  }
  return [...seen.values()].sort((a, b) => (a.bus < b.bus ? -1 : 1));
}

/** A card of which nothing but its place is known yet. */
export async function namedDisplay(host: Host, display: PciDisplay): Promise<Gpu> {
  const { vendorId, deviceId, vendor, bus } = display;
  const { name, source } = await nameOf(host, display);
  const hex = [vendorId, deviceId].map((id) => id.toString(16).padStart(4, "0")).join(":");
  return {
    id: bus,
    vendor,
    name: name ?? `${vendorNames[vendor]} ${hex}`,
    memoryBytes: null,
    freeBytes: null,
    unified: false,
    slices: [],
    driver: display.driver,
    computeCapability: null,
    backends: [],
    sources: { name: source },
  };
}

/** The name that the maker's tool gives a card of which the kernel knows the numbers only. */
export function namedBy(gpu: Gpu, name: string | null, tool: string): Gpu {
  const nameless = /^(?:NVIDIA|AMD|Intel) [0-9a-f]{4}:[0-9a-f]{4}$/.test(gpu.name);
  return name === null || !nameless ? gpu : { ...gpu, name, sources: { ...gpu.sources, name: tool } };
}

const vendorNames = { nvidia: "NVIDIA", amd: "AMD", intel: "Intel" } as const;

async function nameOf(host: Host, display: PciDisplay): Promise<{ name: string | null; source: string }> {
  const { vendor, bus, folder, vendorId, deviceId } = display;
  if (vendor === "nvidia") {
    const information = await host.files.readText(`/proc/driver/nvidia/gpus/${bus}/information`, 4096);
    const model = /^Model:\s*(\S.*)$/m.exec(information ?? "")?.[1]?.trim();
    if (model) return { name: model, source: "/proc/driver/nvidia" };
  }
  const product = (await host.files.readText(`${folder}/product_name`, 256))?.trim();
  if (product) return { name: product, source: `${folder}/product_name` };
  for (const path of ["/usr/share/misc/pci.ids", "/usr/share/hwdata/pci.ids"]) {
    const name = parsePciIds((await host.files.readText(path, 4 * 1024 * 1024)) ?? "", vendorId, deviceId);
    if (name !== null) return { name: `${vendorNames[vendor]} ${name}`, source: path };
  }
  return { name: null, source: folder };
}

async function drmFolders(host: Host): Promise<string[]> {
  const names = await host.files.list("/sys/class/drm");
  return names
    .filter((name) => /^card\d+$/.test(name))
    .sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)))
    .map((name) => `/sys/class/drm/${name}/device`);
}

/** Cards without a driver are on the bus only. One list of all devices says which of them to look at. */
async function pciFolders(host: Host): Promise<string[]> {
  const root = "/sys/bus/pci/devices";
  const [names, known] = await Promise.all([
    host.files.list(root),
    host.files.readText("/proc/bus/pci/devices", 256 * 1024),
  ]);
  const places = known === null ? null : new Set(parseProcPci(known));
  return names
    .filter((name) => places === null || places.has(name.slice(name.indexOf(":") + 1)))
    .slice(0, 512)
    .map((name) => `${root}/${name}`);
}
