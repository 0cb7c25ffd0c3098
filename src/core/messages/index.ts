import type { Causes } from "./causes.ts";
import type { Language } from "./language.ts";

/** Every language, fetched only when it is spoken. A new language is its folder and a line in each of these. */
export const languages = {
  en: async (): Promise<Language> => (await import("./en/index.ts")).language,
  "pt-BR": async (): Promise<Language> => (await import("./pt-BR/index.ts")).language,
};

/** The words of every known cause of failure: many, and fetched only by who names one. */
export const causesIn: Record<keyof typeof languages, () => Promise<Causes>> = {
  en: async () => (await import("./en/causes/index.ts")).causes,
  "pt-BR": async () => (await import("./pt-BR/causes/index.ts")).causes,
};

export type LanguageTag = keyof typeof languages;

export const languageTags = Object.keys(languages) as LanguageTag[];

/**
 * The language to speak: the one asked for, else the first of the system's that we have, else English.
 * `wanted` are BCP 47 tags or POSIX locales (`pt_BR.UTF-8`), the most wanted first.
 */
export function chooseLanguage(wanted: readonly (string | undefined)[]): LanguageTag {
  for (const locale of wanted) {
    const primary = locale?.toLowerCase().split(/[-_.@]/)[0];
    const match = languageTags.find((tag) => tag.toLowerCase().split("-")[0] === primary);
    if (match !== undefined) return match;
  }
  return "en";
}
