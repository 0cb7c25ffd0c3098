// A real pseudo terminal with a real screen: what somebody in front of it would see, and their keys.
import xterm from "@xterm/headless";

// Built for the usual systems; where it is not, the tests that need it say so.
const pty = await import("@lydell/node-pty").catch(() => null);

/** Why no pseudo terminal can be had here; null where one can. */
export const noTerminal =
  process.platform === "win32"
    ? "keys are typed into POSIX terminals only"
    : pty === null
      ? "no pseudo terminal"
      : null;

export interface TerminalOptions {
  env: Record<string, string | undefined>;
  columns?: number;
  rows?: number;
  cwd?: string;
}

export const keys = { enter: "\r", down: "\u001b[B", up: "\u001b[A", escape: "\u001b", ctrlC: "\u0003" } as const;

export interface TestTerminal extends AsyncDisposable {
  /** The lines on the screen, without what follows the last one. */
  screen(): string;
  /** Everything that scrolled away, too. */
  all(): string;
  /** Resolves with the screen once it shows the text; rejects with the screen when the program ends first, or never. */
  until(text: string | RegExp): Promise<string>;
  /** Types: text, or one of `keys`. */
  press(...typed: string[]): void;
  /** As if somebody pulled at the corner of the window. */
  resize(columns: number, rows: number): void;
  /** The exit code, once the program has ended. */
  ended: Promise<number>;
  /** Everything that was written, escape sequences and all. */
  raw(): string;
}

const limitMs = 120_000;

/** Starts a program in a terminal of its own. Not where `noTerminal` says why not. */
export function openTerminal(file: string, args: readonly string[], options: TerminalOptions): TestTerminal {
  const { columns = 80, rows = 24, cwd = process.cwd() } = options;
  const emulator = new xterm.Terminal({ cols: columns, rows, scrollback: 2000, allowProposedApi: true });
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_|HF_|LC_|LANG|CI$|TERM|VITEST|NODE_ENV|FORCE_COLOR|NO_COLOR|.*_proxy$)/i.test(name),
    ),
  );
  const env = { ...inherited, ...registry(), TERM: "xterm-256color", LC_ALL: "C.UTF-8", ...options.env };
  if (pty === null) throw new Error("no pseudo terminal");
  const child = pty.spawn(file, [...args], { cols: columns, rows, cwd, name: env.TERM ?? "dumb", env });
  const watchers = new Set<() => void>();
  let raw = "";
  let code: number | null = null;
  const notify = (): void => {
    for (const watcher of watchers) watcher();
  };
  child.onData((data) => {
    raw += data;
    emulator.write(data, notify);
  });
  const ended = new Promise<number>((resolve) => {
    child.onExit(({ exitCode }) => {
      // What was written last is on the screen before anybody hears of the end.
      emulator.write("", () => {
        code = exitCode;
        notify();
        resolve(exitCode);
      });
    });
  });

  const lines = (from: number): string => {
    const { active } = emulator.buffer;
    const found: string[] = [];
    for (let row = from; row < active.length; row += 1) {
      found.push(active.getLine(row)?.translateToString(true) ?? "");
    }
    return found.join("\n").trimEnd();
  };
  const screen = (): string => lines(emulator.buffer.active.baseY);
  const all = (): string => lines(0);

  return {
    screen,
    all,
    raw: () => raw,
    ended,
    press: (...typed) => {
      for (const text of typed) child.write(text);
    },
    resize: (newColumns, newRows) => {
      emulator.resize(newColumns, newRows);
      child.resize(newColumns, newRows);
    },
    until: (wanted) =>
      new Promise((resolve, reject) => {
        const shows = (): boolean => (typeof wanted === "string" ? screen().includes(wanted) : wanted.test(screen()));
        const finish = (settle: () => void): void => {
          clearTimeout(timer);
          watchers.delete(look);
          settle();
        };
        const failed = (why: string): void =>
          finish(() => reject(new Error(`${why} before ${String(wanted)} was there:\n${all()}`)));
        const timer = setTimeout(() => failed("too long"), limitMs);
        const look = (): void => {
          if (shows()) finish(() => resolve(screen()));
          else if (code !== null) failed(`ended with ${code}`);
        };
        watchers.add(look);
        look();
      }),
    async [Symbol.asyncDispose]() {
      if (code === null) child.kill("SIGKILL");
      await ended;
      emulator.dispose();
    },
  };
}

/** The registry this very test run was installed from, which is where the engine's package is. */
function registry(): Record<string, string> {
  const given = process.env["npm_config_registry"];
  return given === undefined ? {} : { npm_config_registry: given };
}
