import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gatherGiven } from "../../../src/diagnosis/gather.ts";
import type { Gathered } from "../../../src/diagnosis/gathered.ts";
import { fakeHost } from "../../support/fake-host.ts";
import { ggufBytes, phiMetadata } from "../../support/gguf-bytes.ts";
import { failureOf } from "../../support/hub.ts";
import { machineWith } from "../../support/machine-with.ts";

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "phi4-given-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const host = fakeHost();
let files = 0;

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const own = join(folder, String((files += 1)));
  await mkdir(own);
  await writeFile(join(own, name), content);
  return join(own, name);
}

async function given(name: string, content: string | Uint8Array): Promise<Gathered> {
  return gatherGiven(host, [await written(name, content)]);
}

const ids = ({ suspects }: Gathered): string[] => suspects.map(({ id }) => id);

/** A header that asks for one tensor of 4 MB, and as many bytes of weights as given. */
function model(weights: Uint8Array, more: { tensors?: number } = {}): Uint8Array {
  const tensors = Array.from({ length: more.tensors ?? 1 }, (_, i) => ({
    name: `blk.0.weight${i}`,
    type: "F32" as const,
    elements: 1_048_576,
  }));
  const header = ggufBytes({ metadata: phiMetadata(1, 4), tensors });
  const padded = Math.ceil(header.length / 32) * 32;
  const bytes = new Uint8Array(padded + weights.length);
  bytes.set(header);
  bytes.set(weights, padded);
  return bytes;
}

function safetensors(header: string, weights: number, length = header.length): Uint8Array {
  const bytes = new Uint8Array(8 + header.length + weights).fill(7);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(length), true);
  bytes.set(new TextEncoder().encode(header), 8);
  return bytes;
}

const tensor = '{"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}';
const page = "<!DOCTYPE html><html><body>Sign in to the network</body></html>";
const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9053114816\n";

describe("a model file that is given", () => {
  it.each<[string, string, () => string | Uint8Array, string[]]>([
    ["whole", "phi.gguf", () => model(new Uint8Array(4_194_304).fill(1)), []],
    ["cut off in its weights", "phi.gguf", () => model(new Uint8Array(1_000_000).fill(1)), ["MODEL_FILE_SHORT"]],
    ["cut off in its header", "phi.gguf", () => model(new Uint8Array(9)).subarray(0, 700), ["MODEL_FILE_SHORT"]],
    ["full of zeros behind its header", "phi.gguf", () => model(new Uint8Array(4_194_304)), ["MODEL_FILE_HOLLOW"]],
    ["nothing but zeros", "phi.gguf", () => new Uint8Array(100_000), ["NOT_A_GGUF"]],
    ["empty", "phi.gguf", () => "", ["NOT_A_GGUF"]],
    ["a web page", "phi.gguf", () => page, ["NOT_A_GGUF"]],
    ["a pointer", "phi.gguf", () => pointer, ["NOT_A_GGUF"]],
    ["of a version nobody knows", "phi.gguf", () => Uint8Array.from([71, 71, 85, 70, 99, 0, 0, 0, 1]), ["NOT_A_GGUF"]],
    [
      "of garbage behind its magic",
      "phi.gguf",
      () => Uint8Array.from([71, 71, 85, 70, 3, 0, 0, 0, ...new Uint8Array(64).fill(255)]),
      ["GGUF_BROKEN"],
    ],
    ["under another name", "blob", () => model(new Uint8Array(1000)), ["MODEL_FILE_SHORT"]],
    ["safetensors, whole", "m.safetensors", () => safetensors(tensor, 16), []],
    ["safetensors, cut off", "m.safetensors", () => safetensors(tensor, 3), ["MODEL_FILE_SHORT"]],
    ["safetensors, cut off in its header", "m.safetensors", () => safetensors(tensor, 0, 5000), ["MODEL_FILE_SHORT"]],
    [
      "safetensors with a header of nonsense",
      "m.safetensors",
      () => safetensors("{nonsense at", 9),
      ["SAFETENSORS_BROKEN"],
    ],
    [
      "safetensors with a length of nonsense",
      "m.safetensors",
      () => safetensors(tensor, 9, 2 ** 50),
      ["SAFETENSORS_BROKEN"],
    ],
    ["safetensors that are a page", "m.safetensors", () => page, ["NOT_A_GGUF"]],
  ])("%s", async (_, name, content, expected) => {
    const gathered = await given(name, content());
    expect(ids(gathered)).toEqual(expected);
    expect(gathered.examined).toMatchObject([{ kind: "model" }]);
  });
});

