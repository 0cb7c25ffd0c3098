import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two cores: tests that start real processes would time each other out if more ran at once.
    maxWorkers: 2,
    coverage: {
      include: ["src/core/**/*.ts"],
      reporter: ["text", "json"],
      reportsDirectory: "coverage",
      thresholds: { "src/core/**": { branches: 95 } },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/unit/**/*.test.ts", "test/property/**/*.test.ts"],
          globalSetup: ["test/support/engine-bundle.ts"],
          // Long enough for a machine that does five other things: what hangs is found out all the same, only later.
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/golden/**/*.test.ts", "test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/packed.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
