// For maintainers: reads the commit, the sizes and the hashes of the catalogued repositories from the Hub and writes
// them to src/core/models/published.json. Run by hand: `node src/build/read-published.js`. HF_ENDPOINT is honoured.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listFiles, modelInfo } from "@huggingface/hub";

const file = fileURLToPath(new URL("../core/models/published.json", import.meta.url));
const hubUrl = (process.env.HF_ENDPOINT ?? "https://huggingface.co").replace(/\/+$/, "");
const published = JSON.parse(readFileSync(file, "utf8"));
// One that hangs fails instead: each request has a minute.
const patient = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(60_000) });

for (const repo of Object.keys(published)) {
  const { sha: commit } = await modelInfo({ name: repo, hubUrl, fetch: patient, additionalFields: ["sha"] });
  if (!/^[0-9a-f]{40}$/.test(commit)) throw new Error(`${repo}: no commit`);
  const files = {};
  for await (const entry of listFiles({ repo, revision: commit, recursive: true, hubUrl, fetch: patient })) {
    if (!entry.path.endsWith(".gguf") || entry.lfs === undefined) continue;
    const sha256 = entry.lfs.oid.replace(/^sha256:/, "");
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`${repo}: ${entry.path} has no SHA-256`);
    files[entry.path] = { bytes: entry.lfs.size, sha256 };
  }
  published[repo] = { commit, files };
}

// All or nothing: a repository that cannot be read leaves the file as it was.
writeFileSync(`${file}.tmp`, `${JSON.stringify(published, null, 2)}\n`);
renameSync(`${file}.tmp`, file);
