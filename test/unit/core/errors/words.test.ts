import { describe, expect, it } from "vitest";
import { exitCodeOf, type ErrorCode } from "../../../../src/core/errors/codes.ts";
import { languages } from "../../../../src/core/messages/index.ts";

/** What a person decided: there is nothing to do about it. */
const decided: ReadonlySet<ErrorCode> = new Set(["CONSENT_DECLINED"]);

describe.each(["en", "pt-BR"] as const)("the words of our own errors in %s", (language) => {
  it("say what to do, whatever went wrong", async () => {
    const { findings } = await languages[language]();
    const codes = (Object.keys(exitCodeOf) as ErrorCode[]).filter((code) => !decided.has(code));
    expect(codes.filter((code) => !("do" in findings[code]))).toEqual([]);
  });
});
