import { version } from "./version.ts";

/** Called by bin/. Sets `process.exitCode` and lets the process end by itself, so that nothing written is lost. */
export async function main(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
    process.stdout.write(`${version}\n`);
    return;
  }
  if (argv[0] === "complete" && argv[1] === "--") {
    const [{ printCompletions }, { languages }] = await Promise.all([
      import("./command-line/completion.ts"),
      import("../core/messages/index.ts"),
    ]);
    printCompletions(argv.slice(2), (await languages.en()).ui);
    return;
  }
  const { run } = await import("./program.ts");
  const exitCode = await run(argv);
  // A stream that could not be written to has said so already.
  process.exitCode ||= exitCode;
}
