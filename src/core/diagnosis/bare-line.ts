// A program's own words, without what those who passed them on have put around them.

/** What loggers, container tools, CI systems and people who quote put before a line. */
const prefixes = [
  // docker compose, a quotation, a frame, the branch of a tree
  /^\s{0,20}(?:[\w.-]{1,60}\s{1,20}\||>|[│|]|[├╰└]─▶?)\s/,
  // 2026-11-25T10:00:00.123Z, [2026-11-25 10:00:00,123], 2026/11/25 10:00:00, 11-25 10:00:00
  /^\s{0,20}\[?(?:\d{4}[-/])?\d\d[-/]\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?[\s:-]{0,4}/,
  // [10:00:00], 10:00:00.123
  /^\s{0,20}\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?\s{1,4}/,
  // Nov 25 10:00:00 host program[123]:
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S{1,60} [^\s:]{1,60}: /,
  // Kubernetes
  /^std(?:out|err) [FP] /,
  // GitHub's and Azure's runners
  /^(?:##\[(?:error|warning)\]|::(?:error|warning)[^:]{0,200}::)/,
  // vLLM's and Ray's workers, torchrun's ranks, VS Code's tasks
  /^\([^()]{1,60}\bpid=\d{1,10}[^()]{0,40}\)\s/,
  /^\[[^\][]{1,60}\]:?\s{0,4}/,
  /^(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|CRITICAL)\b:?(?:\s|-){1,8}/i,
  // app.main -
  /^[\w.]{1,60} - /,
  /^\s{1,40}/,
] as const;

/** As many as are put around a line one after the other: a runner's time, a container's name, a logger's time, its level. */
const mostLayers = 6;

/**
 * The forms in which a line may hold a program's own lines: without what loggers put before it, and what is quoted in it,
 * each of its lines by itself. The line as it stands is not among them; none where nothing was put around it.
 */
export function bareForms(line: string): string[] {
  const pieces = escapedPieces(line);
  const quoted = structured.test(line) ? quotedIn(line) : [];
  const forms = new Set([line, ...pieces].flatMap(layersOf).concat(pieces, quoted));
  forms.delete(line);
  return [...forms];
}

/** Of those, the ones that hold something that does not stand in the line: what a structured log has escaped. */
export function escapedPieces(line: string): string[] {
  const isEscaped = line.includes('\\"') || line.includes("\\n") || (line.includes("\\\\") && structured.test(line));
  return isEscaped ? unescaped(line).split("\n") : [];
}

/** Whether an expression asks where a line begins or ends: what is put around it then hides it. */
export function asksForEnds(regex: RegExp): boolean {
  return /(?:^|[(|])\^(?!\(\?!)|\$(?:$|[)|])/.test(regex.source);
}

const structured = /^\s{0,20}\{"|\b(?:msg|message|error|err)="/;

/** The line, and what is left of it after each of its prefixes: an "error:" may be the program's own. */
function layersOf(line: string): string[] {
  const layers = [line.trimEnd()];
  while (layers.length <= mostLayers) {
    const outer = layers.at(-1) ?? "";
    const prefix = prefixes.map((one) => one.exec(outer)?.[0] ?? "").find((found) => found !== "");
    if (prefix === undefined) break;
    layers.push(outer.slice(prefix.length));
  }
  return layers;
}

/** What a structured log holds: each line of each text by itself. */
function quotedIn(line: string): string[] {
  const texts = [...line.matchAll(/"((?:[^"\\]|\\.){4,})"/g)].map(([, text = ""]) => text);
  return texts.flatMap((text) => unescaped(text).split("\n"));
}

const controls: Readonly<Record<string, string>> = { n: "\n", r: "", t: "\t" };

function unescaped(text: string): string {
  return text.replaceAll(/\\(["\\/nrt])/g, (_, escaped: string) => controls[escaped] ?? escaped);
}
