import { describe, expect, test } from "vitest";
import { parsePyList } from "../../../src/probes/interpreters.ts";
import { isStoreStub, parsePython, probePython, torchBuild } from "../../../src/probes/python.ts";
import { runProbe } from "../../../src/probes/probe.ts";
import { fakeHost, type FakeRun, type FakeWorld } from "../../support/fake-host.ts";

const places = { models: "/m", engine: "/e", lmstudio: "/l", scratch: "/s" };
const answer = (version: string, more = ""): string =>
  `version ${version}\nbits 64\nexecutable /usr/bin/python3\nprefix /usr\nbase /usr\nconda 0\nmanaged 1\n${more}`;
const python = (file: string, stdout: string): FakeRun => ({ file, args: ["-I", "-S", "-c"], prefix: true, stdout });

async function probe(world: FakeWorld, wanted: string | null = null): Promise<Awaited<ReturnType<typeof run>>> {
  return run(world, wanted);
}
function run(world: FakeWorld, wanted: string | null): ReturnType<typeof runProbe<unknown[]>> {
  return runProbe<unknown[]>("python", probePython, fakeHost(world), { timeoutMs: 50_000, python: wanted, places });
}

describe("Python", () => {
  test("an answer with packages", () => {
    const text = answer(
      "3.12.3",
      "package torch 2.6.0+cu124\ntorch cuda: Optional[str] = '12.4'\npackage openai 1.2.3\n",
    );
    expect(parsePython(text)).toEqual({
      path: "/usr/bin/python3",
      version: "3.12.3",
      bits: 64,
      environment: "system",
      externallyManaged: true,
      packages: {
        torch: { version: "2.6.0+cu124", build: "cuda 12.4" },
        transformers: null,
        accelerate: null,
        openai: { version: "1.2.3", build: null },
      },
    });
  });

  test.each([
    ["2.13.0+cpu", ["cuda: Optional[str] = None"], "cpu"],
    ["2.6.0", ["cuda: Optional[str] = None", "hip: Optional[str] = '6.2'"], "rocm 6.2"],
    ["2.6.0", ["cuda = '12.1'"], "cuda 12.1"],
    ["2.6.0+cu128", [], "cu128"],
    ["2.6.0", [], null],
  ])("torch %s %j is built for %j", (version, lines, build) => expect(torchBuild(version, lines)).toBe(build));

  test("a virtual environment is not the system's to manage", () => {
    const text = answer("3.11.2").replace("prefix /usr", "prefix /home/ana/venv");
    expect(parsePython(text)).toMatchObject({ environment: "venv", externallyManaged: false });
  });

  test.each(["", "Python 3.11", "version 3\n", "version x.y.z\nbits 64\n"])("%j is no answer", (text) => {
    expect(parsePython(text)).toBeNull();
  });

  test("the Store's shortcut is not a Python", async () => {
    const stdout = "Python was not found; run without arguments to install from the Microsoft Store";
    const run = { file: "C:\\Windows\\System32\\python.exe", exitCode: 9009, stderr: stdout };
    const { fact } = await probe({ system: { platform: "win32" }, runs: [run] });
    expect(fact).toMatchObject({ value: null, reason: "absent" });
    expect(isStoreStub("detail" in fact ? fact.detail : "")).toBe(true);
  });

  test("nothing on PATH is an empty list", async () => {
    expect((await probe({})).fact.value).toEqual([]);
  });

  test("an old interpreter is kept only when no better one is there", async () => {
    const runs = [
      python("/usr/bin/python3", answer("3.8.10")),
      python(
        "/usr/bin/python3.12",
        answer("3.12.1").replace("executable /usr/bin/python3", "executable /usr/bin/python3.12"),
      ),
    ];
    expect((await probe({ runs })).fact.value).toMatchObject([{ version: "3.12.1" }]);
    expect((await probe({ runs: runs.slice(0, 1) })).fact.value).toMatchObject([{ version: "3.8.10" }]);
  });

  test("pyenv's shim is passed over for the interpreter itself", async () => {
    const real = "/home/ana/.pyenv/versions/3.11.7/bin/python3";
    const host: FakeWorld = {
      system: { env: { PATH: "/home/ana/.pyenv/shims" } },
      files: { "/home/ana/.pyenv/version": "3.11.7\n" },
      executables: ["/home/ana/.pyenv/shims/python3"],
      runs: [python(real, answer("3.11.7"))],
    };
    expect((await probe(host)).fact.value).toMatchObject([{ version: "3.11.7" }]);
  });

  test("the active environment comes before PATH", async () => {
    const { fact } = await probe({
      system: { env: { PATH: "/usr/bin", VIRTUAL_ENV: "/home/ana/venv" } },
      runs: [python("/home/ana/venv/bin/python", answer("3.13.0")), python("/usr/bin/python3", answer("3.11.2"))],
    });
    expect(fact.value).toMatchObject([{ version: "3.13.0" }]);
  });

  test("Apple's stub is not started without the developer tools", async () => {
    const world: FakeWorld = { system: { platform: "darwin" }, executables: ["/usr/bin/python3"] };
    expect((await probe(world)).fact.value).toEqual([]);
  });

  test("an interpreter that was named and is not there", async () => {
    expect((await probe({}, "/opt/nothing/python")).fact).toMatchObject({ value: null, reason: "absent" });
  });

  test("version managers and installers are asked after PATH, the newest first", async () => {
    const at = (version: string): string => `/home/ana/.local/share/uv/python/cpython-${version}-linux/bin/python3`;
    const world: FakeWorld = {
      runs: [
        python("/usr/bin/python3", answer("3.8.10")),
        python(at("3.9.20"), answer("3.9.20")),
        python(at("3.13.1"), answer("3.13.1").replace("executable /usr/bin/python3", `executable ${at("3.13.1")}`)),
      ],
    };
    expect((await probe(world)).fact.value).toMatchObject([{ version: "3.13.1", path: at("3.13.1") }]);
  });

  test("every interpreter, each once", async () => {
    const world: FakeWorld = {
      files: { "/home/ana/.conda/environments.txt": "/home/ana/conda/envs/ml\nrelative\n" },
      links: { "/usr/bin/python": "/usr/bin/python3" },
      runs: [
        python("/usr/bin/python3", answer("3.12.3")),
        python("/usr/bin/python", answer("3.12.3")),
        python(
          "/home/ana/conda/envs/ml/bin/python",
          answer("3.11.9").replace("executable /usr/bin/python3", "executable /conda"),
        ),
      ],
    };
    expect((await probe(world, "all")).fact.value).toMatchObject([{ version: "3.12.3" }, { version: "3.11.9" }]);
  });

  test("one that hangs leaves time for the next; alone, it is told", async () => {
    const hanging: FakeRun = { file: "/usr/bin/python3", hangs: true };
    const limited = (runs: FakeRun[]): ReturnType<typeof run> =>
      runProbe<unknown[]>("python", probePython, fakeHost({ runs }), { timeoutMs: 1000, python: null, places });
    expect((await limited([hanging, python("/usr/bin/python", answer("3.12.3"))])).fact.value).toMatchObject([
      { version: "3.12.3" },
    ]);
    expect((await limited([hanging])).fact).toMatchObject({
      value: null,
      reason: "failed",
      detail: "no answer in time: /usr/bin/python3",
    });
  });

  test("on Windows those that registered themselves are found, behind the Store's shortcut", async () => {
    const stub = { file: "C:\\Windows\\System32\\python.exe", exitCode: 9009, stderr: "… from the Microsoft Store" };
    const powershell = {
      file: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
      stdout: JSON.stringify({ pythons: "D:\\Python313\\python.exe" }),
    };
    const real = python("D:\\Python313\\python.exe", answer("3.13.2"));
    const { fact } = await probe({ system: { platform: "win32" }, runs: [stub, powershell, real] });
    expect(fact.value).toMatchObject([{ version: "3.13.2" }]);
  });

  test.each([
    [" -V:3.13 *        C:\\Python313\\python.exe\r\n -V:3.10-32        C:\\Py 32\\python.exe\r\n", 2],
    [
      "Installed Pythons found by C:\\Windows\\py.exe Launcher for Windows\n -3.9-64        C:\\Py39\\python.exe *\n",
      1,
    ],
    ['  *               "C:\\my venv\\Scripts\\python.exe"\n', 1],
    [" -V:3.12          \\\\server\\share\\python.exe\n", 0],
    [" -V:3.12          python.exe\n", 0],
    ["-V:3.14[-64] *   C:\\Pythons\\3.14\\python.exe\r\n", 1],
    ["No installed Pythons found!\n", 0],
    ["", 0],
  ])("the launcher's list %j", (text, count) => {
    const found = parsePyList(text);
    expect(found).toHaveLength(count);
    for (const path of found) expect(path).toMatch(/^C:\\[^"*]*\.exe$/);
  });

  test("what the launcher and both registries name is asked once each, whatever its capitals", async () => {
    const named = (path: string, version: string, bits = 64): FakeRun =>
      python(path, answer(version).replace("/usr/bin/python3", path).replace("bits 64", `bits ${bits}`));
    const powershell = {
      file: "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe",
      stdout: JSON.stringify({ pythons: ["c:\\python313\\PYTHON.exe", "C:\\Py32\\python.exe"] }),
    };
    const launcher = {
      file: "C:\\Windows\\py.exe",
      args: ["-0p"],
      stdout: " -V:3.13 *        C:\\Python313\\python.exe\r\n -V:3.12          D:\\gone\\python.exe\r\n",
    };
    const runs = [
      powershell,
      launcher,
      named("C:\\Python313\\python.exe", "3.13.2"),
      named("c:\\python313\\PYTHON.exe", "3.13.2"),
      named("C:\\Py32\\python.exe", "3.12.1", 32),
    ];
    const host = fakeHost({ system: { platform: "win32" }, runs });
    const { fact } = await runProbe("python", probePython, host, { timeoutMs: 50_000, python: "all", places });
    expect(fact.value).toMatchObject([
      { version: "3.13.2", bits: 64 },
      { version: "3.12.1", bits: 32 },
    ]);
    expect(host.started.map(({ file }) => file)).toEqual([
      "C:\\Windows\\py.exe",
      "C:\\Python313\\python.exe",
      powershell.file,
      "C:\\Py32\\python.exe",
    ]);
  });
});
