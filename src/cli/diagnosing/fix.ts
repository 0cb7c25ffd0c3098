// `diagnose --fix`: what is safe to do by itself, shown and agreed to one by one. All else stays a command to copy.
import { rm } from "node:fs/promises";
import { SetupError } from "../../core/errors/index.ts";
import type { FixCode, FixFindings } from "../../core/diagnosis/fix-findings.ts";
import type { Ranked } from "../../core/diagnosis/rank.ts";
import { portsIn } from "../../core/diagnosis/places.ts";
import { causeSpeaker } from "../../core/diagnosis/words.ts";
import type { Finding } from "../../core/finding.ts";
import { causesIn, type LanguageTag } from "../../core/messages/index.ts";
import { messageOf } from "../../core/messages/message-of.ts";
import type { Report } from "../../core/report.ts";
import { halfFiles, staleLocks } from "../../diagnosis/leftovers.ts";
import { hubSettings } from "../../hub/settings.ts";
import { defaultPort, freePort, isPortTaken } from "../../runtimes/ports.ts";
import { serversThere } from "../../runtimes/running-servers.ts";
import { readReceipt } from "../../setup/receipt.ts";
import type { CommandContext, Sections } from "../command.ts";
import type { CommandName, Options } from "../command-line/options.ts";

interface Fix {
  finding: Finding<FixCode>;
  /** The causes that are gone once it is done, by their ids. */
  mends: readonly string[];
  apply(): Promise<void>;
}

type Fixed = NonNullable<Report["fixes"]>[number];

/**
 * Offers what mends the causes found, each with its own question; `--yes` agrees to all beforehand. Throws CONSENT_NEEDED
 * where there is something to do and nobody to ask. What one fix fails with does not keep the next from being tried.
 * Gives the causes that were mended and, looked at once more, are gone.
 */
export async function fix(context: CommandContext, ranked: readonly Ranked[]): Promise<ReadonlySet<string>> {
  const { host, options, interactive, sections, english } = context;
  const fixes = await fixesFor(context, ranked);
  if (fixes.length > 0 && interactive && !options.yes) await nameCauses(context, ranked);
  const done: Fixed[] = [];
  const mended = new Set<string>();
  sections.fixes = done;
  for (const { finding, mends, apply } of fixes) {
    host.interrupted.throwIfAborted();
    const { code, args } = finding;
    const about = { code, args: { ...args } as Fixed["args"], message: english.say(finding).what };
    if (!options.yes && !interactive) {
      done.push({ ...about, status: "offered", detail: null });
      continue;
    }
    if (!options.yes && !(await agreed(context, finding))) {
      done.push({ ...about, status: "declined", detail: null });
      continue;
    }
    try {
      await apply();
      done.push({ ...about, status: "done", detail: null });
      for (const id of mends) mended.add(id);
    } catch (error) {
      if (host.interrupted.aborted) throw error;
      const detail = error instanceof SetupError ? error.finding.code : String(error);
      done.push({ ...about, status: "failed", detail });
    }
  }
  if (done.some(({ status }) => status === "offered")) {
    throw new SetupError({ code: "CONSENT_NEEDED", args: { command: "diagnose --fix" } });
  }
  if (mended.size === 0) return mended;
  const left = new Set((await fixesFor(context, ranked)).flatMap(({ mends }) => mends));
  return new Set([...mended].filter((id) => !left.has(id)));
}

/** What the questions are about: the whole of it comes afterwards. */
async function nameCauses({ speech, self, note }: CommandContext, ranked: readonly Ranked[]): Promise<void> {
  const words = causeSpeaker(await causesIn[speech.tag as LanguageTag]());
  for (const { id, args } of ranked.filter(({ standing }) => standing === "cause")) {
    const title = words(id, { platform: "", self })?.title ?? messageOf({ code: id, args } as Finding, speech).what;
    note(`${title}  [${id}]`);
  }
}

async function agreed(context: CommandContext, finding: Finding<FixCode>): Promise<boolean> {
  const { speech } = context;
  const { agree, askingIn } = await import("../prompts/index.ts");
  return agree(speech.ui("fix.ask", { what: speech.say(finding).what }), true, await askingIn(context));
}

async function fixesFor(context: CommandContext, ranked: readonly Ranked[]): Promise<Fix[]> {
  const named = ranked.filter(({ standing }) => standing !== "refuted");
  return [
    ...(await leftoverFixes(context, named)),
    ...(await repairFixes(context, named)),
    ...(await serverFixes(context, named)),
  ];
}

/** After a download that failed or a disk that filled up; a lock also by itself, since it keeps the next run waiting. */
async function leftoverFixes({ host, options }: CommandContext, named: readonly Ranked[]): Promise<Fix[]> {
  const { cacheDir } = await hubSettings(host, options);
  const concerned = named.some(({ phase }) => phase === "download" || phase === "disk");
  const [locks, halves] = await Promise.all([
    staleLocks(host, cacheDir),
    concerned ? halfFiles(host, cacheDir) : Promise.resolve([]),
  ]);
  return [
    ...locks.map(({ path, ageMs }) => removal("FIX_REMOVE_LOCK", { path, ageMs }, ["hf-lock-wait"])),
    // Room is made, but why the download failed may well be so still.
    ...halves.map(({ path, bytes }) => removal("FIX_REMOVE_HALF_FILE", { path, fileBytes: bytes }, [])),
  ];
}

