import type { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { startIdentity } from "../../runtimes/identity.ts";
import { freePort } from "../../runtimes/ports.ts";
import { forgetServer, recordServer, type RunningServer } from "../../runtimes/server-records.ts";
import type { Serving } from "../../runtimes/runtime.ts";
import { announce } from "../serving/announce.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { asStarted, runningLike } from "../serving/running.ts";
import { start, toStart, type ToStart } from "../serving/start-installed.ts";

/** Serves the installed model until Ctrl-C, or in the background with `--detach`. */
export const run: Run = async (context) => {
  const { host, options, sections } = context;
  const wanted = await toStart(context);
  const { lives } = wanted.runtime;
  if (lives === "elsewhere") return report(context, await start(context, wanted, null));
  if (options.detach) {
    // What outlives us is made sure of: it may have given the model up by itself.
    const running = lives === "with-us" ? await runningLike(context, wanted) : null;
    const server = running ?? (lives === "with-us" ? await detached(context) : await leftRunning(context, wanted));
    sections.server = { baseUrl: server.baseUrl, model: server.model, pid: server.pid };
    return { status: "ok", exitCode: exitCodes.done };
  }
  // Before a model is loaded for nothing.
  if (options.port !== null && lives === "with-us") await freePort(options.port, host.system);
  const serving = await start(context, wanted, options.port);
  const identity = serving.instance === null ? await startIdentity(host.system) : null;
  const { instance = serving.instance, port: identityPort = null } = identity ?? {};
  try {
    const server = { ...asStarted(wanted, serving), pid: host.system.pid, instance, identityPort };
    return await serveUntilEnd(context, serving, server);
  } finally {
    await serving.close();
    await identity?.close();
    await forgetServer(host, { port: serving.port, instance });
  }
};

async function detached(context: CommandContext): Promise<RunningServer> {
  return (await import("../serving/detach.ts")).serveDetached(context);
}

/** In a program that goes on without us. */
async function leftRunning(context: CommandContext, wanted: ToStart): Promise<RunningServer> {
  const serving = await start(context, wanted, context.options.port);
  const server = { ...asStarted(wanted, serving), pid: null, instance: null, identityPort: null };
  await recordServer(context.host, server);
  return server;
}

/** Nothing to start and nothing to stop: somebody else's server, which answered just now. */
function report({ sections }: CommandContext, { baseUrl, model }: Serving): Outcome {
  sections.server = { baseUrl, model, pid: null };
  return { status: "ok", exitCode: exitCodes.done };
}

async function serveUntilEnd(context: CommandContext, serving: Serving, server: RunningServer): Promise<Outcome> {
  const { host, sections, speech, note } = context;
  sections.server = { baseUrl: server.baseUrl, model: server.model, pid: server.pid };
  await recordServer(host, server);
  await announce(context, "serve");
  note(speech.ui("serve.howToEnd"));
  const death = await Promise.race([serving.ended, interrupted(host.interrupted)]);
  return death === null ? { status: "ok", exitCode: exitCodes.done, rendered: true } : said(context, death);
}

function interrupted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener("abort", () => resolve(null), { once: true });
  });
}

/** What the report would be at the end, now: whoever started us waits for it. */
/** The one document was printed when the server was ready: what comes later goes to people. */
function said({ host, speech }: CommandContext, error: SetupError): Outcome {
  const { what, do: remedy } = speech.say(error.finding);
  host.stderr.write(`${what}  [${error.finding.code}]\n${remedy === null ? "" : `  ${remedy}\n`}`);
  return { status: "fail", exitCode: error.exitCode, rendered: true };
}
