// How often `diagnose` is right on logs that no signature was written from, how often it raises a false alarm, and how
// long a log of 100 MB takes beside `grep -cE 'error|fail'` on the same file. Prints the table of diagnosis.md, with the
// figures that were measured first beside those of now; judges nothing. Usage, after a build:
//   npm run bench:diagnosis [-- --wrong] [-- --write]
// `--wrong` lists what was not recognised, `--write` puts the table into test/bench/diagnosis.md.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "rolldown";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Beside the sources, so that packages which are not bundled are found.
const folder = await mkdtemp(join(root, "dist", "bench-"));
try {
  const file = join(folder, "diagnosis.js");
  const input = join(root, "test", "bench", "diagnosis-figures.ts");
  await build({ input, platform: "node", logLevel: "silent", output: { file, format: "esm", codeSplitting: false } });
  const { main } = await import(pathToFileURL(file).href);
  await main(process.argv.slice(2), root);
} finally {
  await rm(folder, { recursive: true, force: true });
}
