// The last question, asked while the model still answers: each answer does at once what it says.
import { exitCodes } from "../../core/exit-codes.ts";
import { answerOnly } from "../../report/sections/smoke-test.ts";
import { isPortTaken } from "../../runtimes/ports.ts";
import type { CommandContext, Outcome } from "../command.ts";
import { choose, type Asking } from "../prompts/index.ts";
import type { Wish } from "./wishes.ts";

/** What answers at this moment, and how to end it. */
export interface Live {
  serving: NonNullable<CommandContext["serving"]>;
  /** What it holds in memory while it answers; null for a server that is not ours to stop. */
  memoryBytes: number | null;
  /** Leaves it on as it is; null where it ends with us. */
  leave: (() => void) | null;
  close(): Promise<void>;
}

/** Talk to it, see the code, leave it running or stop it. Ends with how to come back. */
export async function lastScreen(context: CommandContext, wish: Wish, live: Live, asking: Asking): Promise<Outcome> {
  const { sections, speech, note } = context;
  const { smokeTest } = sections;
  if (smokeTest !== undefined) note(`\n${speech.ui("last.answered")}\n\n${answerOnly(smokeTest, asking.look)}`);
  let usual: Next = wish === "programs" || wish === "window" ? "leave" : "chat";
  for (;;) {
    note("");
    const next = await ask(live, usual, wish, asking);
    if (next === "leave") return leaveRunning(context, live);
    if (next === "finish") return finish(context, live);
    await (next === "chat" ? talk(context, live) : showCode(context, live));
    // Who has talked or seen the code goes on to what is left.
    usual = "finish";
    if (live.memoryBytes !== null) note(`\n${speech.ui("last.stillOn")}`);
  }
}

type Next = "chat" | "snippet" | "leave" | "finish";

function ask({ memoryBytes }: Live, usual: Next, wish: Wish, asking: Asking): Promise<Next> {
  const { speech } = asking.look;
  return choose<Next>(
    {
      message: speech.ui("last.question"),
      choices: [
        { value: "chat", name: speech.ui("last.chat") },
        { value: "snippet", name: speech.ui("last.snippet") },
        ...(memoryBytes === null
          ? [{ value: "finish" as const, name: speech.ui("last.end") }]
          : [
              {
                value: "leave" as const,
                name: speech.ui(wish === "window" ? "last.window" : "last.leave"),
                hint: speech.ui("last.leaveHow", { memoryBytes }),
              },
              { value: "finish" as const, name: speech.ui("last.finish"), hint: speech.ui("last.finishHow") },
            ]),
      ],
      usual,
      leaving: "last.installed",
    },
    asking,
  );
}

async function talk(context: CommandContext, { serving }: Live): Promise<void> {
  const chat = await context.load("chat");
  await chat({ ...context, serving, sections: {} });
}

async function showCode(context: CommandContext, { serving }: Live): Promise<void> {
  const snippet = await context.load("snippet");
  const fresh = { ...context, serving, sections: {} };
  await snippet(fresh);
  context.note("");
  await context.show(fresh.sections, "snippet");
}

/** Another process takes over on the same port; nothing is said to be on before it answers. */
async function leaveRunning(context: CommandContext, { serving, leave, close }: Live): Promise<Outcome> {
  if (leave !== null) {
    leave();
    return goodbye(context, { baseUrl: serving.baseUrl, model: serving.model, pid: null });
  }
  await close();
  const port = Number(new URL(serving.baseUrl).port) || null;
  try {
    return goodbye(context, await detached(context, port));
  } catch (error) {
    if (!isPortTaken(error) || context.options.port !== null) throw error;
    // Somebody else was faster while nobody had it: the next free one does as well.
    return goodbye(context, await detached(context, null));
  }
}

async function detached(context: CommandContext, port: number | null): Promise<CommandContext["sections"]["server"]> {
  const serve = await context.load("serve");
  const fresh: CommandContext = { ...context, sections: {}, options: { ...context.options, detach: true, port } };
  await serve(fresh);
  return fresh.sections.server;
}

async function finish(context: CommandContext, { close }: Live): Promise<Outcome> {
  await close();
  return goodbye(context, null);
}

/** How to come back tomorrow; with the address, where something answers there. */
async function goodbye(context: CommandContext, server: CommandContext["sections"]["server"]): Promise<Outcome> {
  const { sections, show, note } = context;
  const { installed, next } = sections;
  note("");
  await show({ ...(installed && { installed }), ...(next && { next }), server: server ?? null }, "install");
  return { status: "ok", exitCode: exitCodes.done, rendered: true };
}
