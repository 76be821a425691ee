import { test as base, expect, type Page } from "@playwright/test";
import { type Served, serveSite } from "../../src/cli/serve.ts";
import { type Build, pathBuild, rootBuild } from "./builds.ts";

type Servers = { root: string; below: string };

/**
 * Playwright's test with the site served: `servers.root` and `servers.below` are the home pages of the two builds.
 * A test fails when a page logs an error or asks another origin for something.
 */
export const test = base.extend<{ quiet: undefined }, { servers: Servers }>({
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, this fixture needs no other
    async ({}, use) => {
      const [root, below] = await Promise.all([serve(rootBuild), serve(pathBuild)]);
      await use({ root: root.url, below: below.url });
      await Promise.all([root.close(), below.close()]);
    },
    { scope: "worker" },
  ],
  quiet: [
    async ({ page, servers }, use) => {
      const noise = listen(
        page,
        [servers.root, servers.below].map((url) => new URL(url).origin),
      );
      await use(undefined);
      expect(noise, "console errors and requests that leave the origin").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

function serve(build: Build): Promise<Served> {
  return serveSite({ ...build, port: 0, host: "127.0.0.1" });
}

function listen(page: Page, origins: string[]): string[] {
  const noise: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      noise.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => noise.push(`${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !origins.includes(origin))
      noise.push(`${page.url()}: ${request.url()}`);
  });
  return noise;
}
