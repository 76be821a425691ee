import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { test as base, expect } from "@playwright/test";
import { serveSite } from "../../src/cli/serve.ts";
import { jsonSchemaOf } from "../../src/site/data-files/schemas.ts";
import type { HeaderRule } from "../../src/site/security/headers.ts";
import { pageHeaderPolicy } from "../../src/site/security/policy.ts";
import { noiseOf, reporting } from "./noise.ts";

const rules: HeaderRule[] = [{ path: "/*", headers: [["Content-Security-Policy", pageHeaderPolicy]] }];

/**
 * Playwright's test with a page that holds nothing but two editors, opened under the policy of the site's pages.
 * A test fails when the page logs an error or the policy refuses something.
 */
export const test = base.extend<{ quiet: undefined }, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, this fixture needs no other
    async ({}, use, { parallelIndex }) => {
      const dir = path.resolve(`.cache/e2e/editor-${parallelIndex}`);
      buildPage(dir);
      const schema = jsonSchemaOf("oci-config", "https://example.org/schema.json");
      await writeFile(path.join(dir, "schema.json"), JSON.stringify(schema));
      const served = await serveSite({
        dir,
        base: "/",
        port: 0,
        host: "127.0.0.1",
        rules: reporting(rules),
      });
      await use(served.url);
      await served.close();
    },
    { scope: "worker" },
  ],
  quiet: [
    async ({ page, context, address }, use) => {
      const noise = noiseOf(context, [new URL(address).origin]);
      const response = await page.goto(address);
      expect(response?.headers()["content-security-policy"]).toContain("style-src 'self';");
      await page.waitForFunction(() => window.editors);
      await use(undefined);
      expect(noise, "errors, and what the policy refused").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** In a process of its own: inside Playwright, which translates what it loads, it takes fifty times as long. */
function buildPage(dir: string): void {
  const page = path.join(import.meta.dirname, "editor-page");
  const options = ["--outDir", dir, "--emptyOutDir", "--target", "esnext", "--logLevel", "error"];
  execFileSync(process.execPath, ["node_modules/vite/bin/vite.js", "build", page, ...options], {
    stdio: "inherit",
  });
}
