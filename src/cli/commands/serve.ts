import type { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import type { Engine } from "../../runtimes/llama-cpp/engine.ts";
import { forgetServer, recordServer, runningServers } from "../../runtimes/llama-cpp/running-servers.ts";
import { checkPort, startServer, type ModelServer } from "../../runtimes/llama-cpp/server.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { startModel } from "../start-model.ts";

/** Serves the installed model on this computer until Ctrl-C, or in the background with `--detach`. */
export const run: Run = async (context) => {
  const { host, options, sections } = context;
  if (options.detach) {
    const [running] = await runningServers(host, options.port);
    const server = running ?? (await (await import("../detach.ts")).serveDetached(context));
    sections.server = { baseUrl: server.baseUrl, model: server.model, pid: server.pid };
    return { status: "ok", exitCode: exitCodes.done };
  }
  if (options.port !== null) await checkPort(options.port);
  const { engine, modelName } = await startModel(context);
  try {
    const server = await startServer(host, { engine, modelName, port: options.port, signal: host.interrupted });
    return await serveUntilEnd(context, engine, server);
  } finally {
    await engine.dispose();
  }
};

async function serveUntilEnd(context: CommandContext, engine: Engine, server: ModelServer): Promise<Outcome> {
  const { host, sections, speech, note } = context;
  const { pid } = host.system;
  const { baseUrl, port, model, instance } = server;
  try {
    sections.server = { baseUrl, model, pid };
    await recordServer(host, { baseUrl, port, model, pid, instance });
    await announce(context);
    note(speech.ui("serve.howToEnd"));
    const death = await Promise.race([engine.ended, server.ended.then(() => null)]);
    if (death === null) return { status: "ok", exitCode: exitCodes.done, rendered: true };
    return said(context, death);
  } finally {
    await server.close();
    await forgetServer(host, server);
  }
}

/** What the report would be at the end, now: whoever started us waits for it. */
async function announce({ host, options, operands, sections, speech, english }: CommandContext): Promise<void> {
  const { emit } = await import("../emit.ts");
  const invocation = { command: "serve" as const, options, operands: [...operands] };
  const frame = { speech, english, invocation, json: options.format === "json" };
  await emit(host, frame, { sections, status: "ok", exitCode: exitCodes.done, error: null });
}

/** The one document was printed when the server was ready: what comes later goes to people. */
function said({ host, speech }: CommandContext, error: SetupError): Outcome {
  const { what, do: remedy } = speech.say(error.finding);
  host.stderr.write(`${what}  [${error.finding.code}]\n${remedy === null ? "" : `  ${remedy}\n`}`);
  return { status: "fail", exitCode: error.exitCode, rendered: true };
}
