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

const output = { format: "esm", minify: true, cleanDir: true } as const;

export default defineConfig([
  {
    ...strict,
    input: { cli: "src/cli/main.ts" },
    platform: "node",
    plugins: [notices, jsonSchemas],
    output: { ...output, dir: "dist", chunkFileNames: "chunks/[name]-[hash].js" },
  },
]);
