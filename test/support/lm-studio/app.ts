// An LM Studio of the tests' own, written from what is known of the real one: an app with a status port, a library in a
// folder, models in memory and a server for other programs, and an `lms` that is a real program in a real home. It is as
// misleading as the original: exit codes that lie, bars drawn over themselves, names taken for other names, pages that
// answer 200 to anything. How it misbehaves beyond that is a matter of switches.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, stat, writeFile } from "node:fs/promises";
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
  type Socket,
} from "node:net";
import { basename, delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { importFile } from "./import.ts";
import { restServer } from "./rest.ts";

/** What `lms` is told to do, in order. */
export interface Action {
  out?: string;
  err?: string;
  exit?: number;
  signal?: NodeJS.Signals;
  /** A question on stderr, that waits for stdin. */
  ask?: string;
  /** A child process of its own, in its group, that does not end by itself. */
  child?: true;
  hang?: true;
  /** It hears no SIGTERM. */
  deaf?: true;
}

export interface ModelFile {
  repo: string;
  file: string;
  quantization: string;
  bytes: number;
  /** Its content; a hole of `bytes` bytes without. */
  content?: Buffer;
}

export interface LibraryEntry {
  type: string;
  modelKey: string;
  path: string;
  sizeBytes: number;
  quantization: { name: string };
  deviceIdentifier: string | null;
}

export interface LoadedEntry {
  identifier: string;
  modelKey: string;
  path: string;
  contextLength: number;
}

/** How this one is, and how it misbehaves. */
export interface Switches {
  version: string;
  package: string;
  isDaemon: boolean;
  /** Its folder of models, if another than the usual one: its settings say so. */
  downloadsFolder: string | null;
  /** It runs before anybody calls `lms`. */
  running: boolean;
  /** It can be started. */
  startable: boolean;
  /** The generation of `lms`: `new` since 2026-04, `middle` before, `old` without daemon, runtime and JSON for its server. */
  generation: "new" | "middle" | "old";
  /** What can be fetched by the address of a repository at Hugging Face. */
  hub: ModelFile[];
  /** What a search for a name finds, the first of them first; `exact` marks the one of that very name. */
  staffPicks: (ModelFile & { exact?: true })[];
  /** Milliseconds between two frames of a bar: twenty a second. */
  frameMs: number;
  /** Frames from the beginning to the end of a download. */
  frames: number;
  /** Files put into the folder are in its list so many looks later. */
  indexLag: number;
  engines: string[];
  /** What `runtime get` brings. */
  fetchableEngines: string[];
  /** Of a key that the server asks for; null where it asks for none. */
  apiKey: string | null;
  /** It loads what it is asked for, if it can. */
  jit: boolean;
  /** Its server says that it failed to start, and runs. */
  falseAlarm: boolean;
  /** The newest API it has. */
  api: "v1" | "v0" | "openai";
  answer: string;
  /** The name in its answers; that of the model that answers without. */
  answersAs: string | null;
  /** What it answers a question with in place of that, status 200 and all. */
  chatError: object | string | null;
}

const usual: Switches = {
  version: "0.3.31",
  package: "lm-studio",
  isDaemon: false,
  downloadsFolder: null,
  running: true,
  startable: true,
  generation: "new",
  hub: [],
  staffPicks: [],
  frameMs: 50,
  frames: 3,
  indexLag: 0,
  engines: ["llama.cpp-linux-x86_64-avx2@1.50.2"],
  fetchableEngines: [],
  apiKey: null,
  jit: false,
  falseAlarm: false,
  api: "v1",
  answer: "A little model, quick and bright, who rhymes by day and rests by night.",
  answersAs: null,
  chatError: null,
};

type Command = (argv: string[], call: Call) => Promise<void>;
/** In the place of a command: what it plays, until told otherwise; `undefined` lets the command do its work. */
type Override = (argv: string[], times: number) => Action[] | undefined;

/** One run of `lms`, under way. */
class Call {
  readonly #socket: Socket;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Whoever called is gone. */
  get gone(): boolean {
    return this.#socket.destroyed || this.#socket.readableEnded;
  }

  /** A line for each thing to do: see player.sh. */
  play(...actions: Action[]): void {
    for (const action of actions) {
      for (const [name, value] of Object.entries(action)) {
        this.#socket.write(`${name} ${String(value).replaceAll("\\", "\\\\").replaceAll("\n", "\\n")}\n`);
      }
    }
  }

  out(text: string): void {
    this.play({ out: `${text}\n` });
  }

  err(text: string): void {
    this.play({ err: `${text}\n` });
  }

  exit(code: number): void {
    this.play({ exit: code });
    this.#socket.end();
  }
}

export class LmStudioApp implements AsyncDisposable {
  readonly home: string;
  readonly lms: string;
  readonly switches: Switches;
  running: boolean;
  library: LibraryEntry[] = [];
  loaded: LoadedEntry[] = [];
  /** Every call of `lms`: what it was called with. */
  readonly calls: string[][] = [];
  /** What each call's environment and terminal were. */
  readonly callers: { env: Record<string, string>; tty: boolean }[] = [];
  /** The share of each file that is here, by repository and file. */
  readonly partial = new Map<string, number>();
  /** A download is under way, whoever asked for it. */
  downloading = false;
  readonly #pids: number[] = [];
  readonly #overrides = new Map<string, Override>();
  readonly #times = new Map<string, number>();
  #unseen: { entry: LibraryEntry; looks: number }[] = [];
  #control: SocketServer | null = null;
  readonly #callers = new Set<Socket>();
  #status: Server | null = null;
  #server: { server: Server; port: number } | null = null;

  private constructor(base: string, switches: Partial<Switches>) {
    this.home = join(base, ".lmstudio");
    this.lms = join(this.home, "bin", "lms");
    this.switches = { ...usual, ...switches };
    this.running = this.switches.running;
  }

  /** In a folder that takes the place of the person's home. */
  static async in(base: string, switches: Partial<Switches> = {}): Promise<LmStudioApp> {
    const app = new LmStudioApp(base, switches);
    await mkdir(join(app.home, "bin"), { recursive: true });
    await mkdir(join(app.home, ".internal"), { recursive: true });
    await mkdir(app.models, { recursive: true });
    const { downloadsFolder } = app.switches;
    if (downloadsFolder !== null) await writeFile(join(app.home, "settings.json"), JSON.stringify({ downloadsFolder }));
    const control = createSocketServer((socket) => void app.#called(socket));
    await new Promise<void>((resolve) => control.listen(0, "127.0.0.1", resolve));
    app.#control = control;
    const player = join(import.meta.dirname, "player.sh");
    await writeFile(app.lms, `#!${bash()}\n. '${player}' ${portOf(control)} "$@"\n`, { mode: 0o755 });
    if (app.running) await app.start();
    return app;
  }

  get models(): string {
    return this.switches.downloadsFolder ?? join(this.home, "models");
  }

  get serverPort(): number | null {
    return this.#server?.port ?? null;
  }

  /** Takes the place of a command, named by its first words: `get`, `daemon up`, `load --estimate-only`. */
  on(command: string, override: Override | Action[]): this {
    this.#overrides.set(command, typeof override === "function" ? override : () => override);
    return this;
  }

  /** Processes and groups of `lms` that are still there. */
  left(): number[] {
    return this.#pids.filter((pid) => isThere(pid) || isThere(-pid));
  }

  /** Puts a file into its library, as if it had been there for long. */
  async add(model: ModelFile): Promise<LibraryEntry> {
    const path = join(this.models, model.repo, model.file);
    await mkdir(dirname(path), { recursive: true });
    if (model.content === undefined) await hole(path, model.bytes);
    else await writeFile(path, model.content);
    const entry = entryOf(model);
    this.library.push(entry);
    return entry;
  }

  /** The app starts: its status port answers, and it notes which that is. */
  async start(): Promise<void> {
    this.running = true;
    this.#status ??= await listening((request, response) => {
      const { package: name, version } = this.switches;
      const status = request.url === "/lms-status" ? { package: name, version } : { lmstudio: true };
      response.end(JSON.stringify(status));
    });
    await writeFile(join(this.home, ".internal", "http-server.json"), JSON.stringify({ port: portOf(this.#status) }));
  }

  /** The app ends, as it does when it crashes: everything it had goes with it. */
  async end(): Promise<void> {
    this.running = false;
    this.loaded = [];
    await this.stopServer();
    await closed(this.#status);
    this.#status = null;
  }

  async startServer(port: number): Promise<void> {
    const server = createServer(restServer(this));
    await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
    this.#server = { server, port };
  }

  async stopServer(): Promise<void> {
    await closed(this.#server?.server ?? null);
    this.#server = null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
    for (const socket of this.#callers) socket.destroy();
    await new Promise((resolve) => this.#control?.close(resolve));
  }

  async #called(socket: Socket): Promise<void> {
    this.#callers.add(socket);
    // Whoever is killed in the middle resets the connection.
    socket.on("error", () => {}).on("close", () => this.#callers.delete(socket));
    const { argv, pid, env, tty } = await calledWith(socket);
    this.calls.push(argv);
    this.callers.push({ env, tty });
    this.#pids.push(pid);
    const call = new Call(socket);
    const words = argv.join(" ");
    const named = [...this.#overrides.keys()].filter((command) =>
      command.split(" ").every((word) => word === argv[0] || words.split(" ").includes(word)),
    );
    for (const command of named.filter((one) => one.split(" ")[0] === argv[0])) {
      const times = (this.#times.get(command) ?? 0) + 1;
      this.#times.set(command, times);
      const actions = this.#overrides.get(command)?.(argv, times);
      if (actions === undefined) continue;
      call.play(...actions);
      // What has not ended goes on until it is ended.
      if (!actions.some(({ hang, ask }) => hang !== undefined || ask !== undefined)) call.exit(0);
      return;
    }
    await this.#run(argv, call);
  }

  async #run(argv: string[], call: Call): Promise<void> {
    const { generation } = this.switches;
    const [first = ""] = argv;
    if (first === "version" || first === "--version") return this.#version(argv, call);
    const unknown = generation === "new" ? [] : generation === "middle" ? ["daemon"] : ["daemon", "runtime"];
    const command = this.#commands[first];
    if (command === undefined || unknown.includes(first)) {
      call.err(`error: unknown command '${first}'`);
      return call.exit(1);
    }
    const needsNothing = first === "import" || first === "daemon" || (first === "server" && argv[1] === "status");
    if (!needsNothing && !this.running && !(await this.#wake(call))) return;
    await command(argv, call);
  }

  async #version(argv: string[], call: Call): Promise<void> {
    const old = this.switches.generation === "old";
    if (old && argv.includes("--json")) {
      call.err("error: unknown option '--json'");
      return call.exit(1);
    }
    call.out(
      old ? "lms - LM Studio CLI - v0.0.47\nGitHub: https://github.com/lmstudio-ai/lms" : '{"version":"07b7252"}',
    );
    call.exit(0);
  }

  /** False where it cannot be: then it has said so, and ended. */
  async #wake(call: Call): Promise<boolean> {
    if (this.switches.startable) {
      call.err("Waking up LM Studio service...");
      await this.start();
      return true;
    }
    call.err("Error: LM Studio daemon is not running and no valid installation could be found or installed.");
    call.err("Error: Failed to start or connect to local LM Studio API server.");
    call.exit(1);
    return false;
  }

  readonly #commands: Record<string, Command> = {
    daemon: async (argv, call) => this.#daemon(argv[1] ?? "", call),
    ls: async (_, call) => {
      await this.#look();
      call.out(JSON.stringify(this.#seen()));
      call.exit(0);
    },
    ps: async (_, call) => {
      call.out(JSON.stringify(this.loaded.map((one) => ({ ...one, status: "idle", queued: 0, type: "llm" }))));
      call.exit(0);
    },
    get: async (argv, call) => this.#get(argv, call),
    import: async (argv, call) => {
      const { text, code } = await importFile(this.models, argv);
      call.err(text);
      call.exit(code);
    },
    load: async (argv, call) => this.#load(argv, call),
    unload: async (argv, call) => {
      const known = this.loaded.some(({ identifier }) => identifier === argv[1]);
      this.loaded = argv.includes("--all") ? [] : this.loaded.filter(({ identifier }) => identifier !== argv[1]);
      // It ends well either way.
      call.err(known ? `Model "${argv[1]}" unloaded.` : `Cannot find a model with the identifier "${argv[1]}".`);
      call.exit(0);
    },
    server: async (argv, call) => this.#serverCommand(argv, call),
    runtime: async (argv, call) => this.#runtime(argv, call),
  };

  async #daemon(verb: string, call: Call): Promise<void> {
    if (verb === "down") {
      const ran = this.running;
      await this.end();
      call.err(ran ? "llmster stopped." : "Error: The daemon is not running.");
      return call.exit(ran ? 0 : 1);
    }
    if (verb === "up" && !this.running && !(await this.#wake(call))) return;
    const { version, isDaemon } = this.switches;
    call.out(
      JSON.stringify(this.running ? { status: "running", pid: 1, isDaemon, version } : { status: "not-running" }),
    );
    call.exit(0);
  }

  /** What it has in its list by now. */
  #seen(): LibraryEntry[] {
    for (const one of this.#unseen) one.looks -= 1;
    this.library.push(...this.#unseen.filter(({ looks }) => looks < 0).map(({ entry }) => entry));
    this.#unseen = this.#unseen.filter(({ looks }) => looks >= 0);
    return this.library;
  }

  /** Files that appeared in its folder, two deep, come into its list sooner or later. */
  async #look(): Promise<void> {
    for (const publisher of await namesIn(this.models)) {
      for (const repo of await namesIn(join(this.models, publisher))) {
        for (const file of await namesIn(join(this.models, publisher, repo))) {
          if (file.endsWith(".gguf")) await this.#appear(`${publisher}/${repo}`, file);
        }
      }
    }
  }

  async #appear(repo: string, file: string): Promise<void> {
    const quantization = /-((?:I?Q\d\w*|F16|BF16))\.gguf$/i.exec(file)?.[1] ?? "Q4_K_M";
    const bytes = (await stat(join(this.models, repo, file))).size;
    const entry = entryOf({ repo, file, quantization, bytes });
    const known = [...this.library, ...this.#unseen.map((one) => one.entry)].some(({ path }) => path === entry.path);
    if (!known) this.#unseen.push({ entry, looks: this.switches.indexLag });
  }

  async #get(argv: string[], call: Call): Promise<void> {
    const found = this.#resolve(argv);
    if (typeof found === "string") {
      for (const line of found.split("\n")) call.err(line);
      return call.exit(1);
    }
    const { repo, file } = found;
    if (this.library.some(({ path }) => path === `${repo}/${file}`)) {
      call.err(`Model already downloaded. To use, run: lms load ${keyOf(repo)}`);
      return call.exit(0);
    }
    call.play({
      out: `\u001b[?25l   ↓ To download: ${found.file} - ${gb(found.bytes)}\nResolution completed. Downloading ${gb(found.bytes)}...\n`,
    });
    await this.#download(found, call);
  }

  /** The file an argument stands for, or what it says where it stands for none. */
  #resolve(argv: string[]): ModelFile | string {
    const { generation, hub, staffPicks } = this.switches;
    const wrong = argv.find((one) => one === "--limit");
    if (wrong !== undefined && generation === "new") return `error: unknown option '${wrong}'`;
    const name = argv[1] ?? "";
    const [what = "", quantization = null] = name.split("@");
    const address = /^https:\/\/huggingface\.co\/([^/]+\/[^/]+)$/.exec(what)?.[1];
    if (address !== undefined) return this.#fromHub(hub, address, quantization);
    if (what.includes("/")) {
      if (generation !== "new" && quantization !== null) return `Error: Invalid artifact name: ${name.split("/")[1]}`;
      return "Error: No artifact found.";
    }
    const picks = staffPicks.filter(({ file }) => file.toLowerCase().includes(what.toLowerCase()));
    return (
      picks.find(({ exact }) => exact) ?? picks[0] ?? "Error: No staff picks found with the specified search criteria."
    );
  }

  #fromHub(hub: readonly ModelFile[], repo: string, quantization: string | null): ModelFile | string {
    const files = hub.filter((one) => one.repo === repo);
    const found = files.find(
      (one) => quantization === null || one.quantization.toLowerCase() === quantization.toLowerCase(),
    );
    if (found !== undefined) return found;
    if (files.length === 0) return `Error: Failed to resolve model ${repo}: Api error with status 404.`;
    if (this.switches.generation === "new") return `Error: Cannot find variant ${quantization?.toLowerCase()}.`;
    return [
      "Error: You have specified a quantization that does not exist. Here are the available options:",
      ...files.map((one) => `Error: - phi-4 [${one.quantization}] (${gb(one.bytes)})`),
      "Error: Exiting because of the --yes flag.",
    ].join("\n");
  }

  /** Goes on from where it was, frame by frame, as long as whoever asked is there. */
  async #download(model: ModelFile, call: Call): Promise<void> {
    const name = `${model.repo}/${model.file}`;
    const { frames, frameMs } = this.switches;
    this.downloading = true;
    try {
      for (let done = this.partial.get(name) ?? 0; done < 1;) {
        await wait(frameMs);
        if (call.gone) return;
        done = Math.min(1, done + 1 / frames);
        this.partial.set(name, done);
        call.play({ out: frameAt(done, model.bytes) });
      }
    } finally {
      this.downloading = false;
    }
    call.err("Finalizing download...");
    this.partial.delete(name);
    await this.add(model);
    call.err("Download completed.");
    call.exit(0);
  }

  async #load(argv: string[], call: Call): Promise<void> {
    const valueOf = (option: string): string | null => argv[argv.indexOf(option) + 1] ?? null;
    const key = argv[1] ?? "";
    // A key that is not one is a search, and its first hit is taken.
    const model =
      this.#seen().find(({ modelKey }) => modelKey === key) ??
      this.library.find(({ modelKey }) => modelKey.includes(key));
    if (model === undefined || key.includes("@")) {
      call.err(`Error: Model not found: ${key}`);
      return call.exit(1);
    }
    if (argv.includes("--estimate-only")) {
      if (this.switches.generation === "old") {
        call.err("error: unknown option '--estimate-only'");
        return call.exit(1);
      }
      call.err(`Model: ${model.modelKey}\nEstimated GPU Memory:   0.00 GiB\nEstimated Total Memory: 9.78 GiB\n`);
      call.err("Estimate: This model may be loaded based on your resource guardrails settings.");
      return call.exit(0);
    }
    const identifier = argv.includes("--identifier") ? (valueOf("--identifier") ?? key) : model.modelKey;
    for (const percent of [20, 60, 100]) {
      await wait(this.switches.frameMs);
      call.play({ out: `\r\u001b[2K⠋ Loading ${model.modelKey} ${percent}%` });
    }
    const { modelKey, path } = model;
    this.loaded.push({ identifier, modelKey, path, contextLength: Number(valueOf("--context-length")) });
    call.err(
      `\nModel loaded successfully in 432.00ms.\n(8.43 GiB)\nTo use the model in the API/SDK, use the identifier "${identifier}".`,
    );
    call.exit(0);
  }

  async #serverCommand(argv: string[], call: Call): Promise<void> {
    const [, verb] = argv;
    const port = this.serverPort;
    if (verb === "status") {
      if (this.switches.generation === "old")
        call.err(port === null ? "The server is not running." : `The server is running on port ${port}.`);
      else call.out(JSON.stringify(port === null ? { running: false } : { running: true, port }));
      return call.exit(0);
    }
    if (verb === "stop") {
      await this.stopServer();
      call.err(port === null ? "Error: The server is not running." : `Stopped the server on port ${port}.`);
      return call.exit(port === null ? 1 : 0);
    }
    const asked = Number(argv[argv.indexOf("--port") + 1]);
    try {
      if (port !== asked) {
        await this.stopServer();
        await this.startServer(asked);
      }
    } catch (error) {
      call.err(
        `Error: ${(error as Error).message}\nError: Failed to verify the server is running. Please try to use another port.`,
      );
      return call.exit(1);
    }
    if (this.switches.falseAlarm)
      call.err("Error: Failed to verify the server is running. Please try to use another port.");
    else call.err(`Success! Server is now running on port ${asked}`);
    call.exit(this.switches.falseAlarm ? 1 : 0);
  }

  async #runtime(argv: string[], call: Call): Promise<void> {
    const { switches } = this;
    if (argv[1] === "get") {
      switches.engines.push(...switches.fetchableEngines);
      // Nothing to fetch is no failure to it.
      call.err(switches.fetchableEngines.length === 0 ? "No runtime extensions found." : "Downloaded.");
      return call.exit(0);
    }
    if (switches.engines.length === 0) call.err("No runtimes found.");
    else {
      const rows = switches.engines.map(
        (name, index) => `${name}    ${index === 0 ? "   ✓    " : "        "}        GGUF    `,
      );
      call.out(["LLM ENGINE                            SELECTED    MODEL FORMAT", ...rows].join("\n"));
    }
    call.exit(0);
  }
}

/** One frame of the bar of `get`, drawn over the one before. */
function frameAt(done: number, bytes: number): string {
  const width = 20;
  const full = "█".repeat(Math.floor(done * width)).padEnd(width, " ");
  const eta = done >= 1 ? "00:00" : done === 0 ? "NaN:NaN" : "01:30";
  const sizes = `${gb(done * bytes)} / ${gb(bytes)} | ${done === 0 ? "0 B" : "9.10 MB"}/s | ETA ${eta}`;
  return `\u001b[s\r\u001b[2K⠙ [${full}] ${(done * 100).toFixed(2)}% | ${sizes}\u001b[0K\u001b[u`;
}

function gb(bytes: number): string {
  const [factor, unit] =
    bytes >= 1e9 ? [1e9, "GB"] : bytes >= 1e6 ? [1e6, "MB"] : bytes >= 1e3 ? [1e3, "KB"] : [1, "B"];
  return `${(bytes / factor).toFixed(2)} ${unit}`;
}

function keyOf(repo: string): string {
  return (repo.split("/")[1] ?? repo).toLowerCase().replace(/-gguf$/, "");
}

function entryOf({ repo, file, quantization, bytes }: ModelFile): LibraryEntry {
  return {
    type: "llm",
    modelKey: keyOf(repo),
    path: `${repo}/${basename(file)}`,
    sizeBytes: bytes,
    quantization: { name: quantization },
    deviceIdentifier: null,
  };
}

async function hole(path: string, bytes: number): Promise<void> {
  const file = await open(path, "w");
  await file.truncate(bytes);
  await file.close();
}

async function listening(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function portOf(server: SocketServer): number {
  return (server.address() as AddressInfo).port;
}

async function closed(server: Server | null): Promise<void> {
  if (server === null) return;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** What player.sh says first: fields, each ended by a zero, the last of them as many as the one before them says. */
function calledWith(
  socket: Socket,
): Promise<{ argv: string[]; pid: number; env: Record<string, string>; tty: boolean }> {
  return new Promise((resolve) => {
    let text = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const [pid, tty, color = "", noColor = "", locale = "", count, ...argv] = text.split("\0").slice(0, -1);
      if (count === undefined || argv.length < Number(count)) return;
      const env = { FORCE_COLOR: color, NO_COLOR: noColor, LC_ALL: locale };
      resolve({ argv, pid: Number(pid), env, tty: tty === "1" });
    });
  });
}

/** Where it is on this computer: the PATH of a test is often empty. */
function bash(): string {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "bash")).find((path) => existsSync(path));
  if (found === undefined) throw new Error("the stand-in for lms is a bash script, and there is no bash");
  return found;
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
