import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { runningServers } from "../../runtimes/running-servers.ts";
import { smokeTest, type SmokeTestOptions } from "../../setup/smoke-test.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { apiAccess } from "../asked/settings.ts";
import { start, toStart } from "../serving/start-installed.ts";

/** The smoke test against `--base-url`, else against our server that runs, else against what is installed. */
export const run: Run = async (context) => {
  const { host, options } = context;
  const { baseUrl, model } = options;
  if (options.caFile !== null && (await host.files.readText(options.caFile)) === null) {
    throw new SetupError({ code: "NETWORK_SETTING_INVALID", args: { setting: "--ca-file", given: options.caFile } });
  }
  if (baseUrl !== null) return judge(context, { baseUrl, model, access: apiAccess(context, baseUrl) });
  const [running] = await runningServers(host, options.port);
  if (running !== undefined) {
    const access = apiAccess(context, running.baseUrl);
    return judge(context, { baseUrl: running.baseUrl, model: model ?? running.model, access });
  }
  const serving = await start(context, await toStart(context), options.port ?? 0);
  try {
    return await judge(context, { ...serving, model: model ?? serving.model });
  } finally {
    await serving.close();
  }
};

async function judge(
  { host, sections }: CommandContext,
  { baseUrl, model, access }: Pick<SmokeTestOptions, "baseUrl" | "model" | "access">,
): Promise<Outcome> {
  const { result, error } = await smokeTest(host, { baseUrl, model, access, signal: host.interrupted });
  sections.smokeTest = result;
  if (error !== null) throw error;
  return { status: "ok", exitCode: exitCodes.done };
}
