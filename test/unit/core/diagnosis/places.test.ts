import { describe, expect, it } from "vitest";
import { homesIn, systemOfLog } from "../../../../src/core/diagnosis/log-system.ts";
import { modelPathsIn, pathsIn, portsIn } from "../../../../src/core/diagnosis/places.ts";
import type { Suspect } from "../../../../src/core/diagnosis/suspect.ts";

const line = (text: string): Suspect => ({
  id: "x",
  args: {},
  severity: "fatal",
  priority: 80,
  phase: "disk",
  evidence: [{ file: "a.log", line: 1, text }],
  count: 1,
});

describe("what a line names", () => {
  it.each<[string, number[]]>([
    ["listen EADDRINUSE: address already in use :::1234", [1234]],
    ["listen EACCES: permission denied 127.0.0.1:1234", [1234]],
    ["[Errno 98] bind on ('0.0.0.0', 8000)", []],
    ["couldn't bind HTTP server socket, hostname: 127.0.0.1, port: 8080", [8080]],
    ["http://localhost:11434/api", [11434]],
    ["took 12:34 and 127.0.0.1:99999", []],
  ])("the ports of %s", (text, ports) => expect(portsIn(line(text))).toEqual(ports));

  it.each<[string, string[]]>([
    ["OSError: [Errno 28] No space left on device: '/tmp/a b/c'", ["/tmp/a b/c"]],
    ["gguf_init_from_file: failed to open /models/phi-4.gguf", ["/models/phi-4.gguf"]],
    ["EPERM: operation not permitted, unlink 'C:\\Users\\ana\\x.dll'", ["C:\\Users\\ana\\x.dll"]],
    // A share would make Windows sign in to a stranger's server.
    ["cannot open '\\\\evil\\share\\x.gguf' or //evil/share/x.gguf", []],
    ["see https://example.org/a/b", []],
  ])("the paths of %s", (text, paths) => expect(pathsIn(line(text))).toEqual(paths));

  it("only model files where models are asked for", () => {
    expect(modelPathsIn(line("cannot load '/m/x.safetensors' nor '/etc/passwd'"))).toEqual(["/m/x.safetensors"]);
  });
});

describe("the system of a log", () => {
  it.each<[string, string | null]>([
    ["npm error System: win32 10.0\nat C:\\Users\\ana\\AppData\\x", "win32"],
    ["/Users/ana/Library/Caches/x\nggml_metal_init: error", "darwin"],
    ["/home/ana/.cache/huggingface libcudart.so.12: cannot open", "linux"],
    ["TypeError: fetch failed", null],
    ["C:\\Users\\ana and /home/ana/x", null],
  ])("%s", (text, system) => expect(systemOfLog(text)).toBe(system));

  it("and the people in it", () => {
    expect(homesIn("/home/ana/x /Users/bob/y 'C:\\Users\\eva\\z' /home/ana/q")).toEqual(["ana", "bob", "eva"]);
  });
});
