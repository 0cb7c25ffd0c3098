import type { Gpu } from "../../core/machine.ts";
import type { Host, RunResult } from "../../host/host.ts";
import { firstProgram, wordsOf, type Probing } from "../probe.ts";
import { normalizeBus } from "./pci.ts";
import { parseNvidiaXml, parseSlicePlace, withSlices, type SlicePlace } from "./mig.ts";

/** What nvidia-smi says of one card. Null is what it could not tell. */
export interface NvidiaCard {
  index: number;
  name: string;
  bus: string | null;
  driver: string | null;
  totalBytes: number | null;
  freeBytes: number | null;
  computeCapability: string | null;
  /** Its memory is the computer's own. */
  unified: boolean;
  mig: boolean;
}

/**
 * nvidia-smi is not there, does not work (in its own words), said something else than it was asked, or answered.
 * `complaints` are what it said beside the cards, such as of one that it lost.
 */
export type Nvidia =
  | { state: "absent" }
  | { state: "failing"; words: string; timedOut: boolean }
  | { state: "unreadable"; words: string }
  | { state: "ok"; gpus: Gpu[]; complaints: string };

const narrow = ["index", "name", "pci.bus_id", "driver_version", "memory.total", "memory.free"];
const wide = [...narrow, "compute_cap", "addressing_mode", "mig.mode.current"];
/**
 * A driver refuses the whole query for one field that it does not know. Who does not know one of these knows none of
 * those before it.
 */
const newestFirst = ["addressing_mode", "compute_cap", "mig.mode.current"];

/**
 * Reads `nvidia-smi --query-gpu=… --format=csv`, with or without units, perhaps among warnings. Without a header line,
 * `columns` names the fields. Numbers are MiB.
 */
export function parseNvidiaCsv(text: string, columns: readonly string[] = wide): NvidiaCard[] {
  const rows = rowsOf(text);
  const header = rows.find(isHeader)?.map((cell) => cell.replace(/\s*\[.*\]$/, "")) ?? columns;
  return rows.flatMap((row) => {
    const cell = (name: string): string | null => told(row[header.indexOf(name)]);
    const index = Number(cell("index") ?? Number.NaN);
    const name = cell("name");
    if (!Number.isInteger(index) || name === null) return [];
    // No card has none; one that is full has none free.
    const totalBytes = mebibytes(cell("memory.total")) || null;
    return {
      index,
      name,
      bus: normalizeBus(cell("pci.bus_id")),
      driver: cell("driver_version"),
      totalBytes,
      freeBytes: mebibytes(cell("memory.free")),
      computeCapability: /^\d+\.\d+$/.exec(cell("compute_cap") ?? "")?.[0] ?? null,
      unified: isUnified(name, cell("addressing_mode"), totalBytes),
      mig: cell("mig.mode.current") === "Enabled",
    };
  });
}

export async function askNvidia(probing: Probing): Promise<Nvidia> {
  const program = await findNvidiaSmi(probing);
  if (program === null) return { state: "absent" };

  const result = await askForCards(probing, program);
  const cards = parseNvidiaCsv(result.stdout);
  if (cards.length === 0) {
    if (result.status === "absent") return { state: "absent" };
    const words = wordsOf(withoutHeader(result));
    if (result.status === "ok" && !failure.test(words)) return { state: "unreadable", words };
    const timedOut = result.status === "timeout";
    return { state: "failing", words: words === "" ? silence(timedOut) : words, timedOut };
  }

  const gpus = cards.map(gpuOf);
  const complaints = complaintsOf(result);
  if (!cards.some(({ mig }) => mig)) return { state: "ok", gpus, complaints };
  const [xml, chosen] = await Promise.all([
    probing.run("nvidia-smi -q -x", program, ["-q", "-x"]),
    chosenSlice(probing, program),
  ]);
  return { state: "ok", gpus: withSlices(gpus, cards, parseNvidiaXml(xml.stdout), chosen), complaints };
}

/** The one that `CUDA_VISIBLE_DEVICES` names: CUDA uses the first alone. */
async function chosenSlice(probing: Probing, program: string): Promise<SlicePlace | null> {
  const uuid = /^\s*(MIG-[\w/-]+)/.exec(probing.host.system.env["CUDA_VISIBLE_DEVICES"] ?? "")?.[1];
  if (uuid === undefined) return null;
  return parseSlicePlace((await probing.run("nvidia-smi -L", program, ["-L"])).stdout, uuid);
}

/** One query, and while a field is not known to the driver a narrower one. */
async function askForCards(probing: Probing, program: string): Promise<RunResult> {
  let fields: readonly string[] = wide;
  for (;;) {
    const id =
      fields === wide ? "nvidia-smi" : fields.length > narrow.length ? "nvidia-smi narrower" : "nvidia-smi narrow";
    const result = await probing.run(id, program, [`--query-gpu=${fields.join(",")}`, "--format=csv,nounits"]);
    const refused = result.status === "failed" && refusedField(result);
    if (refused === false || refused === null || fields.length === narrow.length) return result;
    const at = newestFirst.indexOf(refused);
    const unknown = at < 0 ? newestFirst : newestFirst.slice(0, at + 1);
    const fewer = fields.filter((field) => !unknown.includes(field));
    fields = fewer.length < fields.length ? fewer : narrow;
  }
}

