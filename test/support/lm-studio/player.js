// oxlint-disable unicorn/no-process-exit -- it ends as it is told, in the middle of whatever it does
// What the stand-in's `lms` does: it tells the stand-in's app what it was called with, plays what it is told to, and
// behaves under signals as the real one does. Everything it says and does is decided by app.ts.
import { spawn } from "node:child_process";
import { request } from "node:http";
import { createInterface } from "node:readline";

/** @param {number} control the port of the app */
export function play(control) {
  const argv = process.argv.slice(2);
  let asked = 0;
  process.on("SIGINT", () => {
    asked += 1;
    if (asked > 1) process.exit(1);
    process.stderr.write("Continue to download in the background? (Y/N): ");
  });
  const { FORCE_COLOR, NO_COLOR, LC_ALL } = process.env;
  const body = JSON.stringify({
    argv,
    pid: process.pid,
    env: { FORCE_COLOR, NO_COLOR, LC_ALL },
    tty: process.stdin.isTTY === true,
  });
  const sent = request({ host: "127.0.0.1", port: control, method: "POST", path: "/lms", agent: false }, (response) => {
    const lines = createInterface({ input: response });
    lines.on("line", (line) => act(JSON.parse(line)));
    response.on("close", () => lines.close());
  });
  sent.on("error", () => {
    process.stderr.write("Error: WebSocket connection closed\n");
    process.exitCode = 1;
  });
  sent.end(body);
}

/** @param {{ out?: string, err?: string, exit?: number, signal?: NodeJS.Signals, ask?: string, child?: true, hang?: true, deaf?: true }} action */
function act(action) {
  if (action.out !== undefined) process.stdout.write(action.out);
  if (action.err !== undefined) process.stderr.write(action.err);
  // A helper in its group, that would outlive it.
  if (action.child) spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  if (action.deaf) process.on("SIGTERM", () => {});
  if (action.hang) setInterval(() => {}, 1000);
  if (action.ask !== undefined) ask(action.ask);
  if (action.signal !== undefined) process.kill(process.pid, action.signal);
  if (action.exit !== undefined) process.exit(action.exit);
}

/** @param {string} question asked on stderr; nobody there is a failure */
function ask(question) {
  process.stderr.write(question);
  process.stdin.on("data", () => process.exit(0));
  process.stdin.on("end", () => process.exit(1));
}
