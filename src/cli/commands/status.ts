import { exitCodes } from "../../core/exit-codes.ts";
import { readReceipt } from "../../setup/receipt.ts";
import type { Run } from "../command.ts";

/** What is installed, by the receipt and by what is really there. */
export const run: Run = async ({ host, sections }) => {
  const receipt = await readReceipt(host);
  sections.installed = receipt?.installed ?? [];
  return { status: "ok", exitCode: exitCodes.done };
};