/** `Field "compute_cap" is not a valid field to query.`, and other words for it; null when it says something else. */
function refusedField({ stdout, stderr }: RunResult): string | null {
  const words = `${stdout}\n${stderr}`;
  return /field "?([\w.]+)"? is not a valid/i.exec(words)?.[1] ?? (/not a valid field/i.test(words) ? "" : null);
}

function withoutHeader({ stdout, stderr }: RunResult): Pick<RunResult, "stdout" | "stderr"> {
  return { stdout: stdout.replace(/^index,.*$/m, ""), stderr };
}

function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim()))
    .filter((row) => row.length > 1);
}

function isHeader(row: readonly string[]): boolean {
  return row.includes("index") && row.includes("name");
}

/** Lines that are neither a card nor the header, in one. */
function complaintsOf({ stdout, stderr }: RunResult): string {
  const lines = stdout.split("\n").filter((line) => !/^\s*(?:\d+|index)\s*,/.test(line));
  return wordsOf({ stdout: lines.join("\n"), stderr });
}

/** Some versions fail without an exit code that says so. Silence is a failure too. */
const failure = /^$|fail|error|no devices|unable|insufficient|is lost|reset|stub|not (?:loaded|installed|supported)/i;

function silence(timedOut: boolean): string {
  return timedOut ? "nvidia-smi gave no answer in time" : "nvidia-smi failed without a word";
}

async function findNvidiaSmi({ host }: Probing): Promise<string | null> {
  const { platform, env } = host.system;
  if (platform === "win32") {
    const system = `${env["SystemRoot"] ?? "C:\\Windows"}\\System32`;
    const programs = env["ProgramFiles"] ?? "C:\\Program Files";
    const usual = [`${system}\\nvidia-smi.exe`, "nvidia-smi", `${programs}\\NVIDIA Corporation\\NVSMI\\nvidia-smi.exe`];
    return (await firstProgram(host, usual)) ?? firstProgram(host, await inDriverStore(host, system));
  }
  if (platform !== "linux") return null;
  return firstProgram(host, [
    "nvidia-smi",
    "/usr/lib/wsl/lib/nvidia-smi",
    "/usr/bin/nvidia-smi",
    "/usr/local/nvidia/bin/nvidia-smi",
  ]);
}

/** Where some drivers of computers' makers leave it alone: a folder for each driver that was ever installed. */
async function inDriverStore(host: Host, system: string): Promise<string[]> {
  const store = `${system}\\DriverStore\\FileRepository`;
  const drivers = (await host.files.list(store)).filter((name) => /^nv\w*\.inf_/i.test(name));
  return drivers.map((name) => `${store}\\${name}\\nvidia-smi.exe`);
}

function gpuOf(card: NvidiaCard): Gpu {
  const source = "nvidia-smi";
  // A unified part's own figures are wrong where it gives any: its memory is the computer's.
  const memoryBytes = card.unified || card.mig ? null : card.totalBytes;
  const freeBytes = card.unified || card.mig ? null : card.freeBytes;
  return {
    id: card.bus ?? `nvidia:${card.index}`,
    vendor: "nvidia",
    name: card.name,
    memoryBytes,
    freeBytes,
    unified: card.unified,
    slices: [],
    driver: card.driver,
    computeCapability: card.computeCapability,
    backends: [],
    sources: {
      name: source,
      ...(memoryBytes === null ? {} : { memoryBytes: source }),
      ...(freeBytes === null ? {} : { freeBytes: source }),
    },
  };
}

/** `[N/A]`, `[Not Supported]`, `ERR!`, `[GPU is lost]` and the like are no answers. */
function told(cell: string | undefined): string | null {
  return cell === undefined || cell === "" || /^\[.*\]$|^N\/A$|^ERR!|^None$|not supported|unknown error/i.test(cell)
    ? null
    : cell;
}

function mebibytes(cell: string | null): number | null {
  const match = /^(\d{1,9})(?:\s*MiB)?$/.exec(cell ?? "");
  return match === null ? null : Number(match[1]) * 1024 ** 2;
}

/**
 * GB10, Orin, Thor and their kin have no memory of their own. Address translation (ATS) alone does not say so: Grace
 * Hopper has it beside 96 GB that are the card's.
 */
function isUnified(name: string, addressing: string | null, totalBytes: number | null): boolean {
  if (/\b(?:GB10|N1X?|Orin|Thor|Xavier|Tegra|nvgpu)\b/i.test(name)) return true;
  return addressing === "ATS" && (totalBytes === null || !/\bG[HB]\d{3}/.test(name));
}
