import { createServer } from "node:net";

// Below what systems hand out by themselves (from 32768 on Linux, from 49152 elsewhere): no connection, and no server
// that asks for any port, takes one of these between its being found free and its being used.
const lowest = 20_000;
const span = 12_000;
// Other test runs begin elsewhere.
let next = Math.floor(Math.random() * span);

/** A port that nobody listens at, and that nobody else is given. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + (next++ % span);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
