import { version } from "./version.ts";

/** Called by bin/. Sets `process.exitCode` and lets the process end by itself, so that nothing written is lost. */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    process.stdout.write(`${version}\n`);
    return;
  }
  const { run } = await import("./program.ts");
  process.exitCode = await run(argv);
}
