// For maintainers: reads the commit, the sizes and the hashes of the catalogued repositories from the Hub and writes
// them to src/core/models/published.json. Run by hand: `node src/build/read-published.js`. HF_ENDPOINT is honoured.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../core/models/published.json", import.meta.url));
const hub = (process.env.HF_ENDPOINT ?? "https://huggingface.co").replace(/\/+$/, "");

async function ask(address) {
  // One that hangs fails instead.
  const response = await fetch(address, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const next = /<([^>]+)>;\s*rel="next"/.exec(response.headers.get("link") ?? "")?.[1] ?? null;
  return { answer: await response.json(), next };
}

async function readRepository(repo) {
  const { answer } = await ask(`${hub}/api/models/${repo}/revision/main`);
  const commit = answer.sha;
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error(`${repo}: no commit`);
  const files = {};
  for (let page = `${hub}/api/models/${repo}/tree/${commit}?recursive=true`; page !== null;) {
    const { answer: entries, next } = await ask(page);
    for (const { path, lfs } of entries) {
      if (!path.endsWith(".gguf") || lfs === undefined) continue;
      const sha256 = lfs.oid.replace(/^sha256:/, "");
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`${repo}: ${path} has no SHA-256`);
      files[path] = { bytes: lfs.size, sha256 };
    }
    page = next;
  }
  return { commit, files };
}

const published = JSON.parse(readFileSync(file, "utf8"));
for (const repo of Object.keys(published)) published[repo] = await readRepository(repo);
// All or nothing: a repository that cannot be read leaves the file as it was.
writeFileSync(`${file}.tmp`, `${JSON.stringify(published, null, 2)}\n`);
renameSync(`${file}.tmp`, file);
