// node-llama-cpp lists fifteen prebuilt binaries as optional dependencies: 725 MB that nobody needs to build or
// test this project, since the engine installer fetches the one package a machine can use. npm reads what it
// installs from the lock, so taking them out of the lock keeps them out of every fresh `npm install`.
import { readFileSync, writeFileSync } from "node:fs";

const lockFile = new URL("../../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(lockFile, "utf8"));
for (const path of Object.keys(lock.packages)) {
  if (path.includes("node_modules/@node-llama-cpp/")) delete lock.packages[path];
}
delete lock.packages["node_modules/node-llama-cpp"].optionalDependencies;
writeFileSync(lockFile, `${JSON.stringify(lock, null, 2)}\n`);
