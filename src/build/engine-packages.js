// Writes src/runtimes/llama-cpp/engine-packages.json: what the registry says about the prebuilt engines of the version
// of node-llama-cpp that this project is built with. Run it after raising that version: npm run engine-packages
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const root = new URL("../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("node_modules/node-llama-cpp/package.json", root), "utf8"));
const wanted = [
  "linux-x64",
  "linux-arm64",
  "mac-x64",
  "mac-arm64-metal",
  "win-x64",
  "win-arm64",
  "linux-x64-vulkan",
  "win-x64-vulkan",
  "linux-x64-cuda",
  "win-x64-cuda",
  "linux-x64-cuda-ext",
  "win-x64-cuda-ext",
];

const packages = {};
for (const short of wanted) {
  const name = `@node-llama-cpp/${short}`;
  const output = execFileSync("npm", ["view", `${name}@${version}`, "dist", "--json"], {
    encoding: "utf8",
    timeout: 60_000,
    shell: process.platform === "win32",
  });
  const { integrity, tarball } = JSON.parse(output);
  const head = await fetch(tarball, { method: "HEAD", signal: AbortSignal.timeout(30_000) });
  const tarballBytes = Number(head.headers.get("content-length"));
  if (!head.ok || !integrity?.startsWith("sha512-") || !(tarballBytes > 0))
    throw new Error(`${name}: HTTP ${head.status}`);
  packages[name] = { tarballBytes, integrity };
}
const file = new URL("src/runtimes/llama-cpp/engine-packages.json", root);
writeFileSync(file, `${JSON.stringify({ version, packages }, null, 2)}\n`);
