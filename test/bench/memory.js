// Predicted against actual memory of the engine: sparse files of the family's shapes with zero weights, loaded in the
// real engine, which then reads a prompt of several full batches. Run by hand: `node test/bench/memory.js`, after a
// build; it fetches the engine once. Linux only, since it reads /proc. Prints a table; judges nothing.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Beside the sources, so that packages which are not bundled are found.
const folder = await mkdtemp(join(root, "dist", "bench-"));
try {
  const file = join(folder, "memory.js");
  const input = join(root, "test", "bench", "memory-rows.ts");
  await build({ input, platform: "node", logLevel: "silent", output: { file, format: "esm", codeSplitting: false } });
  const { main } = await import(pathToFileURL(file).href);
  await main(process.argv.slice(2), root);
} finally {
  await rm(folder, { recursive: true, force: true });
}
