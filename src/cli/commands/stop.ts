import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { serversThere, stopServer } from "../../runtimes/running-servers.ts";
import { defaultPort } from "../../runtimes/ports.ts";
import type { Run } from "../command.ts";

/** Stops the servers of ours, or the one on `--port`. Each has just answered that it is the one in its file. */
export const run: Run = async ({ host, options, sections, speech, note }) => {
  const servers = await serversThere(host, options.port);
  if (servers.length === 0) {
    throw new SetupError({ code: "NO_SERVER", args: { port: options.port ?? defaultPort } });
  }
  for (const server of servers) {
    await stopServer(host, server);
    note(speech.ui("stop.done", { url: server.baseUrl }));
  }
  sections.server = null;
  return { status: "ok", exitCode: exitCodes.done };
};
