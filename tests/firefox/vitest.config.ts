import { defineConfig } from "vitest/config";

/** Tests of the built site in Firefox. They take the site from `dist/` and serve it themselves. */
export default defineConfig({
  test: {
    include: ["tests/firefox/**/*.test.ts"],
    // One Firefox for all files: it takes longer to start than most tests take.
    maxWorkers: 1,
    isolate: false,
    // Generous: the machine may be busy with a replay.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
