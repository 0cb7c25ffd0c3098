import type { Recommendation } from "../../core/report.ts";
import type { CommandContext } from "../command.ts";

/** The recommendation with what could be closed, where its choice would fit the computer's memory but not now. */
export async function withPrograms({ host, options }: CommandContext, found: Recommendation): Promise<Recommendation> {
  const [ram] = found.choice?.pools ?? [];
  if (options.machine.length > 0 || ram === undefined || ram.neededBytes <= ram.freeBytes) return found;
  const { biggestPrograms } = await import("../../probes/programs.ts");
  const programs = await biggestPrograms(host);
  return programs === null || programs.length === 0 ? found : { ...found, programs };
}
