import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { downloadTime } from "../../../src/core/download-time.ts";
import { languages } from "../../../src/core/messages/index.ts";
import { speak } from "../../../src/core/messages/speak.ts";
import { noProxyLines } from "../../../src/core/no-proxy.ts";
import { quoted } from "../../../src/core/quote.ts";

describe("a path as it is typed", () => {
  it.each([
    ["linux", "/home/ana/models", "/home/ana/models"],
    ["linux", "/home/João Silva/models", "'/home/João Silva/models'"],
    ["darwin", "/tmp/it's $HOME `x`", String.raw`'/tmp/it'\''s $HOME ` + "`x`'"],
    ["win32", String.raw`C:\Users\ana\models`, String.raw`C:\Users\ana\models`],
    ["win32", String.raw`C:\Users\João Silva`, String.raw`"C:\Users\João Silva"`],
    ["win32", "D:\\my models\\", String.raw`"D:\my models\\"`],
    ["win32", "D:\\", "D:\\"],
  ])("on %s: %s", (platform, path, typed) => {
    expect(quoted(path, platform)).toBe(typed);
  });

  it.skipIf(process.platform === "win32")("is one word to a real shell, whatever it holds", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .map((text) => `/${text.replaceAll("\0", "")}`);
    const names = fc.array(name, { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(names, (paths) => {
        const typed = paths.map((path) => quoted(path, "linux")).join(" ");
        const heard = execFileSync("/bin/sh", ["-c", String.raw`printf '%s\0' ` + typed], { encoding: "utf8" });
        expect(heard.split("\0").slice(0, -1)).toEqual(paths);
      }),
      { numRuns: 20 },
    );
  });
});

describe("what other programs need where a proxy is set", () => {
  const proxy = { HTTPS_PROXY: "http://proxy:3128" };
  it.each([
    [{}, "linux", []],
    [proxy, "linux", ['export NO_PROXY="localhost,127.0.0.1"']],
    [{ ...proxy, no_proxy: "example.org, localhost" }, "darwin", ['export NO_PROXY="localhost,127.0.0.1,example.org"']],
    [{ ...proxy, NO_PROXY: "localhost,127.0.0.1" }, "linux", []],
    [{ ...proxy, NO_PROXY: "*" }, "linux", []],
    [proxy, "win32", ["set NO_PROXY=localhost,127.0.0.1", '$env:NO_PROXY = "localhost,127.0.0.1"']],
  ])("%j on %s", (env, platform, lines) => {
    expect(noProxyLines(env, platform)).toEqual(lines);
  });
});

describe("how long a download takes", () => {
  it.each([
    [0, null, null],
    [9_053_114_816, null, { ms: 1_448_498, bytesPerSecond: 6_250_000, measured: false }],
    [9_053_114_816, 12_500_000, { ms: 724_249, bytesPerSecond: 12_500_000, measured: true }],
    [1000, 0, { ms: 0, bytesPerSecond: 6_250_000, measured: false }],
  ])("%d bytes at %s", (bytes, rate, time) => {
    expect(downloadTime(bytes, rate)).toEqual(time);
  });
});

describe("speaking in ASCII", () => {
  it("writes every text of every language with nothing else", async () => {
    for (const load of Object.values(languages)) {
      const language = await load();
      const speech = speak(language, { ascii: true });
      expect(speech.dot).toBe("-");
      for (const key of Object.keys(language.ui) as (keyof typeof language.ui)[]) {
        if (language.ui[key].includes("{")) continue;
        // oxlint-disable-next-line no-control-regex -- every character that is not ASCII
        expect(speech.ui(key)).not.toMatch(/[^\u0000-\u007f]/);
      }
    }
  });

  it("leaves what comes from outside as it is", async () => {
    const speech = speak(await languages["pt-BR"](), { ascii: true });
    expect(speech.ui("kit.using", { folder: "/home/João", repo: "a/b", commit: "1" })).toBe(
      "Instalando de /home/João: a/b, versao 1, sem rede",
    );
  });
});

describe("what is not there", () => {
  it("is said in the person's language, and still chosen by", async () => {
    const finding = { code: "SMOKE_MODEL_NOT_LISTED", args: { model: "phi-4", listed: [] } } as const;
    expect(speak(await languages.en()).say(finding).what).toBe(
      "The server does not list the model phi-4, nor any other",
    );
    expect(speak(await languages["pt-BR"]()).say(finding).what).toBe(
      "O servidor não tem o modelo phi-4, nem nenhum outro",
    );
    const full = { code: "DISK_FULL", args: { path: "/", neededBytes: 2e9, freeBytes: null } } as const;
    const said = speak(await languages["pt-BR"]()).say(full).what;
    expect(said).toBe("Espaço insuficiente em /: são necessários 1,86 GiB (2,00 GB)");
  });
});
