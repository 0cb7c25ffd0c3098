import { exitCodes } from "../../core/exit-codes.ts";
import { runningServers } from "../../runtimes/llama-cpp/running-servers.ts";
import { startServer } from "../../runtimes/llama-cpp/server.ts";
import { smokeTest } from "../../setup/smoke-test.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { startModel } from "../start-model.ts";

/** The smoke test against `--base-url`, else against our server that runs, else against what is installed. */
export const run: Run = async (context) => {
  const { host, options } = context;
  if (options.baseUrl !== null) {
    const { env } = host.system;
    const apiKey = env["OPENAI_API_KEY"] || env["LM_API_TOKEN"] || null;
    return judge(context, options.baseUrl, options.model ?? "phi-4", apiKey);
  }
  const [running] = await runningServers(host, options.port);
  if (running !== undefined) return judge(context, running.baseUrl, options.model ?? running.model, null);

  const { engine, modelName } = await startModel(context);
  try {
    const server = await startServer(host, { engine, modelName, port: options.port ?? 0, signal: host.interrupted });
    const outcome = await judge(context, server.baseUrl, options.model ?? modelName, null);
    await server.close();
    return outcome;
  } finally {
    await engine.dispose();
  }
};

async function judge(
  { host, sections }: CommandContext,
  baseUrl: string,
  model: string,
  apiKey: string | null,
): Promise<Outcome> {
  const { result, error } = await smokeTest(host, { baseUrl, model, apiKey, signal: host.interrupted });
  sections.smokeTest = result;
  if (error !== null) throw error;
  return { status: "ok", exitCode: exitCodes.done };
}
