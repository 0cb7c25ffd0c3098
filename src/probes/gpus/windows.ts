import type { Gpu } from "../../core/machine.ts";
import type { WindowsAdapter, WindowsInventory } from "../windows.ts";

/** AdapterRAM has 32 bits: from here on it only says "four gigabytes or more". */
const adapterRamCap = 4293918720 - 1024 ** 2;
const virtual =
  /basic (?:display|render)|remote display|virtual|parsec|gameviewer|displaylink|citrix|vmware|hyper-v|spacedesk/i;
const vendors: Record<string, Gpu["vendor"]> = { "10DE": "nvidia", "1002": "amd", "8086": "intel" };

/** The real cards among Windows' adapters, each with the size its driver recorded. */
export function windowsGpus(inventory: WindowsInventory): Gpu[] {
  const left = [...inventory.registry];
  return inventory.adapters.filter(isReal).map((adapter, index) => {
    // Two equal cards have two equal records: each is used once.
    const at = left.findIndex(({ description, matchingDeviceId }) => matches(adapter, description, matchingDeviceId));
    const record = at < 0 ? undefined : left.splice(at, 1)[0];
    return gpuOf(adapter, index, record?.memoryBytes ?? null);
  });
}

function isReal({ name, pnpDeviceId }: WindowsAdapter): boolean {
  return /^(?:PCI|ACPI)\\/i.test(pnpDeviceId) && !virtual.test(name);
}

function matches(adapter: WindowsAdapter, description: string, deviceId: string): boolean {
  const id = deviceId.toLowerCase();
  return description === adapter.name && (id === "" || adapter.pnpDeviceId.toLowerCase().startsWith(id));
}

function gpuOf({ name, pnpDeviceId, driver, adapterRam }: WindowsAdapter, index: number, recorded: number | null): Gpu {
  const vendor = vendors[/VEN_([0-9A-F]{4})/i.exec(pnpDeviceId)?.[1]?.toUpperCase() ?? ""] ?? "other";
  const own = recorded !== null && recorded >= 64 * 1024 ** 2 ? recorded : null;
  const ram = adapterRam !== null && adapterRam > 0 && adapterRam < adapterRamCap ? adapterRam : null;
  const size = own ?? ram;
  // Integrated graphics keep a small piece for themselves and borrow the rest: the piece is not what they have.
  const unified = vendor !== "nvidia" && size !== null && size < 2 * 1024 ** 3;
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
