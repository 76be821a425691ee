import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/unit/**/*.test.ts"],
    // Its file for Node does not have all names that the one for browsers exports.
    server: { deps: { inline: ["vscode-json-languageservice"] } },
    // Tests start real processes and machines, on computers that do other work as well.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
