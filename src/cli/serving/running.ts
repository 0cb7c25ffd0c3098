import { SetupError } from "../../core/errors/index.ts";
import { runningServers } from "../../runtimes/running-servers.ts";
import type { RunningServer } from "../../runtimes/server-records.ts";
import type { Serving } from "../../runtimes/runtime.ts";
import type { CommandContext } from "../command.ts";
import type { ToStart } from "./start-installed.ts";
import { tell } from "../output/tell.ts";

/** A server as it is written down. */
export function asStarted(
  { runtime, request }: ToStart,
  { baseUrl, port, model }: Serving,
): Omit<RunningServer, "pid" | "instance" | "identityPort"> {
  return { baseUrl, port, model, runtime: runtime.id, context: request.context, file: fileOf(request) };
}

/**
 * The server that runs already with what is wanted; null where there is none. Another one is named, and throws PORT_TAKEN
 * where it has the port that was asked for.
 */
export async function runningLike(cli: CommandContext, { runtime, request }: ToStart): Promise<RunningServer | null> {
  const { host, options, speech } = cli;
  const running = await runningServers(host, options.port);
  const same = running.find(
    (server) => server.runtime === runtime.id && server.context === request.context && server.file === fileOf(request),
  );
  if (same !== undefined) return same;
  for (const { port, baseUrl, model, context } of running) {
    if (port === options.port)
      throw new SetupError({ code: "PORT_TAKEN", args: { port, by: `phi4-setup (${model})` } });
    await tell(cli, speech.ui("serve.another", { url: baseUrl, model, context: speech.number(context) }));
  }
  return null;
}

function fileOf({ ownFile, installed }: ToStart["request"]): string | null {
  return ownFile ?? installed?.files[0]?.path ?? null;
}
