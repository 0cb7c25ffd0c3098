// Everything Windows is asked through PowerShell, in one process: each start costs about a second.
import { isRecord, jsonIn, parseBytes, type Probing } from "./probe.ts";

export interface WindowsAdapter {
  name: string;
  pnpDeviceId: string;
  driver: string | null;
  adapterRam: number | null;
  /** What Device Manager calls the code of a device that is disabled or was stopped; null for one that works. */
  problem: number | null;
}

export interface WindowsInventory {
  adapters: WindowsAdapter[];
  /** The drivers' own records, with the 64-bit size of the memory. */
  registry: { description: string; matchingDeviceId: string; memoryBytes: number | null }[];
  volumes: { drive: string; filesystem: string }[];
  os: { caption: string | null; version: string | null };
  physicalCores: number | null;
  /** Whether an Arm processor has the dot product; null for others, and where it is not told. */
  dotprod: boolean | null;
  installedBytes: number | null;
  /** Interpreters that registered themselves (PEP 514), 32-bit ones among them. */
  pythons: string[];
}

const script = `
$ErrorActionPreference = 'SilentlyContinue'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = [Text.Encoding]::UTF8
$class = 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Class\\{4d36e968-e325-11ce-bfc1-08002be10318}\\0*'
$os = Get-CimInstance Win32_OperatingSystem
@{
  adapters = @(Get-CimInstance Win32_VideoController | Select-Object Name, PNPDeviceID, DriverVersion, AdapterRAM, ConfigManagerErrorCode)
  registry = @(Get-ItemProperty $class | ForEach-Object { @{
    DriverDesc = $_.DriverDesc
    MatchingDeviceId = $_.MatchingDeviceId
    MemorySize = $_.'HardwareInformation.qwMemorySize'
  } })
  volumes = @(Get-CimInstance Win32_LogicalDisk | Select-Object DeviceID, FileSystem)
  os = @{
    Caption = $os.Caption
    Version = (Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion').DisplayVersion
  }
  pythons = @('HKCU:\\SOFTWARE', 'HKLM:\\SOFTWARE', 'HKLM:\\SOFTWARE\\WOW6432Node' | ForEach-Object { Get-ItemProperty "$_\\Python\\*\\*\\InstallPath" } | ForEach-Object {
    if ($_.ExecutablePath) { $_.ExecutablePath } elseif ($_.'(default)') { Join-Path $_.'(default)' 'python.exe' }
  })
  isar0 = (Get-ItemProperty 'HKLM:\\HARDWARE\\DESCRIPTION\\System\\CentralProcessor\\0').'CP 4030'
  cores = (Get-CimInstance Win32_Processor | Measure-Object NumberOfCores -Sum).Sum
  installed = (Get-CimInstance Win32_PhysicalMemory | Measure-Object Capacity -Sum).Sum
} | ConvertTo-Json -Depth 4 -Compress
`;

/** Reads the script's JSON. Lists of one may come as the one; sizes as numbers or as little-endian bytes. */
export function parseInventory(json: string): WindowsInventory | null {
  const document = jsonIn(json);
  if (!isRecord(document)) return null;
  const os = isRecord(document["os"]) ? document["os"] : {};
  return {
    adapters: records(document["adapters"]).map((adapter) => ({
      name: text(adapter["Name"]) ?? "",
      pnpDeviceId: text(adapter["PNPDeviceID"]) ?? "",
      driver: text(adapter["DriverVersion"]),
      adapterRam: size(adapter["AdapterRAM"]),
      problem: size(adapter["ConfigManagerErrorCode"]),
    })),
    registry: records(document["registry"]).map((entry) => ({
      description: text(entry["DriverDesc"]) ?? "",
      matchingDeviceId: text(entry["MatchingDeviceId"]) ?? "",
      memoryBytes: size(entry["MemorySize"]),
    })),
    volumes: records(document["volumes"]).map((volume) => ({
      drive: text(volume["DeviceID"]) ?? "",
      filesystem: text(volume["FileSystem"]) ?? "",
    })),
    os: { caption: text(os["Caption"])?.replace(/^Microsoft /, "") ?? null, version: text(os["Version"]) },
    physicalCores: size(document["cores"]),
    dotprod: dotprodOf(document["isar0"]),
    installedBytes: size(document["installed"]),
    pythons: [unwrapped(document["pythons"])]
      .flat()
      .filter((path): path is string => typeof path === "string" && path !== ""),
  };
}

/**
 * The one PowerShell call of a whole run, which may look at the machine again: after a card failed, or for another
 * folder. Null when there is no answer.
 */
export function askWindows(probing: Probing): Promise<WindowsInventory | null> {
  return probing.once("powershell", async () => {
    const root = probing.host.system.env["SystemRoot"] ?? "C:\\Windows";
    const program = `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
    const encoded = Buffer.from(script, "utf16le").toString("base64");
    const args = ["-NoProfile", "-NonInteractive", "-EncodedCommand", encoded];
    const { stdout } = await probing.run("powershell", program, args, { lasting: true });
    return parseInventory(stdout);
  });
}

/** Arm's register ID_AA64ISAR0_EL1, which Windows copies to its registry: the dot product is in bits 44 to 47. */
function dotprodOf(isar0: unknown): boolean | null {
  if (typeof isar0 !== "number" || !Number.isInteger(isar0) || isar0 === 0) return null;
  return ((BigInt.asUintN(64, BigInt(isar0)) >> 44n) & 15n) > 0n;
}

function records(value: unknown): Record<string, unknown>[] {
  const list = unwrapped(value);
  return (Array.isArray(list) ? list : [list]).filter(isRecord);
}

/** Windows PowerShell can write a list as `{"value": […], "Count": 2}`. */
function unwrapped(value: unknown): unknown {
  return isRecord(value) && Array.isArray(value["value"]) && "Count" in value ? value["value"] : value;
}

function text(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function size(given: unknown): number | null {
  const value = unwrapped(given);
  if (typeof value === "string") return parseBytes(value) || null;
  if (Array.isArray(value) && value.length > 0 && value.length <= 8) {
    const bytes = value.filter((byte): byte is number => Number.isInteger(byte) && byte >= 0 && byte < 256);
    if (bytes.length !== value.length) return null;
    return bytes.reduceRight((sum, byte) => sum * 256 + byte, 0) || null;
  }
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : null;
}