describe("what is no log", () => {
  it.each<[string, string, Uint8Array | string, object]>([
    ["nothing at all", "a.log", "", { code: "LOG_EMPTY" }],
    ["random bytes", "a.log", Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 251), { code: "LOG_NOT_TEXT" }],
    ["zeros", "a.log", new Uint8Array(5000), { code: "LOG_NOT_TEXT", args: { looksLike: "zeros" } }],
    [
      "gzip",
      "a.log.gz",
      Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
      { code: "LOG_NOT_TEXT", args: { looksLike: "gzip" } },
    ],
    [
      "a ZIP archive",
      "a.zip",
      Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
      { code: "LOG_NOT_TEXT", args: { looksLike: "zip" } },
    ],
  ])("%s", async (_, name, content, finding) => {
    const { finding: found, exitCode } = await failureOf(given(name, content));
    expect(found).toMatchObject(finding);
    expect(exitCode).toBe(2);
  });

  it("a file that is not there, and a path through a file", async () => {
    const path = await written("a.log", "x");
    for (const missing of [join(folder, "none"), join(path, "deeper")]) {
      expect(await failureOf(gatherGiven(host, [missing]))).toMatchObject({
        exitCode: 2,
        finding: { code: "LOG_NOT_FOUND" },
      });
    }
  });

  it("a folder: the newest log in it is named", async () => {
    const older = await written("old.log", "x");
    const own = join(older, "..");
    await writeFile(join(own, "new.log"), "y");
    await utimes(older, 1000, 1000);
    const error = await failureOf(gatherGiven(host, [own]));
    expect(error).toMatchObject({ exitCode: 2, finding: { code: "LOG_IS_FOLDER", args: { newest: "new.log" } } });
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a file that may not be read: exit 7",
    async () => {
      const path = await written("a.log", "x");
      await chmod(path, 0);
      expect(await failureOf(gatherGiven(host, [path]))).toMatchObject({
        exitCode: 7,
        finding: { code: "LOG_UNREADABLE" },
      });
    },
  );
});

describe("documents of our own", () => {
  const tool = { name: "phi4-setup", version: "1.0.0" };
  const machine = machineWith();

  it("a report: what it failed with and the checks that were not met", async () => {
    const report = {
      schemaVersion: 1,
      tool,
      command: "install",
      machine,
      checks: [
        { status: "fail", level: "required", code: "MEMORY_BELOW_MINIMUM", args: { totalBytes: 1, minimumBytes: 2 } },
        { status: "fail", level: "optional", code: "PYTHON_MISSING", args: {} },
      ],
      error: { code: "CHECKS_FAILED", args: { checks: ["memory"], odd: { a: 1 } } },
    };
    const gathered = await given("report.json", JSON.stringify(report));
    expect(gathered.suspects).toMatchObject([
      { id: "CHECKS_FAILED", args: { checks: ["memory"] } },
      { id: "MEMORY_BELOW_MINIMUM", args: { totalBytes: 1 } },
    ]);
    expect(gathered.machine).toEqual(machine);
    expect(gathered.examined).toMatchObject([{ kind: "report" }]);
  });

  it("a saved machine, and one that is broken", async () => {
    expect((await given("m.json", JSON.stringify({ schemaVersion: 1, tool, machine }))).machine).toEqual(machine);
    expect((await given("m.json", JSON.stringify({ schemaVersion: 1, tool, machine: { os: 1 } }))).machine).toBeNull();
  });

  it("a report that PowerShell's > wrote is no log", async () => {
    const report = { schemaVersion: 1, tool, command: "check", machine, error: null };
    const text = Buffer.from(`\ufeff${JSON.stringify(report)}`, "utf16le");
    expect((await given("report.json", text)).examined).toMatchObject([{ kind: "report" }]);
  });

  it("a bundle: its report, its machine and its logs", async () => {
    const logs = [{ name: "run.log", text: "x\nthe end  [HUB_CERTIFICATE]\n" }, { odd: true }, null];
    const report = { error: { code: "HUB_STATUS", args: { host: "h", status: 503 } } };
    const gathered = await given("b.json", JSON.stringify({ schemaVersion: 1, tool, machine, report, logs }));
    expect(gathered.suspects).toMatchObject([{ id: "HUB_STATUS" }, { id: "HUB_CERTIFICATE", evidence: [{ line: 2 }] }]);
    expect(gathered.examined).toMatchObject([{ kind: "bundle" }, { kind: "log", lines: 2 }]);
  });

  it("other people's JSON is a log", async () => {
    expect((await given("x.json", '{"level":"error","msg":"[HUB_CERTIFICATE]"}\n')).examined).toMatchObject([
      { kind: "log", lines: 1 },
    ]);
  });
});
