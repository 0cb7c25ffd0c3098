import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { chooseLanguage, languages } from "../../../src/core/messages/index.ts";
import { speak } from "../../../src/core/messages/speak.ts";
import type { Language } from "../../../src/core/messages/language.ts";

const english = await languages.en();
const others = (await Promise.all(Object.values(languages).map((load) => load()))).filter(({ tag }) => tag !== "en");

function argumentsOf(text: string): string[] {
  const names = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return [];
      const own = [element.value];
      if (element.type !== TYPE.select && element.type !== TYPE.plural) return own;
      return [...own, ...Object.values(element.options).flatMap(({ value }) => names(value))];
    });
  return [...new Set(names(parse(text, { ignoreTag: true })))].sort();
}

function texts({ findings, ui }: Language): [string, string][] {
  const messages = Object.entries(findings).flatMap(([code, text]) =>
    Object.entries(text).map(([part, words]): [string, string] => [`${code}.${part}`, words as string]),
  );
  return [...messages, ...Object.entries(ui)];
}

describe("messages", () => {
  it.each([english, ...others].flatMap((language) => texts(language).map(([key, text]) => [language.tag, key, text])))(
    "%s %s is valid and plain",
    (_, key, text) => {
      expect(() => argumentsOf(text)).not.toThrow();
      expect(text).not.toMatch(/\bsimply\b|\bsimplesmente\b/i);
      expect(key.endsWith(".what") && /[.!]$|\n/.test(text)).toBe(false);
    },
  );

  it.each(others.map((language) => [language.tag, language] as const))(
    "%s uses the arguments English uses",
    (_, language) => {
      const translated = new Map(texts(language));
      const wrong = texts(english)
        .filter(([key, text]) => String(argumentsOf(text)) !== String(argumentsOf(translated.get(key) ?? "{missing}")))
        .map(([key]) => key);
      expect(wrong).toEqual([]);
    },
  );
});

describe("speaking", () => {
  const en = speak(english);

  it("gives sizes in both units, by locale", async () => {
    expect(en.size(16_542_345_216)).toBe("15.4 GiB (16.5 GB)");
    expect(en.decimalSize(9_053_114_816)).toBe("9.05 GB");
    expect(en.size(512)).toBe("512 B");
    const args = { package: "e", version: "1", folder: "/", downloadBytes: 9_053_114_816 };
    expect(en.say({ code: "STEP_INSTALL_ENGINE", args }).what).toMatch(/: 9\.05 GB$/);
    const pt = speak(await languages["pt-BR"]());
    expect(pt.size(16_542_345_216)).toBe("15,4 GiB (16,5 GB)");
  });

  it("makes what comes from outside safe and fills units in", () => {
    const message = en.say({
      code: "DISK_FULL",
      args: { path: "/tmp/\u001b[31mred\u202e", neededBytes: 2e9, freeBytes: null },
    });
    expect(message.what).toBe("Not enough space at /tmp/red: 1.86 GiB (2.00 GB) needed");
  });

  it("keeps a value on its line: it writes no result and no pipeline's command of its own", () => {
    const said = en.say({ code: "FILE_UNREADABLE", args: { path: "a\r\n::error::b\n  c\n", detail: "ENOENT" } });
    expect(said.what).toBe("Cannot read a ::error::b c: ENOENT");
  });

  it("chooses by an optional argument", () => {
    expect(en.say({ code: "UNKNOWN_OPTION", args: { given: "--x", nearest: null } }).do).toContain("--help");
    expect(en.say({ code: "UNKNOWN_OPTION", args: { given: "--x", nearest: "--y" } }).do).toBe("Did you mean --y?");
  });
});

describe("a number in a sentence", () => {
  it("has the digits that the sentence asks for, and the language's marks", async () => {
    const finding = { code: "REASON_TOO_SLOW", args: { chosen: "Q2_K", low: 0.42, minimum: 3 } } as const;
    expect(speak(english).say(finding).what).toContain("as slow as 0.4 tokens/s");
    expect(speak(await languages["pt-BR"]()).say(finding).what).toContain("ficar em 0,4 tokens/s");
    const context = { code: "STEP_LOAD", args: { context: 4096, file: "phi-4.gguf" } } as const;
    expect(speak(english).say(context).what).toContain("4,096 tokens");
  });
});

describe("choosing a language", () => {
  it.each([
    [["pt_BR.UTF-8"], "pt-BR"],
    [["pt_PT"], "pt-BR"],
    [["C", "pt-BR"], "pt-BR"],
    [["de_DE.UTF-8"], "en"],
    [[undefined, "en-GB"], "en"],
    [[], "en"],
  ])("%j is %s", (wanted, tag) => {
    expect(chooseLanguage(wanted)).toBe(tag);
  });
});

describe("numbers", () => {
  it.each([
    [0, 0, "0", "0"],
    [999, 0, "999", "999"],
    [4096, 0, "4,096", "4.096"],
    [1_234_567.891, 2, "1,234,567.89", "1.234.567,89"],
    [-1500, 0, "-1,500", "-1.500"],
    [0.05, 1, "0.1", "0,1"],
  ])("%d with %d digits", async (value, digits, english, portuguese) => {
    expect(speak(await languages.en()).number(value, digits)).toBe(english);
    expect(speak(await languages["pt-BR"]()).number(value, digits)).toBe(portuguese);
  });
});
