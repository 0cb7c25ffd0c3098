import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { snippets } from "../../core/snippets.ts";
import type { Host } from "../../host/host.ts";
import { isLoopback } from "../../host/network/addresses.ts";
import { apiAddresses } from "../../runtimes/api/address.ts";
import { openAccess } from "../../runtimes/api/client.ts";
import { keyVariable } from "../../runtimes/api/key.ts";
import { findApi } from "../../runtimes/api/models.ts";
import { defaultPort } from "../../runtimes/ports.ts";
import { serversThere } from "../../runtimes/running-servers.ts";
import type { CommandContext, Run } from "../command.ts";
import { installedAll } from "../asked/installed.ts";

/** The guide's code, with the address and the model that are really there. */
export const run: Run = async (context) => {
  const { host, options, sections } = context;
  const { baseUrl, model } = await whereItIs(context);
  const keyed = !isHere(baseUrl) || (await asksForKey(host, baseUrl));
  sections.snippets = snippets({
    baseUrl,
    model: options.model ?? model ?? "phi-4",
    keyVariable: keyed ? (keyVariable(host.system.env, baseUrl) ?? "OPENAI_API_KEY") : null,
    platform: host.system.platform,
  });
  return { status: "ok", exitCode: exitCodes.done };
};

/** The address that was given, else our server's that runs, else somebody else's that was installed, else the usual. */
async function whereItIs(context: CommandContext): Promise<{ baseUrl: string; model: string | null }> {
  const { host, options, serving } = context;
  if (serving !== undefined) return { baseUrl: asDocumented(serving.baseUrl), model: serving.model };
  if (options.baseUrl !== null) return { baseUrl: apiAddresses(options.baseUrl)[0] ?? options.baseUrl, model: null };
  const [running] = await serversThere(host, options.port);
  if (running !== undefined) return { baseUrl: asDocumented(running.baseUrl), model: running.model };
  const installed = (await installedAll(context)).at(-1);
  const usual = `http://localhost:${options.port ?? defaultPort}/v1`;
  return { baseUrl: asDocumented(installed?.baseUrl ?? usual), model: installed?.model ?? null };
}

/** The guide writes localhost. */
function asDocumented(baseUrl: string): string {
  return baseUrl.replace("//127.0.0.1", "//localhost");
}

function isHere(baseUrl: string): boolean {
  return !URL.canParse(baseUrl) || isLoopback(new URL(baseUrl).hostname);
}

const answerMs = 2_000;

/** A server on this computer seldom does, and then the guide's code would be refused. */
async function asksForKey(host: Host, baseUrl: string): Promise<boolean> {
  const asking = { access: openAccess, signal: host.interrupted, limitMs: answerMs };
  return findApi(host, baseUrl, asking).then(
    () => false,
    (error: unknown) => error instanceof SetupError && error.finding.code === "SMOKE_KEY",
  );
}
