import type { RunResult } from "../../host/host.ts";
import { isRecord, jsonIn, parseBytes, type Probing } from "../probe.ts";
import { isIntegratedAmd, isIntegratedGfx, isIntegratedName, type AmdCard } from "./amd.ts";
import { normalizeBus } from "./pci.ts";

/**
 * Reads rocm-smi's answer to `--showid --showproductname --showmeminfo vram gtt --showbus`: JSON, CSV or its plain
 * lines, perhaps after warnings. Sizes are bytes.
 */
export function parseRocmSmi(text: string): AmdCard[] {
  return parseJson(text) ?? (/^device,/m.test(text) ? parseCsv(text) : parseLines(text));
}

export async function askRocmSmi(probing: Probing, program: string): Promise<AmdCard[]> {
  const ask = async (id: string, pools: readonly string[]): Promise<RunResult> =>
    probing.run(id, program, ["--showid", "--showproductname", "--showmeminfo", ...pools, "--showbus", "--json"], {
      share: 0.6,
    });
  const result = await ask("rocm-smi", ["vram", "gtt"]);
  const cards = parseRocmSmi(result.stdout);
  // Older versions take one kind of memory at a time.
  if (cards.length > 0 || result.status !== "failed") return cards;
  return parseRocmSmi((await ask("rocm-smi vram", ["vram"])).stdout);
}

function parseJson(text: string): AmdCard[] | null {
  const document = jsonIn(text);
  if (!isRecord(document)) return null;
  return Object.entries(document).flatMap(([key, card]) =>
    isCard(key) && isRecord(card) ? [cardOf((name) => valueOf(card, name))] : [],
  );
}

function parseCsv(text: string): AmdCard[] {
  const lines = text.split("\n").map((line) => line.trim());
  const header = lines.findIndex((line) => line.startsWith("device,"));
  const columns = cellsOf(lines[header] ?? "");
  return (
    lines
      .slice(header + 1)
      .map(cellsOf)
      .filter((row) => isCard(row[0] ?? ""))
      // A comma in a name that is not quoted: every column behind it would be another's.
      .map((row) => (row.length === columns.length ? row : row.slice(0, 1)))
      .map((row) => cardOf((name) => valueOf(Object.fromEntries(columns.map((key, at) => [key, row[at]])), name)))
  );
}

function isCard(key: string): boolean {
  return /^card:?\d+$/i.test(key);
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => (quoted ?? plain ?? "").trim());
}

function parseLines(text: string): AmdCard[] {
  const cards = new Map<string, Record<string, unknown>>();
  for (const [, index = "", key = "", value] of text.matchAll(/^GPU\[(\d+)\]\s*:\s*([^:\n]+):\s*(.+)$/gm)) {
    cards.set(index, { ...cards.get(index), [key.trim()]: value });
  }
  return [...cards.values()].map((card) => cardOf((name) => valueOf(card, name)));
}

/** Names of fields changed their capitals between versions. */
function valueOf(card: Record<string, unknown>, name: string): string | null {
  const key = Object.keys(card).find((candidate) => candidate.toLowerCase() === name);
  const value = key === undefined ? null : card[key];
  return typeof value === "string" && value.trim() !== "" && value !== "N/A" ? value.trim() : null;
}

/** Cards that the tool's database does not know are given their device number as a name. */
function isNumber(name: string): boolean {
  return /^0x[0-9a-f]+$/i.test(name);
}

function cardOf(value: (name: string) => string | null): AmdCard {
  const names = [value("card series"), value("device name"), value("card model")];
  const name = names.find((name) => name !== null && !isNumber(name)) ?? null;
  return {
    name,
    bus: normalizeBus(value("pci bus")),
    integrated: isIntegrated(value, name),
    totalBytes: parseBytes(value("vram total memory (b)")),
    usedBytes: parseBytes(value("vram total used memory (b)")),
    gttBytes: parseBytes(value("gtt total memory (b)")),
    gttUsedBytes: parseBytes(value("gtt total used memory (b)")),
  };
}

function isIntegrated(value: (name: string) => string | null, name: string | null): boolean {
  // The model's number is the board's, which says nothing about what is on it.
  const deviceId = value("device id") ?? value("gpu id");
  if (deviceId !== null && isNumber(deviceId)) return isIntegratedAmd(Number(deviceId));
  const gfx = value("gfx version");
  return gfx === null ? isIntegratedName(name) : isIntegratedGfx(gfx);
}
