import { defineConfig } from "@playwright/test";

/** Tests that start machines, each of which takes minutes and a core: they come first, so that none is left at the end. */
const machines = ["**/playground*.spec.ts", "**/downloads.spec.ts"];

/**
 * Tests of the built site in a real browser. They take the site from `dist/` and serve it themselves.
 * CRUNBOOK_BROWSER names the browser's program where it is not Debian's Chromium.
 */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/global-setup.ts",
  outputDir: ".cache/e2e/results",
  snapshotPathTemplate: "{testDir}/screenshots/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  projects: [
    { name: "machines", testMatch: machines },
    { name: "pages", testIgnore: machines },
  ],
  // Generous: the machine may be busy with a replay.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: process.env["CI"] === undefined ? "line" : "dot",
  use: {
    launchOptions: {
      executablePath: process.env["CRUNBOOK_BROWSER"] ?? "/usr/bin/chromium",
      // Chromium's sandbox does not start for root, which CI containers often are.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
    screenshot: "only-on-failure",
    // Tests that stand in for the network do not see what a service worker asks; those of it let it in.
    serviceWorkers: "block",
  },
});
