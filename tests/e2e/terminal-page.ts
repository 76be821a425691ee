import path from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { build, type PreviewServer, preview } from "vite";

/** The strictest policy under which scripts and style sheets run at all. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'";
const root = path.resolve("tests/e2e/terminal-page");

/**
 * Playwright's test with a page that holds nothing but a terminal, opened under a strict content security policy.
 * A test fails when the page logs an error or the policy refuses something.
 */
export const test = base.extend<{ terminal: Page; refused: string[] }, { address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, this fixture needs no other
    async ({}, use, { parallelIndex }) => {
      const outDir = path.resolve(`.cache/e2e/terminal-${parallelIndex}`);
      const shared = { root, configFile: false, logLevel: "error" } as const;
      await build({
        ...shared,
        build: { outDir, emptyOutDir: true, assetsInlineLimit: 0, target: "esnext" },
      });
      const server = await preview({
        ...shared,
        build: { outDir },
        preview: { host: "127.0.0.1", port: 0, headers: { "Content-Security-Policy": policy } },
      });
      await use(addressOf(server));
      await server.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  refused: async ({}, use) => use([]),
  terminal: async ({ page, address, refused }, use) => {
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") refused.push(message.text());
    });
    page.on("pageerror", (error) => refused.push(error.message));
    await page.goto(address);
    await page.waitForFunction(() => window.under !== undefined);
    await use(page);
    expect(refused, "errors, and what the policy refused").toEqual([]);
  },
});

export { expect };

function addressOf(server: PreviewServer): string {
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error("The page of the terminal is not served");
  return address;
}
