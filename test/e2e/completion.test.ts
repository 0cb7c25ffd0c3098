import { execFileSync, spawnSync } from "node:child_process";
import { expect, inject, test } from "vitest";
import { commandNames } from "../../src/cli/command-line/options.ts";
import { programIn, runCli } from "../support/cli.ts";

const program = programIn(inject("packedPrefix"));

async function completions(...words: string[]): Promise<string[]> {
  const { status, stdout } = await runCli(program, ["complete", "--", ...words]);
  expect(status).toBe(0);
  return stdout.split("\n").flatMap((line) => (line === "" || line.startsWith(":") ? [] : [line.split("\t")[0] ?? ""]));
}

test.each<[string, string[], string[]]>([
  ["every command", [""], [...commandNames]],
  ["commands by their beginning", ["ch"], ["check", "chat"]],
  ["options of the command that is typed", ["check", "--fail"], ["--fail-on"]],
  ["values of the option before", ["check", "--fail-on", ""], ["fail", "warn"]],
  ["values after an equals sign", ["check", "--fail-on=w"], ["warn"]],
  ["nothing where any text may follow", ["check", "--machine", ""], []],
  ["shells", ["complete", ""], ["bash", "zsh", "fish", "powershell"]],
])("completes %s", async (_, words, expected) => {
  expect((await completions(...words)).toSorted()).toEqual(expected.toSorted());
});

test("the script for bash is one that bash reads, and completes", async () => {
  const { stdout } = await runCli(program, ["complete", "bash"]);
  const bash = spawnSync("bash", ["--version"]);
  if (bash.error !== undefined) {
    process.stderr.write("NOT TESTED: completion in bash, which is not here\n");
    return;
  }
  const asked = `
    phi4-setup() { "${process.execPath}" "${program}" "$@"; }
    _get_comp_words_by_ref() { :; }
    COMP_WORDS=(phi4-setup che); COMP_CWORD=1; COMP_LINE="phi4-setup che"; COMP_POINT=14
    cur=che; prev=phi4-setup; words=("\${COMP_WORDS[@]}"); cword=1
    __phi4_setup_complete
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  expect(execFileSync("bash", ["-c", stdout + asked], { encoding: "utf8" })).toMatch(/^check/m);
});

test("names the shells it knows", async () => {
  const { status, stderr } = await runCli(program, ["complete", "zhs"]);
  expect(status).toBe(2);
  expect(stderr).toContain("Did you mean zsh?");
});