function removal<C extends "FIX_REMOVE_LOCK" | "FIX_REMOVE_HALF_FILE">(
  code: C,
  args: FixFindings[C],
  mends: readonly string[],
): Fix {
  const finding = { code, args } as Finding<FixCode>;
  return { finding, mends, apply: () => rm(args.path, { recursive: true, force: true }) };
}

const damage = new Set(["MODEL_FILE_SHORT", "MODEL_FILE_HOLLOW", "NOT_A_GGUF", "GGUF_BROKEN", "SAFETENSORS_BROKEN"]);

/** Files of ours that are damaged: fetched again as far as the damage goes. Other people's files stay as they are. */
async function repairFixes(context: CommandContext, named: readonly Ranked[]): Promise<Fix[]> {
  const damaged = new Set(named.flatMap(damagedIn));
  const own = (await receiptOf(context))?.installed.flatMap(({ files }) => files.map(({ path }) => path)) ?? [];
  // Another program's log speaks of a damaged model and seldom names the file in the same line.
  const spokenOf = named.some(({ witness }) => witness === "file-content");
  const opened = spokenOf ? await Promise.all(own.map(isWhole)) : [];
  const files = own.filter((path, place) => damaged.has(path) || opened[place] === false);
  if (files.length === 0) return [];
  const apply = (): Promise<void> => runCommand(context, "verify", { repair: true });
  return [{ finding: { code: "FIX_REPAIR_FILES", args: { files } }, mends: idsOf(named.filter(isDamage)), apply }];
}

function isDamage(one: Ranked): boolean {
  return damagedIn(one).length > 0 || one.witness === "file-content";
}

function idsOf(named: readonly Ranked[]): string[] {
  return named.map(({ id }) => id);
}

/** What one of our own errors is about, and what a verification found wrong. */
function damagedIn({ id, args }: Ranked): unknown[] {
  if (damage.has(id)) return [args["path"]];
  return id === "FILES_DAMAGED" && Array.isArray(args["files"]) ? args["files"] : [];
}

/** Whether a file is whole as far as its header tells; one that has none or cannot be opened is not ours to judge. */
async function isWhole(path: string): Promise<boolean> {
  if (!/\.(?:gguf|safetensors)$/i.test(path)) return true;
  const { examineModel } = await import("../../diagnosis/examine-model.ts");
  return examineModel(path).then(
    ({ is }) => is === "sound",
    () => true,
  );
}

const nobodyAnswers = new Set(["NO_SERVER", "SMOKE_UNREACHABLE", "server-connection-refused"]);
const portTaken = new Set(["PORT_TAKEN", "server-port-in-use", "server-port-excluded-windows"]);

/** A server of the installed model, where one was missed or its port was taken. */
async function serverFixes(context: CommandContext, named: readonly Ranked[]): Promise<Fix[]> {
  const taken = named.find(({ id }) => portTaken.has(id));
  const missed = named.some(({ id }) => nobodyAnswers.has(id));
  if (taken === undefined && !missed) return [];
  const [receipt, servers] = await Promise.all([receiptOf(context), serversThere(context.host)]);
  if (receipt === null || receipt.installed.length === 0 || servers.some(({ unloaded }) => !unloaded)) return [];
  const [unloaded] = servers;
  const port = unloaded?.port ?? (await freePort(null, context.host.system));
  const start = (wanted: number | null): Promise<void> => runCommand(context, "serve", { detach: true, port: wanted });
  const apply = (): Promise<void> =>
    start(port).catch((error: unknown) => {
      // Since the question was asked, somebody else may have taken what was free then.
      if (unloaded !== undefined || !isPortTaken(error)) throw error;
      return start(null);
    });
  const was = taken === undefined ? null : takenPort(taken);
  // What was taken may be free by now.
  const mends = idsOf(named.filter(({ id }) => nobodyAnswers.has(id) || portTaken.has(id)));
  if (was === null || was === port) return [{ finding: { code: "FIX_START_SERVER", args: { port } }, mends, apply }];
  return [{ finding: { code: "FIX_OTHER_PORT", args: { taken: was, port } }, mends, apply }];
}

function takenPort(cause: Ranked): number {
  const { port } = cause.args;
  const [inLog = defaultPort] = portsIn(cause);
  return typeof port === "number" ? port : inLog;
}

async function runCommand(context: CommandContext, name: CommandName, more: Partial<Options>): Promise<void> {
  const { options, load, sections } = context;
  const run = await load(name);
  const own: Sections = {};
  await run({ ...context, options: { ...options, ...more }, operands: [], sections: own });
  if (own.server !== undefined) sections.server = own.server;
  if (own.verified !== undefined) sections.verified = own.verified;
}

async function receiptOf({ host }: CommandContext): ReturnType<typeof readReceipt> {
  return readReceipt(host).catch(() => null);
}
