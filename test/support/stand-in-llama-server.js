// Behaves like llama-server as far as we see of it, in the ways that STAND_IN_LLAMA names. Knows only the options that
// its help lists, as the real one does, and starts a process of its own, which has to end with it.
const { spawn } = require("node:child_process");
const { appendFileSync, readFileSync } = require("node:fs");
const { createServer } = require("node:http");

const does = JSON.parse(process.env.STAND_IN_LLAMA ?? "{}");
const newHelp = `----- common params -----

-h,    --help, --usage                  print usage and exit
--version                               show version and build info
-m,    --model FNAME                    model path to load
                                        (env: LLAMA_ARG_MODEL)
-c,    --ctx-size N                     size of the prompt context (default: 0, 0 = loaded from model)
-fa,   --flash-attn [on|off|auto]       set Flash Attention use ('on', 'off', or 'auto', default: 'auto')
-ctk,  --cache-type-k TYPE              KV cache data type for K
-ctv,  --cache-type-v TYPE              KV cache data type for V
--mmap, --no-mmap                       whether to memory-map model, see --mlock
-dev,  --device <dev1,dev2,..>          comma-separated list of devices
-ngl,  --gpu-layers, --n-gpu-layers N   max. number of layers to store in VRAM
--offline                               Offline mode
-np,   --parallel N                     number of server slots (default: -1, -1 = auto)
-a,    --alias STRING                   set model name aliases
--host HOST                             ip address to listen
--port PORT                             port to listen (default: 8080)
--ui, --webui, --no-ui, --no-webui      whether to enable the Web UI (default: enabled)
-lv,   --verbosity, --log-verbosity N   Set the verbosity threshold. Values:
                                         - 4: trace (more info)
`;
const oldHelp = `usage: llama-server [options]

options:
  -h, --help                show this help message and exit
  -m FNAME, --model FNAME   model path
  -c N, --ctx-size N        size of the prompt context
  -ngl N, --n-gpu-layers N  number of layers to store in VRAM
  -fa, --flash-attn         enable Flash Attention
  -ctk TYPE, --cache-type-k TYPE
                            KV cache data type for K
  -ctv TYPE, --cache-type-v TYPE
                            KV cache data type for V
  --no-mmap                 do not memory-map model
  --host HOST               ip address to listen
  --port PORT               port to listen
`;
const help = does.help === "old" ? oldHelp : newHelp;
const args = process.argv.slice(2);
const say = (stream, words) => stream.write(`${words}\n`);

if (does.start === "no library") {
  say(
    process.stderr,
    "llama-server: error while loading shared libraries: libggml-hip.so: cannot open shared object file: No such file",
  );
  process.exitCode = 127;
} else if (does.start === "unknown instruction") process.kill(process.pid, "SIGILL");
else if (does.start === "hangs") setInterval(() => {}, 1000);
else if (does.start === "another program")
  say(process.stdout, "llama-server: feeds llamas\nusage: llama-server [--hay] [--water]");
else if (args[0] === "--help") say(process.stdout, help);
else if (args[0] === "--version")
  say(process.stderr, does.help === "old" ? "version: 2789 (84250014)\nbuilt with cc" : "version: 0.4.0 (build 1)");
else serve();

function serve() {
  const given = {};
  const flags = new Set([
    "--no-mmap",
    "--offline",
    "--no-webui",
    "--no-ui",
    ...(does.help === "old" ? ["--flash-attn"] : []),
  ]);
  for (let at = 0; at < args.length; at += 1) {
    if (!help.includes(args[at])) {
      say(process.stderr, `error: unknown argument: ${args[at]}`);
      process.exitCode = 1;
      return;
    }
    given[args[at]] = flags.has(args[at]) ? true : args[++at];
  }
  const helper = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  if (does.record !== undefined) {
    const env = Object.keys(process.env).filter((name) => name.startsWith("LLAMA_"));
    appendFileSync(does.record, `${JSON.stringify({ args, env, pids: [process.pid, helper.pid] })}\n`);
  }
  say(process.stderr, "main: loading model");
  const fail = (words, code) => {
    say(process.stderr, words);
    helper.kill();
    process.exitCode = code;
  };
  const cannotBind = () =>
    fail(
      [
        `0.00.005.339 E srv         start: couldn't bind HTTP server socket, hostname: 127.0.0.1, port: ${given["--port"]}`,
        "0.00.005.387 I srv    operator(): operator(): cleaning up before exit...",
        "0.00.005.535 E srv  llama_server: exiting due to HTTP server error",
      ].join("\n"),
      1,
    );
  if (does.load === "crashes") {
    say(process.stderr, "ggml_cuda_init: error: the driver is older than the runtime");
    helper.kill();
    process.kill(process.pid, "SIGSEGV");
    return;
  }
  if (does.load === "runs out of memory")
    return fail(
      "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 8354.71 MiB on device 0: cudaMalloc failed: out of memory",
      1,
    );
  if (does.load === "cannot read it")
    return fail("llama_model_load: error loading model: unknown model architecture: 'phi9'", 1);
  const starts = does.record === undefined ? 1 : readFileSync(does.record, "utf8").trim().split("\n").length;
  if (does.load === "finds the port taken" || (does.load === "finds the first port taken" && starts === 1))
    return cannotBind();

  say(process.stderr, `load_tensors:        ${does.device ?? "CPU_Mapped"} model buffer size =  8354.71 MiB`);
  let asked = 0;
  const alias = does.load === "lists another model" ? "qwen" : (given["--alias"] ?? given["--model"]);
  createServer((request, response) => {
    response.setHeader("content-type", "application/json; charset=utf-8");
    asked += 1;
    const loading = does.load === "never ends" || asked < 4;
    if (loading)
      return response.writeHead(503).end('{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}');
    if (request.url === "/health") return response.end('{"status":"ok"}');
    if (request.url === "/v1/models")
      return response.end(
        JSON.stringify({ object: "list", data: [{ id: alias, owned_by: "llamacpp", meta: { n_ctx_train: 16384 } }] }),
      );
    if (request.url !== "/v1/chat/completions")
      return response.writeHead(404).end('{"error":{"code":404,"message":"File Not Found"}}');
    if (does.answer === "dies") return process.kill(process.pid, "SIGKILL");
    let text = "";
    request.setEncoding("utf8").on("data", (chunk) => (text += chunk));
    request.on("end", () => answer(response, alias, text !== "" && JSON.parse(text).stream !== true));
  })
    .once("error", cannotBind)
    .listen(Number(given["--port"]), given["--host"]);
}

function answer(response, model, whole) {
  const parts = ["I am a model, ", "small but bright, ", "I came to check ", "that all is right."];
  if (whole) {
    const message = { role: "assistant", content: parts.join("") };
    return response.end(JSON.stringify({ id: "1", object: "chat.completion", model, choices: [{ message }] }));
  }
  response.setHeader("content-type", "text/event-stream");
  for (const content of parts)
    response.write(`data: ${JSON.stringify({ model, choices: [{ delta: { content } }] })}\n\n`);
  response.end("data: [DONE]\n\n");
}
