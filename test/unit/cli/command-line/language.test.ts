import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languageFor, rememberLanguage } from "../../../../src/cli/command-line/language.ts";
import { showsUnicode } from "../../../../src/cli/output/terminal.ts";
import { hostWith } from "../../../support/hosts.ts";
import { temporaryFolder } from "../../../support/hub.ts";

describe("the language", () => {
  it.each([
    [["--lang", "pt-BR"], { LANG: "en_US.UTF-8" }, "pt-BR"],
    [["check", "--lang=en"], { LANG: "pt_BR.UTF-8" }, "en"],
    [[], { LANG: "pt_BR.UTF-8" }, "pt-BR"],
    [[], { LC_ALL: "C", LANG: "pt_BR.UTF-8" }, "en"],
    [[], {}, "en"],
  ])("of %j with %j", async (argv, env, tag) => {
    const host = hostWith({ PHI4_SETUP_HOME: await temporaryFolder() }, { platform: "linux" });
    const system = { ...host.system, env: { ...env, PHI4_SETUP_HOME: host.system.env["PHI4_SETUP_HOME"] } };
    expect(await languageFor({ ...host, system }, argv)).toBe(tag);
  });

  it("is remembered, until another is asked for", async () => {
    const host = hostWith({ PHI4_SETUP_HOME: join(await temporaryFolder(), "João Silva"), LANG: "en_US.UTF-8" });
    expect(await rememberLanguage(host, "pt-BR")).toBe(join(host.system.env["PHI4_SETUP_HOME"] ?? "", "language"));
    expect(await languageFor(host, ["status"])).toBe("pt-BR");
    expect(await languageFor(host, ["status", "--lang", "en"])).toBe("en");
  });

  it("is no failure where nothing can be kept", async () => {
    const host = hostWith({ PHI4_SETUP_HOME: "/proc/nobody" });
    expect(await rememberLanguage(host, "pt-BR")).toBeNull();
  });
});

describe("more than ASCII", () => {
  it.each([
    ["linux", { LANG: "pt_BR.UTF-8" }, true],
    ["linux", { LANG: "C.utf8" }, true],
    ["linux", { LC_ALL: "C", LANG: "pt_BR.UTF-8" }, false],
    ["linux", { LANG: "pt_BR.ISO-8859-1" }, false],
    ["linux", {}, false],
    ["linux", { LANG: "C.UTF-8", TERM: "linux" }, false],
    ["darwin", {}, true],
    ["darwin", { LC_ALL: "C" }, false],
  ] as const)("on %s with %j", (platform, env, shown) => {
    expect(showsUnicode({ platform, env })).toBe(shown);
  });
});
