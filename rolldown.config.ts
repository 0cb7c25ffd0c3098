import { defineConfig, type RolldownOptions } from "rolldown";

// A warning is a failed build: rolldown prints "import is undefined" as one and goes on.
const strict: Pick<RolldownOptions, "onLog"> = {
  onLog(level, log) {
    if (level === "warn") throw new Error(`${log.code ?? "warning"}: ${log.message}`);
  },
};

const output = { format: "esm", minify: true, cleanDir: true } as const;

export default defineConfig([
  {
    ...strict,
    input: { cli: "src/cli/main.ts" },
    platform: "node",
    output: { ...output, dir: "dist", chunkFileNames: "chunks/[name]-[hash].js" },
  },
]);
