import { createInterface, type Interface } from "node:readline/promises";
import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { safe } from "../../core/safe.ts";
import { serversThere } from "../../runtimes/running-servers.ts";
import type { Serving } from "../../runtimes/runtime.ts";
import { askServer } from "../../setup/ask-server.ts";
import type { CommandContext, Outcome, Run } from "../command.ts";
import { apiAccess } from "../asked/settings.ts";
import { start, toStart } from "../serving/start-installed.ts";

interface ChatMessage {
  role: "user" | "assistant";
  content: string;
}

/** Whoever answers: a server of ours that runs, or one started for this conversation. */
interface Partner {
  /** The whole answer; `onText` gets it piece by piece. */
  ask(messages: readonly ChatMessage[], onText: (text: string) => void, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** A conversation in the terminal, kept in memory only. Piped text is one question. */
export const run: Run = async (context) => {
  const { host } = context;
  const question = host.stdinIsTTY ? null : (await host.readStdin()).trim();
  if (question === "") throw new SetupError({ code: "QUESTION_EMPTY", args: {} });
  const partner = await findPartner(context);
  try {
    return question === null ? await converse(context, partner) : await answerOnce(context, partner, question);
  } finally {
    await partner.close();
  }
};

async function findPartner(context: CommandContext): Promise<Partner> {
  const { host, options, serving: given } = context;
  if (given !== undefined) return partnerAt(host, given, async () => {});
  const there = options.file === null ? await serversThere(host, options.port) : [];
  const running = there.find(({ unloaded }) => !unloaded);
  if (running !== undefined) {
    const { baseUrl, model } = running;
    return partnerAt(host, { baseUrl, model, access: apiAccess(context, baseUrl) }, async () => {});
  }
  const wanted = await toStart(context);
  const serving = await start(context, wanted, 0);
  // What was left on, and unloaded by itself since, is left on again.
  const wasLeft = there.some(({ runtime }) => runtime === wanted.runtime.id);
  return partnerAt(host, serving, wasLeft ? async () => {} : () => serving.close());
}

function partnerAt(
  host: CommandContext["host"],
  server: Pick<Serving, "baseUrl" | "model" | "access">,
  close: Partner["close"],
): Partner {
  return { ask: (messages, onText, signal) => askServer(host, { ...server, messages, onText, signal }), close };
}

async function answerOnce(context: CommandContext, partner: Partner, question: string): Promise<Outcome> {
  const { host, options, sections } = context;
  const json = options.format === "json";
  const write = (text: string): void => {
    if (!json) host.stdout.write(printable(text));
  };
  const answer = await partner.ask([{ role: "user", content: question }], write, host.interrupted);
  write("\n");
  sections.conversation = [
    { role: "user", content: question },
    { role: "assistant", content: answer },
  ];
  return { status: "ok", exitCode: exitCodes.done, rendered: !json };
}

async function converse({ host, speech, note }: CommandContext, partner: Partner): Promise<Outcome> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  const messages: ChatMessage[] = [];
  const ended = new AbortController();
  terminal.once("close", () => ended.abort());
  host.interrupted.addEventListener("abort", () => terminal.close(), { once: true });
  note(speech.ui("chat.howTo"));
  for (;;) {
    const content = await nextLine(terminal, `\n${speech.ui("chat.you")}: `, ended.signal);
    if (content === null) break;
    if (content.trim() === "") continue;
    messages.push({ role: "user", content });
    messages.push({ role: "assistant", content: await answerWithRoom(host, terminal, partner, messages) });
  }
  host.stderr.write("\n");
  return { status: "ok", exitCode: exitCodes.done, rendered: true };
}

/** Null at the end of the conversation: Ctrl-D, or Ctrl-C where there is no answer to stop. */
async function nextLine(terminal: Interface, prompt: string, ended: AbortSignal): Promise<string | null> {
  if (ended.aborted) return null;
  terminal.once("SIGINT", () => terminal.close());
  try {
    return await terminal.question(prompt, { signal: ended });
  } catch (error) {
    if (ended.aborted) return null;
    throw error;
  } finally {
    terminal.removeAllListeners("SIGINT");
  }
}

/** When the context is full, the oldest question and answer make room: a conversation does not end by itself. */
async function answerWithRoom(
  host: CommandContext["host"],
  terminal: Interface,
  partner: Partner,
  messages: ChatMessage[],
): Promise<string> {
  for (;;) {
    try {
      return await answerUntilStopped(host, terminal, partner, messages);
    } catch (error) {
      const full = error instanceof SetupError && error.finding.code === "CONTEXT_TOO_SMALL";
      if (!full || messages.length < 3) throw error;
      messages.splice(0, 2);
    }
  }
}

/** What was said before Ctrl-C stays part of the conversation. */
async function answerUntilStopped(
  host: CommandContext["host"],
  terminal: Interface,
  partner: Partner,
  messages: readonly ChatMessage[],
): Promise<string> {
  const stop = new AbortController();
  terminal.once("SIGINT", () => stop.abort());
  let said = "";
  try {
    await partner.ask(
      messages,
      (text) => {
        said += text;
        host.stdout.write(printable(text));
      },
      AbortSignal.any([stop.signal, host.interrupted]),
    );
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    terminal.removeAllListeners("SIGINT");
    host.stdout.write("\n");
  }
  return said;
}

/** A model can be made to write escape sequences: they come as text, piece by piece, and none reaches the terminal. */
function printable(text: string): string {
  return safe(text, Number.POSITIVE_INFINITY);
}
