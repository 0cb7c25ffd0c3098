import { copyFileSync, mkdirSync } from "node:fs";
import { defineConfig, type Plugin, type RolldownOptions } from "rolldown";

// A warning is a failed build: rolldown prints "import is undefined" as one and goes on.
const strict: Pick<RolldownOptions, "onLog"> = {
  onLog(level, log) {
    if (level === "warn") throw new Error(`${log.code ?? "warning"}: ${log.message} ${log.id ?? ""}`);
  },
};

/** Copies files next to what was built, under the same names or new ones. */
function copies(files: Record<string, string>): Plugin {
  return {
    name: "copies",
    writeBundle({ dir }) {
      for (const [from, to] of Object.entries(files)) {
        mkdirSync(dir ?? "dist", { recursive: true });
        copyFileSync(from, `${dir}/${to}`);
      }
    },
  };
}

const output = { format: "esm", minify: true, cleanDir: true } as const;

/** The engine's process: our worker and node-llama-cpp's JavaScript as one file, without its platform packages. */
const engine = {
  ...strict,
  input: { worker: "src/runtimes/llama-cpp/worker.ts" },
  platform: "node",
  external: [/^@node-llama-cpp\//, "ipull"],
  // node-llama-cpp's downloader, which we do not use: it brings native files of its own.
  treeshake: { moduleSideEffects: [{ test: /^ipull$/, sideEffects: false }] },
  plugins: [copies({ "node_modules/node-llama-cpp/llama/binariesGithubRelease.json": "binariesGithubRelease.json" })],
  output: { ...output, dir: "dist/engine", codeSplitting: false },
} satisfies RolldownOptions;

const cli = {
  ...strict,
  input: { cli: "src/cli/main.ts" },
  platform: "node",
  plugins: [copies({ "src/rehearsal/tiny.gguf": "tiny.gguf" })],
  output: { ...output, dir: "dist", chunkFileNames: "chunks/[name]-[hash].js" },
} satisfies RolldownOptions;

export default defineConfig(process.env["BUILD_ONLY"] === "engine" ? engine : [cli, engine]);
