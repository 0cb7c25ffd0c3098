// The build writes expressions as text: see build/signatures-as-json.ts.

interface Written {
  patterns: readonly { regex: Pick<RegExp, "source" | "flags"> }[];
}

/** The same signatures, whose expressions are compiled when they are first asked for. */
export function withPatterns<S extends Readonly<Record<string, Written>>>(signatures: S): S {
  for (const { patterns } of Object.values(signatures)) {
    for (const pattern of patterns) compileWhenAsked(pattern);
  }
  return signatures;
}

function compileWhenAsked(pattern: Written["patterns"][number]): void {
  const { source, flags } = pattern.regex;
  let regex: RegExp | null = null;
  Object.defineProperty(pattern, "regex", { enumerable: true, get: () => (regex ??= new RegExp(source, flags)) });
}
