import { copyFileSync, mkdirSync } from "node:fs";
import { defineConfig, type Plugin, type RolldownOptions } from "rolldown";
import { licensePlugin } from "rolldown-license-plugin";
import { machineSchemaAsData } from "./src/build/machine-schema-as-data.ts";
import { proseAsJson } from "./src/build/prose-as-json.ts";
import { schemas } from "./src/build/schema.ts";
import { signaturesAsJson } from "./src/build/signatures-as-json.ts";

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

/** What was bundled is named with its licence: minified code keeps no comments. */
function notices(): Plugin {
  return licensePlugin({
    failOnUnlicensed: true,
    done(bundled, context) {
      const texts = bundled.map(
        ({ name, version, license, licenseText }) => `${name} ${version} (${license})\n\n${licenseText.trim()}\n`,
      );
      const source = `phi4-setup contains these packages.\n\n${texts.join(`\n${"-".repeat(80)}\n\n`)}`;
      context.emitFile({ type: "asset", fileName: "THIRD_PARTY_NOTICES.txt", source });
    },
  }) as Plugin;
}

const jsonSchemas: Plugin = {
  name: "json-schemas",
  generateBundle() {
    for (const [fileName, schema] of Object.entries(schemas)) {
      this.emitFile({ type: "asset", fileName, source: `${JSON.stringify(schema)}\n` });
    }
  },
};

/** Commander can start programs for its subcommands. Ours has none, and Node takes 2.5 ms to load what would start them. */
const commanderStartsNothing: Plugin = {
  name: "commander-starts-nothing",
  resolveId: (source, importer) =>
    source === "node:child_process" && /[/\\]node_modules[/\\]commander[/\\]/.test(importer ?? "") ? "\0nothing" : null,
  load: (id) => (id === "\0nothing" ? "export {};" : null),
};

const output = { minify: true, cleanDir: true } as const;

/** The engine's process: our worker and node-llama-cpp's JavaScript as one file, without its platform packages. */
const engine = {
  ...strict,
  input: { worker: "src/runtimes/llama-cpp/worker.ts" },
  platform: "node",
  external: [/^@node-llama-cpp\//, "ipull"],
  // node-llama-cpp's downloader, which we do not use: it brings native files of its own.
  treeshake: { moduleSideEffects: [{ test: /^ipull$/, sideEffects: false }] },
  plugins: [
    notices(),
    copies({ "node_modules/node-llama-cpp/llama/binariesGithubRelease.json": "binariesGithubRelease.json" }),
  ],
  output: { ...output, format: "esm", dir: "dist/engine", codeSplitting: false },
} satisfies RolldownOptions;

// Opening a module costs about a millisecond, which many small chunks add up to: what a command needs comes in few. The
// words of causes are many and only for who asks for one.
const chunks = {
  groups: [
    {
      name: "base",
      test: /[/\\](?:src[/\\](?:cli[/\\](?:program|output[/\\](?:emit|terminal))\.ts|core[/\\](?:safe\.ts|messages[/\\]en[/\\](?!causes)))|node_modules[/\\]is-unicode-supported[/\\])/,
      priority: 3,
    },
    {
      name: "probes",
      test: /[/\\]src[/\\]probes[/\\]index\.ts/,
      priority: 1,
    },
    {
      name: "judge",
      test: /[/\\]src[/\\]cli[/\\](?:judging[/\\](?:judges|machine-source)|commands[/\\](?:check|recommend))\.ts/,
      priority: 2,
    },
    {
      name: "people",
      test: /[/\\]src[/\\](?:cli[/\\]output[/\\]people\.ts|report[/\\](?:look|index|speed|error)\.ts|report[/\\]sections[/\\]|core[/\\]messages[/\\]message-of\.ts)/,
      priority: 1,
    },
  ],
};

const cli = {
  ...strict,
  input: { cli: "src/cli/main.ts" },
  platform: "node",
  plugins: [
    commanderStartsNothing,
    proseAsJson,
    machineSchemaAsData,
    signaturesAsJson,
    notices(),
    jsonSchemas,
    copies({ "src/rehearsal/tiny.gguf": "tiny.gguf", "src/runtimes/transformers/server.py": "transformers-server.py" }),
  ],
  output: {
    ...output,
    // Node starts its loader for ES modules in 8 ms of the 60 that it takes itself, and reads each module twice.
    format: "cjs",
    dir: "dist",
    entryFileNames: "[name].cjs",
    chunkFileNames: "chunks/[name]-[hash].cjs",
    codeSplitting: chunks,
  },
} satisfies RolldownOptions;

export default defineConfig(process.env["BUILD_ONLY"] === "engine" ? engine : [cli, engine]);
