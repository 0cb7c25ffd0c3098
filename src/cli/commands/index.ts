import type { Run } from "../command.ts";
import type { CommandName } from "../command-line/options.ts";

/** Every command, loaded only when it is the one that runs. */
const commands: Partial<Record<CommandName, () => Promise<{ run: Run }>>> = {
  chat: () => import("./chat.ts"),
  complete: () => import("./complete.ts"),
  check: () => import("./check.ts"),
  diagnose: () => import("./diagnose.ts"),
  download: () => import("./download.ts"),
  explain: () => import("./explain.ts"),
  install: () => import("./install.ts"),
  mirror: () => import("./mirror.ts"),
  move: () => import("./move.ts"),
  rehearse: () => import("./rehearse.ts"),
  recommend: () => import("./recommend.ts"),
  serve: () => import("./serve.ts"),
  snippet: () => import("./snippet.ts"),
  status: () => import("./status.ts"),
  stop: () => import("./stop.ts"),
  test: () => import("./test.ts"),
  uninstall: () => import("./uninstall.ts"),
  verify: () => import("./verify.ts"),
};

export async function loadCommand(name: CommandName): Promise<Run> {
  const command = await commands[name]?.();
  if (command === undefined) throw new Error(`no such command: ${name}`);
  return command.run;
}
