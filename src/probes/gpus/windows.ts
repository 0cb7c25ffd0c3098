import type { Gpu } from "../../core/machine.ts";
import type { WindowsAdapter, WindowsInventory } from "../windows.ts";
import { isIntegratedAmd } from "./amd.ts";
import { isIntelCard } from "./intel.ts";

/** AdapterRAM has 32 bits: from here on it only says "four gigabytes or more". */
const adapterRamCap = 4293918720 - 1024 ** 2;
const virtual =
  /basic (?:display|render)|remote display|\brdp|virtual|virtio|\bqxl\b|\bsvga\b|parsec|gameviewer|displaylink|citrix|vmware|hyper-v|spacedesk|parallels|\biddcx?|indirect display/i;
/**
 * Who makes the adapters of virtual machines and of servers' remote consoles: Red Hat (two), VMware, VirtualBox, QEMU,
 * Cirrus as QEMU copies it, Parallels, Xen, ASPEED, Matrox, Silicon Motion, HiSilicon, XGI.
 */
const virtualMakers = /VEN_(?:1AF4|1B36|15AD|80EE|1234|1013|1AB8|5853|1A03|102B|126F|19E5|18CA)\b/i;
/** Microsoft's, but for the one that passes a part of the host's card on under the card's own name. */
const microsoftOwn = /VEN_1414&(?!DEV_008E)/i;
const vendors: Record<string, Gpu["vendor"]> = { "10DE": "nvidia", "1002": "amd", "8086": "intel" };
const makers = [
  ["nvidia", /^nvidia\b/i],
  ["amd", /^(?:amd|ati|radeon)\b/i],
  ["intel", /^intel\b/i],
] as const;

/**
 * The real cards among Windows' adapters, each with the size its driver recorded. Beside a computer's memory of
 * `totalBytes`, the graphics may borrow half of it.
 */
export function windowsGpus(inventory: WindowsInventory, totalBytes: number): Gpu[] {
  // Drivers that were taken out leave records behind, often without the size.
  const left = inventory.registry.toSorted((a, b) => Number(a.memoryBytes === null) - Number(b.memoryBytes === null));
  return inventory.adapters.filter(isReal).map((adapter, index) => {
    // Two equal cards have two equal records: each is used once.
    const at = left.findIndex(({ description, matchingDeviceId }) => matches(adapter, description, matchingDeviceId));
    const record = at < 0 ? undefined : left.splice(at, 1)[0];
    return gpuOf(adapter, index, record?.memoryBytes ?? null, totalBytes);
  });
}

/** Why Windows does not let a card of these work, as its Device Manager counts it. */
export function problemOf({ adapters }: WindowsInventory, { id }: Gpu): string | null {
  const problem = adapters.filter(isReal)[Number(id.split(":")[1])]?.problem ?? null;
  return problem === null ? null : `Device Manager: Code ${problem}`;
}

function isReal({ name, pnpDeviceId }: WindowsAdapter): boolean {
  if (!/^(?:PCI|ACPI)\\/i.test(pnpDeviceId) || virtual.test(name)) return false;
  return !virtualMakers.test(pnpDeviceId) && !microsoftOwn.test(pnpDeviceId);
}

/**
 * A driver is recorded with the identity it was found by, which names a part of the adapter's own: the maker and the
 * device, with or without the board (SUBSYS) or the revision (REV).
 */
function matches(adapter: WindowsAdapter, description: string, deviceId: string): boolean {
  const parts = (id: string): string[] => id.toLowerCase().split(/[\\&]/);
  const own = parts(adapter.pnpDeviceId);
  const named = deviceId === "" || parts(deviceId).every((part) => own.includes(part));
  return named && description.toLowerCase() === adapter.name.toLowerCase();
}

function gpuOf(
  { name, pnpDeviceId, driver, adapterRam }: WindowsAdapter,
  index: number,
  recorded: number | null,
  totalBytes: number,
): Gpu {
  const vendor = vendorOf(name, pnpDeviceId);
  const deviceId = deviceIdOf(pnpDeviceId);
  const own = recorded !== null && recorded >= 64 * 1024 ** 2 ? recorded : null;
  // Every card of Intel's has 4 GB or more, which this field cannot say: what it says then is wrong.
  const sayable =
    adapterRam !== null && adapterRam > 0 && adapterRam < adapterRamCap && !hasOwnOfIntels(deviceId, vendor);
  const ram = sayable ? adapterRam : null;
  const size = own ?? ram;
  const unified = borrows(vendor, deviceId, size, totalBytes);
  const source = own === null ? "Win32_VideoController" : "registry qwMemorySize";
  return {
    id: `${vendor}:${index}`,
    vendor,
    name,
    memoryBytes: unified ? null : size,
    freeBytes: null,
    unified,
    slices: [],
    driver,
    computeCapability: null,
    backends: [],
    sources: { name: "Win32_VideoController", ...(unified || size === null ? {} : { memoryBytes: source }) },
  };
}

function vendorOf(name: string, pnpDeviceId: string): Gpu["vendor"] {
  const id = /VEN_([0-9A-F]{4})/i.exec(pnpDeviceId)?.[1]?.toUpperCase() ?? "";
  return vendors[id] ?? makers.find(([, pattern]) => pattern.test(name))?.[0] ?? "other";
}

function deviceIdOf(pnpDeviceId: string): number | null {
  const id = /DEV_([0-9A-F]{4})\b/i.exec(pnpDeviceId)?.[1];
  return id === undefined ? null : Number.parseInt(id, 16);
}

function hasOwnOfIntels(deviceId: number | null, vendor: Gpu["vendor"]): boolean {
  return vendor === "intel" && deviceId !== null && isIntelCard(deviceId);
}

/**
 * Whether most of its memory is the computer's. Integrated graphics keep a small piece for themselves and borrow the
 * rest: the piece is not what they have. A piece larger than the half that they could borrow is.
 */
function borrows(vendor: Gpu["vendor"], deviceId: number | null, size: number | null, totalBytes: number): boolean {
  if (vendor === "nvidia" || hasOwnOfIntels(deviceId, vendor)) return false;
  if (vendor === "amd" && deviceId !== null) return isIntegratedAmd(deviceId) && (size ?? 0) <= totalBytes / 2;
  return size === null ? vendor === "intel" : size < 2 * 1024 ** 3;
}
