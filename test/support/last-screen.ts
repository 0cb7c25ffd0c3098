// The last screen as a person takes it: each address opened, each command typed into a shell as it stands there.
import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { expect } from "vitest";
import { executed, expectAnswers } from "./executed.ts";
import { whoAnswers } from "./who-answers.ts";

type Env = Record<string, string | undefined>;

/** A command as it stood on the screen, typed into a shell; what it prints. */
export async function typed(env: Env, line: string): Promise<string> {
  const options = { env: { ...process.env, ...env, LC_ALL: "C.UTF-8" }, timeout: 90_000 };
  const running = promisify(execFile)("/bin/sh", ["-c", line], options);
  running.child.stdin?.end("Introduce yourself.\n");
  return (await running).stdout;
}

/** What stands behind a label on the last screen. */
export function behind(label: string, screen: string): string {
  const found = new RegExp(`^ *${label} +(.+)$`, "m").exec(screen)?.[1];
  if (found === undefined) throw new Error(`no "${label}" on the screen:\n${screen}`);
  return found;
}

/**
 * Opens every address and types every command of an English last screen, in their order there, and looks whether each
 * did what it says. Returns the commands. One that is not known here fails: it would be on the screen and in no test.
 */
export async function everythingOn(screen: string, env: Env, answer: string): Promise<string[]> {
  const last = screen.slice(screen.lastIndexOf("Ready. "));
  const addresses = [...last.matchAll(/http:\/\/\S+/g)].map(([address]) => address);
  for (const address of addresses) expect((await fetch(`${address}/models`)).status).toBe(200);
  await stat(behind("Receipt", last));
  const commands = [...last.matchAll(/^ .* (phi4-setup \S.*)$/gm)].map(([, command = ""]) => command.trim());
  for (const command of commands) await tryOne(command, { env, answer, addresses });
  return commands;
}

interface Known {
  env: Env;
  answer: string;
  addresses: readonly string[];
}

async function tryOne(command: string, { env, answer, addresses }: Known): Promise<void> {
  switch (command) {
    case "phi4-setup chat":
      expect((await typed(env, command)).trim().length).toBeGreaterThan(20);
      break;
    case "phi4-setup snippet": {
      const { snippets } = JSON.parse(await typed(env, `${command} --json`));
      expect((await typed(env, command)).replaceAll(/\s/g, "")).toContain(snippets.python.replaceAll(/\s/g, ""));
      expectAnswers(await executed(snippets), answer);
      break;
    }
    case "phi4-setup serve --detach": {
      const shown = /http:\/\/\S+\/v1/.exec(await typed(env, command))?.[0] ?? "";
      const started = await whoAnswers(shown);
      expect(started).not.toBeNull();
      await typed(env, "phi4-setup stop");
      expect(await whoAnswers(shown)).not.toBe(started);
      break;
    }
    case "phi4-setup stop": {
      const before = await Promise.all(addresses.map(whoAnswers));
      await typed(env, command);
      const after = await Promise.all(addresses.map(whoAnswers));
      expect(after.filter((who, place) => who !== null && who === before[place])).toEqual([]);
      break;
    }
    case "phi4-setup uninstall":
      await typed(env, `${command} --yes`);
      expect(JSON.parse(await typed(env, "phi4-setup status --json")).installed).toEqual([]);
      break;
    default:
      throw new Error(`nobody tries: ${command}`);
  }
}
