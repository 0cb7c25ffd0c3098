// A cold `npx` of a tarball against one of a package of one line: both from one registry of ours on loopback, each time
// with an empty cache, alternating. What is left is what the package's size and start cost.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const onWindows = process.platform === "win32";
const npm = onWindows ? "npm.cmd" : "npm";

/** Milliseconds, the medians of so many rounds: `{ ours, oneLine }`. `folder` is for what is made meanwhile. */
export async function coldNpx({ tarball, manifest, folder, rounds }) {
  const oneLine = oneLinePackage(folder);
  const packages = [
    { ...manifest, tarball, words: "rehearse" },
    { ...oneLine.manifest, tarball: oneLine.tarball, words: "one line" },
  ];
  const registry = createServer((request, response) => answer(packages, request, response));
  registry.listen(0, "127.0.0.1");
  await once(registry, "listening");
  const times = packages.map(() => []);
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { name, version, words }] of packages.entries()) {
        const cache = mkdtempSync(join(folder, "cache-"));
        times[index].push(await npxTime(`${name}@${version}`, { words, cache, port: registry.address().port, folder }));
      }
    }
  } finally {
    registry.closeAllConnections();
    registry.close();
  }
  const [ours, theirs] = times.map(median);
  return { ours, oneLine: theirs };
}

async function npxTime(spec, { words, cache, port, folder }) {
  const env = {
    ...process.env,
    npm_config_registry: `http://127.0.0.1:${port}/`,
    npm_config_cache: cache,
    npm_config_userconfig: join(folder, "no-npmrc"),
    npm_config_update_notifier: "false",
  };
  const started = performance.now();
  const child = spawn(onWindows ? "npx.cmd" : "npx", ["--yes", spec, "--help"], {
    cwd: folder,
    env,
    shell: onWindows,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
  const [status] = await once(child, "close");
  // Its own words, and not npm's.
  if (status !== 0 || !said.includes(words)) throw new Error(`npx ${spec} ended with ${status}: ${said}`);
  return performance.now() - started;
}

function oneLinePackage(folder) {
  const source = join(folder, "one-line");
  mkdirSync(source);
  const manifest = { name: "one-line", version: "1.0.0", bin: "index.js" };
  writeFileSync(join(source, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(source, "index.js"), '#!/usr/bin/env node\nconsole.log("one line");\n');
  execFileSync(npm, ["pack", "--silent", "--pack-destination", folder], {
    cwd: source,
    stdio: "ignore",
    shell: onWindows,
  });
  const tarball = readdirSync(folder).find((name) => name.startsWith("one-line-"));
  return { manifest: { ...manifest, bin: { "one-line": "index.js" } }, tarball: join(folder, tarball) };
}

/** As a registry answers: what there is of a package, and its tarball. */
function answer(packages, { url, headers }, response) {
  const one = packages.find(({ name }) => url === `/${name}` || url === `/${name}.tgz`);
  if (one === undefined) return void response.writeHead(404).end("{}");
  const { name, version, bin, engines, tarball } = one;
  const bytes = readFileSync(tarball);
  if (url.endsWith(".tgz")) return void response.end(bytes);
  const dist = {
    tarball: `http://${headers.host}/${name}.tgz`,
    integrity: `sha512-${createHash("sha512").update(bytes).digest("base64")}`,
  };
  const versions = { [version]: { name, version, bin, engines, dist } };
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
