import { readFileSync } from "node:fs";
import { defineConfig, type Plugin, type RolldownOptions } from "rolldown";
import { licensePlugin } from "rolldown-license-plugin";
import { schemas } from "./src/build/schema.ts";

// A warning is a failed build: rolldown prints "import is undefined" as one and goes on.
const strict: Pick<RolldownOptions, "onLog"> = {
  onLog(level, log) {
    if (level === "warn") throw new Error(`${log.code ?? "warning"}: ${log.message}`);
  },
};

/** What was bundled is named with its licence: minified code keeps no comments. */
const notices = licensePlugin({
  failOnUnlicensed: true,
  done(bundled, context) {
    const texts = bundled.map(
      ({ name, version, license, licenseText }) => `${name} ${version} (${license})\n\n${licenseText.trim()}\n`,
    );
    context.emitFile({
      type: "asset",
      fileName: "THIRD_PARTY_NOTICES.txt",
      source: `phi4-setup contains these packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`,
    });
  },
});

const jsonSchemas: Plugin = {
  name: "json-schemas",
  generateBundle() {
    for (const [fileName, schema] of Object.entries(schemas)) {
      this.emitFile({ type: "asset", fileName, source: `${JSON.stringify(schema, null, 2)}\n` });
    }
  },
};

/** Files that go with what was built, as they are. */
function assets(files: Readonly<Record<string, string>>): Plugin {
  return {
    name: "assets",
    generateBundle() {
      for (const [fileName, path] of Object.entries(files)) {
        this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
      }
    },
  };
}

const output = { format: "esm", minify: true, cleanDir: true } as const;

const cli: RolldownOptions = {
  ...strict,
  input: { cli: "src/cli/main.ts" },
  platform: "node",
  plugins: [notices, jsonSchemas, assets({ "tiny.gguf": "src/rehearsal/tiny.gguf" })],
  output: { ...output, dir: "dist", chunkFileNames: "chunks/[name]-[hash].js" },
};

/** The engine's process: our worker and node-llama-cpp's JavaScript as one file. Its platform package is fetched. */
const engine: RolldownOptions = {
  ...strict,
  input: { worker: "src/runtimes/llama-cpp/worker.ts" },
  platform: "node",
  external: [/^@node-llama-cpp\//, "ipull"],
  // node-llama-cpp's downloader, which we do not use: it brings native files of its own.
  treeshake: { moduleSideEffects: [{ test: /^ipull$/, sideEffects: false }] },
  plugins: [
    notices,
    assets({ "binariesGithubRelease.json": "node_modules/node-llama-cpp/llama/binariesGithubRelease.json" }),
  ],
  output: { ...output, dir: "dist/engine", codeSplitting: false },
};

// The first one empties dist/, so the order matters. Tests that need only the engine build only the engine.
export default defineConfig(process.env["PHI4_BUILD"] === "engine" ? engine : [cli, engine]);
