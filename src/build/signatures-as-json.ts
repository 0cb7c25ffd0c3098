import type { Plugin } from "rolldown";
import type { Abbreviated } from "../core/diagnosis/written-patterns.ts";

const signatures = /[/\\]src[/\\]core[/\\]diagnosis[/\\]signatures[/\\][\w-]+[/\\](?!index\.ts)[\w-]+\.ts$/;

/**
 * Thousands of expressions as text, which `withPatterns` compiles when a line is first tried for one: few ever are.
 * Reading them all as expressions takes longer than looking through ten megabytes of log.
 */
export const signaturesAsJson: Plugin = {
  name: "signatures-as-json",
  transform(code, id) {
    if (!signatures.test(id)) return null;
    const [, name = "", literal = ""] =
      /^export const (\w+) = (\{\n[\s\S]*\n\}) as const satisfies \w+;/m.exec(code) ?? [];
    const value = new Function(...Object.keys(abbreviations), `return ${literal}`)(
      ...Object.values(abbreviations),
    ) as unknown;
    const json = JSON.stringify(value, written);
    return `export const ${name} = JSON.parse(${JSON.stringify(json)});`;
  },
};

const abbreviated =
  (wordings: Abbreviated["wordings"]) =>
  (name: string, general?: true): Abbreviated[] => [{ wordings, name, ...(general !== undefined && { general }) }];

/** All that a topic may use beside what stands in it: wordings that differ by a name are written out by `withPatterns`. */
const abbreviations = {
  notFound: abbreviated("notFound"),
  notFoundOnWindows: abbreviated("notFoundOnWindows"),
  notFoundOnUnix: abbreviated("notFoundOnUnix"),
};

/** Without what only those who write signatures read, and without the flag that nearly all have. */
function written(key: string, value: unknown): unknown {
  if (key === "seenOn") return undefined;
  if (!(value instanceof RegExp)) return value;
  const { source, flags } = value;
  return flags === "i" ? { source } : { source, flags };
}
