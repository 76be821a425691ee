import path from "node:path";
import { type AstroIntegration, build } from "astro";
import config from "../../../astro.config.mjs";
import { checks } from "../../../src/checks/index.ts";
import { codeRoot, projectRoot } from "../../../src/root.ts";
import { siteContent } from "../../../src/site/data/site-content.ts";

/*
 * A process that builds the site of the project that CRUNBOOK_ROOT names into its folder, and sends how many seconds
 * each part took, a `Parts`.
 */

/** Seconds by part, in the order in which they were first begun. */
export type Parts = Record<string, number>;

const parts: Parts = {};
let last = performance.now();

/** The time since the part before counts for this one. */
function ended(part: string): void {
  const now = performance.now();
  parts[part] = (parts[part] ?? 0) + (now - last) / 1000;
  last = now;
}

/** Runs the checks of all content as the site does, but goes on whatever they find: copies say what others say. */
const uncritical: AstroIntegration = {
  name: "bench:checks",
  hooks: {
    "astro:config:setup": async () => {
      ended("start");
      const content = await siteContent();
      ended("content");
      for (const check of checks) await check.run(content);
      ended("checks");
    },
    "astro:build:start": () => ended("Astro's content"),
    "astro:build:generated": () => ended("bundles, pages"),
  },
};

function timed(integration: AstroIntegration): AstroIntegration {
  const done = integration.hooks["astro:build:done"];
  if (!done) return integration;
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      "astro:build:done": async (options) => {
        await done(options);
        ended(integration.name.replace(/^crunbook:/, ""));
      },
    },
  };
}

const own = (config.integrations ?? []).flat().filter((one): one is AstroIntegration => Boolean(one));
await build({
  ...config,
  // The project's own folder keeps what it has of its own site.
  configFile: false,
  root: codeRoot,
  outDir: path.join(projectRoot, "dist"),
  cacheDir: path.join(projectRoot, ".cache", "astro"),
  logLevel: "error",
  integrations: own.map((one) => (one.name === "crunbook:checks" ? uncritical : timed(one))),
});
process.send?.(parts);
process.disconnect?.();
