import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The prefix into which the packed tarball was installed, as a user's `npm install -g` would. */
    packedPrefix: string;
    /** One engine for all tests, fetched once from the package registry. */
    sharedEngineHome: string;
  }
}

/** Packs the project and installs the tarball into an empty prefix: end-to-end tests run what users get. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "phi4-packed-"));
  const npm = (args: string[]): string =>
    execFileSync(process.platform === "win32" ? "npm.cmd" : "npm", args, {
      encoding: "utf8",
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "inherit"],
    });
  // What an earlier build left would pass or fail for code that is no more.
  npm(["run", "build"]);
  npm(["pack", "--ignore-scripts", "--silent", "--pack-destination", folder]);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack made no tarball");
  const prefix = join(folder, "prefix");
  npm(["install", "--global", "--silent", "--no-audit", "--no-fund", "--prefix", prefix, join(folder, tarball)]);
  project.provide("packedPrefix", prefix);
  project.provide("sharedEngineHome", join(folder, "home"));
  return () => rmSync(folder, { recursive: true, force: true });
}
