import { networkInterfaces } from "node:os";
import { SetupError } from "../../core/errors/index.ts";
import { exitCodes } from "../../core/exit-codes.ts";
import { isLoopback } from "../../host/network/addresses.ts";
import { codeOf } from "../../host/network/http-client.ts";
import { serveHub, type ServedHub } from "../../hub/loopback/hub.ts";
import { cacheShelf } from "../../hub/loopback/shelf.ts";
import { hubSettings } from "../../hub/settings.ts";
import { cachedRepos } from "../../hub/verify/inventory.ts";
import { announce } from "../serving/announce.ts";
import type { Run } from "../command.ts";
import { tell } from "../output/tell.ts";

const usualPort = 8420;
const loopback = "127.0.0.1";

/** Serves this computer's cache as a read-only Hub until Ctrl-C: on this computer only, unless an address is named. */
export const run: Run = async (context) => {
  const { host, options, sections, speech, note } = context;
  const { cacheDir } = await hubSettings(host, options);
  const hub = await listen(cacheDir, options.host ?? loopback, options.port);
  try {
    const address = options.host ?? loopback;
    if (!isLoopback(address) || isEverywhere(address)) await tell(context, speech.ui("mirror.open", { address }));
    sections.mirror = {
      endpoint: `http://${reachableAs(address)}:${hub.port}`,
      cacheDir,
      repos: await cachedRepos(cacheDir),
    };
    await announce(context, "mirror");
    note(speech.ui("serve.howToEnd"));
    await ended(host.interrupted);
    return { status: "ok", exitCode: exitCodes.done, rendered: true };
  } finally {
    await hub.close();
  }
};

/** The usual port, or any free one where that is taken and none was asked for. */
async function listen(cacheDir: string, hostname: string, port: number | null): Promise<ServedHub> {
  const shelf = cacheShelf(cacheDir);
  try {
    return await serveHub(shelf, { hostname, port: port ?? usualPort });
  } catch (error) {
    const cause = codeOf(error);
    if (cause === "EADDRINUSE" && port === null) return serveHub(shelf, { hostname });
    if (cause === "EADDRINUSE") {
      throw new SetupError({ code: "PORT_TAKEN", args: { port: port ?? usualPort, by: null } }, { cause: error });
    }
    throw new SetupError({ code: "NETWORK_SETTING_INVALID", args: { setting: "--host", given: hostname } });
  }
}

function isEverywhere(address: string): boolean {
  return address === "0.0.0.0" || address === "::";
}

/** What others in the room type: an address of this machine where it listens at all of them. */
function reachableAs(address: string): string {
  if (isEverywhere(address)) {
    const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
    return all.find(({ internal, family }) => !internal && family === "IPv4")?.address ?? loopback;
  }
  return address.includes(":") ? `[${address}]` : address;
}

/** What the report would be at the end, now: whoever started us waits for the address. */
function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
