import { defineConfig } from "vitest/config";
import { localV86 } from "./src/lab/engine/v86/node.ts";

export default defineConfig({
  test: {
    include: ["tests/unit/**/*.test.ts"],
    // Its file for Node does not have all names that the one for browsers exports.
    server: { deps: { inline: ["vscode-json-languageservice"] } },
    // Loading modules took most of the time when each file of tests had them anew. Tests leave no state in modules: what
    // they change of the process they put back.
    isolate: false,
    // As the lab starts its workers: tests run machines of v86 in vitest's own processes too.
    execArgv: [...localV86.nodeFlags],
    // Machines take a core each and wait often; vitest would leave one of two cores idle.
    maxWorkers: 2,
    // Tests start real processes and machines, on computers that do other work as well.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
