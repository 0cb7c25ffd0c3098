// The guided flow: questions with the right answer first, each screen saying what has and has not been done.
import { SetupError } from "../core/errors/index.ts";
import type { CommandContext, Outcome } from "./command.ts";
import { agree, choose } from "./prompts.ts";

export type Wish = "chat" | "serve" | "check";

/** The first question: how Phi-4 is to be used. */
export async function askWish({ host, speech, note }: CommandContext): Promise<Wish> {
  note(`\n${speech.ui("guided.welcome")}\n`);
  return choose<Wish>(
    speech.ui("guided.wish"),
    [
      { value: "chat", name: speech.ui("guided.chat"), description: speech.ui("guided.chatHow") },
      { value: "serve", name: speech.ui("guided.serve"), description: speech.ui("guided.serveHow") },
      { value: "check", name: speech.ui("guided.check"), description: speech.ui("guided.checkHow") },
    ],
    { speech, signal: host.interrupted },
  );
}

/** Shows what was found and what would be done, and asks. Throws CONSENT_DECLINED for a no. */
export async function askConsent(context: CommandContext): Promise<void> {
  const { host, sections, speech, show, note } = context;
  await show(sections);
  note("");
  const bytes = sections.plan?.downloadBytes ?? 0;
  const question =
    bytes === 0 ? speech.ui("guided.agreeNothing") : speech.ui("guided.agree", { total: speech.decimalSize(bytes) });
  if (await agree(question, { speech, signal: host.interrupted })) return;
  // It was all on the screen already.
  for (const name of Object.keys(sections) as (keyof typeof sections)[]) delete sections[name];
  throw new SetupError({ code: "CONSENT_DECLINED", args: {} });
}

/** The last question. The answer is carried out by the command of that name, as it would be tomorrow. */
export async function whatNow(context: CommandContext, done: Outcome): Promise<Outcome> {
  const { host, options, sections, speech, show } = context;
  const { smokeTest, installed } = sections;
  await show({ ...(smokeTest && { smokeTest }), ...(installed && { installed }) });
  const next = await choose<"chat" | "snippet" | "serve" | "finish">(
    speech.ui("guided.next"),
    [
      { value: "chat", name: speech.ui("guided.nextChat") },
      { value: "snippet", name: speech.ui("guided.nextSnippet") },
      { value: "serve", name: speech.ui("guided.nextServe") },
      { value: "finish", name: speech.ui("guided.nextFinish") },
    ],
    { speech, signal: host.interrupted },
  );
  if (next === "finish") return { ...done, rendered: true };
  const run = await context.load(next);
  const fresh: CommandContext = { ...context, sections: {}, options: { ...options, detach: next === "serve" } };
  const outcome = await run(fresh);
  if (outcome.rendered !== true) await show(fresh.sections, next);
  return { ...outcome, rendered: true };
}
