// docs/causes.md from the knowledge: every cause, how it looks, why it happens, what mends it.
import { ownCodes } from "../core/diagnosis/own-codes.ts";
import { knownCauses } from "../core/diagnosis/known.ts";
import { phases } from "../core/diagnosis/phases.ts";
import type { SignatureCommand } from "../core/diagnosis/signature.ts";
import { exitCodeOf, type ErrorCode } from "../core/errors/codes.ts";
import type { CauseText } from "../core/diagnosis/signatures/index.ts";
import type { Causes } from "../core/messages/causes.ts";
import type { Speech } from "../core/messages/speak.ts";

const self = "npx phi4-setup";
const systems = { linux: "Linux", darwin: "macOS", win32: "Windows" } as const;

/** The page in one language, as Markdown. The same knowledge gives the same page. */
export function causesPage(speech: Speech, causes: Causes): string {
  const own = ownCodes.filter((code) => code in exitCodeOf).toSorted();
  return [
    `# ${speech.ui("causes.title")}`,
    speech.ui("causes.intro", {
      count: knownCauses.length,
      diagnose: `${self} diagnose LOG`,
      explain: `${self} explain CODE`,
    }),
    ...phases.flatMap((phase) => {
      const known = knownCauses.filter((one) => one.phase === phase);
      const words = causes[phase] as Record<string, CauseText>;
      return [
        `## ${speech.ui(`phase.${phase}`)}`,
        ...known.flatMap(({ id, signature }) => {
          const text = words[id];
          if (text === undefined) throw new Error(`no words for ${id}`);
          return entry(speech, id, text, signature);
        }),
      ];
    }),
    `## ${speech.ui("causes.ours")}`,
    speech.ui("causes.oursIntro"),
    own.map((code) => ownRow(speech, code as ErrorCode)).join("\n"),
    "",
  ].join("\n\n");
}

function entry(
  speech: Speech,
  id: string,
  { title, cause, do: advice }: CauseText,
  { example, commands = [], sources }: (typeof knownCauses)[number]["signature"],
): string[] {
  return [
    `### ${title}`,
    `\`${id}\``,
    fenced(example),
    cause,
    ...adviceParts(advice),
    ...(commands.length === 0 ? [] : [commands.map((command) => commandRow(speech, command)).join("\n")]),
    `${speech.ui("explain.sources")}: ${sources.map(link).join(", ")}`,
  ];
}

function adviceParts(advice: CauseText["do"]): string[] {
  if (typeof advice === "string") return [withSelf(advice)];
  const own = (["linux", "darwin", "win32"] as const)
    .filter((system) => advice[system] !== undefined)
    .map((system) => `- ${systems[system]}: ${withSelf(advice[system] ?? "")}`);
  return [...(advice.all === undefined ? [] : [withSelf(advice.all)]), ...(own.length === 0 ? [] : [own.join("\n")])];
}

function commandRow(speech: Speech, { line, platforms, effect }: SignatureCommand): string {
  const where = platforms?.map((platform) => systems[platform]).join(", ");
  const effects = { safe: null, "changes-system": "causes.changesSystem", admin: "causes.admin" } as const;
  const key = effects[effect];
  const notes = [where, key === null ? undefined : speech.ui(key)].filter((note) => note !== undefined);
  return `- ${code(withSelf(line))}${notes.length === 0 ? "" : ` (${notes.join("; ")})`}`;
}

function ownRow(speech: Speech, own: ErrorCode): string {
  const { what } = speech.general(own);
  return `- \`${own}\` (${exitCodeOf[own]}): ${what.replaceAll("<", "&lt;").replaceAll("_", "\\_")}`;
}

/** In as many backticks as the text needs. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return longest === 0 ? `${ticks}${text}${ticks}` : `${ticks} ${text} ${ticks}`;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.replaceAll("```", "'''")}\n\`\`\``;
}

function link(source: string): string {
  return /^https?:\/\//.test(source) ? `<${source}>` : source;
}

function withSelf(text: string): string {
  return text.replaceAll("{self}", self);
}
