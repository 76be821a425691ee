import { test as base, expect } from "vitest";
import { hostRules, serveSite } from "../../src/cli/serve.ts";
import {
  audit,
  audited,
  type Category,
  lost,
  openAuditor,
  points,
} from "../../tools/bench/lighthouse/audit.ts";
import { rootBuild } from "../e2e/builds.ts";

/** What does not depend on how busy this computer is. How fast a page is, `npm run bench:lighthouse` measures. */
const steady: Category[] = ["accessibility", "best-practices", "seo"];

/** vitest's test with the site's address, and the port at which a Chromium of its own listens to Lighthouse. */
const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the pattern, this fixture needs no other
  .extend("port", { scope: "worker" }, async ({}, { onCleanup }) => {
    const { port, close } = await openAuditor();
    onCleanup(close);
    return port;
  })
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the pattern, this fixture needs no other
  .extend("site", { scope: "worker" }, async ({}, { onCleanup }) => {
    const rules = await hostRules(rootBuild.dir);
    const served = await serveSite({ ...rootBuild, rules, port: 0, host: "127.0.0.1" });
    onCleanup(() => served.close());
    return served.url;
  });

test.for(audited)(
  "%s has all points, and nothing in it moves while it loads",
  async ([, path], { port, site }) => {
    const result = await audit(`${site}${path}`, port, [...steady, "performance"]);
    const rated = steady.map((name) => [name, points(result, name)]);
    expect(rated, lost(result).join("\n")).toEqual(steady.map((name) => [name, 100]));
    expect(result.audits["cumulative-layout-shift"]?.numericValue).toBe(0);
  },
);
