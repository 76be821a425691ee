import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/unit/**/*.test.ts"],
    // Tests start real processes and machines, on computers that do other work as well.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
