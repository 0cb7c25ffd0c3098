// Behaves like a Python interpreter as far as we see of it, in the ways that the file `does` beside it names: answers
// --look, makes environments of its own kind, is pip, and serves until it dies.
const { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { createServer } = require("node:http");
const { dirname, join } = require("node:path");

const [home, ...args] = process.argv.slice(2);
const does = JSON.parse(readFileSync(join(home, "does"), "utf8"));
const say = (stream, words) => stream.write(`${words}\n`);
const die = (words, code = 1) => {
  say(process.stderr, words);
  process.exitCode = code;
};
const installed = join(home, "installed");
const packages = existsSync(installed) ? JSON.parse(readFileSync(installed, "utf8")) : {};

if (args[0] === "-m" && args[1] === "venv") makeEnvironment(args.at(-1));
else if (args[0] === "-m" && args[1] === "pip") pip(args.slice(2));
else if (args[1] === "--look") look();
else serve();

function look() {
  if (does.look === "store stub")
    return die("Python was not found; run without arguments to install from the Microsoft Store", 9);
  const { version = "3.12.4", bits = 64, torch = null, transformers = null, venv = true } = { ...does, ...packages };
  say(process.stdout, JSON.stringify({ executable: home, version, bits, torch, transformers, venv }));
}

function makeEnvironment(folder) {
  if (does.makes === "nothing")
    return die("The virtual environment was not created successfully because ensurepip is not\navailable.");
  const bin = join(folder, "bin");
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, "does"), JSON.stringify({ ...does, torch: null, transformers: null }));
  cpSync(join(home, "python"), join(bin, "python"));
  const text = readFileSync(join(home, "python"), "utf8").replaceAll(home, bin);
  writeFileSync(join(bin, "python"), text);
  chmodSync(join(bin, "python"), 0o755);
  cpSync(__filename, join(bin, "stand-in-python.cjs"));
}

function pip(given) {
  writeFileSync(join(dirname(dirname(home)), "pip-arguments"), given.join(" "));
  say(process.stdout, "Collecting torch>=2.5.0");
  if (does.pip === "no network")
    return die(
      "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError: [Errno -2] Name or service not known'\n" +
        "ERROR: Could not find a version that satisfies the requirement torch>=2.5.0 (from versions: none)\n" +
        "ERROR: No matching distribution found for torch>=2.5.0",
    );
  if (does.pip === "no wheel")
    return die(
      "ERROR: Could not find a version that satisfies the requirement torch>=2.5.0 (from versions: none)\nERROR: No matching distribution found for torch>=2.5.0",
    );
  if (does.pip === "no space")
    return die("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device");
  if (does.pip === "hangs") return setInterval(() => {}, 1000);
  const old = does.pip === "old releases";
  writeFileSync(installed, JSON.stringify({ torch: old ? "2.4.1" : "2.13.0+cpu", transformers: "5.18.0" }));
  say(process.stdout, "Successfully installed torch transformers accelerate");
}

function serve() {
  if (does.serve === "runs out of memory")
    return die("error: OutOfMemoryError: CUDA out of memory. Tried to allocate 1.05 GiB.");
  if (does.serve === "cannot load it")
    return die("error: ValueError: The checkpoint you are trying to load has model type `phi9`");
  if (does.serve === "is killed") return process.kill(process.pid, "SIGKILL");
  if (does.serve === "crashes") return process.kill(process.pid, "SIGSEGV");
  if (does.serve === "never answers") setInterval(() => {}, 1000);
  if (does.serve === "answers") answer();
}

/** As our own server in Python does, as far as clients see. */
function answer() {
  const given = (name) => args[args.indexOf(name) + 1];
  const model = given("--name");
  const parts = ["I am a model, ", "small but bright, ", "I came to check ", "that all is right."];
  createServer((request, response) => {
    response.setHeader("content-type", "application/json");
    if (request.url === "/health") return response.end('{"status":"ok"}');
    if (request.url === "/v1/models")
      return response.end(JSON.stringify({ object: "list", data: [{ id: model, meta: { device: "cpu" } }] }));
    let text = "";
    request.setEncoding("utf8").on("data", (chunk) => (text += chunk));
    request.on("end", () => {
      const message = { role: "assistant", content: parts.join("") };
      if (JSON.parse(text).stream !== true)
        return response.end(JSON.stringify({ id: "1", model, choices: [{ message }] }));
      response.setHeader("content-type", "text/event-stream");
      for (const content of parts)
        response.write(`data: ${JSON.stringify({ model, choices: [{ delta: { content } }] })}\n\n`);
      response.end("data: [DONE]\n\n");
    });
  })
    .once("error", () => die("OSError: [Errno 98] Address already in use"))
    .listen(Number(given("--port")), "127.0.0.1");
}
