import { SetupError } from "../../core/errors/index.ts";
import type { CommandContext } from "../command.ts";
import { perform, type Performed } from "./perform.ts";
import { prepare, type Prepared } from "./prepare.ts";
import { tell } from "../output/tell.ts";

/** What was done in the end. */
export interface Done extends Performed {
  prepared: Prepared;
}

/**
 * Does what was agreed to. Where the engine turns out not to compute on the card that was planned for, plans anew with what
 * it said, in the same run: `agree` is asked about that plan, and throws for a no. Throws NOTHING_FITS when the model fits
 * nowhere else.
 */
export async function performOrPlanAnew(
  context: CommandContext,
  prepared: Prepared,
  agree: (again: Prepared) => Promise<void>,
): Promise<Done> {
  try {
    return { ...(await perform(context, prepared)), prepared };
  } catch (error) {
    if (!(error instanceof SetupError) || error.finding.code !== "PLAN_OUTDATED") throw error;
    const { sections, speech } = context;
    await tell(context, `\n${speech.say(error.finding).what}  [${error.finding.code}]\n${speech.ui("plan.anew")}\n`);
    const failed = sections.engine?.attempts ?? [];
    const again = await prepare(context);
    await agree(again);
    const done = await perform(context, again);
    // Why the card is not used stays part of what is told.
    const attempts = [...failed.filter(({ usable }) => !usable), ...(sections.engine?.attempts ?? [])];
    sections.engine = { attempts };
    return { ...done, prepared: again };
  }
}
