import { exitCodes } from "../../core/exit-codes.ts";
import { snippets } from "../../core/snippets.ts";
import { runningServers } from "../../runtimes/running-servers.ts";
import type { Run } from "../command.ts";

/** The guide's code, with the address and the model that are really there. */
export const run: Run = async ({ host, options, sections }) => {
  const [running] = await runningServers(host, options.port);
  const usual = `http://localhost:${options.port ?? 1234}/v1`;
  const baseUrl = options.baseUrl ?? running?.baseUrl.replace("127.0.0.1", "localhost") ?? usual;
  sections.snippets = snippets(baseUrl, options.model ?? running?.model ?? "phi-4");
  return { status: "ok", exitCode: exitCodes.done };
};
