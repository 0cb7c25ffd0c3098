import { exitCodes } from "../../core/exit-codes.ts";
import { runningServers } from "../../runtimes/running-servers.ts";
import { apiKeyFor } from "../../setup/api-key.ts";
import { smokeTest } from "../../setup/smoke-test.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { start, toStart } from "../start-installed.ts";

/** The smoke test against `--base-url`, else against our server that runs, else against what is installed. */
export const run: Run = async (context) => {
  const { host, options } = context;
  const { env } = host.system;
  if (options.baseUrl !== null) {
    return judge(context, options.baseUrl, options.model, apiKeyFor(env, options.baseUrl));
  }
  const [running] = await runningServers(host, options.port);
  if (running !== undefined) {
    const { baseUrl, model } = running;
    return judge(context, baseUrl, options.model ?? model, apiKeyFor(env, baseUrl));
  }
  const serving = await start(context, await toStart(context), options.port ?? 0);
  try {
    return await judge(context, serving.baseUrl, options.model ?? serving.model, serving.apiKey);
  } finally {
    await serving.close();
  }
};

/** `model` is null where the server's list decides. */
async function judge(
  { host, sections }: CommandContext,
  baseUrl: string,
  model: string | null,
  apiKey: string | null,
): Promise<Outcome> {
  const { result, error } = await smokeTest(host, { baseUrl, model, apiKey, signal: host.interrupted });
  sections.smokeTest = result;
  if (error !== null) throw error;
  return { status: "ok", exitCode: exitCodes.done };
}
