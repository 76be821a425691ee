import { test as base, expect } from "@playwright/test";
import { hostRules, type Served, serveSite } from "../../src/cli/serve.ts";
import { type Build, pathBuild, rootBuild } from "./builds.ts";
import { noiseOf, reporting } from "./noise.ts";

type Servers = { root: string; below: string };

/**
 * Playwright's test with the site served: `servers.root` and `servers.below` are the home pages of the two builds.
 * They are served with the headers that hosts send. A test fails when a page logs an error, when it or a worker does
 * what the content security policy refuses, or asks another origin for something.
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
    async ({ context, servers }, use) => {
      const noise = noiseOf(
        context,
        [servers.root, servers.below].map((url) => new URL(url).origin),
      );
      await use(undefined);
      expect(noise, "console errors, violations of the policy, requests that leave the origin").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

async function serve(build: Build): Promise<Served> {
  return serveSite({ ...build, rules: reporting(await hostRules(build.dir)), port: 0, host: "127.0.0.1" });
}
