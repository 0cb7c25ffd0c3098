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
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/golden/**/*.test.ts", "test/e2e/**/*.test.ts"],
          globalSetup: ["test/support/packed.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
