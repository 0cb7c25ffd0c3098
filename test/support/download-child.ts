// A whole process that downloads, so that a test can kill it. Arguments: endpoint, cache folder.
import { SetupError } from "../../src/core/errors/index.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { download } from "../../src/hub/download.ts";
import { hubSettings } from "../../src/hub/settings.ts";

const [endpoint = "", cacheDir = ""] = process.argv.slice(2);
// As the program itself does: a limit on a file's size is an error to name, not the end.
if (process.platform !== "win32") process.on("SIGXFSZ", () => undefined);
const { signal } = new AbortController();
const host = nodeHost(signal);
const settings = await hubSettings(host, { endpoint, proxy: null, caFile: null, offline: false, cacheDir });
try {
  const result = await download(
    host,
    {
      repo: "someone/phi-4-GGUF",
      revision: "main",
      selection: { kind: "file", path: "phi-4-Q4_K_M.gguf" },
      settings,
      localDir: null,
      limitBytesPerSecond: null,
    },
    { signal },
  );
  process.stdout.write(`${result.files[0]?.fetchedBytes}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify(error instanceof SetupError ? error.finding : String(error))}\n`);
}
