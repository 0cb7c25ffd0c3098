import { exitCodes } from "../../core/exit-codes.ts";
import { runningServers } from "../../runtimes/running-servers.ts";
import { readReceipt } from "../../setup/receipt.ts";
import type { Run } from "../command.ts";

/** What is installed, by the receipt, and which server of ours answers. */
export const run: Run = async ({ host, sections }) => {
  const [receipt, [server]] = await Promise.all([readReceipt(host), runningServers(host)]);
  sections.installed = receipt?.installed ?? [];
  sections.server = server === undefined ? null : { baseUrl: server.baseUrl, model: server.model, pid: server.pid };
  return { status: "ok", exitCode: exitCodes.done };
};
