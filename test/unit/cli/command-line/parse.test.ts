import { describe, expect, it } from "vitest";
import { SetupError } from "../../../../src/core/errors/index.ts";
import { languages } from "../../../../src/core/messages/index.ts";
import { outletsIn, parse, type Invocation } from "../../../../src/cli/command-line/parse.ts";
import { fakeHost } from "../../../support/fake-host.ts";

const { ui } = await languages.en();

async function read(...argv: string[]): Promise<{ invocation: Invocation | null; printed: string }> {
  let printed = "";
  const stdout = { write: (text: string) => void (printed += text), isTTY: false, columns: 80 };
  const { system, files, interrupted } = fakeHost({ system: { cwd: "/nowhere" } });
  return { invocation: await parse(argv, { ui, host: { stdout, system, files, interrupted } }), printed };
}

async function refusal(...argv: string[]): Promise<SetupError["finding"]> {
  const thrown = await read(...argv).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof SetupError)) throw new Error(`not refused: ${argv.join(" ")}`);
  expect(thrown.exitCode).toBe(2);
  return thrown.finding;
}

describe("the address of a server", () => {
  it.each([
    "https://ana:s3cret@llm.acme.example/v1",
    "https://ana@llm.acme.example/v1",
    "ana:s3cret@localhost:8000",
    "http://ana:s3/cret@llm.acme.example/v1",
    "http://ana:s3#cret@llm.acme.example/v1",
    "https://ana:s3cret@",
  ])("is refused with credentials in it, which are not repeated: %s", async (given) => {
    const finding = await refusal("test", "--base-url", given);
    expect(finding).toEqual({ code: "CREDENTIALS_IN_ADDRESS", args: { option: "--base-url" } });
  });

  it.each(["http://127.0.0.1:8000/v1", "localhost:11434", "https://llm.acme.example/@models/v1?x=a@b"])(
    "is taken: %s",
    async (given) => expect((await read("test", "--base-url", given)).invocation?.options.baseUrl).toBe(given),
  );
});

describe("the command line", () => {
  it("is install when no command is named", async () => {
    const { invocation } = await read("--yes");
    expect(invocation).toMatchObject({ command: "install", options: { yes: true, context: 4096, runtime: "auto" } });
  });

  it("reads values, lists and repeated options", async () => {
    const { invocation } = await read(
      "check",
      "--only",
      "memory,disk",
      "--fail-on=warn",
      "--machine",
      "a.json",
      "--machine",
      "b.json",
    );
    expect(invocation?.options).toMatchObject({
      only: ["memory", "disk"],
      failOn: "warn",
      machine: ["a.json", "b.json"],
    });
  });

  it("takes --json and --format json for the same thing", async () => {
    for (const argv of [
      ["check", "--json"],
      ["check", "--format", "json"],
      ["check", "--format=json"],
    ]) {
      const { invocation } = await read(...argv);
      expect(invocation?.options).toMatchObject({ json: true, format: "json" });
      expect(outletsIn(argv).format).toBe("json");
    }
  });

  it("says where the result goes, however wrong the rest is", () => {
    expect(
      outletsIn(["check", "--bogus", "--report=junit=a=b.xml", "--report", "json=x.json", "--output", "o"]),
    ).toEqual({
      format: null,
      output: "o",
      report: [
        { format: "junit", file: "a=b.xml" },
        { format: "json", file: "x.json" },
      ],
    });
    expect(outletsIn(["check", "--format", "yaml", "--report", "yaml=x", "--report", "--output"])).toEqual({
      format: null,
      output: null,
      report: [],
    });
  });

  it("keeps operands", async () => {
    const { invocation } = await read("download", "microsoft/phi-4", "--include", "*.json");
    expect(invocation).toMatchObject({
      command: "download",
      operands: ["microsoft/phi-4"],
      options: { include: ["*.json"] },
    });
  });

  it.each([
    [["chekc"], { code: "UNKNOWN_COMMAND", args: { given: "chekc", nearest: "check" } }],
    [["zzzzzzzz"], { code: "UNKNOWN_COMMAND", args: { given: "zzzzzzzz", nearest: null } }],
    [["check", "--onyl", "x"], { code: "UNKNOWN_OPTION", args: { given: "--onyl", nearest: "--only" } }],
    [["--contxt", "1"], { code: "UNKNOWN_OPTION", args: { given: "--contxt", nearest: "--context" } }],
    [
      ["check", "--min-ram", "16"],
      { code: "OPTION_VALUE_INVALID", args: { option: "--min-ram", given: "16", nearest: "16GB" } },
    ],
    [
      ["check", "--fail-on", "wran"],
      {
        code: "OPTION_VALUE_INVALID",
        args: { option: "--fail-on", given: "wran", allowed: ["fail", "warn"], nearest: "warn" },
      },
    ],
    [
      ["check", "--only", "memory,dsik"],
      { code: "OPTION_VALUE_INVALID", args: { option: "--only", given: "memory,dsik" } },
    ],
    [["check", "--context", "-1"], { code: "OPTION_VALUE_INVALID", args: { option: "--context", given: "-1" } }],
    [["check", "--context", "4k"], { code: "OPTION_VALUE_INVALID", args: { option: "--context", given: "4k" } }],
    [["check", "--context"], { code: "OPTION_VALUE_MISSING", args: { option: "--context" } }],
    [["check", "extra"], { code: "UNEXPECTED_ARGUMENT", args: { given: "extra" } }],
  ])("refuses %j and names what was meant", async (argv, finding) => {
    expect(await refusal(...argv)).toMatchObject(finding);
  });

  it("prints help in the person's language and runs nothing", async () => {
    const { invocation, printed } = await read("--help");
    expect(invocation).toBeNull();
    expect(printed).toContain("rehearse");
    const check = await read("check", "--help");
    expect(check.printed).toContain("--fail-on");
    expect(check.printed).not.toContain("--detach");
  });
});
