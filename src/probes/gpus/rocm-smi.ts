import { isRecord, jsonIn, parseBytes, type Probing } from "../probe.ts";
import { isIntegratedAmd, isIntegratedGfx, type AmdCard } from "./amd.ts";
import { normalizeBus } from "./pci.ts";

/**
 * Reads rocm-smi's answer to `--showid --showproductname --showmeminfo vram gtt --showbus`: JSON, CSV or its plain
 * lines, perhaps after warnings. Sizes are bytes.
 */
export function parseRocmSmi(text: string): AmdCard[] {
  return parseJson(text) ?? (/^device,/m.test(text) ? parseCsv(text) : parseLines(text));
}

export async function askRocmSmi(probing: Probing, program: string): Promise<AmdCard[]> {
  const args = ["--showid", "--showproductname", "--showmeminfo", "vram", "gtt", "--showbus", "--json"];
  return parseRocmSmi((await probing.run("rocm-smi", program, args, { share: 0.6 })).stdout);
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
  // The model's number is the board's, which says nothing about what is on it.
  const deviceId = value("device id") ?? value("gpu id");
  return {
    name: names.find((name) => name !== null && !isNumber(name)) ?? null,
    bus: normalizeBus(value("pci bus")),
    integrated:
      deviceId !== null && isNumber(deviceId)
        ? isIntegratedAmd(Number(deviceId))
        : isIntegratedGfx(value("gfx version")),
    totalBytes: parseBytes(value("vram total memory (b)")),
    usedBytes: parseBytes(value("vram total used memory (b)")),
    gttBytes: parseBytes(value("gtt total memory (b)")),
    gttUsedBytes: parseBytes(value("gtt total used memory (b)")),
  };
}
