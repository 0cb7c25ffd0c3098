import { SetupError } from "../core/errors/index.ts";
import type { Undo } from "../core/plan.ts";
import type { Installed, Receipt } from "../core/report.ts";
import { foldersOf } from "../host/folders.ts";
import type { Host } from "../host/host.ts";

/**
 * What earlier runs installed and made; null when nothing was.
 * Throws RECEIPT_UNREADABLE when there is a receipt that is not one, or one of a later version: removing by guesswork would be worse.
 */
export async function readReceipt(host: Host): Promise<Receipt | null> {
  const path = foldersOf(host.system).receipt;
  const text = await host.files.readText(path);
  if (text === null) return null;
  const { receiptSchema } = await import("../core/report/installed.ts");
  const content = jsonOrNull(text);
  const parsed = receiptSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path: place }) => place.join("."));
  const detail = content === null ? "JSON" : [...new Set(places)].join(", ");
  throw new SetupError({ code: "RECEIPT_UNREADABLE", args: { path, by: laterVersion(content), detail } });
}

/** Which version wrote a receipt of another make than ours; null where that is not what is wrong with it. */
function laterVersion(content: unknown): string | null {
  if (typeof content !== "object" || content === null) return null;
  const { schemaVersion, tool } = content as { schemaVersion?: unknown; tool?: { version?: unknown } };
  if (typeof schemaVersion !== "number" || schemaVersion <= 1) return null;
  return typeof tool?.version === "string" ? tool.version : `(schemaVersion ${schemaVersion})`;
}

/** Adds what a step made, at once, so that a run that ends half-way can be undone as well. */
export async function recordMade(host: Host, version: string, undo: Undo): Promise<void> {
  const receipt = (await readReceipt(host)) ?? emptyReceipt(version);
  if (receipt.made.some((one) => isSame(one, undo))) return;
  await write(host, { ...receipt, made: [...receipt.made, undo] });
}

/** Adds an installation; one of the same model, quantization and runtime takes the place of the earlier one. */
export async function recordInstalled(host: Host, version: string, installed: Installed): Promise<void> {
  const receipt = (await readReceipt(host)) ?? emptyReceipt(version);
  const others = receipt.installed.filter((one) => keyOf(one) !== keyOf(installed));
  await write(host, { ...receipt, tool: { name: "phi4-setup", version }, installed: [...others, installed] });
}

/** Takes out what was removed; the receipt itself goes when nothing is left in it. */
export async function recordRemoved(
  host: Host,
  receipt: Receipt,
  gone: { installed: readonly Installed[]; made: readonly Undo[] },
): Promise<void> {
  const made = receipt.made.filter((one) => !gone.made.some((other) => isSame(one, other)));
  const installed = receipt.installed.filter((one) => !gone.installed.includes(one));
  if (made.length === 0 && installed.length === 0) await host.files.remove(foldersOf(host.system).receipt);
  else await write(host, { ...receipt, installed, made });
}

function emptyReceipt(version: string): Receipt {
  return { schemaVersion: 1, tool: { name: "phi4-setup", version }, installed: [], made: [] };
}

function isSame(a: Undo, b: Undo): boolean {
  if (a.kind === "runtime" || b.kind === "runtime") return JSON.stringify(a) === JSON.stringify(b);
  return a.path === b.path;
}

function keyOf({ model, quantization, runtime }: Installed): string {
  return JSON.stringify([model, quantization, runtime]);
}

async function write(host: Host, receipt: Receipt): Promise<void> {
  const path = foldersOf(host.system).receipt;
  try {
    await host.files.writeAtomic(path, `${JSON.stringify(receipt, null, 2)}\n`);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new SetupError({ code: "DISK_NOT_WRITABLE", args: { path, cause } }, { cause: error });
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
