import type { Gpu } from "../../core/machine.ts";
import { firstProgram, wordsOf, type Probing } from "../probe.ts";
import { normalizeBus } from "./pci.ts";
import { parseNvidiaXml, withSlices } from "./mig.ts";

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

/** nvidia-smi is not there, does not work (in its own words), or answered. */
export type Nvidia =
  | { state: "absent" }
  | { state: "failing"; words: string; timedOut: boolean }
  | { state: "ok"; gpus: Gpu[] };

const wide = [
  "index",
  "name",
  "pci.bus_id",
  "driver_version",
  "memory.total",
  "memory.free",
  "compute_cap",
  "addressing_mode",
  "mig.mode.current",
];
/** Drivers before 510 refuse the whole query for one field they do not know. */
const narrow = ["index", "name", "pci.bus_id", "driver_version", "memory.total", "memory.free"];

/**
 * Reads `nvidia-smi --query-gpu=… --format=csv`, with or without units. Without a header line, `columns` names the
 * fields. Numbers are MiB.
 */
export function parseNvidiaCsv(text: string, columns: readonly string[] = wide): NvidiaCard[] {
  const rows = text
    .split("\n")
    .map((line) => line.split(",").map((cell) => cell.trim()))
    .filter((row) => row.length > 1);
  const header = rows[0]?.[0] === "index" ? rows.shift()?.map((cell) => cell.replace(/\s*\[.*\]$/, "")) : undefined;
  return rows.flatMap((row) => {
    const cell = (name: string): string | null => told(row[(header ?? columns).indexOf(name)]);
    const index = Number(cell("index") ?? Number.NaN);
    const name = cell("name");
    if (!Number.isInteger(index) || name === null) return [];
    const totalBytes = mebibytes(cell("memory.total"));
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

  const query = (id: string, fields: readonly string[]): ReturnType<Probing["run"]> =>
    probing.run(id, program, [`--query-gpu=${fields.join(",")}`, "--format=csv,nounits"]);
  let result = await query("nvidia-smi", wide);
  if (result.status === "failed" && /not a valid field/i.test(result.stdout + result.stderr)) {
    result = await query("nvidia-smi narrow", narrow);
  }
  const cards = result.status === "ok" ? parseNvidiaCsv(result.stdout) : [];
  if (cards.length === 0) {
    if (result.status === "absent") return { state: "absent" };
    const words = wordsOf(result);
    const timedOut = result.status === "timeout";
    return { state: "failing", words: words === "" ? silence(timedOut) : words, timedOut };
  }

  const gpus = cards.map(gpuOf);
  if (!cards.some(({ mig }) => mig)) return { state: "ok", gpus };
  const xml = await probing.run("nvidia-smi -q -x", program, ["-q", "-x"]);
  return { state: "ok", gpus: withSlices(gpus, cards, parseNvidiaXml(xml.stdout)) };
}

function silence(timedOut: boolean): string {
  return timedOut ? "nvidia-smi gave no answer in time" : "nvidia-smi failed without a word";
}

function findNvidiaSmi({ host }: Probing): Promise<string | null> {
  const { platform, env } = host.system;
  if (platform === "win32") {
    const root = env["SystemRoot"] ?? "C:\\Windows";
    const programs = env["ProgramFiles"] ?? "C:\\Program Files";
    return firstProgram(host, [
      `${root}\\System32\\nvidia-smi.exe`,
      "nvidia-smi",
      `${programs}\\NVIDIA Corporation\\NVSMI\\nvidia-smi.exe`,
    ]);
  }
  if (platform !== "linux") return Promise.resolve(null);
  return firstProgram(host, [
    "nvidia-smi",
    "/usr/lib/wsl/lib/nvidia-smi",
    "/usr/bin/nvidia-smi",
    "/usr/local/nvidia/bin/nvidia-smi",
  ]);
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
  const number = Number(match?.[1] ?? 0);
  return number === 0 ? null : number * 1024 ** 2;
}

/**
 * GB10, Orin, Thor and their kin have no memory of their own. Address translation (ATS) alone does not say so: Grace
 * Hopper has it beside 96 GB that are the card's.
 */
function isUnified(name: string, addressing: string | null, totalBytes: number | null): boolean {
  if (/\b(?:GB10|N1X?|Orin|Thor|Xavier|Tegra|nvgpu)\b/i.test(name)) return true;
  return addressing === "ATS" && (totalBytes === null || !/\bG[HB]\d{3}/.test(name));
}
