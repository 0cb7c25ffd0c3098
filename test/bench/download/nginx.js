// An nginx of our own on loopback that answers like a Hub for one file, and writes down what it sent.
import { execFileSync, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { createHash, randomBytes } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";

const commit = "0123456789abcdef0123456789abcdef01234567";

/** A file of random bytes; its SHA-256. */
export function makeFile(path, mebibytes) {
  const file = openSync(path, "w");
  const hash = createHash("sha256");
  for (let i = 0; i < mebibytes; i += 1) {
    const piece = randomBytes(1024 * 1024);
    writeSync(file, piece);
    hash.update(piece);
  }
  closeSync(file);
  return hash.digest("hex");
}

export function hasNginx() {
  try {
    execFileSync("nginx", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** `limit`: bytes a second on each connection, 0 for none. `close` ends this very process. */
export async function startNginx(folder, { file, bytes, sha256, limit }) {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const log = join(folder, "sent.log");
  const json = (value) => `default_type application/json; return 200 '${JSON.stringify(value)}';`;
  const entry = {
    type: "file",
    oid: commit,
    size: bytes,
    path: "bench.bin",
    lfs: { oid: sha256, size: bytes, pointerSize: 134 },
  };
  const info = { id: "bench/bench", sha: commit, private: false, siblings: [{ rfilename: "bench.bin" }] };
  const config = `
daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  log_format sent '$body_bytes_sent'; access_log ${log} sent;
  sendfile on; tcp_nopush on; keepalive_requests 100000;
  client_body_temp_path ${folder}/t1; proxy_temp_path ${folder}/t2; fastcgi_temp_path ${folder}/t3;
  uwsgi_temp_path ${folder}/t4; scgi_temp_path ${folder}/t5;
  server {
    listen 127.0.0.1:${port};
    location /api/models/bench/bench/tree/ { ${json([entry])} }
    location /api/models/bench/bench { ${json(info)} }
    location /bench/bench/resolve/ {
      rewrite .* /${file.split("/").at(-1)} break;
      root ${file.split("/").slice(0, -1).join("/")};
      add_header X-Repo-Commit ${commit}; add_header X-Linked-Size ${bytes};
      add_header X-Linked-Etag '"${sha256}"';
      ${limit > 0 ? `limit_rate ${Math.round(limit / 1000)}k;` : ""}
    }
  }
}`;
  writeFileSync(join(folder, "nginx.conf"), config);
  const server = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const endpoint = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await fetch(`${endpoint}/api/models/bench/bench`).catch(() => null)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    endpoint,
    url: `${endpoint}/bench/bench/resolve/main/bench.bin`,
    /** Bytes of bodies so far. */
    sent: () =>
      readFileSync(log, "utf8")
        .split("\n")
        .reduce((sum, line) => sum + Number(line), 0),
    close: () => server.kill("SIGTERM"),
  };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
