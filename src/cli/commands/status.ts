import { exitCodes } from "../../core/exit-codes.ts";
import type { Installed } from "../../core/report.ts";
import { findApi } from "../../runtimes/api/models.ts";
import { serversThere } from "../../runtimes/running-servers.ts";
import { readLastRun } from "../../setup/last-run.ts";
import { readReceipt } from "../../setup/receipt.ts";
import type { CommandContext, Run, Sections } from "../command.ts";
import { apiAccess } from "../asked/settings.ts";

const answerMs = 2_000;

/** What is installed, by the receipt, and which server answers: one of ours, else somebody else's that was installed. */
export const run: Run = async (context) => {
  const { host, sections } = context;
  const [receipt, there, lastRun] = await Promise.all([readReceipt(host), serversThere(host), readLastRun(host)]);
  const server = there.find(({ unloaded }) => !unloaded);
  const [left] = there;
  sections.lastRun = lastRun;
  sections.installed = receipt?.installed ?? [];
  sections.server =
    server === undefined
      ? await elsewhere(context, sections.installed.at(-1))
      : { baseUrl: server.baseUrl, model: server.model, pid: server.pid };
  if (sections.server === null && left !== undefined) sections.unloaded = { baseUrl: left.baseUrl, model: left.model };
  return { status: "ok", exitCode: exitCodes.done };
};

async function elsewhere(context: CommandContext, installed: Installed | undefined): Promise<Sections["server"]> {
  const { host } = context;
  if (installed?.baseUrl === undefined) return null;
  const access = { ...apiAccess(context, installed.baseUrl), caFile: installed.start?.["caFile"] ?? null };
  const asking = { access, signal: host.interrupted, limitMs: answerMs };
  const api = await findApi(host, installed.baseUrl, asking).catch(() => null);
  return api === null ? null : { baseUrl: api.baseUrl, model: installed.model, pid: null };
}
