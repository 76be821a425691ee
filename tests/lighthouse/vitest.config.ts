import { defineConfig } from "vitest/config";

/** Lighthouse on the built site. It takes the site from `dist/` and serves it itself. */
export default defineConfig({
  test: {
    include: ["tests/lighthouse/**/*.test.ts"],
    // Performance is measured: one page at a time, and nothing else.
    maxWorkers: 1,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
