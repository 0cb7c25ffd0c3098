import { spawn, type ChildProcess } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { SetupError } from "../../core/errors/index.ts";
import type { ErrorFindings } from "../../core/errors/index.ts";
import type { Finding } from "../../core/finding.ts";
import { foldersOf } from "../../host/folders.ts";
import { diskError } from "../../host/disk-errors.ts";
import type { Host } from "../../host/host.ts";
import { endProcess } from "../../host/processes.ts";
import { runningServers } from "../../runtimes/running-servers.ts";
import type { RunningServer } from "../../runtimes/server-records.ts";
import { recordMade } from "../../setup/receipt.ts";
import type { CommandContext } from "../command.ts";
import { optionsOf, optionTable, type OptionName } from "../command-line/options.ts";
import { tell } from "../output/tell.ts";
import { version } from "../version.ts";

/** Loading 9 GB from a slow disk, and fetching the engine before it. */
const readyMs = 15 * 60_000;

/**
 * Starts `serve` in a process that outlives this one, and resolves when it answers. What it writes goes to a log in
 * our own folder. Throws what it failed with.
 */
export async function serveDetached(context: CommandContext): Promise<RunningServer> {
  const { host, speech } = context;
  const { logs } = foldersOf(host.system);
  await makeLogFolder(host, logs);
  const report = join(logs, "serve.json");
  const log = join(logs, "serve.log");
  await tell(context, speech.ui("serve.starting", { log }));
  const child = await spawnServe(context, report, log);
  let ended = false;
  child.once("exit", () => (ended = true));
  child.once("error", () => (ended = true));
  try {
    const giveUpAt = host.monotonic() + readyMs;
    while (host.monotonic() < giveUpAt) {
      const server = (await runningServers(host)).find(({ pid }) => pid === child.pid);
      if (server !== undefined) {
        child.unref();
        return server;
      }
      if (ended) throw await failureIn(report);
      await wait(100, undefined, { signal: host.interrupted });
    }
    throw new SetupError({ code: "ENGINE_TIMEOUT", args: { phase: "serve", limitMs: readyMs } });
  } catch (error) {
    if (child.pid !== undefined) endProcess(child.pid, "SIGTERM");
    throw error;
  }
}

async function makeLogFolder(host: Host, logs: string): Promise<void> {
  try {
    await host.files.makeFolder(logs);
    await recordMade(host, version, { kind: "folder", path: logs });
  } catch (error) {
    throw diskError(error, logs, null) ?? error;
  }
}

async function spawnServe({ host, options }: CommandContext, report: string, log: string): Promise<ChildProcess> {
  const { system } = host;
  const args = [
    join(system.packageRoot, "bin", "phi4-setup.js"),
    "serve",
    "--json",
    ...optionsAgain({ host, options }),
  ];
  const [stdout, stderr] = await Promise.all([open(report, "w", 0o600), open(log, "w", 0o600)]);
  try {
    return spawn(system.execPath, args, {
      cwd: foldersOf(system).logs,
      env: system.env,
      stdio: ["ignore", stdout.fd, stderr.fd],
      detached: true,
      windowsHide: true,
    });
  } finally {
    await Promise.all([stdout.close(), stderr.close()]);
  }
}

/** What belongs to this process and its terminal, not to the one that serves. */
const ownOptions = new Set<OptionName>(["json", "format", "output", "detach", "color", "quiet"]);
/** The other process works in another folder. A program without a slash is looked for on PATH. */
const pathOptions = new Set<OptionName>(["file", "llamaServer"]);

/** The options as they were given here, for `serve` there. */
function optionsAgain({ host, options }: Pick<CommandContext, "host" | "options">): string[] {
  const names = optionsOf("serve").filter((name) => !ownOptions.has(name));
  return names.flatMap((name) => {
    const value = options[name];
    if (value === optionTable[name].value || value === null) return [];
    const [flag = ""] = optionTable[name].flags.split(" ");
    if (value === true) return [flag];
    const text = String(value);
    const isPath = pathOptions.has(name) && (name === "file" || /[/\\]/.test(text));
    return [`${flag}=${isPath ? resolve(host.system.cwd, text) : text}`];
  });
}

/** The other process says in its report what it failed with. */
async function failureIn(report: string): Promise<SetupError> {
  const text = await readFile(report, "utf8").catch(() => "");
  try {
    const { error } = JSON.parse(text) as { error: { code: keyof ErrorFindings; args: object } };
    return new SetupError({ code: error.code, args: error.args } as Finding<keyof ErrorFindings>);
  } catch {
    return new SetupError({ code: "ENGINE_CRASHED", args: { detail: text.slice(-200) || "no report" } });
  }
}
