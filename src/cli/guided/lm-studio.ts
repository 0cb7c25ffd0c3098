// What to do where LM Studio was wanted and is not there. It is never installed for anybody: that is its own program.
import type { MachineProfile } from "../../core/machine.ts";
import { openPage } from "../../host/open-page.ts";
import type { CommandContext } from "../command.ts";
import { choose, type Asking } from "../prompts/index.ts";
import { tell } from "../output/tell.ts";

const lmStudioPage = "https://lmstudio.ai/download";

/** The machine with LM Studio on it, or what the person wants to do instead. */
export type Found = { machine: MachineProfile } | "without" | "back";

/** Says where LM Studio comes from, and waits until it is found, or until the person goes another way. */
export async function askForLmStudio(
  context: CommandContext,
  asking: Asking,
  lookAgain: () => Promise<MachineProfile>,
): Promise<Found> {
  const { host, speech, note } = context;
  note(`\n${speech.ui("lmstudio.missing", { page: lmStudioPage })}\n`);
  for (;;) {
    const answer = await choose<"again" | "open" | "without" | "back">(
      {
        message: speech.ui("lmstudio.ready"),
        choices: [
          { value: "again", name: speech.ui("lmstudio.again") },
          { value: "open", name: speech.ui("lmstudio.open"), hint: lmStudioPage },
          { value: "without", name: speech.ui("lmstudio.without"), hint: speech.ui("wish.terminal") },
          { value: "back", name: speech.ui("prompt.goBack") },
        ],
        back: "back",
        leaving: "prompt.nothingChanged",
      },
      asking,
    );
    if (answer === "without" || answer === "back") return answer;
    if (answer === "open") {
      const opened = await openPage(host, lmStudioPage);
      await tell(
        context,
        `\n${speech.ui(opened ? "lmstudio.opened" : "lmstudio.notOpened", { page: lmStudioPage })}\n`,
      );
      continue;
    }
    const machine = await lookAgain();
    if (machine.runtimes.value?.lmstudio != null) return { machine };
    await tell(context, `\n${speech.ui("lmstudio.stillMissing")}\n`);
  }
}
