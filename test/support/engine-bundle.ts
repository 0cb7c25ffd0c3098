import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A PHI4_SETUP_HOME for all tests of a run: the engine is fetched into it once, from the package registry. */
    engineHome: string;
  }
}

/** The real engine runs from its bundle: builds that unless it is newer than what it is made of. */
export function setup(project: TestProject): () => void {
  const bundle = "dist/engine/worker.js";
  const sources = readdirSync("src/runtimes/llama-cpp").map((name) => join("src/runtimes/llama-cpp", name));
  const newest = Math.max(...[...sources, "rolldown.config.ts"].map((path) => statSync(path).mtimeMs));
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < newest) {
    execFileSync(process.execPath, ["node_modules/rolldown/bin/cli.mjs", "-c", "rolldown.config.ts"], {
      env: { ...process.env, BUILD_ONLY: "engine" },
      stdio: ["ignore", "ignore", "inherit"],
      timeout: 60_000,
    });
  }
  const home = mkdtempSync(join(tmpdir(), "phi4-engine-"));
  project.provide("engineHome", home);
  return () => rmSync(home, { recursive: true, force: true });
}
