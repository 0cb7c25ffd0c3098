// For maintainers: asks for every address that this project prints to people, and names those that are gone.
// `node src/build/check-addresses.js`; exit code 1 when one is.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const timeoutMs = 20_000;
const atOnce = 8;

/** Addresses in a text, without what only stands after them; none that is an example or a piece of a template. */
export function addressesIn(text) {
  return [...text.matchAll(/https:\/\/[a-z0-9][^\s"'`<>()[\]{}|\\]*/gi)]
    .map(([address]) => address.replace(/[.,;:!?*]+$/, ""))
    .filter((address) => URL.canParse(address))
    .filter(
      (address) =>
        /\./.test(new URL(address).hostname) &&
        !/(?:^|\.)(?:example|test|local)(?:$|\.)/.test(new URL(address).hostname),
    );
}

function printed() {
  const files = readdirSync(join(root, "src", "core"), { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.(?:ts|json)$/.test(name),
  );
  const texts = [...files.map((name) => join("src", "core", name)), "README.md", "README.pt-BR.md"];
  return [...new Set(texts.flatMap((name) => addressesIn(readFileSync(join(root, name), "utf8"))))].toSorted();
}

/** Null when it answers. Refusing robots is an answer too. */
async function problemOf(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs), headers: { range: "bytes=0-0" } });
    await response.body?.cancel();
    return response.status === 404 || response.status === 410 ? `HTTP ${response.status}` : null;
  } catch (error) {
    return String(error.cause?.code ?? error.message);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const addresses = printed();
  let failed = 0;
  for (let start = 0; start < addresses.length; start += atOnce) {
    const some = addresses.slice(start, start + atOnce);
    const problems = await Promise.all(some.map(problemOf));
    for (const [index, problem] of problems.entries()) {
      if (problem === null) continue;
      failed += 1;
      console.error(`${some[index]}: ${problem}`);
    }
  }
  console.log(`${addresses.length} addresses, ${failed} gone`);
  if (failed > 0) process.exitCode = 1;
}
