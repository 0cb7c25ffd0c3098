import { expect, test } from "vitest";
import { typedAgain } from "../../../../src/cli/command-line/typed-again.ts";

test.each<[string, string[], string, string]>([
  ["nothing at all is the command itself", [], "linux", "install"],
  ["options alone", ["--quantization", "Q4_K_S"], "linux", "install --quantization Q4_K_S"],
  ["the command by its name", ["install", "--offline"], "linux", "install --offline"],
  ["an option before the command", ["--lang", "pt-BR", "install"], "linux", "--lang pt-BR install"],
  [
    "a path with a space, in sh",
    ["install", "--file", "/mnt/my models/x.gguf"],
    "linux",
    "install --file '/mnt/my models/x.gguf'",
  ],
  [
    "a path with a space, on Windows",
    ["--cache-dir", "C:\\Users\\João Silva"],
    "win32",
    'install --cache-dir "C:\\Users\\João Silva"',
  ],
  ["no password", ["--proxy", "http://ana:secret@proxy:3128"], "linux", "install --proxy http://proxy:3128"],
  [
    "no password in a word of its own",
    ["--proxy=http://ana:secret@proxy:3128"],
    "linux",
    "install --proxy=http://proxy:3128",
  ],
])("%s", (_name, argv, platform, typed) => {
  expect(typedAgain(argv, "install", platform)).toBe(typed);
});
