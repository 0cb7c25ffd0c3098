import type { Candidate } from "../../core/report.ts";
import { shortVerdict, speedWords } from "../../report/sections/recommendation.ts";
import type { CommandContext } from "../command.ts";
import type { Options } from "../command-line/options.ts";
import { askText, choose, type Asking, type Choice } from "../prompts/index.ts";

type Change = Partial<Pick<Options, "quantization" | "prefer" | "cacheDir">>;

/** What of the plan is to be another: an empty change where the person went back. */
export async function askChange(context: CommandContext, asking: Asking): Promise<Change> {
  const { speech } = context;
  const what = await choose<"quantization" | "folder" | "back">(
    {
      message: speech.ui("change.question"),
      choices: [
        { value: "quantization", name: speech.ui("change.quantization"), hint: speech.ui("change.quantizationHow") },
        { value: "folder", name: speech.ui("change.folder"), hint: speech.ui("change.folderHow") },
        { value: "back", name: speech.ui("prompt.goBack") },
      ],
      back: "back",
      leaving: "prompt.nothingChanged",
    },
    asking,
  );
  if (what === "quantization") return askQuantization(context, asking);
  return what === "folder" ? askFolder(context, asking) : {};
}

async function askQuantization({ sections, speech }: CommandContext, asking: Asking): Promise<Change> {
  const { candidates = [], choice = null } = sections.recommendation ?? {};
  const current = choice?.quantization ?? "";
  const quantization = await choose<string>(
    {
      message: speech.ui("change.which"),
      choices: [
        ...candidates.map((one) => quantizationChoice(one, asking)),
        { value: "", name: speech.ui("prompt.goBack") },
      ],
      usual: current,
      back: "",
      leaving: "prompt.nothingChanged",
    },
    asking,
  );
  return quantization === "" ? {} : { quantization };
}

function quantizationChoice(one: Candidate, { look: { speech } }: Asking): Choice<string> {
  const { quantization: value, fileBytes, fits } = one;
  if (fits.total === "no") return { value, name: value, disabled: speech.ui("recommendation.doesNotFit") };
  const verdict = fits.now === "no" ? speech.ui("recommendation.later") : shortVerdict(one, speech);
  const facts = [speech.decimalSize(fileBytes), speedWords(one, speech), verdict].filter((fact) => fact !== "");
  return { value, name: value, hint: facts.join(", ") };
}

async function askFolder({ speech, host }: CommandContext, asking: Asking): Promise<Change> {
  const typed = (await askText(speech.ui("change.folderQuestion"), asking)).trim();
  // A folder dragged into the terminal comes in quotes; no shell has seen what is typed here.
  const folder = typed.replace(/^(["'])(.*)\1$/, "$2").replace(/^~(?=$|[/\\])/, () => host.system.home ?? "~");
  return folder === "" ? {} : { cacheDir: folder };
}
