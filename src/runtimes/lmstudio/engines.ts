import { SetupError } from "../../core/errors/index.ts";
import { lastWords, linesOf } from "./failures.ts";
import { call, isUnknownTo, type Studio } from "./studio.ts";

/** Whether LM Studio has an engine for GGUF files. `unknown` where it does not say in a way that is known. */
export type Engines = "there" | "none" | "unknown";

/**
 * Reads `lms runtime ls`: a table of `NAME@VERSION`, a mark and the formats, or a sentence that there are none. A table
 * without GGUF is none as well.
 */
export function parseEngines(text: string): Engines {
  const lines = linesOf(text);
  const engines = lines.filter((line) => /^[\w.+-]+@\d/.test(line));
  if (engines.some((line) => /\bgguf\b/i.test(line))) return "there";
  return engines.length > 0 || lines.some((line) => /^no (?:llm )?(?:runtimes?|engines?) /i.test(line))
    ? "none"
    : "unknown";
}

/**
 * Makes sure of an engine, and has LM Studio fetch one where it lacks it and `mayFetch`. Throws LMS_NO_ENGINE. Older
 * ones have no such command: loading tells.
 */
export async function ensureEngine(studio: Studio, mayFetch: boolean): Promise<"there" | "fetched"> {
  const { limits } = studio;
  const list = async (): Promise<Engines> => {
    const said = await call(studio, ["runtime", "ls"], { limitMs: limits.listMs });
    return isUnknownTo(said) ? "unknown" : parseEngines(said.text);
  };
  if ((await list()) !== "none") return "there";
  if (!mayFetch) throw new SetupError({ code: "LMS_NO_ENGINE", args: { said: "lms runtime ls" } });
  // It ends well when it finds nothing to fetch: only the list counts.
  const got = await call(studio, ["runtime", "get", "llama.cpp", "-y"], { limitMs: limits.loadMs });
  if ((await list()) === "there") return "fetched";
  throw new SetupError({ code: "LMS_NO_ENGINE", args: { said: lastWords(got.text) } });
}
